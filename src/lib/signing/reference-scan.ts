import type { Bytes } from './bytes.ts'
import type { PdfDocument } from './document.ts'
import { isSpace } from './pdf-parser.ts'
import type { ObjectStream } from './object-stream.ts'
import { refuse } from './reasons.ts'
import type { XrefEntry } from './xref-part.ts'

/** Bytes scanned for each byte of the file: entries that share one long line would cost its square. */
const scannedPerByte = 4

/** Called with the number that is referred to, and the number of the object that does. */
type Visit = (target: number, referrer: number) => void

/**
 * Every reference in every version of every object up to a revision, found without building a value: fifteen times faster than
 * reading them. Takes rather too many than too few, so a caller asks the object itself before it says anything.
 *
 * @throws {Refused} when an object stream cannot be read, or `limit-exceeded`.
 */
export function scanReferences(document: PdfDocument, revision: number, visit: Visit): void {
	const { bytes } = document
	const left = { bytes: bytes.length * scannedPerByte }
	for (const [index, section] of document.sections.slice(0, revision).entries()) {
		const view = document.view(index + 1)
		const containers = new Set<number>()
		for (const [number, entry] of section.entries) {
			if (entry.type === 'offset') scanPlain({ bytes, number, entry, end: section.end, left }, visit)
			if (entry.type === 'compressed') containers.add(entry.container)
		}
		for (const container of containers) scanPacked(document.objectStream(container, view), visit)
	}
}

function scanPacked({ data, numbers, starts }: ObjectStream, visit: Visit): void {
	let index = 0
	for (let at = starts[0] ?? data.length; at < data.length;) {
		// A word that ends an object elsewhere ends nothing here.
		at = scan(data, at, data.length, (target, place) => {
			while ((starts[index + 1] ?? data.length) <= place) index++
			visit(target, numbers[index] ?? 0)
		})
	}
}

type Plain = {
	readonly bytes: Bytes
	readonly number: number
	readonly entry: Extract<XrefEntry, { type: 'offset' }>
	readonly end: number
	readonly left: { bytes: number }
}

function scanPlain({ bytes, number, entry, end, left }: Plain, visit: Visit): void {
	// Behind `n g obj`: those two numbers are no reference.
	const stopped = scan(bytes, entry.offset, end, (target) => visit(target, number))
	left.bytes -= stopped - entry.offset
	if (left.bytes < 0) refuse({ code: 'limit-exceeded', limit: 'objects' })
}

const [letterR, slash, open, close, less, more, percent, backslash, plus, minus] = Array.from(
	'R/()<>%\\+-',
	(character) => character.charCodeAt(0)
) as [number, number, number, number, number, number, number, number, number, number]
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
