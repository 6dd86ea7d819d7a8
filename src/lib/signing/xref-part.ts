import { bytesToLatin, type Bytes } from './bytes.ts'
import { isSpace, PdfParser } from './pdf-parser.ts'
import { decodeStream, type Budget } from './pdf-streams.ts'
import { isArray, isCount, isName, type PdfDictionary, type PdfValue } from './pdf-values.ts'
import { refuse } from './reasons.ts'
import { XrefEntries, type Row, type Run } from './xref-entries.ts'

/** One table with its trailer, or one stream. */
export type XrefPart = {
	readonly entries: XrefEntries
	readonly trailer: PdfDictionary
	/** Number of the stream; `undefined` for a table. */
	readonly stream: number | undefined
	readonly streams: ReadonlyMap<number, number>
	/** Just behind it, in bytes. */
	readonly end: number
}

const mostSpace = 2

/**
 * Reads the table or stream at `at`, strictly.
 *
 * @param left - entries that may still be read of this file.
 * @throws {Refused} `xref-broken`, `syntax`, `limit-exceeded`, `filter-unsupported`, `object-broken`.
 * @see ISO 32000-1 7.5.4, 7.5.8
 */
export function readPart(bytes: Bytes, at: number, budget: Budget, left: { entries: number }): XrefPart {
	let start = at
	// signpdf names the line end before the table.
	while (start < at + mostSpace && isSpace(bytes[start])) start++
	const parser = new PdfParser(bytes, start)
	if (start >= bytes.length || isSpace(bytes[start]) || bytes[start] === 0x25) refuse({ code: 'xref-broken', at })
	const part = parser.takeKeyword('xref') ? readTable(parser, at, left) : readXrefStream(parser, at, budget, left)
	requireSize(part, at)
	return part
}

/**
 * Numbers greater than `/Size` are ignored (ISO 32000-1 7.5.5); an entry for one would come to light when `/Size` grows.
 * One too few is a slip of several writers and harmless by the letter.
 */
function requireSize({ entries, trailer }: XrefPart, at: number): void {
	const size = trailer.entries.get('Size')
	if (!isCount(size) || entries.highest > size) refuse({ code: 'xref-broken', at })
}

function readTable(parser: PdfParser, at: number, left: { entries: number }): XrefPart {
	const runs: Run[] = []
	const rows: Row[] = []
	while (!parser.takeKeyword('trailer')) {
		const first = parser.readCount()
		const count = parser.readCount()
		left.entries -= count
		if (left.entries < 0) refuse({ code: 'limit-exceeded', limit: 'objects' })
		const [eol] =
			/^ {0,2}(\r\n|\r|\n)/.exec(bytesToLatin(parser.bytes, parser.at, parser.at + 4)) ??
			refuse({ code: 'xref-broken', at })
		parser.at += eol.length
		runs.push({ first, count })
		for (let index = 0; index < count; index++, parser.at += 20) rows.push(readTableRow(parser.bytes, parser.at))
	}
	const entries = new XrefEntries(runs, (row) => rows[row] ?? refuse({ code: 'xref-broken', at }), at)
	const trailer = parser.readDictionary()
	return { entries, trailer, stream: undefined, streams: new Map(), end: parser.at }
}

/** Exactly 20 bytes: ten digits, five digits, `n` or `f`, two bytes of line end. */
function readTableRow(bytes: Bytes, at: number): Row {
	const text = bytesToLatin(bytes, at, Math.min(at + 20, bytes.length))
	const [, offset, generation, type] =
		/^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/.exec(text) ?? refuse({ code: 'xref-broken', at })
	return { type: type === 'n' ? 1 : 0, second: Number(offset), third: Number(generation) }
}

function readXrefStream(parser: PdfParser, at: number, budget: Budget, left: { entries: number }): XrefPart {
	const number = parser.readCount()
	if (parser.readCount() !== 0) refuse({ code: 'xref-broken', at })
	parser.expectKeyword('obj')
	const trailer = parser.readDictionary()
	if (!isName(trailer.entries.get('Type'), 'XRef')) refuse({ code: 'xref-broken', at })
	const data = readStreamData(parser, trailer.entries.get('Length'))
	parser.expectKeyword('endobj')
	const end = parser.at
	// Nothing here may be indirect: there is no table yet to look it up in.
	const direct = (value: PdfValue | undefined): PdfValue => value ?? null
	const rows = decodeStream({ type: 'stream', dictionary: trailer, data }, number, budget, direct)
	const entries = readRows(rows, trailer, at, left)
	return { entries, trailer, stream: number, streams: new Map([[number, at]]), end }
}

function readRows(rows: Bytes, trailer: PdfDictionary, at: number, left: { entries: number }): XrefEntries {
	const widths = readCounts(trailer.entries.get('W'), at)
	const size = trailer.entries.get('Size')
	const index = trailer.entries.has('Index')
		? readCounts(trailer.entries.get('Index'), at)
		: [0, isCount(size) ? size : refuse({ code: 'xref-broken', at })]
	const width = widths.reduce((sum, each) => sum + each, 0)
	const total = index.reduce((sum, count, place) => (place % 2 === 1 ? sum + count : sum), 0)
	const wellFormed =
		widths.length === 3 && widths.every((each) => each <= 8) && index.length % 2 === 0 && rows.length === total * width
	if (!wellFormed) refuse({ code: 'xref-broken', at })
	left.entries -= total
	if (left.entries < 0) refuse({ code: 'limit-exceeded', limit: 'objects' })
	const runs = Array.from({ length: index.length / 2 }, (_, place) => ({
		first: index[place * 2] ?? 0,
		count: index[place * 2 + 1] ?? 0
	}))
	return new XrefEntries(runs, (row) => readRow(rows, row * width, widths, at), at)
}

function readRow(rows: Bytes, from: number, [one = 0, two = 0, three = 0]: readonly number[], at: number): Row {
	const type = one === 0 ? 1 : readField(rows, from, one, at)
	// What a free entry says beside is of no use, and some writers put 2^64-1 there.
	if (type === 0) return { type, second: 0, third: 0 }
	if (type > 2) refuse({ code: 'xref-broken', at })
	return { type, second: readField(rows, from + one, two, at), third: readField(rows, from + one + two, three, at) }
}

function readField(rows: Bytes, from: number, width: number, at: number): number {
	let value = 0
	for (let place = from; place < from + width; place++) value = value * 256 + (rows[place] ?? 0)
	return Number.isSafeInteger(value) ? value : refuse({ code: 'xref-broken', at })
}

function readCounts(value: PdfValue | undefined, at: number): number[] {
	if (!isArray(value) || value.items.length > 100_000) refuse({ code: 'xref-broken', at })
	return value.items.map((item) => (isCount(item) ? item : refuse({ code: 'xref-broken', at })))
}

/** The bytes between `stream` and `endstream`, which must be exactly `length` but for one line end. */
export function readStreamData(parser: PdfParser, length: PdfValue | undefined): Bytes {
	parser.expectKeyword('stream')
	const { bytes } = parser
	if (bytes[parser.at] === 13 && bytes[parser.at + 1] === 10) parser.at += 2
	else if (bytes[parser.at] === 10) parser.at += 1
	else parser.fail()
	const from = parser.at
	if (!isCount(length) || from + length > parser.end) parser.fail()
	parser.at = from + length
	const rest = bytesToLatin(bytes, parser.at, Math.min(parser.at + 11, parser.end))
	const [eol = ''] = /^(\r\n|\n|\r)?(?=endstream)/.exec(rest) ?? parser.fail()
	parser.at += eol.length
	parser.expectKeyword('endstream')
	return bytes.subarray(from, from + length)
}
