import type { Comparison, Condition } from '../condition.ts'
import type { Question } from '../questionnaire.ts'

/** A condition as a `relevant`; the meaning is kept, see `toCondition`. @param find - a question by its code. */
export function toRelevant(condition: Condition, find: (code: string) => Question | undefined): string {
	const part = (inner: Condition): string =>
		inner.type === 'not' ? toRelevant(inner, find) : `(${toRelevant(inner, find)})`
	switch (condition.type) {
		case 'all':
			return condition.of.length === 0 ? 'true()' : condition.of.map(part).join(' and ')
		case 'any':
			return condition.of.length === 0 ? 'false()' : condition.of.map(part).join(' or ')
		case 'not':
			return `not(${toRelevant(condition.of, find)})`
		default:
			return comparisonText(condition, find(condition.question))
	}
}

function comparisonText(comparison: Comparison, question: Question | undefined): string {
	const name = `\${${comparison.question}}`
	switch (comparison.type) {
		case 'answered':
			return question?.type === 'matrix'
				? question.rows.map(({ code }) => `\${${question.code}_${code}} != ''`).join(' or ')
				: `${name} != ''`
		case 'declined': {
			const ways = comparison.why === undefined ? (question?.offers ?? []) : [comparison.why]
			return ways.map((why) => `${name} = '${why}'`).join(' or ')
		}
		case 'chosen':
			return comparison.row === undefined
				? `selected(${name}, '${comparison.choice}')`
				: `\${${comparison.question}_${comparison.row}} = '${comparison.choice}'`
		case 'number':
			// In XPath an empty answer is unlike every number.
			return comparison.operator === '!='
				? `${name} != '' and ${name} != ${comparison.value}`
				: `${name} ${comparison.operator} ${comparison.value}`
		case 'day': {
			const signs = { before: '<', on: '=', after: '>' }
			return `${name} ${signs[comparison.operator]} date('${comparison.day}')`
		}
	}
}
