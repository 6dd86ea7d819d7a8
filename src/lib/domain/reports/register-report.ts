import { isWithin, localDay, type Instant, type IsoDate, type Period } from '../dates.ts'
import type { ClauseId, Entry, EntryId, HistoryItem, RegistrationNumber } from '../feedback/entry.ts'
import { compareNumbers } from '../feedback/numbering.ts'
import { withoutNames } from '../feedback/story.ts'
import type { Checkpoint } from '../ledger/event.ts'
import type { Profile } from '../organisation/profile.ts'
import { clauseTexts, type Clause } from '../organisation/rules.ts'
import { registerFigures } from './register-figures.ts'
import type { ExportBuild, PreviousExport, RegisterChanges, RegisterReport } from './register.ts'

export type ReportRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** Of writing down: so the numbers of an extract follow each other without gaps. */
	readonly period: Period
	readonly preparedOn: IsoDate
	readonly preparedAt: Instant
	readonly preparedBy: { readonly name: string; readonly post: string }
	/** Names by id of everybody who ever recorded; only those who occur are carried over. */
	readonly people: Readonly<Record<string, string>>
	readonly clauses: readonly Clause[]
	readonly previous: PreviousExport | undefined
	readonly checkpoint: Checkpoint
	readonly build: ExportBuild
	readonly appBuild: string
}

/** With the whole register of this device; the period is cut out here. */
export type RegisterRequest = ReportRequest & { readonly entries: readonly Entry[] }

/** Everything the signed register says, as plain values. */
export function buildRegisterReport(request: RegisterRequest): RegisterReport {
	const { entries: all, period, people, previous, clauses, preparedOn, ...rest } = request
	const shown = rest.build.type === 'full' ? all : all.map((entry) => withoutNames(entry))
	const sorted = shown.toSorted((left, right) => compareNumbers(left.number, right.number))
	const entries = sorted.filter(({ recordedOn }) => isWithin(recordedOn, period))
	const news = newsOf(sorted, previous)
	return {
		practice: rest.practice,
		build: rest.build,
		profile: rest.profile,
		period,
		preparedOn,
		preparedAt: rest.preparedAt,
		preparedBy: rest.preparedBy,
		entries,
		people: namesOf([...entries.flatMap(({ history }) => history), ...news.map(({ item }) => item)], people),
		clauseTexts: clauseTexts(clauseIds(entries), period.to, clauses),
		waiting: waitingOf(entries),
		figures: registerFigures(entries, preparedOn),
		changes: changesOf(news, previous, people),
		checkpoint: rest.checkpoint,
		appBuild: rest.appBuild
	}
}

/** Complaints nobody has decided yet. */
export function waitingOf(entries: readonly Entry[]): readonly EntryId[] {
	const undecided = ({ stage }: Entry): boolean =>
		stage === 'received' || stage === 'reopened' || stage === 'in-examination'
	return entries.filter((entry) => undecided(entry) && entry.contents.kind === 'complaint').map(({ id }) => id)
}

type News = { readonly number: RegistrationNumber; readonly item: HistoryItem }

/**
 * What happened since the previous export, in the order of the chain; of the whole register, not of the period alone:
 * a correction of an old entry must not slip through between two exports.
 */
function newsOf(entries: readonly Entry[], previous: PreviousExport | undefined): readonly News[] {
	const since = previous?.checkpoint.seq ?? 0
	return entries
		.flatMap(({ number, history }) => history.filter(({ seq }) => seq > since).map((item) => ({ number, item })))
		.sort((left, right) => left.item.seq - right.item.seq)
}

function changesOf(
	news: readonly News[],
	previous: PreviousExport | undefined,
	people: Readonly<Record<string, string>>
): RegisterChanges {
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
	history: readonly HistoryItem[],
	people: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
	const ids = new Set(history.map(({ by }) => by))
	return Object.fromEntries([...ids].sort().map((id) => [id, people[id] ?? '']))
}

function clauseIds(entries: readonly Entry[]): ReadonlySet<ClauseId> {
	return new Set(entries.flatMap(({ contents }) => contents.clauses))
}
