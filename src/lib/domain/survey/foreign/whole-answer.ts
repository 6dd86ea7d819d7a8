import type { Targets } from '../xlsform/condition-in.ts'
import type { Expression } from '../xlsform/expression.ts'

/**
 * Whether an answer of several choices is compared as a whole. In SurveyJS such an answer is a list, which is never equal to one
 * choice: a condition of ours on that choice would say something else.
 */
export function comparesWhole(expression: Expression | undefined, targets: Targets): boolean {
	switch (expression?.type) {
		case 'and':
		case 'or':
		case 'call':
			return expression.of.some((each) => comparesWhole(each, targets))
		case 'compare':
			return [
				[expression.left, expression.right],
				[expression.right, expression.left]
			].some(([list, other]) => isList(list, targets) && !(other?.type === 'text' && other.value === ''))
		default:
			return false
	}
}

function isList(expression: Expression | undefined, targets: Targets): boolean {
	return expression?.type === 'question' && targets.get(expression.name)?.question.type === 'multi'
}
