import { softHyphen } from './encoding.ts'
import type { Typeset } from './typeset.ts'
import { advance, isLetter } from './wrap.ts'

const vowel = /[aāeēiīoōuūyаеёиоуыэюяіїє]/i
const mark = String.fromCharCode(softHyphen)
/** Letters that belong to the one before them, and sounds written with two letters. */
const clinging = /[йьъ]/i
const digraph = /d[zž]/i
/** Prefixes that end in a consonant: what follows them begins anew, whatever its sounds. */
const prefix = /^(?:ne)?(?:aiz|ap|ār|at|bez|caur|iz|pār|par|pret|priekš|pus|starp|uz|vis)(?=[^aāeēiīoōuūy])/i

/**
 * Where a word may be divided: after so many letters, from left to right. One consonant between vowels goes to the next
 * line, of several the last one; a prefix stays whole; vowels side by side, `dz` and `dž` are not parted, and no line
 * begins or ends with one letter of the word.
 */
export function divisions(word: string): readonly number[] {
	const found: number[] = []
	const start = prefix.exec(word)?.[0].length ?? 0
	for (let at = 2; at <= word.length - 2; at++) {
		if (at === start || (at > start + 1 && beginsSyllable(word, at))) found.push(at)
	}
	return found
}

function beginsSyllable(word: string, at: number): boolean {
	const [before = '', first = '', next = ''] = word.slice(at - 1, at + 2)
	if (vowel.test(first) || clinging.test(first) || digraph.test(before + first)) return false
	const voiced = vowel.test(next) || (digraph.test(first + next) && vowel.test(word.charAt(at + 2)))
	return voiced && vowel.test(word.slice(0, at))
}

/** Whether a line ends where nothing lets it end, by a space, a hyphen or a slash. */
export function cutsWord(text: string, lines: readonly number[]): boolean {
	for (let line = 1; line < lines.length - 1; line += 2)
		if (!/[\s/–-]/.test(text.charAt((lines[line] ?? 0) - 1))) return true
	return false
}

/**
 * Puts soft hyphens into words wider than a line, so that they end the lines these words fill. Who extracts or reads the
 * text knows that they are not part of it (ISO 32000-1, 14.8.2.2.3). What is not made of letters alone (addresses of the
 * web, numbers) stays without, since a hyphen would be read as a part of it.
 *
 * @param limit - width of a line in the unit of `advances`.
 */
export function divide(set: Typeset, advances: Uint16Array, limit: number): Typeset {
	const points = [...set.text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
		plain.test(word) ? unitsOf(word).flatMap((unit) => pointsIn(set.text, advances, limit, moved(unit, index))) : []
	)
	return points.length === 0 ? set : hyphenated(set, points)
}

/** Letters, perhaps joined by hyphens, and marks around them. */
const plain = /^\P{L}*[\p{L}\p{M}\ufffd]+(?:[-–]+[\p{L}\p{M}\ufffd]+)*[^\p{L}\d]*$/u

type Unit = { readonly from: number; readonly to: number }

const moved = ({ from, to }: Unit, by: number): Unit => ({ from: from + by, to: to + by })

/** What lies between two places where a line may end anyway. */
function unitsOf(word: string): readonly Unit[] {
	const ends = [...word.matchAll(/(?<=\p{L}[-–])(?=\p{L})/gu)].map(({ index }) => index)
	return [...ends, word.length].map((to, index) => ({ from: ends[index - 1] ?? 0, to }))
}

/** Fills line after line, as `wrap` will; where no syllable fits, with as many letters as do. */
function pointsIn(text: string, advances: Uint16Array, limit: number, { from, to }: Unit): readonly number[] {
	if (advance(text, advances, from, to) <= limit) return []
	const room = limit - (advances[softHyphen] ?? 0)
	const first = from + text.slice(from, to).search(/\p{L}/u)
	const syllables = new Set(divisions(/^\p{L}*/u.exec(text.slice(first, to))?.[0] ?? '').map((at) => first + at))
	const points: number[] = []
	let [start, width, best, most] = [from, 0, from, from]
	for (let at = from; at < to; at++) {
		if (width <= room && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at)) && at > first) {
			if (syllables.has(at)) best = at
			most = at
		}
		width += advances[text.charCodeAt(at)] ?? 0
		if (width <= limit) continue
		const point = best > start ? best : most
		if (point <= start) break
		points.push(point)
		start = point
		at = point - 1
		width = 0
	}
	return points
}

function hyphenated({ text, runs }: Typeset, points: readonly number[]): Typeset {
	const edges = [0, ...points, text.length]
	const pieces = edges.slice(1).map((point, index) => text.slice(edges[index], point))
	const moved = (at: number): number => at + points.filter((point) => point < at).length
	return {
		text: pieces.join(mark),
		runs: runs.map((run) => ({ ...run, start: moved(run.start + 1) - 1, end: moved(run.end) }))
	}
}
