import type { ErrorCode } from '../../errors.ts'
import { textToIsoDate, type IsoDate } from '../dates.ts'
import { isBlank } from '../feedback/validation.ts'
import type { Absence, DirectoryFact, ServiceId, Specialist, SpecialistId } from './directory.ts'
import { rangesToText, textToRanges } from './hours.ts'

/** Days as typed, `YYYY-MM-DD`; an empty deputy is nobody. */
export type AbsenceDraft = { readonly from: string; readonly to: string; readonly deputy: SpecialistId | '' }

/** A specialist as typed. */
export type SpecialistDraft = {
	readonly name: string
	readonly post: string
	readonly place: string
	readonly phone: string
	/** Hours of the seven days, Monday first: see `textToRanges`. */
	readonly hours: readonly string[]
	/** One a line. */
	readonly topics: string
	readonly absences: readonly AbsenceDraft[]
}

/** A service as typed. */
export type ServiceDraft = {
	readonly title: string
	readonly purpose: string
	readonly procedure: string
	readonly documents: string
	readonly term: string
	readonly specialists: readonly SpecialistId[]
}

/** A slip of the user. `index`: which day of the week, 0 = Monday, or which absence. */
export type DirectoryIssue = {
	readonly field: keyof SpecialistDraft | keyof ServiceDraft
	readonly index?: number
	readonly code: ErrorCode
}
export type DirectoryDecision =
	| { readonly ok: true; readonly facts: readonly DirectoryFact[] }
	| { readonly ok: false; readonly issues: readonly DirectoryIssue[] }

/**
 * A specialist is written down whole and counts as checked on that day.
 *
 * @returns `card-field-empty`, `hours-invalid`, `absence-invalid`, `deputy-self` as issues.
 */
export function decideSpecialist(id: SpecialistId, draft: SpecialistDraft, today: IsoDate): DirectoryDecision {
	const issues = specialistIssues(id, draft)
	if (issues.length > 0) return { ok: false, issues }
	const { name, post, place, phone } = trimmed(draft)
	const body = {
		id,
		post,
		place,
		hours: draft.hours.map((text) => textToRanges(text) ?? []),
		topics: draft.topics.split('\n').flatMap((line) => (isBlank(line) ? [] : [line.trim()])),
		absences: draft.absences.flatMap((each) => draftToAbsence(each) ?? []),
		checkedOn: today
	}
	return { ok: true, facts: [{ type: 'directory.specialist-set', body, confidential: { name, phone } }] }
}

/** @returns `service-title-empty`, `procedure-empty` as issues. */
export function decideService(id: ServiceId, draft: ServiceDraft, today: IsoDate): DirectoryDecision {
	const issues: DirectoryIssue[] = []
	if (isBlank(draft.title)) issues.push({ field: 'title', code: 'service-title-empty' })
	if (isBlank(draft.procedure)) issues.push({ field: 'procedure', code: 'procedure-empty' })
	if (issues.length > 0) return { ok: false, issues }
	return { ok: true, facts: [{ type: 'directory.service-set', body: { ...trimmed(draft), id, checkedOn: today } }] }
}

/** A specialist as the form shows it. */
export function specialistToDraft(specialist: Specialist): SpecialistDraft {
	const { name, post, place, phone } = specialist
	return {
		name,
		post,
		place,
		phone,
		hours: specialist.hours.map(rangesToText),
		topics: specialist.topics.join('\n'),
		absences: specialist.absences.map(({ from, to, deputy }) => ({ from, to, deputy: deputy ?? '' }))
	}
}

function specialistIssues(id: SpecialistId, draft: SpecialistDraft): readonly DirectoryIssue[] {
	const issues: DirectoryIssue[] = []
	for (const field of ['name', 'post', 'place', 'phone'] as const)
		if (isBlank(draft[field])) issues.push({ field, code: 'card-field-empty' })
	const hours = draft.hours.map(textToRanges)
	for (const [index, ranges] of hours.entries())
		if (!ranges) issues.push({ field: 'hours', index, code: 'hours-invalid' })
	if (hours.every((ranges) => ranges?.length === 0)) issues.push({ field: 'hours', index: 0, code: 'card-field-empty' })
	for (const [index, absence] of draft.absences.entries()) {
		if (!draftToAbsence(absence)) issues.push({ field: 'absences', index, code: 'absence-invalid' })
		if (absence.deputy === id) issues.push({ field: 'absences', index, code: 'deputy-self' })
	}
	return issues
}

function draftToAbsence({ from, to, deputy }: AbsenceDraft): Absence | undefined {
	const [first, last] = [textToIsoDate(from), textToIsoDate(to)]
	if (!first || !last || last < first) return undefined
	return { from: first, to: last, deputy: deputy === '' ? undefined : deputy }
}

function trimmed<Draft extends object>(draft: Draft): Draft {
	const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)
	return Object.fromEntries(Object.entries(draft).map(([key, value]) => [key, trim(value)])) as Draft
}
