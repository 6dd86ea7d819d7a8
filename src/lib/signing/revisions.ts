import { compareCatalog, compareInfo } from './catalog-comparison.ts'
import { Comparison, updateKinds, type UpdateKind } from './comparison.ts'
import type { PdfDocument } from './document.ts'
import { bringsActions, comparePages } from './page-comparison.ts'
import { isArray, isReference, referencesIn, sameReference, sameValue, type PdfValue } from './pdf-values.ts'
import { settle, severityOf, type Reason } from './reasons.ts'
import { Referrers } from './references.ts'
import { checkEntries, checkTiling, listChanges, numbersCutOff } from './update-entries.ts'

/** What an update did, and to which fields of the older state. */
export type Update = {
	readonly kind: UpdateKind
	readonly reasons: readonly Reason[]
	/** Fields that were signed or filled in. */
	readonly touchedFields: readonly string[]
}

/**
 * Compares every revision behind `first` with the one before it, as two object graphs. Allowed are new signatures, values
 * of form fields, validation data and metadata, each in the one shape that it has; whatever else changed may be an attempt
 * to show something else than was signed.
 *
 * @param first - the first signed revision; 1 is the first of the file.
 * @returns by revision.
 * @throws {Refused} when the signed revisions cannot be read.
 * @see docs/verify.md
 */
export function compareRevisions(document: PdfDocument, first: number): ReadonlyMap<number, Update> {
	const later = document.sections.map((_, index) => index + 1).filter((revision) => revision > first)
	const frames = later.map((revision) => ({
		revision,
		reasons: orRefusal(
			() => checkFrame(document, revision),
			(reason) => [reason]
		)
	}))
	// Behind an update whose entries are not to be trusted nothing can be compared any more.
	const broken = frames.find(({ reasons }) => reasons.length > 0)?.revision ?? Infinity
	const sound = later.filter((revision) => revision < broken)
	const referrers = new Referrers(
		document,
		new Set(sound.flatMap((revision) => listedNumbers(document, revision))),
		sound.at(-1) ?? first
	)
	return new Map([
		...sound.map(
			(revision) =>
				[
					revision,
					orRefusal(
						() => compareRevision(document, revision, referrers),
						(reason) => foreign([reason])
					)
				] as const
		),
		...frames
			.filter(({ revision }) => revision >= broken)
			.map(({ revision, reasons }) => [revision, foreign(reasons)] as const)
	])
}

const foreign = (reasons: readonly Reason[]): Update => ({ kind: 'foreign', reasons, touchedFields: [] })

/** An update that cannot be read is a finding about the update, not about the file. */
function orRefusal<Result>(work: () => Result, refused: (reason: Reason) => Result): Result {
	const outcome = settle(work)
	return 'reason' in outcome ? refused(outcome.reason) : outcome.value
}

function checkFrame(document: PdfDocument, revision: number): Reason[] {
	const outer = [...checkTrailer(document, revision), ...checkEntries(document, revision)]
	return outer.length > 0 ? outer : checkTiling(document, revision)
}

function listedNumbers(document: PdfDocument, revision: number): number[] {
	const section = document.sections[revision - 1]
	return section ? [...section.entries.keys(), ...section.streams.keys(), ...numbersCutOff(document, revision)] : []
}

function compareRevision(document: PdfDocument, revision: number, referrers: Referrers): Update {
	const { changed, fresh, freed, frame } = listChanges(document, revision)
	const comparison = new Comparison(document, revision, { changed, fresh, referrers })
	compareCatalog(comparison)
	const info = compareInfo(comparison)
	comparePages(comparison)
	const reasons = [
		...comparison.reasons,
		...(info ? [] : [{ code: 'revision-trailer', revision } as const]),
		...checkFreed(comparison, freed),
		...unexplained(comparison, frame),
		...(bringsActions(comparison) ? [{ code: 'actions-changed', revision } as const] : [])
	]
	if (reasons.some(({ code }) => severityOf(code) === 'altered')) return foreign(reasons)
	const kind = updateKinds.find((each) => comparison.kinds.has(each)) ?? 'unchanged'
	return { kind, reasons: [...reasons, ...remarks(comparison, kind)], touchedFields: [...comparison.touchedFields] }
}

/** The catalog stays where it is, and the file keeps its first identifier. */
function checkTrailer(document: PdfDocument, revision: number): Reason[] {
	const [now, then] = [document.view(revision).trailer.entries, document.view(revision - 1).trailer.entries]
	const firstId = (value: PdfValue | undefined): PdfValue | undefined => (isArray(value) ? value.items[0] : undefined)
	const id = firstId(then.get('ID'))
	const sameFile = id === undefined || sameValue(firstId(now.get('ID')), id)
	return sameFile && sameReference(now.get('Root'), then.get('Root')) ? [] : [{ code: 'revision-trailer', revision }]
}

/** An object may go only when nothing refers to it any more. */
function checkFreed(comparison: Comparison, freed: readonly number[]): Reason[] {
	const { revision } = comparison
	return freed
		.filter((number) => !isLost(comparison, number))
		.map((object) => ({ code: 'object-deleted', revision, object }))
}

/** Whether the newer state leads to the object from nowhere. */
function isLost({ referrers, after }: Comparison, number: number): boolean {
	const { entries } = after.trailer
	const isRoot = [entries.get('Root'), entries.get('Info')].some(
		(value) => isReference(value) && value.number === number
	)
	return !isRoot && !after.document.isContainer(number) && referrers.of(number, after).length === 0
}

/** Changes and additions that no rule has asked for, and new numbers that older objects have waited for. */
function unexplained(comparison: Comparison, frame: ReadonlySet<number>): Reason[] {
	const { changed, fresh, explained, revision, referrers, before, kinds } = comparison
	const reached = reachableFrom(comparison)
	const awaited = [...fresh, ...frame].filter((number) => referrers.of(number, before).length > 0)
	const replaced = [...changed].filter((number) => !explained.has(number))
	const needless = [...fresh].filter((number) => !explained.has(number) && !reached.has(number))
	// Poppler leaves a font over when it signs; on its own such an object has no reason to be there.
	const hasPurpose = (['signature', 'form-filling', 'validation-data'] as const).some((kind) => kinds.has(kind))
	const idle = hasPurpose ? [...needless, ...replaced.filter((number) => isLost(comparison, number))] : []
	const told =
		(code: 'object-changed' | 'object-unreachable' | 'object-unused') =>
		(object: number): Reason => ({ code, revision, object })
	return [
		...[...replaced.filter((number) => !idle.includes(number)), ...awaited].map(told('object-changed')),
		...needless.filter((number) => !idle.includes(number)).map(told('object-unreachable')),
		...idle.map(told('object-unused'))
	]
}

function reachableFrom({ roots, fresh, after }: Comparison): ReadonlySet<number> {
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

/** What is allowed but should be known. */
function remarks({ kinds, revision }: Comparison, kind: UpdateKind): Reason[] {
	return [
		...(kinds.has('form-filling') ? [{ code: 'form-filled', revision } as const] : []),
		...(kinds.has('metadata') ? [{ code: 'metadata-changed', revision } as const] : []),
		...(kind === 'unchanged' ? [{ code: 'update-empty', revision } as const] : [])
	]
}
