import { is } from 'valibot'
import { conditionSchema } from '../condition-schema.ts'
import type { Condition } from '../condition.ts'
import type { Question, Questionnaire, Section } from '../questionnaire.ts'
import { toCondition, type Calculate, type Targets } from './condition-in.ts'
import { parseExpression } from './expression.ts'
import type { Finding } from './finding.ts'
import type { RawSection, Relevant } from './raw.ts'
import { findingAt, type Table } from './table.ts'

/** What conditions are read with. `title`: of sections that have none. */
export type Compiling = {
	readonly table: Table
	readonly targets: Targets
	readonly calculate: Calculate
	readonly tell: (finding: Finding) => void
	readonly title: Questionnaire['title']
}

/** A group of rows as a section; one without a question is told and left. */
export function sectionOf(raw: RawSection, compiling: Compiling): readonly Section[] {
	if (raw.questions.length === 0) {
		if (raw.row) compiling.tell(findingAt(compiling.table, raw.row, 'group-empty', 'name'))
		return []
	}
	const showIf = conditionOf(raw.relevant, compiling) ?? undefined
	const questions = raw.questions.map(({ question, relevant }): Question => {
		const condition = conditionOf(relevant, compiling)
		return condition ? { ...question, showIf: condition } : question
	})
	const title = raw.title ?? compiling.title
	return [{ code: raw.code, title, ...(showIf && { showIf }), ...(raw.repeat && { repeat: raw.repeat }), questions }]
}

/** The conditions of several rows as one; each that cannot be taken is told, and is not among them. */
export function conditionOf(
	relevant: readonly Relevant[],
	{ table, targets, calculate, tell }: Omit<Compiling, 'title'>
): Condition | undefined {
	const of = relevant.flatMap(({ text, row }) => {
		const condition = toCondition(parseExpression(text), targets, calculate)
		if (condition && is(conditionSchema, condition)) return [condition]
		tell(findingAt(table, row, 'condition-not-taken', 'relevant'))
		return []
	})
	return of.length > 1 ? { type: 'all', of } : of[0]
}
