import { findings } from '../feedback/outcome.ts'
import { compareNumbers } from '../feedback/numbering.ts'
import type { BarRow, Chart } from '../charts/chart.ts'
import type { ActivityReport } from './activity.ts'
import type { CaseRef, Refs } from './activity-case.ts'
import { measureStates } from './activity-measures.ts'
import type { ReportCell, ReportPart, ReportTable } from './activity-sections.ts'
import { isMixed, type LikeGroup } from './activity-spread.ts'
import type { Tally } from './activity-tally.ts'
import { inState, limitStates, limitTypes } from './activity-timeliness.ts'
import type { ActivityWords, SectionId } from './activity-words.ts'

type Make = (report: ActivityReport, words: ActivityWords) => ReportPart

/** Rows of a chart: what is rarer stands in the table alone. */
const drawn = 10
/** Numbers of cases in a note; the table file has all of them. */
const listed = 30

/** The charts and tables of each part. */
export const parts: Readonly<Record<SectionId, Make>> = {
	summary: () => ({}),
	kinds: ({ kinds }, words) => counted(kinds, words, words.columns.kind, (key) => words.kinds[key]),
	trend,
	channels: ({ channels }, words) =>
		counted(
			channels.filter(({ refs, before }) => refs.length + before.length > 0),
			words,
			words.columns.channel,
			(key) => words.channels[key]
		),
	timeliness,
	endings: ({ endings }, words) =>
		counted(
			endings.filter(({ refs, before }) => refs.length + before.length > 0),
			words,
			words.columns.ending,
			(key) => words.endings[key]
		),
	spread,
	clauses: ({ clauses }, words) => counted(clauses, words, words.columns.clause, (key) => key),
	'clause-months': clauseMonths,
	services: ({ services }, words) => counted(services, words, words.columns.service, (key) => key),
	hours: ({ hours }, words) => counted(hours, words, words.columns.hour, words.hour),
	staff,
	causes: ({ causes, repair }, words) => ({
		table: tableOf(
			[words.columns.cause, words.columns.actions],
			[
				...causes.map(({ cause, measures }) => [
					{ text: cause === '' ? words.noCause : cause },
					figure(
						measures.map(({ ref }) => ref),
						words
					)
				]),
				...repair.map(({ key, refs }) => [{ text: words.repairSteps[key] }, figure(refs, words)])
			]
		)
	}),
	measures,
	thanks: () => ({})
}

function counted<Key>(tally: Tally<Key>, words: ActivityWords, head: string, nameOf: (key: Key) => string): ReportPart {
	const { count, before } = words.columns
	const rows = tally.map(({ key, refs, before: earlier }) => [
		{ text: nameOf(key) },
		figure(refs, words),
		figure(earlier, words)
	])
	const bars = tally.map(({ key, refs }): BarRow => ({ label: nameOf(key), value: refs.length }))
	return { chart: barsOf(bars), table: tableOf([head, count, before], rows) }
}

function trend({ trend: months }: ActivityReport, words: ActivityWords): ReportPart {
	const { month, received, complaints } = words.columns
	const series = [
		{ label: received, values: months.map((each) => each.received.length) },
		{ label: complaints, values: months.map((each) => each.complaints.length) }
	]
	const ticks = months.map((each) => words.month(each.month.from))
	const rows = months.map((each, index) => [
		{ text: ticks[index] ?? '' },
		figure(each.received, words),
		figure(each.complaints, words)
	])
	return { chart: { type: 'trend', ticks, series }, table: tableOf([month, received, complaints], rows) }
}

function timeliness({ timeliness: rows }: ActivityReport, words: ActivityWords): ReportPart {
	const states = limitStates.map((state) => words.limitStates[state])
	const bars = limitTypes
		.map((type) => ({
			label: words.limits[type],
			values: limitStates.map((state) => inState(rows, state, type).length)
		}))
		.filter(({ values }) => values.some((value) => value > 0))
	const table = rows.map((row) => [
		{ text: `${words.limits[row.type]}: ${words.kinds[row.kind]}` },
		...limitStates.map((state) => figure(row.states[state], words))
	])
	const notes = (['late', 'overdue'] as const).flatMap((state) =>
		noteOf(words.limitStates[state], inState(rows, state), words)
	)
	const chart: Chart | undefined = bars.length > 0 ? { type: 'stacks', series: states, rows: bars } : undefined
	return { chart, table: tableOf([words.columns.limit, ...states], table), notes }
}

function spread({ spread: groups }: ActivityReport, words: ActivityWords): ReportPart {
	const { complaint, proposal } = words.findings
	const onlyComplaints = groups.every(({ kind }) => kind === 'complaint')
	const series = findings.map((each) => (onlyComplaints ? complaint[each] : `${complaint[each]} / ${proposal[each]}`))
	const nameOf = ({ kind, service, clause }: LikeGroup): string =>
		words.group(words.kinds[kind], service === '' ? words.noService : service, clause)
	const rows = groups.map((group) => [
		{ text: nameOf(group) },
		...findings.map((each) => figure(group.findings[each], words)),
		figure(group.departures, words)
	])
	const bars = groups
		.slice(0, drawn)
		.map((group) => ({ label: nameOf(group), values: findings.map((each) => group.findings[each].length) }))
	const notes = groups
		.filter(isMixed)
		.slice(0, drawn)
		.flatMap((group) =>
			noteOf(
				nameOf(group),
				findings.flatMap((each) => group.findings[each]),
				words
			)
		)
	const chart: Chart | undefined = bars.length > 0 ? { type: 'stacks', series, rows: bars } : undefined
	return { chart, table: tableOf([words.columns.group, ...series, words.columns.departures], rows), notes }
}

function clauseMonths({ clauseMonths: rows, trend: months }: ActivityReport, words: ActivityWords): ReportPart {
	const heads = months.map(({ month }) => words.month(month.from))
	return {
		table: tableOf(
			[words.columns.clause, ...heads],
			rows.map(({ clause, months: each }) => [{ text: clause }, ...each.map((refs) => figure(refs, words))])
		)
	}
}

/** Names and plain numbers: which case names whom is told nowhere. The names are put in by who knows them. */
function staff({ staff: figures }: ActivityReport, words: ActivityWords): ReportPart {
	if (!figures || (figures.named.length === 0 && figures.total === undefined)) return {}
	const rows = figures.named.map(({ person, count }) => [{ text: words.person(person) }, { text: words.count(count) }])
	const total = figures.total === undefined ? [] : [[{ text: words.allStaff }, { text: words.count(figures.total) }]]
	return { table: tableOf([words.columns.person, words.columns.complaints], [...rows, ...total]) }
}

function measures({ measures: all }: ActivityReport, words: ActivityWords): ReportPart {
	const { action, number, owner, dueOn, state } = words.columns
	const bars = measureStates.map((wanted) => ({
		label: words.measureStates[wanted],
		value: all.filter((each) => each.state === wanted).length
	}))
	const rows = all.map((each): readonly ReportCell[] => [
		{ text: each.action },
		{ text: each.ref.number, refs: [each.ref] },
		{ text: each.owner },
		{ text: words.day(each.dueOn) },
		{ text: words.measureStates[each.state] }
	])
	const columns = [action, number, owner, dueOn, state].map((label) => ({ label, end: false }))
	return { chart: all.length > 0 ? barsOf(bars) : undefined, table: all.length > 0 ? { columns, rows } : undefined }
}

function barsOf(rows: readonly BarRow[]): Chart | undefined {
	return rows.some(({ value }) => value > 0) ? { type: 'bars', rows: rows.slice(0, 24) } : undefined
}

function tableOf(labels: readonly string[], rows: ReportTable['rows']): ReportTable | undefined {
	return rows.length > 0 ? { columns: labels.map((label, index) => ({ label, end: index > 0 })), rows } : undefined
}

function figure(refs: Refs, words: ActivityWords): ReportCell {
	return { text: words.count(refs.length), refs }
}

/** Each case once, whatever it is listed for. */
function noteOf(what: string, refs: Refs, words: ActivityWords): readonly string[] {
	const once = new Map<CaseRef['number'], CaseRef>(refs.map((ref) => [ref.number, ref]))
	const numbers = [...once.keys()].sort(compareNumbers)
	if (numbers.length === 0) return []
	return [words.list(what, numbers.slice(0, listed), Math.max(0, numbers.length - listed))]
}
