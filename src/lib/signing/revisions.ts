import type { PdfDocument, PdfView } from './document.ts'
import { listSignatureFields } from './fields.ts'
import { isSpace } from './pdf-parser.ts'
import {
	isArray,
	isCount,
	isDictionary,
	isName,
	isReference,
	isStream,
	referencesIn,
	sameEntries,
	sameReference,
	sameValue
} from './pdf-values.ts'
import type { PdfDictionary, PdfValue } from './pdf-values.ts'
import type { Reason } from './reasons.ts'
import type { Section, XrefEntry } from './xref.ts'

/** What an update after the first signature does. `foreign`: something that this system does not make. */
type UpdateKind = 'signature' | 'validation-data' | 'foreign'
export type Update = { readonly kind: UpdateKind; readonly reasons: readonly Reason[] }

/** The same update seen from both sides. */
type Step = {
	readonly document: PdfDocument
	readonly revision: number
	readonly section: Section
	readonly before: PdfView
	readonly after: PdfView
	/** Whether a number is beyond those of the older revisions: an unused lower one may be referred to from signed pages. */
	readonly isNew: (number: number) => boolean
}

/**
 * Compares a revision with the one before and allows exactly one thing: an empty signature widget gets its value and
 * appearance, or the catalog gets validation data (`/DSS`); new objects must belong to that. Everything else may be an
 * attempt to show something else than was signed.
 *
 * @param revision - at least 2.
 */
export function compareRevision(document: PdfDocument, revision: number): Update {
	const section = document.sections[revision - 1]
	const older = document.sections[revision - 2]
	if (!section || !older) return { kind: 'foreign', reasons: [{ code: 'revision-trailer', revision }] }
	const size = older.trailer.entries.get('Size')
	const isNew = (number: number): boolean => isCount(size) && number >= size && !document.entry(number, revision - 1)
	const step: Step = {
		document,
		revision,
		section,
		before: document.view(revision - 1),
		after: document.view(revision),
		isNew
	}
	const reasons = [...checkTrailer(step, older), ...checkEntries(step)]
	if (reasons.length > 0) return { kind: 'foreign', reasons }
	const tiling = checkTiling(step, older)
	return tiling.length > 0 ? { kind: 'foreign', reasons: tiling } : checkObjects(step)
}

function checkTrailer({ section, revision }: Step, older: Section): Reason[] {
	const [now, then] = [section.trailer.entries, older.trailer.entries]
	const firstId = (value: PdfValue | undefined): PdfValue | undefined => (isArray(value) ? value.items[0] : undefined)
	const sizes = [then.get('Size'), now.get('Size')]
	const grows = typeof sizes[0] === 'number' && typeof sizes[1] === 'number' && sizes[1] >= sizes[0]
	const same = sameReference(now.get('Root'), then.get('Root')) && sameValue(now.get('Info'), then.get('Info'))
	return grows && same && sameValue(firstId(now.get('ID')), firstId(then.get('ID')))
		? []
		: [{ code: 'revision-trailer', revision }]
}

/** Entries may only point into the bytes of their own revision: pointing elsewhere brings hidden content to light. */
function checkEntries({ document, section, revision }: Step): Reason[] {
	const from = document.sections[revision - 2]?.end ?? 0
	return [...section.entries].flatMap(([object, entry]): Reason[] => {
		if (entry.type === 'compressed') return [{ code: 'object-stream-in-update', revision, object }]
		if (entry.type === 'free') return object === 0 ? [] : [{ code: 'object-deleted', revision, object }]
		if (entry.offset < from || entry.offset > section.at) return [{ code: 'object-redirected', revision, object }]
		const was = document.entry(object, revision - 1)
		const generation = was?.type === 'offset' ? was.generation : 0
		return entry.generation === generation ? [] : [{ code: 'object-changed', revision, object }]
	})
}

/** The listed objects must fill the revision without a byte between them but white space. */
function checkTiling({ document, section, revision, after }: Step, older: Section): Reason[] {
	const objects = ownObjects(section).sort(([, one], [, other]) => one.offset - other.offset)
	let at = older.end
	for (const [number, entry] of objects) {
		const located = document.locate(number, entry, after)
		if (skipWhite(document, at) !== located.from) return [{ code: 'stray-bytes', revision, at }]
		at = located.to
	}
	return skipWhite(document, at) === section.at ? [] : [{ code: 'stray-bytes', revision, at }]
}

type OwnEntry = Extract<XrefEntry, { type: 'offset' }>

function ownObjects(section: Section): [number, OwnEntry][] {
	return [...section.entries].flatMap(([number, entry]): [number, OwnEntry][] => {
		return entry.type === 'offset' && number !== section.stream ? [[number, entry]] : []
	})
}

function skipWhite({ bytes }: PdfDocument, from: number): number {
	let at = from
	while (isSpace(bytes[at])) at++
	return at
}

function checkObjects(step: Step): Update {
	const { section, revision, before, after, isNew } = step
	const changed = (object: number): Reason => ({ code: 'object-changed', revision, object })
	if (section.stream !== undefined && !isNew(section.stream)) return foreign(changed(section.stream))
	const numbers = ownObjects(section).map(([number]) => number)
	const fresh = numbers.filter(isNew)
	// Some tools write again what they have not changed.
	const old = numbers.filter((number) => !isNew(number) && !sameValue(before.load(number), after.load(number)))
	const allowed = old.map((number) => allowedChange(step, number))
	const refused = old.filter((_, index) => !allowed[index])
	if (refused.length > 0) return foreign(...refused.map(changed))
	if (allowed.length > 1) return foreign({ code: 'several-signatures', revision })
	const { kind, roots } = allowed[0] ?? { kind: 'foreign', roots: [] }
	const reachable = reachableFrom(roots, new Set(fresh), after)
	const loose = fresh.filter((object) => !reachable.has(object))
	if (loose.length > 0)
		return foreign(...loose.map((object): Reason => ({ code: 'object-unreachable', revision, object })))
	return { kind, reasons: [] }
}

/** What an older object may become, and the new values in it. */
type AllowedChange = { readonly kind: UpdateKind; readonly roots: readonly PdfValue[] }

function allowedChange(step: Step, object: number): AllowedChange | undefined {
	const [was, is] = [step.before.load(object), step.after.load(object)]
	if (!isDictionary(was) || !isDictionary(is)) return undefined
	const signed = signedWidgetRoots(step, object, was, is)
	if (signed) return { kind: 'signature', roots: signed }
	const data = validationRoots(step, object, was, is)
	return data && { kind: 'validation-data', roots: data }
}

const foreign = (...reasons: Reason[]): Update => ({ kind: 'foreign', reasons })

/** The new values of an empty signature widget that was signed, if that is what changed. */
function signedWidgetRoots(
	{ before, after, isNew }: Step,
	object: number,
	was: PdfDictionary,
	is: PdfDictionary
): PdfValue[] | undefined {
	const field = listSignatureFields(before).find(({ reference }) => reference.number === object)
	const value = is.entries.get('V')
	const wasEmptyWidget =
		field !== undefined &&
		field.value === undefined &&
		isName(was.entries.get('Subtype'), 'Widget') &&
		!was.entries.has('Kids')
	const isSigned = isReference(value) && isNew(value.number) && isDictionary(after.resolve(value))
	if (!wasEmptyWidget || !isSigned || !sameEntries(was, is, ['V', 'AP'])) return undefined
	const appearance = is.entries.get('AP')
	if (sameValue(appearance, was.entries.get('AP'))) return [value]
	const normal = isDictionary(appearance) && appearance.entries.size === 1 ? appearance.entries.get('N') : undefined
	const isNewForm = isReference(normal) && isNew(normal.number) && isStream(after.resolve(normal))
	return isNewForm ? [value, normal] : undefined
}

function validationRoots(
	{ before }: Step,
	object: number,
	was: PdfDictionary,
	is: PdfDictionary
): PdfValue[] | undefined {
	const root = before.trailer.entries.get('Root')
	const isCatalog = isReference(root) && root.number === object
	const store = is.entries.get('DSS')
	return isCatalog && store !== undefined && sameEntries(was, is, ['DSS']) ? [store] : undefined
}

function reachableFrom(roots: readonly PdfValue[], fresh: ReadonlySet<number>, after: PdfView): ReadonlySet<number> {
	const reached = new Set<number>()
	const waiting = [...roots]
	for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
		for (const { number } of referencesIn(value)) {
			if (!fresh.has(number) || reached.has(number)) continue
			reached.add(number)
			waiting.push(after.load(number))
		}
	}
	return reached
}
