import { isWithin, localDay, type Instant, type IsoDate, type Period } from '../dates.ts'
import type { ClauseId, Entry, HistoryItem } from '../feedback/entry.ts'
import { compareNumbers } from '../feedback/numbering.ts'
import { withoutNames } from '../feedback/story.ts'
import type { Checkpoint } from '../ledger/event.ts'
import type { Profile } from '../organisation/profile.ts'
import { clauseTexts, type Clause } from '../organisation/rules.ts'
import { registerFigures } from './register-figures.ts'
import type { PreviousExport, RegisterChanges, RegisterReport } from './register.ts'

export type RegisterRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** Of writing down: so the numbers of an extract follow each other without gaps. */
	readonly period: Period
	readonly preparedOn: IsoDate
	readonly preparedAt: Instant
	readonly preparedBy: { readonly name: string; readonly post: string }
	/** The whole register of this device; the period is cut out here. */
	readonly entries: readonly Entry[]
	/** Names by id of everybody who ever recorded; only those who occur are carried over. */
	readonly people: Readonly<Record<string, string>>
	readonly clauses: readonly Clause[]
	readonly previous: PreviousExport | undefined
	readonly checkpoint: Checkpoint
	/** With names of submitters. The default of an export is without. */
	readonly full: boolean
	readonly appBuild: string
}

/** Everything the signed register says, as plain values. */
export function buildRegisterReport(request: RegisterRequest): RegisterReport {
	const { entries: all, period, full, people, previous, clauses, preparedOn, ...rest } = request
	const shown = full ? all : all.map((entry) => withoutNames(entry))
	const sorted = shown.toSorted((left, right) => compareNumbers(left.number, right.number))
	const entries = sorted.filter(({ recordedOn }) => isWithin(recordedOn, period))
	return {
		practice: rest.practice,
		profile: rest.profile,
		period,
		preparedOn,
		preparedAt: rest.preparedAt,
		preparedBy: rest.preparedBy,
		entries,
		people: namesOf(entries, people),
		clauseTexts: clauseTexts(clauseIds(entries), period.to, clauses),
		waiting: entries
			.filter(({ stage, contents }) => stage === 'received' && contents.kind === 'complaint')
			.map(({ id }) => id),
		figures: registerFigures(entries, preparedOn),
		changes: registerChanges(sorted, previous, people),
		checkpoint: rest.checkpoint,
		appBuild: rest.appBuild
	}
}

/**
 * What happened since the previous export, in the order of the chain; of the whole register, not of the period alone:
 * a correction of an old entry must not slip through between two exports.
 */
export function registerChanges(
	entries: readonly Entry[],
	previous: PreviousExport | undefined,
	people: Readonly<Record<string, string>>
): RegisterChanges {
	const since = previous?.checkpoint.seq ?? 0
	const news = entries
		.flatMap((entry) => entry.history.map((item) => ({ number: entry.number, item })))
		.filter(({ item }) => item.seq > since)
		.sort((left, right) => left.item.seq - right.item.seq)
	return {
		previous,
		added: news.filter(({ item }) => item.type === 'registered').map(({ number }) => number),
		corrected: news.flatMap(({ number, item }) => {
			if (item.type !== 'corrected') return []
			const { reason, changes } = item
			return [{ number, on: localDay(item.at), by: people[item.by] ?? '', reason, changes }]
		}),
		voided: news.flatMap(({ number, item }) => {
			if (item.type !== 'voided') return []
			return [{ number, on: localDay(item.at), reason: item.reason, initials: item.initials }]
		})
	}
}

function namesOf(
	entries: readonly Entry[],
	people: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
	const ids = new Set(entries.flatMap(({ history }) => history.map((item: HistoryItem) => item.by)))
	return Object.fromEntries([...ids].sort().map((id) => [id, people[id] ?? '']))
}

function clauseIds(entries: readonly Entry[]): ReadonlySet<ClauseId> {
	return new Set(entries.flatMap(({ contents }) => contents.clauses))
}
