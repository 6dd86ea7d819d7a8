import { compareTexts, isWithin, type IsoDate, type Period } from '../dates.ts'
import type { PersonId } from '../ledger/event.ts'
import { caseworkOf, type Measure } from './casework.ts'
import {
	answeredOn,
	findingOf,
	type Channel,
	type ClauseId,
	type Entry,
	type EntryId,
	type EntryKind,
	type RegistrationNumber,
	type Stage
} from './entry.ts'
import { compareNumbers } from './numbering.ts'
import type { Finding } from './outcome.ts'

/** What lists show without opening the contents. */
export type EntrySummary = {
	readonly id: EntryId
	readonly number: RegistrationNumber
	readonly kind: EntryKind
	readonly channel: Channel
	readonly stage: Stage
	readonly receivedOn: IsoDate
	readonly dueOn: IsoDate | undefined
	readonly clauses: readonly ClauseId[]
	readonly service: string
	/** At most 140 characters, cut between words. */
	readonly excerpt: string
	readonly anonymous: boolean
	/** Staff complained about: they see the number and the due day only. */
	readonly involved: readonly PersonId[]
	/** Once decided. */
	readonly finding: Finding | undefined
	readonly answeredOn: IsoDate | undefined
	/** Corrective actions that are not done yet. */
	readonly openMeasures: readonly Pick<Measure, 'id' | 'action' | 'owner' | 'dueOn'>[]
}

/** Empty lists, `undefined` and `''` leave everything in. */
export type EntryFilter = {
	readonly kinds: readonly EntryKind[]
	readonly stages: readonly Stage[]
	/** Of receipt. */
	readonly period: Period | undefined
	readonly clauses: readonly ClauseId[]
	/** Every word must occur somewhere. */
	readonly text: string
}

export const wholeRegister: EntryFilter = { kinds: [], stages: [], period: undefined, clauses: [], text: '' }

export function summarise(entry: Entry): EntrySummary {
	const { kind, channel, receivedOn, clauses, service, text, submitter } = entry.contents
	const { involved, measures } = caseworkOf(entry)
	return {
		id: entry.id,
		number: entry.number,
		kind,
		channel,
		stage: entry.stage,
		receivedOn,
		dueOn: entry.deadline?.dueOn,
		clauses,
		service,
		excerpt: excerpt(text),
		anonymous: submitter.type === 'anonymous',
		involved,
		finding: findingOf(entry),
		answeredOn: answeredOn(entry),
		openMeasures: measures
			.filter(({ doneOn }) => !doneOn)
			.map(({ id, action, owner, dueOn }) => ({ id, action, owner, dueOn }))
	}
}

/** What somebody sees of an entry that complains about them: the number and the days (rules 5.4.4). */
export function summaryFor(summary: EntrySummary, person: PersonId): EntrySummary {
	const closed = summary.involved.includes(person)
	return closed ? { ...summary, excerpt: '', service: '', clauses: [], finding: undefined, openMeasures: [] } : summary
}

/** @param length - most characters of the result, the ellipsis included. */
export function excerpt(text: string, length = 140): string {
	const line = text.replace(/\s+/g, ' ').trim()
	const letters = Array.from(line)
	if (letters.length <= length) return line

	const head = letters.slice(0, length - 1).join('')
	const cut = letters[length - 1] === ' ' ? head : head.slice(0, Math.max(0, head.lastIndexOf(' ')))
	return `${(cut || head).replace(/[\s,;:–-]+$/, '')}…`
}

/** Small letters without marks, so that `sudziba` finds `Sūdzība`. */
export function foldText(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** All words of an entry, folded: what a search looks through. Names too, where this copy has them. */
export function searchText({ number, recordNumber, contents }: Entry): string {
	const { text, service, remedy, channelNote, submitter, clauses } = contents
	const name = submitter.type === 'named' ? submitter.name : ''
	return foldText([number, recordNumber, text, service, remedy, channelNote, name, ...clauses].join(' '))
}

/** What the list shows of an entry, folded. */
export function foldedSummary({ number, excerpt: text, service, clauses }: EntrySummary): string {
	return foldText([number, text, service, ...clauses].join(' '))
}

/** @param folded - result of {@link searchText}; without it a text is looked for in what the list shows. */
export function matches(summary: EntrySummary, filter: EntryFilter, folded = foldedSummary(summary)): boolean {
	const has = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value)
	if (!has(filter.kinds, summary.kind) || !has(filter.stages, summary.stage)) return false
	if (filter.period && !isWithin(summary.receivedOn, filter.period)) return false
	if (filter.clauses.length > 0 && !filter.clauses.some((clause) => summary.clauses.includes(clause))) return false
	return foldText(filter.text)
		.split(/\s+/)
		.every((word) => folded.includes(word))
}

/** For sorting: latest receipt first, then the higher number. */
export function compareNewestFirst(left: EntrySummary, right: EntrySummary): number {
	return compareTexts(right.receivedOn, left.receivedOn) || compareNumbers(right.number, left.number)
}
