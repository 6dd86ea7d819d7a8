import { findingOf, isWaiting, type Entry } from '$lib/domain/feedback/entry.ts'
import { paperRulingOf } from '$lib/domain/feedback/paper-ruling.ts'
import type { RegisterFrame } from '$lib/domain/reports/register.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'

const words = documents.table

/** An entry's line of the register, cell by cell in the order of `documents.table.columns`. */
export type RegisterRow = Readonly<Record<keyof typeof words.columns, string>>

/** What the printed table says of an entry: drawn by the page writer, and compared with the page by whoever checks it. */
export function registerRow(entry: Entry, frame: Pick<RegisterFrame, 'people' | 'preparedOn'>): RegisterRow {
	const { contents, deadline } = entry
	return {
		number: entry.number,
		received: showDay(contents.receivedOn),
		kind: documents.kinds[contents.kind],
		channel: channelText(entry),
		text: contents.text,
		clauses: contents.clauses.join(', '),
		recorded: recordedText(entry, frame.people),
		due: deadline ? showDay(deadline.dueOn) : words.noDeadline,
		stage: stageText(entry, frame)
	}
}

/** The way of receiving, with the clerk's note where there is one. */
export function channelText({ contents: { channel, channelNote } }: Entry): string {
	return channelNote === '' ? documents.channels[channel] : `${documents.channels[channel]} (${channelNote})`
}

/** Whether an answer was due before the day of the export. */
export function isOverdue(entry: Entry, on: RegisterFrame['preparedOn']): boolean {
	return isWaiting(entry) && entry.deadline !== undefined && entry.deadline.dueOn < on
}

function recordedText({ recordedBy, recordedOn, contents }: Entry, people: RegisterFrame['people']): string {
	const name = people[recordedBy] ?? ''
	return recordedOn === contents.receivedOn ? name : `${name}${name === '' ? '' : ', '}${words.late(recordedOn)}`
}

function stageText(entry: Entry, { people, preparedOn: on }: Pick<RegisterFrame, 'people' | 'preparedOn'>): string {
	const parts: string[] = [documents.stages[entry.stage]]
	const outcome = outcomeText(entry)
	if (outcome) parts.push(outcome)
	const typist = outcome && paperRulingOf(entry)?.by
	if (typist) parts.push(words.fromPaper(people[typist] ?? ''))
	if (isOverdue(entry, on)) parts.push(words.overdue)
	const corrections = entry.history.filter(({ type }) => type === 'corrected').length
	if (corrections > 0) parts.push(words.corrected(corrections))
	if (entry.recordNumber !== '') parts.push(words.recordNumber(entry.recordNumber))
	const stage = parts.join(', ')
	return entry.stage === 'voided' ? `${stage}: ${words.voided(entry.reason, entry.initials)}` : stage
}

/** How it ended, or what was decided; `undefined` while it is open. */
function outcomeText(entry: Entry): string | undefined {
	if (entry.stage === 'forwarded') return entry.to
	const outcome = entry.stage === 'closed' ? entry.outcome : findingOf(entry)
	const { complaint, proposal } = documents.findings
	const words = { ...documents.outcomes, ...(entry.contents.kind === 'complaint' ? complaint : proposal) }
	return outcome && words[outcome]
}
