import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { IsoDate } from '$lib/domain/dates.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import type { Element } from '../../file/tags.ts'
import { heading, paragraph } from '../../layout/blocks.ts'
import { landscape, type Flow } from '../../layout/flow.ts'
import { Table, type Cell } from '../../layout/table.ts'

const words = documents.table

/** The register itself, one row per entry, in order of number. */
export class EntryTable {
	readonly #flow: Flow
	readonly #part: Element
	readonly #people: Readonly<Record<string, string>>
	readonly #today: IsoDate
	#table: Table | undefined

	constructor(flow: Flow, root: Element, people: Readonly<Record<string, string>>, today: IsoDate) {
		this.#flow = flow
		this.#people = people
		this.#today = today
		flow.turn(landscape)
		this.#part = flow.tags.open('Part', root)
		heading(flow, this.#part, words.title, { level: 2, bookmark: 1 })
	}

	add(entry: Entry): void {
		this.#table ??= this.#open()
		const voided = entry.stage === 'voided'
		const style = voided ? this.#flow.styles.cellVoid : undefined
		const struck = (text: string): Cell => (style ? { text, style, struck: true } : text)
		const plain = (text: string): Cell => (style ? { text, style } : text)
		const { contents } = entry
		this.#table.row([
			style ? { text: entry.number, style, struck: true } : entry.number,
			plain(showDay(contents.receivedOn)),
			plain(documents.kinds[contents.kind]),
			plain(channelText(entry)),
			struck(contents.text),
			plain(contents.clauses.join(', ')),
			plain(this.#recorded(entry)),
			plain(entry.deadline ? showDay(entry.deadline.dueOn) : words.noDeadline),
			this.#stage(entry)
		])
	}

	end(): void {
		if (this.#table) this.#table.end()
		else paragraph(this.#flow, this.#part, words.empty)
		this.#flow.tags.close(this.#part)
	}

	#open(): Table {
		const { cell, cellStrong, caption } = this.#flow.styles
		const titles = words.columns
		const fixed = 76 + 50 + 62 + 60 + 38 + 68 + 50 + 78
		const columns = [
			{ title: titles.number, width: 76, heads: true, style: cellStrong },
			{ title: titles.received, width: 50 },
			{ title: titles.kind, width: 62 },
			{ title: titles.channel, width: 60 },
			{ title: titles.text, width: this.#flow.width - fixed },
			{ title: titles.clauses, width: 38 },
			{ title: titles.recorded, width: 68 },
			{ title: titles.due, width: 50 },
			{ title: titles.stage, width: 78 }
		]
		return new Table(this.#flow, this.#part, columns, { cell, head: caption })
	}

	#recorded({ recordedBy, recordedOn, contents }: Entry): string {
		const name = this.#people[recordedBy] ?? ''
		return recordedOn === contents.receivedOn ? name : `${name}${name === '' ? '' : ', '}${words.late(recordedOn)}`
	}

	#stage(entry: Entry): Cell {
		const parts: string[] = [documents.stages[entry.stage]]
		const late = entry.stage === 'received' && entry.deadline !== undefined && entry.deadline.dueOn < this.#today
		if (late) parts.push(words.overdue)
		const corrections = entry.history.filter(({ type }) => type === 'corrected').length
		if (corrections > 0) parts.push(words.corrected(corrections))
		if (entry.recordNumber !== '') parts.push(words.recordNumber(entry.recordNumber))
		if (entry.stage === 'voided')
			return {
				text: `${parts.join(', ')}: ${words.voided(entry.reason, entry.initials)}`,
				style: this.#flow.styles.cellAlert
			}
		return late ? { text: parts.join(', '), style: this.#flow.styles.cellAlert } : parts.join(', ')
	}
}

/** The way of receiving, with the clerk's note where there is one. */
export function channelText({ contents: { channel, channelNote } }: Entry): string {
	return channelNote === '' ? documents.channels[channel] : `${documents.channels[channel]} (${channelNote})`
}
