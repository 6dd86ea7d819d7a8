import { caseworkOf } from '$lib/domain/feedback/casework.ts'
import type { Entry, Submitter } from '$lib/domain/feedback/entry.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import type { Element } from '../../file/tags.ts'
import { heading, list, paragraph, writingLine, writingLines } from '../../layout/blocks.ts'
import { portrait, type Flow } from '../../layout/flow.ts'
import { facts, type Fact } from '../facts.ts'
import { channelText } from './rows.ts'
import type { RegisterSource } from './request.ts'

const words = documents.sheets

/** One sheet per complaint that waits for the examiner: what was said, the sum of its limit, and room for the decision. */
export function drawSheets(flow: Flow, root: Element, entries: readonly Entry[], source: RegisterSource): void {
	if (entries.length === 0) return
	flow.within('Part', root, (part) => {
		for (const [index, entry] of entries.entries()) {
			flow.turn(portrait)
			if (index === 0) {
				heading(flow, part, words.title, { level: 2, bookmark: 1 })
				paragraph(flow, part, words.intro, { style: flow.styles.note })
			}
			drawSheet(flow, part, entry, source)
		}
	})
}

function drawSheet(flow: Flow, part: Element, entry: Entry, source: RegisterSource): void {
	const { contents } = entry
	const sub = (text: string): void => heading(flow, part, text, { level: 4, before: 4, after: 4, keep: 32 })
	heading(flow, part, words.sheet(entry.number), { level: 3, bookmark: 2, after: 4, style: flow.styles.stamp })
	facts(flow, part, factRows(entry, source), { small: true, labelWidth: 120 })
	sub(words.text)
	paragraph(flow, part, contents.text)
	sub(words.clauses)
	if (contents.clauses.length === 0) paragraph(flow, part, words.noClauses)
	else clauses(flow, part, contents.clauses, source.clauseTexts)
	if (contents.remedy !== '') {
		sub(words.remedy)
		paragraph(flow, part, contents.remedy)
	}
	casework(flow, part, entry, sub)
	deadlineSum(flow, part, entry, sub)
	decision(flow, part, entry.number)
}

function factRows(entry: Entry, source: RegisterSource): Fact[] {
	const { contents, deadline, recordedBy, recordedOn } = entry
	const { submitter } = contents
	const rows: (Fact | false)[] = [
		[words.due, deadline ? showDay(deadline.dueOn) : documents.none],
		[words.received, `${showDay(contents.receivedOn)}, ${channelText(entry)}`],
		contents.happenedOn !== undefined && [words.happened, showDay(contents.happenedOn)],
		contents.service !== '' && [words.service, contents.service],
		[words.submitter, submitterText(submitter)],
		submitter.type === 'named' && [words.reply, documents.replyWays[submitter.reply]],
		[words.recorded, [source.people[recordedBy] ?? '', showDay(recordedOn)].filter((part) => part !== '').join(', ')]
	]
	return rows.filter((row) => row !== false)
}

/** The submitter as far as this copy of the register knows: the redacted build has no names. */
export function submitterText(submitter: Submitter): string {
	if (submitter.type === 'anonymous') return documents.anonymous
	if (submitter.type === 'withheld') return documents.nameLeftOut
	const { name, address, email, phone } = submitter
	return [name, address, email, phone].filter((part) => part !== '').join(', ')
}

function clauses(flow: Flow, part: Element, ids: readonly string[], texts: Readonly<Record<string, string>>): void {
	list(
		flow,
		part,
		ids.map((id) => texts[id] ?? id),
		{ label: (index) => ids[index] ?? '', indent: 36 }
	)
}

/** What is known before the decision: facts with their source, and what both sides say (rules 5.3, 5.4). */
function casework(flow: Flow, part: Element, entry: Entry, sub: (text: string) => void): void {
	const { facts: known, accounts } = caseworkOf(entry)
	if (known.length > 0) {
		sub(words.circumstances)
		const lines = known.map(({ statement, source, verified }) => words.circumstance(statement, source, verified))
		list(flow, part, lines, { label: (index) => `${index + 1}.`, style: flow.styles.small })
	}
	if (accounts.length > 0) {
		sub(words.accounts)
		for (const { side, text, on } of accounts) paragraph(flow, part, words.account(side, text, showDay(on)))
	}
}

function deadlineSum(flow: Flow, part: Element, { deadline }: Entry, sub: (text: string) => void): void {
	sub(words.sum)
	if (!deadline) {
		paragraph(flow, part, documents.deadline.none)
		return
	}
	const { small } = flow.styles
	paragraph(flow, part, documents.deadline.rule(deadline.rule), { style: small, after: 4 })
	const steps = deadline.steps.map((step) => documents.deadline.step(step, deadline.rule))
	list(flow, part, steps, { label: (index) => `${index + 1}.`, style: small })
}

const label = 18

/**
 * Written by hand or typed in the app; the lines are decoration, the labels are what is read out. They take the room
 * that is left, or a page of their own when fewer than two lines each would fit.
 */
function decision(flow: Flow, part: Element, number: string): void {
	const fixed = 8 + 4 * label + writingLine
	if (flow.room < fixed + 6 * writingLine) {
		flow.turn()
		paragraph(flow, part, words.byHand(number), { style: flow.styles.note })
	}
	const lines = Math.min(9, Math.floor((flow.room - fixed) / (3 * writingLine)))
	flow.skip(8)
	for (const title of [words.findings, words.decision, words.reasons, words.dateAndSignature]) {
		paragraph(flow, part, title, { tag: 'H4', style: flow.styles.smallStrong, after: 0 })
		writingLines(flow, title === words.dateAndSignature ? 1 : lines)
		flow.skip(label - flow.styles.smallStrong.leading)
	}
}
