import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { RegisterFrame } from '$lib/domain/reports/register.ts'
import { documents } from '$lib/messages/documents.ts'
import type { Element } from '../../file/tags.ts'
import { heading, paragraph } from '../../layout/blocks.ts'
import { landscape, type Flow } from '../../layout/flow.ts'
import { Table } from '../../layout/table.ts'
import { isOverdue, registerRow } from './rows.ts'

const words = documents.table

/** The register itself, one row per entry, in order of number. */
export class EntryTable {
	readonly #flow: Flow
	readonly #part: Element
	readonly #frame: Pick<RegisterFrame, 'people' | 'preparedOn'>
	#table: Table | undefined

	/** @param count - of entries that will come: where there are none, no page is turned for them. */
	constructor(flow: Flow, root: Element, frame: Pick<RegisterFrame, 'people' | 'preparedOn'>, count: number) {
		this.#flow = flow
		this.#frame = frame
		if (count > 0) flow.turn(landscape)
		this.#part = flow.tags.open('Part', root)
		heading(flow, this.#part, words.title, { level: 2, bookmark: 1 })
	}

	add(entry: Entry): void {
		this.#table ??= this.#open()
		const { cellVoid, cellAlert } = this.#flow.styles
		const row = registerRow(entry, this.#frame)
		const voided = entry.stage === 'voided'
		const alert = voided || isOverdue(entry, this.#frame.preparedOn)
		const style = voided ? { style: cellVoid } : {}
		this.#table.row([
			{ text: row.number, ...style, struck: voided },
			{ text: row.received, ...style },
			{ text: row.kind, ...style },
			{ text: row.channel, ...style },
			{ text: row.text, ...style, struck: voided },
			{ text: row.clauses, ...style },
			{ text: row.recorded, ...style },
			{ text: row.due, ...style },
			{ text: row.stage, ...(alert ? { style: cellAlert } : {}) }
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
}
