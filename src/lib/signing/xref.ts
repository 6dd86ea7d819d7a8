import { bytesToLatin, type Bytes } from './bytes.ts'
import { isSpace, PdfParser } from './pdf-parser.ts'
import { decodeStream, type Budget } from './pdf-streams.ts'
import { isArray, isCount, isName, type PdfDictionary, type PdfValue } from './pdf-values.ts'
import { refuse } from './reasons.ts'

export type XrefEntry =
	| { readonly type: 'free' }
	| { readonly type: 'offset'; readonly offset: number; readonly generation: number }
	| { readonly type: 'compressed'; readonly container: number; readonly index: number }

/** The cross-reference section of one revision. Offsets in bytes. */
export type Section = {
	readonly at: number
	/** Just behind `%%EOF`. */
	readonly end: number
	readonly entries: ReadonlyMap<number, XrefEntry>
	readonly trailer: PdfDictionary
	/** Number of the cross-reference stream itself; `undefined` for a table. */
	readonly stream: number | undefined
}

const mostRevisions = 64
const mostEntries = 1_500_000

/**
 * All cross-reference sections, the oldest first, each behind the one before: no loops, no linearized or hybrid files.
 *
 * @throws {Refused} `file-end`, `xref-broken`, `xref-order`, `xref-hybrid`, `syntax`, `limit-exceeded` …
 * @see ISO 32000-1 7.5.4, 7.5.5, 7.5.8
 */
export function readSections(bytes: Bytes, budget: Budget): readonly Section[] {
	const tail = bytesToLatin(bytes, Math.max(0, bytes.length - 64))
	const last = /startxref[\r\n]+(\d{1,10})[\r\n]+%%EOF(?:\r\n|\n|\r)?$/.exec(tail) ?? refuse({ code: 'file-end' })
	const sections: Section[] = []
	const left = { entries: mostEntries }
	for (let at: number | undefined = Number(last[1]); at !== undefined;) {
		const newer = sections[0]
		if (newer && at >= newer.at) refuse({ code: 'xref-order', at: newer.at })
		if (sections.length >= mostRevisions) refuse({ code: 'limit-exceeded', limit: 'revisions' })
		const section = readSection(bytes, at, budget, left)
		if (newer && section.end > newer.at) refuse({ code: 'xref-order', at: newer.at })
		sections.unshift(section)
		const previous: PdfValue | undefined = section.trailer.entries.get('Prev')
		at = previous === undefined ? undefined : isCount(previous) ? previous : refuse({ code: 'xref-broken', at })
	}
	return sections
}

function readSection(bytes: Bytes, at: number, budget: Budget, left: { entries: number }): Section {
	const parser = new PdfParser(bytes, at)
	if (at >= bytes.length || isSpace(bytes[at])) refuse({ code: 'xref-broken', at })
	const body = parser.takeKeyword('xref') ? readTable(parser, at, left) : readXrefStream(parser, at, budget, left)
	if (body.trailer.entries.has('XRefStm')) refuse({ code: 'xref-hybrid', at })
	const end = /^[\r\n\t ]*startxref[\r\n]+(\d{1,10})[\r\n]+%%EOF/.exec(
		bytesToLatin(bytes, parser.at, Math.min(bytes.length, parser.at + 64))
	)
	// A linearized file says 0 behind its first table, which belongs to a later one.
	if (Number(end?.[1]) !== at || !end) refuse({ code: Number(end?.[1]) === 0 ? 'xref-order' : 'xref-broken', at })
	for (const entry of body.entries.values()) {
		if (entry.type === 'offset' && entry.offset > at) refuse({ code: 'xref-broken', at })
	}
	return { ...body, at, end: parser.at + end[0].length }
}

type Body = Pick<Section, 'entries' | 'trailer' | 'stream'>

function readTable(parser: PdfParser, at: number, left: { entries: number }): Body {
	const entries = new Map<number, XrefEntry>()
	while (!parser.takeKeyword('trailer')) {
		const first = parser.readCount()
		const count = parser.readCount()
		left.entries -= count
		if (left.entries < 0) refuse({ code: 'limit-exceeded', limit: 'objects' })
		const [eol] =
			/^ ?(\r\n|\r|\n)/.exec(bytesToLatin(parser.bytes, parser.at, parser.at + 3)) ??
			refuse({ code: 'xref-broken', at })
		parser.at += eol.length
		for (let index = 0; index < count; index++, parser.at += 20) {
			if (entries.has(first + index)) refuse({ code: 'xref-broken', at })
			entries.set(first + index, readTableEntry(parser.bytes, parser.at))
		}
	}
	return { entries, trailer: parser.readDictionary(), stream: undefined }
}

/** Exactly 20 bytes: ten digits, five digits, `n` or `f`, two bytes of line end. */
function readTableEntry(bytes: Bytes, at: number): XrefEntry {
	const text = bytesToLatin(bytes, at, Math.min(at + 20, bytes.length))
	const [, offset, generation, type] =
		/^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/.exec(text) ?? refuse({ code: 'xref-broken', at })
	return type === 'n' ? { type: 'offset', offset: Number(offset), generation: Number(generation) } : { type: 'free' }
}

function readXrefStream(parser: PdfParser, at: number, budget: Budget, left: { entries: number }): Body {
	const number = parser.readCount()
	if (parser.readCount() !== 0) refuse({ code: 'xref-broken', at })
	parser.expectKeyword('obj')
	const trailer = parser.readDictionary()
	if (!isName(trailer.entries.get('Type'), 'XRef')) refuse({ code: 'xref-broken', at })
	const data = readStreamData(parser, trailer.entries.get('Length'))
	parser.expectKeyword('endobj')
	// Nothing here may be indirect: there is no table yet to look it up in.
	const direct = (value: PdfValue | undefined): PdfValue => value ?? null
	const rows = decodeStream({ type: 'stream', dictionary: trailer, data }, number, budget, direct)
	return { entries: readRows(rows, trailer, at, left), trailer, stream: number }
}

function readRows(rows: Bytes, trailer: PdfDictionary, at: number, left: { entries: number }): Map<number, XrefEntry> {
	const widths = readCounts(trailer.entries.get('W'), at)
	const size = trailer.entries.get('Size')
	const index = trailer.entries.has('Index')
		? readCounts(trailer.entries.get('Index'), at)
		: [0, isCount(size) ? size : refuse({ code: 'xref-broken', at })]
	const width = widths.reduce((sum, each) => sum + each, 0)
	const total = index.reduce((sum, count, place) => (place % 2 === 1 ? sum + count : sum), 0)
	const wellFormed =
		widths.length === 3 && widths.every((each) => each <= 6) && index.length % 2 === 0 && rows.length === total * width
	if (!wellFormed) refuse({ code: 'xref-broken', at })
	left.entries -= total
	if (left.entries < 0) refuse({ code: 'limit-exceeded', limit: 'objects' })
	const entries = new Map<number, XrefEntry>()
	let row = 0
	for (let place = 0; place < index.length; place += 2) {
		const first = index[place] ?? 0
		for (let number = first; number < first + (index[place + 1] ?? 0); number++, row++) {
			if (entries.has(number)) refuse({ code: 'xref-broken', at })
			entries.set(number, readRow(rows, row * width, widths, at))
		}
	}
	return entries
}

function readRow(rows: Bytes, from: number, [one = 0, two = 0, three = 0]: readonly number[], at: number): XrefEntry {
	const field = (start: number, width: number): number => {
		let value = 0
		for (let place = start; place < start + width; place++) value = value * 256 + (rows[place] ?? 0)
		return value
	}
	const second = field(from + one, two)
	const third = field(from + one + two, three)
	switch (one === 0 ? 1 : field(from, one)) {
		case 0:
			return { type: 'free' }
		case 1:
			return { type: 'offset', offset: second, generation: third }
		case 2:
			return { type: 'compressed', container: second, index: third }
		default:
			return refuse({ code: 'xref-broken', at })
	}
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
