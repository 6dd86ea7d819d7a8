import { bytesToLatin, type Bytes } from './bytes.ts'
import { PdfParser } from './pdf-parser.ts'
import type { Budget } from './pdf-streams.ts'
import { isCount, type PdfDictionary } from './pdf-values.ts'
import { refuse, settle } from './reasons.ts'
import type { XrefEntries, XrefEntry } from './xref-entries.ts'
import { readPart, type XrefPart } from './xref-part.ts'

/** The cross-reference section of one revision. Offsets in bytes. */
export type Section = {
	/** What `startxref` says. */
	readonly at: number
	/** Just behind the last `%%EOF`. */
	readonly end: number
	readonly entries: XrefEntries
	readonly trailer: PdfDictionary
	/** Number of the cross-reference stream at `at`; `undefined` for a table. */
	readonly stream: number | undefined
	/** Cross-reference streams, that of a hybrid section too: number and offset. */
	readonly streams: ReadonlyMap<number, number>
}

const mostRevisions = 64
const mostEntries = 1_500_000

type Reader = { readonly bytes: Bytes; readonly budget: Budget; readonly left: { entries: number } }

/**
 * All cross-reference sections, the oldest first, each behind the one before. The two of a linearized file are one, and so
 * are the table and the stream of a hybrid one when they don't contradict each other. Nothing is repaired.
 *
 * @throws {Refused} `file-end`, `xref-broken`, `xref-order`, `xref-hybrid`, `syntax`, `limit-exceeded` …
 * @see ISO 32000-1 7.5.4, 7.5.5, 7.5.8, annex F
 */
export function readSections(bytes: Bytes, budget: Budget): readonly Section[] {
	const tail = bytesToLatin(bytes, Math.max(0, bytes.length - 64))
	const last = /startxref\s+(\d{1,10})\s+%%EOF(?:\r\n|\n|\r)?$/.exec(tail) ?? refuse({ code: 'file-end' })
	const sections: Section[] = []
	const reader: Reader = { bytes, budget, left: { entries: mostEntries } }
	for (let at: number | undefined = Number(last[1]); at !== undefined;) {
		const newer = sections[0]
		if (newer && at >= newer.at) refuse({ code: 'xref-order', at: newer.at })
		if (sections.length >= mostRevisions) refuse({ code: 'limit-exceeded', limit: 'revisions' })
		const { section, previous } = readSection(reader, at)
		if (newer && section.end > newer.at) refuse({ code: 'xref-order', at: newer.at })
		sections.unshift(section)
		at = previous
	}
	return sections
}

type Chained = { readonly section: Section; readonly previous: number | undefined }

function readSection(reader: Reader, at: number): Chained {
	const { bytes, budget, left } = reader
	const part = readPart(bytes, at, budget, left)
	const previous = previousOf(part, at)
	if (previous !== undefined && previous > at)
		return { section: readLinearized(reader, at, part, previous), previous: undefined }
	const end = readEnd(bytes, part.end, at)
	requireWithin(part.entries, at, at)
	return { section: addHybrid(reader, { ...part, at, end }), previous }
}

function previousOf({ trailer }: XrefPart, at: number): number | undefined {
	const previous = trailer.entries.get('Prev')
	if (previous === undefined) return undefined
	return isCount(previous) ? previous : refuse({ code: 'xref-broken', at })
}

/**
 * `startxref` behind a section and the end of the file's state. Comments may stand between: iText signs with one.
 *
 * @param named - the offset that it must name.
 */
function readEnd(bytes: Bytes, from: number, named: number): number {
	const parser = new PdfParser(bytes, from)
	parser.expectKeyword('startxref')
	if (parser.readCount() !== named) refuse({ code: 'xref-broken', at: named })
	const end = /^\s+%%EOF/.exec(bytesToLatin(bytes, parser.at, Math.min(bytes.length, parser.at + 16)))
	return end ? parser.at + end[0].length : refuse({ code: 'xref-broken', at: named })
}

/** The first-page section lies in front and names the main one behind it, which ends the file and names the first. */
function readLinearized({ bytes, budget, left }: Reader, at: number, first: XrefPart, mainAt: number): Section {
	// Behind a stream in front qpdf leaves the end of the first state out.
	const hasEnd = new PdfParser(bytes, first.end).takeKeyword('startxref')
	if ((hasEnd ? readEnd(bytes, first.end, 0) : first.end) > mainAt) refuse({ code: 'xref-order', at })
	const main = readPart(bytes, mainAt, budget, left)
	const alone =
		[first, main].every(({ trailer }) => !trailer.entries.has('XRefStm')) && !main.trailer.entries.has('Prev')
	if (!alone) refuse({ code: 'xref-order', at: mainAt })
	const entries = main.entries.mergedWith(first.entries, at)
	const streams = new Map([...main.streams, ...first.streams])
	const end = readEnd(bytes, main.end, at)
	requireWithin(entries, end, at)
	return { at, end, entries, trailer: first.trailer, stream: first.stream, streams }
}

/** A table may hide entries as free ones that its stream shows; where both show one, they must agree. */
function addHybrid({ bytes, budget, left }: Reader, section: Section): Section {
	const at = section.trailer.entries.get('XRefStm')
	if (at === undefined) return section
	const broken = { code: 'xref-hybrid', at: section.at } as const
	if (!isCount(at) || at >= section.at || section.stream !== undefined) refuse(broken)
	const part = settle(() => readPart(bytes, at, budget, left))
	if ('reason' in part) return refuse(part.reason.code === 'limit-exceeded' ? part.reason : broken)
	if (part.value.stream === undefined) refuse(broken)
	for (const [number, entry] of part.value.entries) {
		const shown = section.entries.get(number)
		if (shown && shown.type !== 'free' && !sameEntry(shown, entry)) refuse(broken)
	}
	const entries = section.entries.mergedWith(part.value.entries, at)
	requireWithin(part.value.entries, section.at, section.at)
	return { ...section, entries, streams: part.value.streams }
}

function requireWithin({ farthest }: XrefEntries, end: number, at: number): void {
	if (farthest > end) refuse({ code: 'xref-broken', at })
}

/** Whether two entries lead to the same bytes. */
export function sameEntry(one: XrefEntry, other: XrefEntry): boolean {
	if (one.type === 'offset')
		return other.type === 'offset' && one.offset === other.offset && one.generation === other.generation
	if (one.type === 'free') return other.type === 'free'
	return other.type === 'compressed' && one.container === other.container && one.index === other.index
}
