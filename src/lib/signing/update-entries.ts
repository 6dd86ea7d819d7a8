import type { PdfDocument, PdfView } from './document.ts'
import { PdfParser } from './pdf-parser.ts'
import { sameValue } from './pdf-values.ts'
import type { Reason } from './reasons.ts'
import { sameEntry } from './xref.ts'
import type { XrefEntry } from './xref-entries.ts'

/** Numbers of the objects that an update lists, by what became of them. */
export type Changes = {
	readonly changed: ReadonlySet<number>
	readonly fresh: ReadonlySet<number>
	readonly freed: readonly number[]
	/** Streams that only hold entries and packed objects: no content, but they have numbers. */
	readonly frame: ReadonlySet<number>
}

const mostCutOff = 1_500_000

type Plain = Extract<XrefEntry, { type: 'offset' }>

/** The entries of an update that say something new: some tools list again what they have not touched. */
function newEntries(document: PdfDocument, revision: number): [number, XrefEntry][] {
	const entries = document.sections[revision - 1]?.entries ?? []
	return [...entries].filter(([number, entry]) => {
		const was = document.entry(number, revision - 1)
		return !(was ? sameEntry(was, entry) : entry.type === 'free')
	})
}

/** Where an update begins: just behind the older one. */
const startOf = (document: PdfDocument, revision: number): number => document.sections[revision - 2]?.end ?? 0

/**
 * Entries may only lead into the bytes of their own update: leading elsewhere brings hidden content to light. The streams
 * that hold packed objects and entries are new.
 */
export function checkEntries(document: PdfDocument, revision: number): Reason[] {
	const section = document.sections[revision - 1]
	if (!section) return []
	const from = startOf(document, revision)
	const isOwn = (offset: number): boolean => offset >= from && offset <= section.at
	const wasThere = (number: number): boolean => (document.entry(number, revision - 1)?.type ?? 'free') !== 'free'
	const reasons = newEntries(document, revision).flatMap(([object, entry]): Reason[] => {
		if (entry.type === 'free') return []
		const place = entry.type === 'offset' ? entry : section.entries.get(entry.container)
		if (place?.type !== 'offset' || !isOwn(place.offset)) return [{ code: 'object-redirected', revision, object }]
		return []
	})
	const own = [...section.entries.containers()].filter((container) => {
		const entry = section.entries.get(container)
		return entry?.type === 'offset' && isOwn(entry.offset)
	})
	const taken = [...own, ...section.streams.keys()].filter(wasThere)
	const far = [...section.streams].filter(([, offset]) => !isOwn(offset)).map(([object]) => object)
	return [
		...reasons,
		...taken.map((object): Reason => ({ code: 'object-changed', revision, object })),
		...far.map((object): Reason => ({ code: 'object-redirected', revision, object }))
	]
}

/** The listed objects must fill the update without a byte between them but white space and comments. */
export function checkTiling(document: PdfDocument, revision: number): Reason[] {
	const section = document.sections[revision - 1]
	if (!section) return []
	const view = document.view(revision)
	const objects = newEntries(document, revision).filter(
		(listed): listed is [number, Plain] => listed[1].type === 'offset'
	)
	const places = new Map(objects.map(([number, entry]) => [entry.offset, [number, entry] as const]))
	for (const [number, offset] of section.streams)
		if (offset !== section.at) places.set(offset, [number, { type: 'offset', offset, generation: 0 }])
	places.delete(section.stream === undefined ? -1 : section.at)
	let at = startOf(document, revision)
	for (const [offset, [number, entry]] of [...places].sort(([one], [other]) => one - other)) {
		if (skipSpace(document, at) !== offset) return [{ code: 'stray-bytes', revision, at }]
		at = document.locate(number, entry, view).to
	}
	if (skipSpace(document, at) !== skipSpace(document, section.at)) return [{ code: 'stray-bytes', revision, at }]
	return hiddenObjects(document, revision).map((object) => ({ code: 'object-unreachable', revision, object }))
}

function skipSpace({ bytes }: PdfDocument, from: number): number {
	const parser = new PdfParser(bytes, from)
	parser.skipSpace()
	return parser.at
}

/** Objects in a new container that the update does not list: a reader that repairs would find them. */
function hiddenObjects(document: PdfDocument, revision: number): number[] {
	const entries = document.sections[revision - 1]?.entries
	const containers = new Set(
		newEntries(document, revision).flatMap(([, entry]) => (entry.type === 'compressed' ? [entry.container] : []))
	)
	return [...containers].flatMap((container) => {
		const { numbers } = document.objectStream(container, document.view(revision))
		return [...numbers].flatMap((number, index) => {
			const entry = entries?.get(number)
			return entry?.type === 'compressed' && entry.container === container && entry.index === index ? [] : [number]
		})
	})
}

/** Sorts what an update lists. */
export function listChanges(document: PdfDocument, revision: number): Changes {
	const section = document.sections[revision - 1]
	const [before, after] = [document.view(revision - 1), document.view(revision)]
	const entries = newEntries(document, revision)
	const frame = new Set([
		...(section?.streams.keys() ?? []),
		...entries.flatMap(([, entry]) => (entry.type === 'compressed' ? [entry.container] : []))
	])
	const changed = new Set<number>()
	const fresh = new Set<number>()
	const freed: number[] = []
	for (const [number, entry] of entries) {
		const wasThere = (document.entry(number, revision - 1)?.type ?? 'free') !== 'free'
		if (frame.has(number)) continue
		if (entry.type === 'free') freed.push(number)
		else if (!wasThere) fresh.add(number)
		else if (!keepsGeneration(document, revision, number) || !sameValue(before.load(number), after.load(number)))
			changed.add(number)
	}
	freed.push(...numbersCutOff(document, revision))
	return { changed, fresh, freed, frame }
}

function keepsGeneration(document: PdfDocument, revision: number, number: number): boolean {
	const [older, newer] = [document.entry(number, revision - 1), document.entry(number, revision)]
	const generationOf = (entry: XrefEntry | undefined): number => (entry?.type === 'offset' ? entry.generation : 0)
	return generationOf(older) === generationOf(newer)
}

/** Objects that a smaller `/Size` declares missing (ISO 32000-1 7.5.5); only some readers heed it. */
export function numbersCutOff(document: PdfDocument, revision: number): number[] {
	const sizeOf = (view: PdfView): number => Number(view.trailer.entries.get('Size') ?? 0)
	const [older, newer] = [sizeOf(document.view(revision - 1)), sizeOf(document.view(revision))]
	return Array.from(
		{ length: Math.max(0, Math.min(older - newer, mostCutOff)) },
		(_, index) => newer + 1 + index
	).filter((number) => (document.entry(number, revision)?.type ?? 'free') !== 'free')
}
