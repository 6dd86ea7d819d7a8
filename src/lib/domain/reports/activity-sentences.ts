import { findings } from '../feedback/outcome.ts'
import type { ActivityReport } from './activity.ts'
import { measureStates } from './activity-measures.ts'
import { isMixed } from './activity-spread.ts'
import { staffThreshold } from './activity-staff.ts'
import { inState, limitStates, limitTypes } from './activity-timeliness.ts'
import type { ActivitySentences, SectionId } from './activity-words.ts'

type Told = Readonly<Record<SectionId, readonly string[]>>

/** The report in sentences: what a figure says, beside the part that shows it. */
export function activitySentences(report: ActivityReport, words: ActivitySentences): Told {
	const none: readonly string[] = []
	const { staff, received } = report
	return {
		summary: summary(report, words),
		kinds: none,
		trend: none,
		channels: channel(report, words),
		timeliness: limits(report, words),
		endings: endings(report, words),
		spread: [spread(report, words)],
		clauses: clauses(report, words),
		'clause-months': none,
		services: report.services.slice(0, 1).map(({ key, refs }) => words.service(key, refs.length)),
		hours: hours(report, words),
		staff: staff
			? [words.staff(staffThreshold), ...(staff.total === undefined ? [words.staffWithheld] : [])]
			: [words.staffLater],
		causes: repair(report, words),
		measures: [actions(report, words)],
		thanks: received.length > 0 ? [words.thanks(countOf(report, 'thanks'))] : none
	}
}

function summary(report: ActivityReport, words: ActivitySentences): readonly string[] {
	const { received, receivedBefore, period, voided, closedToReader } = report
	const kinds = report.kinds.filter(({ refs }) => refs.length > 0)
	return [
		received.length === 0
			? words.nothing(period)
			: words.received(
					received.length,
					kinds.map(({ key, refs }) => [key, refs.length])
				),
		words.change(received.length, receivedBefore.length, period),
		...(voided.length > 0 ? [words.voided(voided.length)] : []),
		...(closedToReader.length > 0 ? [words.closedToReader(closedToReader.length)] : [])
	]
}

function channel({ channels, received }: ActivityReport, words: ActivitySentences): readonly string[] {
	const [first] = channels.toSorted((left, right) => right.refs.length - left.refs.length)
	return first && first.refs.length > 0 ? [words.channel(first.key, first.refs.length, received.length)] : []
}

function limits(report: ActivityReport, words: ActivitySentences): readonly string[] {
	return limitTypes.flatMap((type) => {
		const [kept = 0, late = 0, running = 0, overdue = 0] = limitStates.map(
			(state) => inState(report.timeliness, state, type).length
		)
		const any = kept + late + running + overdue > 0
		return any ? [words.limit(type, { kept, late, running, overdue })] : []
	})
}

function endings({ complaintEndings, endings: all }: ActivityReport, words: ActivitySentences): readonly string[] {
	const found = findings.map((finding) => complaintEndings.find(({ key }) => key === finding)?.refs.length ?? 0)
	const [upheld = 0, partly = 0, not = 0] = found
	const open = all.find(({ key }) => key === 'open')?.refs.length ?? 0
	return [
		...(upheld + partly + not > 0
			? [words.complaintsFound({ upheld, 'partly-upheld': partly, 'not-upheld': not })]
			: []),
		...(open > 0 ? [words.open(open)] : [])
	]
}

function spread({ spread: groups }: ActivityReport, words: ActivitySentences): string {
	const mixed = groups.filter(isMixed)
	return words.spread(groups.length, mixed.length, mixed.filter(({ departures }) => departures.length > 0).length)
}

function clauses({ clauses: tally }: ActivityReport, words: ActivitySentences): readonly string[] {
	const most = tally[0]?.refs.length ?? 0
	const first = tally.filter(({ refs }) => refs.length === most).map(({ key }) => key)
	return most > 0 ? [words.clauses(first, most), words.severalClauses] : []
}

function hours({ hours: tally, received }: ActivityReport, words: ActivitySentences): readonly string[] {
	const known = tally.reduce((sum, { refs }) => sum + refs.length, 0)
	const [first] = tally.toSorted((left, right) => right.refs.length - left.refs.length)
	return first ? [words.hours(first.key, known, received.length)] : []
}

function actions({ measures }: ActivityReport, words: ActivitySentences): string {
	if (measures.length === 0) return words.noActions
	const [open = 0, overdue = 0, done = 0, checked = 0] = measureStates.map(
		(wanted) => measures.filter(({ state }) => state === wanted).length
	)
	return words.actions({ open, overdue, done, checked })
}

function repair({ repair: tally }: ActivityReport, words: ActivitySentences): readonly string[] {
	return tally.length > 0 ? [words.repair(tally.map(({ key, refs }) => [key, refs.length]))] : []
}

function countOf({ kinds }: ActivityReport, wanted: 'thanks'): number {
	return kinds.find(({ key }) => key === wanted)?.refs.length ?? 0
}
