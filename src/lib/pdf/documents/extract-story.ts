import { localDay } from '$lib/domain/dates.ts'
import type { Entry, HistoryItem } from '$lib/domain/feedback/entry.ts'
import type { HandlingFact } from '$lib/domain/feedback/handling-fact.ts'
import { entryStory } from '$lib/domain/feedback/story.ts'
import { documents } from '$lib/messages/documents.ts'
import { extractDocument as words } from '$lib/messages/extract-document.ts'
import { factText } from '$lib/messages/fact-text.ts'
import { showDay } from '$lib/messages/format.ts'
import { handling } from '$lib/messages/lv/handling.ts'
import type { Element } from '../file/tags.ts'
import type { Flow } from '../layout/flow.ts'
import { Table } from '../layout/table.ts'

const screen = { handling, register: { replyWays: documents.replyWays } }

/** Everything that happened to an entry, a row each: when, what, by whom, and how exactly. */
export function drawStory(flow: Flow, part: Element, entry: Entry, people: Readonly<Record<string, string>>): void {
	const { cell, caption } = flow.styles
	const { on, what, by, detail } = words.storyColumns
	const columns = [
		{ title: on, width: 64, heads: true },
		{ title: what, width: 116 },
		{ title: by, width: 92 },
		{ title: detail, width: flow.width - 272 }
	]
	const table = new Table(flow, part, columns, { cell, head: caption })
	for (const item of entryStory(entry))
		table.row([showDay(localDay(item.at)), titleOf(item), people[item.by] ?? '', detailOf(item, entry)])
	table.end()
}

function titleOf(item: HistoryItem): string {
	return item.type === 'handled' ? handling.story[item.fact.type] : words.items[item.type]
}

function detailOf(item: HistoryItem, entry: Entry): string {
	switch (item.type) {
		case 'handled':
			return handledText(item.fact, entry)
		case 'corrected':
			return `${item.changes.map(({ field }) => documents.fields[field]).join(', ')}: ${item.reason}`
		case 'filed':
			return item.recordNumber
		case 'voided':
			return item.reason
		case 'redated':
			return `${showDay(item.from)} – ${showDay(item.to)}`
		default:
			return ''
	}
}

/** The whole decision: an answer that was given by word of mouth left nothing else in writing. */
function handledText(fact: HandlingFact, entry: Entry): string {
	const text = factText(fact, entry, screen)
	if (fact.type !== 'entry.ruled') return text
	const { remedy, decidedBy } = fact.body.ruling
	return [text, remedy, words.decidedBy(decidedBy)].filter((part) => part !== '').join('\n')
}
