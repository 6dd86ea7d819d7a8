import type { Condition } from '../condition.ts'
import type { Formula } from '../calculation.ts'
import type { Calculations } from './calculations.ts'
import type { Targets } from './condition-in.ts'
import { parseExpression } from './expression.ts'
import type { Finding } from './finding.ts'
import { toFormula } from './formula-in.ts'
import type { RawCalculate, Relevant } from './raw.ts'
import { cellOf, findingAt, type Table } from './table.ts'

type Calculating = {
	readonly table: Table
	readonly targets: Targets
	readonly calculations: Calculations
	/** Of the rows that say when; `null` when one of them cannot be taken. */
	readonly conditionOf: (relevant: readonly Relevant[]) => Condition | undefined | null
	readonly tell: (finding: Finding) => void
}

/** Takes the rows that calculate, in whatever order they stand: each after those that it names. */
export function calculateIn(rows: readonly RawCalculate[], calculating: Calculating): void {
	const names = new Set(rows.map(({ name }) => name))
	let open = rows
	for (let before = -1; open.length !== before;) {
		before = open.length
		open = open.filter((raw) => waits(raw, names, calculating.targets) || !takes(raw, calculating))
	}
	for (const { row } of open)
		calculating.tell(findingAt(calculating.table, row, 'calculation-not-taken', 'calculation'))
}

/** Whether a row names another one that is still to come. */
function waits({ row, relevant, name: own }: RawCalculate, names: ReadonlySet<string>, targets: Targets): boolean {
	const texts = [row.cells.join(' '), ...relevant.map(({ text }) => text)].join(' ')
	const named = [...texts.matchAll(/\$\{\s?([^\s{}]+)\s?\}/g)].map(([, name]) => name ?? '')
	return named.some((name) => name !== own && names.has(name) && !targets.has(name))
}

function takes({ name, text, row, relevant }: RawCalculate, calculating: Calculating): boolean {
	const { table, targets, calculations, conditionOf, tell } = calculating
	const wording = parseExpression(cellOf(table, row, 'calculation'))
	const formula = toFormula(wording, targets, calculations.invent)
	const condition = conditionOf(relevant)
	if (!wording || !formula || condition === null || targets.has(name)) return false
	const otherwise: Formula = { type: 'value', value: '' }
	const whole: Formula = condition ? { type: 'choose', if: condition, then: formula, otherwise } : formula
	if (!calculations.add(name, text, { formula: whole, wording })) return false
	tell(findingAt(table, row, 'calculation-unkept', 'name'))
	return true
}
