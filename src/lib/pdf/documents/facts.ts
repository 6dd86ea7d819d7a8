import type { Element } from '../file/tags.ts'
import type { Flow } from '../layout/flow.ts'
import { Table } from '../layout/table.ts'

/** What a thing is called, and what it is. */
export type Fact = readonly [label: string, value: string]

/** Facts as a table of two columns, the label heading its row. */
export function facts(
	flow: Flow,
	parent: Element,
	rows: readonly Fact[],
	options: { labelWidth?: number; after?: number; small?: boolean } = {}
): void {
	const { labelWidth = 152, after = 16, small = false } = options
	const { note, body, small: smallBody } = flow.styles
	const columns = [
		{ title: '', width: labelWidth, heads: true, style: small ? note : { ...note, leading: body.leading } },
		{ title: '', width: flow.width - labelWidth }
	]
	const table = new Table(flow, parent, columns, { cell: small ? smallBody : body, head: body })
	for (const row of rows) table.row(row)
	table.end(after)
}
