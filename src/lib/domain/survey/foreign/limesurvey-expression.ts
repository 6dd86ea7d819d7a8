import type { Expression } from '../xlsform/expression.ts'
import { negation, parseInfix, type Dialect } from './infix.ts'

/** ExpressionScript of LimeSurvey (`relevance`), in the part that docs/foreign-surveys.md tells. */
const dialect: Dialect = {
	token:
		/\s+|(?!(?:and|or|not|eq|ne|lt|le|gt|ge|true|false)\b)([A-Za-z0-9]*[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z]+)?)(?!\s*\(|[A-Za-z0-9_])|"([^"]*)"|'([^']*)'|(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9_]*|<=|>=|!==?|===?|&&|\|\||[<>=(),!+\-*/%])/y,
	lists: {},
	endings: {},
	functions: {}
}

/**
 * Reads a relevance; names lose what LimeSurvey adds to them (`.NAOK`, `.value`).
 *
 * @param choiceOf - the question and choice of a name that stands for one box of a question with several.
 */
export function parseLimeSurvey(
	text: string,
	choiceOf: (name: string) => { readonly question: string; readonly choice: string } | undefined
): Expression | undefined {
	const expression = parseInfix(text, dialect)
	return expression && resolved(expression, choiceOf)
}

type ChoiceOf = Parameters<typeof parseLimeSurvey>[1]

function resolved(expression: Expression, choiceOf: ChoiceOf): Expression {
	const part = (each: Expression): Expression => resolved(each, choiceOf)
	switch (expression.type) {
		case 'and':
		case 'or':
			return { ...expression, of: expression.of.map(part) }
		case 'question':
			return { type: 'question', name: expression.name.replace(/\.(?:NAOK|value|code)$/i, '') }
		case 'arithmetic':
			return { ...expression, left: part(expression.left), right: part(expression.right) }
		case 'compare': {
			const [left, right] = [part(expression.left), part(expression.right)]
			return boxCompared({ ...expression, left, right }, choiceOf) ?? { ...expression, left, right }
		}
		case 'call':
			return called({ ...expression, of: expression.of.map(part) }, choiceOf)
		default:
			return expression
	}
}

/** A box is ticked when its name is "Y", and not when it is empty. */
function boxCompared(
	{ sign, left, right }: Expression & { type: 'compare' },
	choiceOf: ChoiceOf
): Expression | undefined {
	const box = left.type === 'question' ? choiceOf(left.name) : undefined
	const value = right.type === 'text' ? right.value : undefined
	if (!box || (sign !== '=' && sign !== '!=') || (value !== 'Y' && value !== '')) return undefined
	const of: readonly Expression[] = [
		{ type: 'question', name: box.question },
		{ type: 'text', value: box.choice }
	]
	const ticked: Expression = { type: 'call', name: 'selected', of }
	return (sign === '=') === (value === 'Y') ? ticked : negation(ticked)
}

function called(call: Expression & { type: 'call' }, choiceOf: ChoiceOf): Expression {
	const [only] = call.of
	if (call.name !== 'is_empty' || call.of.length !== 1 || !only) return call
	const empty = { type: 'compare', sign: '=', left: only, right: { type: 'text', value: '' } } as const
	return boxCompared(empty, choiceOf) ?? empty
}
