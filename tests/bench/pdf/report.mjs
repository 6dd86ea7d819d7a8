// What the benchmark's script decides without a browser: its options, its results and how they are shown.

/** Other people's libraries, then ours: the table alone, the whole export, and what follows it. */
export const peers = /** @type {const} */ (['jspdf', 'pdfkit', 'pdfmake'])
export const ours = /** @type {const} */ (['untagged', 'tagged', 'export', 'countersigned', 'verified', 'dataChecked'])
export const contestants = [...peers, ...ours]

/** @typedef {(typeof peers)[number] | (typeof ours)[number]} Name */
/** CPU of the page's processes, the most memory they held, and what came out. @typedef {{ cpuSeconds: number, peakMegabytes: number, fileBytes: number }} Measurement */

/** What a contestant needs that another one makes. @type {Partial<Record<Name, readonly Name[]>>} */
const needs = {
	countersigned: ['tagged'],
	verified: ['tagged', 'countersigned'],
	dataChecked: ['tagged', 'countersigned']
}
/** @typedef {'words' | 'zipf' | 'sentences'} TextKind */
/** @type {readonly TextKind[]} */
const textKinds = ['words', 'zipf', 'sentences']

/**
 * @param {readonly string[]} words of the command line
 * @returns {{ entries: number, runs: number, text: TextKind, only: readonly Name[], out: string | undefined }}
 * @throws {RangeError} with a sentence for whoever typed it
 */
export function parseOptions(words) {
	const options = {
		entries: 10_000,
		runs: 3,
		text: /** @type {TextKind} */ ('words'),
		only: contestants,
		out: /** @type {string | undefined} */ (undefined)
	}
	for (let index = 0; index < words.length; index += 2) {
		const [option, value] = [words[index], words[index + 1]]
		if (option === '--entries') options.entries = toCount(option, value)
		else if (option === '--runs') options.runs = toCount(option, value)
		else if (option === '--text') options.text = toText(value)
		else if (option === '--only') options.only = withNeeds((value ?? '').split(',').map(toName))
		else if (option === '--out' && value) options.out = value
		else
			throw new RangeError(
				`Unknown: ${String(option)}. Known: --entries 10000, --runs 3, --text zipf, --only jspdf,untagged, --out file.json.`
			)
	}
	return options
}

/** @param {string} option @param {string | undefined} text */
function toCount(option, text) {
	if (!/^[1-9]\d{0,6}$/.test(text ?? '')) throw new RangeError(`${option} takes a whole number from 1 to 9999999.`)
	return Number(text)
}

/** @param {string | undefined} text */
function toText(text) {
	const kind = textKinds.find((one) => one === text)
	if (!kind) throw new RangeError(`--text takes one of: ${textKinds.join(', ')}.`)
	return kind
}

/** @param {string} text @returns {Name} */
function toName(text) {
	const name = contestants.find((one) => one === text)
	if (!name) throw new RangeError(`--only takes names from: ${contestants.join(', ')}.`)
	return name
}

/** @param {readonly Name[]} names */
function withNeeds(names) {
	return contestants.filter((name) => names.some((one) => one === name || needs[one]?.includes(name)))
}

/** The least of each figure: what a busy machine adds to a run is not ours. @param {readonly Measurement[]} runs @returns {Measurement} */
export function leastOf(runs) {
	/** @param {keyof Measurement} key */
	const least = (key) => Math.min(...runs.map((run) => run[key]))
	return {
		cpuSeconds: rounded(least('cpuSeconds'), 2),
		peakMegabytes: rounded(least('peakMegabytes'), 0),
		fileBytes: least('fileBytes')
	}
}

/**
 * Ratios say how many times the CPU time of ours a peer takes for its table: against our table alone, and against our
 * whole export with structure, attachments and signature.
 *
 * @param {number} entries
 * @param {Partial<Record<Name, Measurement>>} measured
 */
export function resultsOf(entries, measured) {
	/** @param {keyof Measurement} key @returns {Record<string, number>} */
	const all = (key) => Object.fromEntries(Object.entries(measured).map(([name, figures]) => [name, figures[key]]))
	/** @param {Measurement | undefined} own @returns {Record<string, number>} */
	const ratios = (own) =>
		Object.fromEntries(
			peers.flatMap((peer) => {
				const other = measured[peer]
				return own && other ? [[peer, rounded(other.cpuSeconds / own.cpuSeconds, 1)]] : []
			})
		)
	return {
		entries,
		cpuSeconds: all('cpuSeconds'),
		peakMegabytes: all('peakMegabytes'),
		fileBytes: all('fileBytes'),
		ratios: ratios(measured.untagged),
		ratiosTagged: ratios(measured.tagged)
	}
}

/** @param {number} value @param {number} digits */
function rounded(value, digits) {
	return Math.round(value * 10 ** digits) / 10 ** digits
}

/** @param {Partial<Record<Name, Measurement>>} measured @returns {string} */
export function tableOf(measured) {
	const lines = Object.entries(measured).map(([name, { cpuSeconds, peakMegabytes, fileBytes }]) =>
		[
			name.padEnd(14),
			`${cpuSeconds.toFixed(2)} s`.padStart(10),
			`${peakMegabytes.toFixed(0)} MB`.padStart(9),
			`${(fileBytes / 1e6).toFixed(2)} MB`.padStart(10)
		].join(' ')
	)
	return [`${''.padEnd(14)} ${'CPU'.padStart(10)} ${'memory'.padStart(9)} ${'file'.padStart(10)}`, ...lines].join('\n')
}

/**
 * How often each word stands in a text, furniture counted off. Hyphens are left out: whoever breaks a line behind one
 * finds it gone when the text is extracted.
 *
 * @param {string} text
 * @param {string} [furniture]
 * @returns {Map<string, number>} words that occur, in order of the alphabet
 */
export function countWords(text, furniture = '') {
	/** @type {Map<string, number>} */
	const counts = new Map()
	for (const [source, step] of /** @type {const} */ ([
		[text, 1],
		[furniture, -1]
	]))
		for (const [word] of source.replace(/-\n?/g, '').matchAll(/[\p{L}\p{N}]+/gu))
			counts.set(word, (counts.get(word) ?? 0) + step)
	return new Map([...counts].filter(([, count]) => count !== 0).sort(([one], [other]) => (one < other ? -1 : 1)))
}
