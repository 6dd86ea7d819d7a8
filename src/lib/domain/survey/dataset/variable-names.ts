/** Words that SPSS or R keep for themselves. */
const reserved = new Set(
	'all and by eq ge gt le lt ne not or to with if else repeat while function for next break true false null inf nan na in'.split(
		' '
	)
)
/** Gives each name out once, whatever the case of its letters. */
export type Namer = (wanted: string) => string

/** Names as SPSS and R take them: Latin letters, digits and low lines, a letter first. @param longest - characters of a name. */
export function namer(longest: number): Namer {
	const given = new Set<string>()
	return (wanted) => {
		const plain = wanted.replace(/\W/g, '_').replace(/^(?![A-Za-z])/, 'q_')
		const stem = (reserved.has(plain.toLowerCase()) ? `q_${plain}` : plain).replace(/_+$/, '').slice(0, longest)
		for (let number = 1; ; number += 1) {
			const end = number === 1 ? '' : `_${number}`
			const name = stem.slice(0, longest - end.length) + end
			if (given.has(name.toLowerCase())) continue
			given.add(name.toLowerCase())
			return name
		}
	}
}
