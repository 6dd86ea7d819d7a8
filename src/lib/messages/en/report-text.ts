import type { RepairStep } from '$lib/domain/feedback/casework.ts'
import type { EntryKind } from '$lib/domain/feedback/entry.ts'
import type { ActivitySentences } from '$lib/domain/reports/activity-words.ts'
import type { LimitType } from '$lib/domain/reports/activity-timeliness.ts'
import { enCount, type EnglishForms } from '../plural.ts'
import { reportWords } from './reports.ts'

const entries: EnglishForms = { one: 'entry', other: 'entries' }
const kinds: Readonly<Record<EntryKind, EnglishForms>> = {
	complaint: { one: 'complaint', other: 'complaints' },
	suggestion: { one: 'suggestion', other: 'suggestions' },
	idea: { one: 'idea', other: 'ideas' },
	thanks: { one: 'message of thanks', other: 'messages of thanks' }
}
const cases: EnglishForms = { one: 'case', other: 'cases' }
const limits: Readonly<Record<LimitType, string>> = {
	acknowledge: 'Receipt confirmed in time',
	forward: 'Forwarded in time',
	answer: 'Dealt with and answered in time'
}
const steps: Readonly<Record<RepairStep, string>> = {
	apologised: 'the centre apologised in',
	remedied: 'it was put right in',
	'rights-told': 'the right to complain was told of in'
}

function enumerate(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

export const reportText: ActivitySentences = {
	nothing: ({ span }) => `The register has no entry of this ${span}.`,
	received: (count, found) =>
		`The register has ${enCount(count, entries)}: ${enumerate(found.map(([kind, each]) => enCount(each, kinds[kind])))}.`,
	change: (now, before, { span }) => {
		if (now === before) return `That is as many as in the ${span} before.`
		const how = now > before ? 'more' : 'fewer'
		return `That is ${String(Math.abs(now - before))} ${how} than in the ${span} before (${String(before)}).`
	},
	voided: (count) => `Annulled and not counted: ${enCount(count, entries)}.`,
	channel: (channel, count, all) =>
		`People mostly turn to us ${reportWords.channels[channel]}: ${String(count)} of ${String(all)}.`,
	limit: (type, { kept, late, running, overdue }) => {
		const due = kept + late + overdue
		const rest = [
			...(late > 0 ? [`late – ${enCount(late, cases)}`] : []),
			...(overdue > 0 ? [`overdue and not done yet – ${enCount(overdue, cases)}`] : []),
			...(running > 0 ? [`still time – ${enCount(running, cases)}`] : [])
		]
		const first = due > 0 ? `${limits[type]}: ${String(kept)} of ${String(due)}` : `${limits[type]}: nothing due yet`
		return `${[first, ...rest].join('; ')}.`
	},
	complaintsFound: (found) =>
		`Complaints decided: justified – ${String(found.upheld)}, partly justified – ${String(found['partly-upheld'])}, unjustified – ${String(found['not-upheld'])}.`,
	open: (count) => `Not finished yet: ${enCount(count, entries)}.`,
	spread: (groups, mixed, reasoned) => {
		if (groups === 0) return 'There are no two decided like cases in the period to compare.'
		if (mixed === 0) return 'Like cases were decided alike.'
		return `Like cases were decided differently in ${String(mixed)} of ${enCount(groups, { one: 'group', other: 'groups' })}. The decision gives a reason for it in ${String(reasoned)} of ${String(mixed)}.`
	},
	clauses: (clauses, count) =>
		clauses.length === 1
			? `Clause ${clauses[0] ?? ''} comes up most often: in ${enCount(count, entries)}.`
			: `Clauses ${enumerate(clauses)} come up most often: each in ${enCount(count, entries)}.`,
	service: (service, count) => `Most is said about the service “${service}”: ${enCount(count, entries)}.`,
	hours: (hour, known, all) =>
		`The hour is known of ${String(known)} of ${enCount(all, entries)}; mostly it lies between ${String(hour)}:00 and ${String(hour + 1)}:00.`,
	staffLater:
		'Figures about staff are part of the report of a year that is over alone: shorter or unfinished periods could be subtracted from one another and tell about one person.',
	staff: (threshold) =>
		`Only those are shown about whom there are ${String(threshold)} complaints or more. A complaint does not mean that it is justified.`,
	staffWithheld: 'The total is withheld, because it would tell the number of somebody who is not named here.',
	noActions: 'There are no corrective actions in this period.',
	actions: ({ open, overdue, done, checked }) => {
		const seen = checked > 0 ? ` (checked whether it helped: ${String(checked)})` : ''
		const late = overdue > 0 ? ` (overdue: ${String(overdue)})` : ''
		return `Corrective actions: ${String(done + checked)} done${seen}, ${String(open + overdue)} still to be done${late}.`
	},
	repair: (found) =>
		`About errors: ${enumerate(found.map(([step, count]) => `${steps[step]} ${enCount(count, cases)}`))}.`,
	thanks: (count) =>
		count === 0 ? 'There are no thanks in this period.' : `The register has ${enCount(count, kinds.thanks)}.`,
	closedToReader: (count) =>
		`About yourself: ${enCount(count, entries)}; only kind, channel and limit show, and somebody else prepares the PDF (clause 5.4.4).`,
	severalClauses: 'An entry may have several clauses, so the sum may exceed the number of entries.'
}
