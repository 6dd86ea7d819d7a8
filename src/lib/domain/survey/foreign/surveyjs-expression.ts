import type { Expression } from '../xlsform/expression.ts'
import { negation, parseInfix, type Dialect } from './infix.ts'

const selected = (question: Expression, value: Expression): Expression => ({
	type: 'call',
	name: 'selected',
	of: [question, value]
})
const each =
	(type: 'and' | 'or') =>
	(question: Expression, values: readonly Expression[]): Expression => {
		const of = values.map((value) => selected(question, value))
		const [only] = of
		return only && of.length === 1 ? only : { type, of }
	}
const isEmpty = (question: Expression): Expression => ({
	type: 'compare',
	sign: '=',
	left: question,
	right: { type: 'text', value: '' }
})

/** The expressions of SurveyJS (`visibleIf`), in the part that docs/foreign-surveys.md tells. */
const dialect: Dialect = {
	token:
		/\s+|\{([^{}]+)\}|"([^"]*)"|'([^']*)'|(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*|<=|>=|!==?|===?|<>|&&|\|\||[<>=()[\],!+\-*/%&|])/y,
	lists: {
		contains: each('and'),
		contain: each('and'),
		notcontains: (question, values) => negation(each('or')(question, values)),
		notcontain: (question, values) => negation(each('or')(question, values)),
		anyof: each('or'),
		allof: each('and'),
		noneof: (question, values) => negation(each('or')(question, values))
	},
	endings: { empty: isEmpty, notempty: (question) => negation(isEmpty(question)) },
	functions: { iif: 'if' }
}

export function parseSurveyJs(text: string): Expression | undefined {
	return parseInfix(text, dialect)
}
