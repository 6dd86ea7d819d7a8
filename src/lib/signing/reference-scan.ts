import type { Bytes } from './bytes.ts'
import type { PdfDocument } from './document.ts'
import { isSpace } from './pdf-parser.ts'
import type { ObjectStream } from './object-stream.ts'
import { refuse } from './reasons.ts'

/** Bytes scanned for each byte of the file: entries that share one long line would cost its square. */
const scannedPerByte = 4

/** What is looked for: references to numbers that are `wanted`, each `found` with the number of the object that holds it. */
export type Search = {
	readonly wanted: (target: number) => boolean
	readonly found: (target: number, referrer: number) => void
}

/**
 * Looks through every version of every object up to a revision without building a value, which takes a small part of the
 * time of reading them. Finds rather too many than too few, so a caller asks the object itself before it says anything.
 *
 * @throws {Refused} when an object stream cannot be read, or `limit-exceeded`.
 */
export function scanReferences(document: PdfDocument, revision: number, search: Search): void {
	const { bytes } = document
	const left = { bytes: bytes.length * scannedPerByte }
	for (const [index, { entries, end }] of document.sections.slice(0, revision).entries()) {
		const view = document.view(index + 1)
		entries.each((number, type, offset) => {
			if (type === 1) scanPlain({ bytes, number, offset, end, left }, search)
		})
		for (const container of entries.containers()) scanPacked(document.objectStream(container, view), search)
	}
}

/** Packed objects hold no streams, so a reference can be recognised from its end, without reading what is around it. */
function scanPacked({ data, numbers, starts }: ObjectStream, { wanted, found }: Search): void {
	const from = starts[0] ?? data.length
	const told = (target: number, place: number): void => {
		if (wanted(target)) found(target, numbers[lastUpTo(starts, place)] ?? 0)
	}
	// A comment may stand between the parts of a reference. A word that ends an object elsewhere ends nothing here.
	if (data.indexOf(percent, from) !== -1) for (let at = from; at < data.length;) at = scan(data, at, data.length, told)
	else
		for (let at = from; at < data.length; at++)
			if (data[at] === letterR) {
				const target = referenceBefore(data, at, from)
				if (target >= 0) told(target, at)
			}
}

/** The number of `12 0 ` in front of an `R`, or -1. */
function referenceBefore(data: Bytes, letter: number, from: number): number {
	const isUsual = data[letter - 1] === blank && data[letter - 2] === zero && data[letter - 3] === blank
	const generation = isUsual ? letter - 3 : skipBack(data, skipBack(data, letter - 1, from, space), from, digit)
	const end = skipBack(data, generation, from, space)
	if (end === generation) return -1
	let value = -1
	let place = 1
	for (let at = end; at >= from && kinds[data[at] ?? 0] === digit; at--) {
		const byte = data[at] ?? 0
		if (byte === plus || byte === minus) continue
		value = Math.max(value, 0) + (byte - 0x30) * place
		place *= 10
	}
	return value
}

function skipBack(data: Bytes, at: number, from: number, kind: number): number {
	while (at >= from && kinds[data[at] ?? 0] === kind) at--
	return at
}

/** Index of the last start that is not behind `place`. */
function lastUpTo(starts: Uint32Array, place: number): number {
	let [low, high] = [0, starts.length]
	while (low < high) {
		const middle = (low + high) >>> 1
		if ((starts[middle] ?? 0) > place) high = middle
		else low = middle + 1
	}
	return low - 1
}

type Plain = {
	readonly bytes: Bytes
	readonly number: number
	readonly offset: number
	readonly end: number
	readonly left: { bytes: number }
}

function scanPlain({ bytes, number, offset, end, left }: Plain, { wanted, found }: Search): void {
	// Behind `n g obj`: those two numbers are no reference.
	const stopped = scan(bytes, offset, end, (target) => {
		if (wanted(target)) found(target, number)
	})
	left.bytes -= stopped - offset
	if (left.bytes < 0) refuse({ code: 'limit-exceeded', limit: 'objects' })
}

const [letterR, slash, open, close, less, more, percent, backslash, plus, minus] = Array.from(
	'R/()<>%\\+-',
	(character) => character.charCodeAt(0)
) as [number, number, number, number, number, number, number, number, number, number]
const [blank, zero] = [0x20, 0x30]
const delimiters = new Set(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)))
const [space, delimiter, digit, regular] = [0, 1, 2, 3]
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
	if (isSpace(byte)) return space
	if ((byte >= 0x30 && byte <= 0x39) || byte === plus || byte === minus) return digit
	return delimiters.has(byte) ? delimiter : regular
})

/** Reads tokens until `to`, `stream` or `endobj`; @returns where it stopped. */
function scan(bytes: Bytes, from: number, to: number, visit: (target: number, at: number) => void): number {
	let older = -1
	let newer = -1
	let at = from
	while (at < to) {
		const byte = bytes[at] ?? 0
		const kind = kinds[byte]
		if (kind === space) at++
		else if (kind === digit) {
			let value = 0
			for (let next = byte; kinds[next] === digit; next = at < to ? (bytes[at] ?? 0) : 0) {
				if (next !== plus && next !== minus) value = value * 10 + next - 0x30
				at++
			}
			older = newer
			newer = value
			// `1.5` and `1a` are no whole numbers.
			if (at < to && kinds[bytes[at] ?? 0] === regular) older = newer = -1
		} else if (kind === regular) {
			const start = at
			at = skipRegular(bytes, at, to)
			if (byte === letterR && at === start + 1 && older >= 0) visit(older, start)
			if (at === start + 6 && isEnd(bytes, start)) return at
			older = newer = -1
		} else if (byte === percent) at = skipLine(bytes, at, to)
		else {
			at = skipDelimited(bytes, at, to)
			older = newer = -1
		}
	}
	return at
}

function skipRegular(bytes: Bytes, from: number, to: number): number {
	let at = from
	while (at < to && (kinds[bytes[at] ?? 0] ?? 0) >= digit) at++
	return at
}

/** `stream` or `endobj`: both have six letters. */
function isEnd(bytes: Bytes, from: number): boolean {
	const word = String.fromCharCode(...bytes.subarray(from, from + 6))
	return word === 'stream' || word === 'endobj'
}

function skipLine(bytes: Bytes, from: number, to: number): number {
	let at = from
	while (at < to && bytes[at] !== 10 && bytes[at] !== 13) at++
	return at
}

/** A name, a string or a bracket. */
function skipDelimited(bytes: Bytes, from: number, to: number): number {
	const byte = bytes[from] ?? 0
	let at = from + 1
	if (byte === slash) return skipRegular(bytes, at, to)
	if (byte === less && bytes[at] !== less) while (at < to && bytes[at - 1] !== more) at++
	if (byte === less && bytes[at] === less) at++
	if (byte !== open) return at
	for (let depth = 1; depth > 0 && at < to; at++) {
		if (bytes[at] === backslash) at++
		else if (bytes[at] === open) depth++
		else if (bytes[at] === close) depth--
	}
	return at
}
