import { limits } from '../questionnaire-limits.ts'
import type { Choice, Language } from '../questionnaire.ts'
import type { Finding } from './finding.ts'
import { codeOf } from './names.ts'
import { cellOf, findingAt, leaveRow, textsOf, type Table } from './table.ts'

/** The lists of the sheet `choices` by name. A choice without a label is shown as its name. */
export function listsOf(
	table: Table,
	language: Language,
	tell: (finding: Finding) => void
): ReadonlyMap<string, readonly Choice[]> {
	const lists = new Map<string, Choice[]>()
	for (const row of table.rows) {
		const list = cellOf(table, row, 'list_name')
		const name = cellOf(table, row, 'name')
		if (list === '' || name === '') {
			tell(findingAt(table, row, 'name-missing', list === '' ? 'list_name' : 'name'))
			leaveRow(row)
			continue
		}
		const choices = lists.get(list) ?? []
		lists.set(list, choices)
		// One more than allowed is enough to tell that there are too many.
		if (choices.length > limits.choices) {
			leaveRow(row)
			continue
		}
		const code = codeOf(name)
		if (code !== name) tell(findingAt(table, row, 'name-changed', 'name'))
		const label = textsOf(table, row, 'label', language)
		if (!label) tell(findingAt(table, row, 'choice-label-missing', 'name'))
		choices.push({ code, label: label ?? { lv: name } })
	}
	return lists
}

/** Lists that no question uses, each at its first row. @param used - names of lists. */
export function tellUnused(table: Table, used: ReadonlySet<string>, tell: (finding: Finding) => void): void {
	const told = new Set(used)
	for (const row of table.rows) {
		const list = cellOf(table, row, 'list_name')
		if (list === '' || told.has(list)) continue
		told.add(list)
		tell(findingAt(table, row, 'list-not-used', 'list_name'))
	}
}
