import {
	answeredOn,
	type Channel,
	type Entry,
	type EntryKind,
	type NamedSubmitter,
	type ReplyWay,
	type Stage
} from '../feedback/entry.ts'
import type { Outcome } from '../feedback/outcome.ts'
import type { RegisterReport } from './register.ts'

/** Columns in their order; days are written YYYY-MM-DD. */
export const csvColumns = [
	'number',
	'recordNumber',
	'kind',
	'stage',
	'receivedOn',
	'recordedOn',
	'happenedOn',
	'channel',
	'channelNote',
	'submitter',
	'address',
	'email',
	'phone',
	'reply',
	'text',
	'service',
	'remedy',
	'clauses',
	'language',
	'dueOn',
	'answeredOn',
	'outcome',
	'closedOn',
	'recordedBy',
	'corrections',
	'voidReason',
	'initials'
] as const
export type CsvColumn = (typeof csvColumns)[number]

/** The words a table needs; the domain has none of its own. */
export type CsvWords = {
	readonly columns: Readonly<Record<CsvColumn, string>>
	readonly kinds: Readonly<Record<EntryKind, string>>
	readonly channels: Readonly<Record<Channel, string>>
	readonly stages: Readonly<Record<Stage, string>>
	readonly outcomes: Readonly<Record<Outcome, string>>
	readonly replyWays: Readonly<Record<ReplyWay, string>>
	readonly anonymous: string
	readonly nameLeftOut: string
}

/** The register as a table for spreadsheets, line by line: UTF-8 with BOM, semicolons, CRLF, quotes as in RFC 4180. */
export function* registerCsv(report: RegisterReport, words: CsvWords): Generator<string> {
	yield `\uFEFF${csvLine(csvColumns.map((column) => words.columns[column]))}`
	for (const entry of report.entries) {
		const cells = cellsOf(entry, report, words)
		yield csvLine(csvColumns.map((column) => cells[column]))
	}
}

/** A row of texts that no spreadsheet takes for formulas. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(';')}\r\n`
}

/**
 * One cell. A text that a spreadsheet could take for a formula gets an apostrophe in front, the full-width forms
 * included, which some programs read alike.
 */
export function csvCell(text: string): string {
	const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
	return /[;"\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe
}

function cellsOf(entry: Entry, { people }: RegisterReport, words: CsvWords): Readonly<Record<CsvColumn, string>> {
	const { contents, deadline, history } = entry
	const named = contents.submitter.type === 'named' ? contents.submitter : undefined
	return {
		number: entry.number,
		recordNumber: entry.recordNumber,
		kind: words.kinds[contents.kind],
		stage: words.stages[entry.stage],
		receivedOn: contents.receivedOn,
		recordedOn: entry.recordedOn,
		happenedOn: contents.happenedOn ?? '',
		channel: words.channels[contents.channel],
		channelNote: contents.channelNote,
		...submitterCells(contents.submitter.type === 'anonymous' ? words.anonymous : words.nameLeftOut, named, words),
		text: contents.text,
		service: contents.service,
		remedy: contents.remedy,
		clauses: contents.clauses.join(', '),
		language: contents.language,
		dueOn: deadline?.dueOn ?? '',
		answeredOn: answeredOn(entry) ?? '',
		outcome: entry.stage === 'closed' ? words.outcomes[entry.outcome] : '',
		closedOn: entry.stage === 'closed' ? entry.closedOn : '',
		recordedBy: people[entry.recordedBy] ?? '',
		corrections: String(history.filter(({ type }) => type === 'corrected').length),
		voidReason: entry.stage === 'voided' ? entry.reason : '',
		initials: entry.stage === 'voided' ? entry.initials.join(', ') : ''
	}
}

function submitterCells(nobody: string, named: NamedSubmitter | undefined, { replyWays }: CsvWords) {
	const { name: submitter = nobody, address = '', email = '', phone = '', reply } = named ?? {}
	return { submitter, address, email, phone, reply: reply ? replyWays[reply] : '' }
}
