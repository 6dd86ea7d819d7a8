import type { Formula } from '../calculation.ts'
import type { Question } from '../questionnaire.ts'
import { toRelevant } from './condition-out.ts'

const signs = { sum: '+', product: '*', difference: '-', quotient: 'div', remainder: 'mod' } as const
const names = { least: 'min', greatest: 'max', first: 'coalesce', joined: 'concat' } as const

/** A formula as a `calculation`; the meaning is kept, see `toFormula`. @param find - a question by its code. */
export function toCalculation(formula: Formula, find: (code: string) => Question | undefined): string {
	const text = (part: Formula): string => toCalculation(part, find)
	const operand = (part: Formula): string => (part.type in signs ? `(${text(part)})` : text(part))
	switch (formula.type) {
		case 'value':
			return typeof formula.value === 'number' ? numberText(formula.value) : quoted(formula.value)
		case 'answer':
			return `\${${formula.question}}`
		case 'count':
			return `count-selected(\${${formula.question}})`
		case 'length':
			return `string-length(\${${formula.question}})`
		case 'rounded':
			return `round(${text(formula.of)}, ${formula.digits})`
		case 'choose':
			return `if(${toRelevant(formula.if, find)}, ${text(formula.then)}, ${text(formula.otherwise)})`
		case 'sum':
		case 'product':
			return formula.of.map(operand).join(` ${signs[formula.type]} `)
		case 'difference':
		case 'quotient':
		case 'remainder':
			return `${operand(formula.left)} ${signs[formula.type]} ${operand(formula.right)}`
		default:
			return `${names[formula.type]}(${formula.of.map(text).join(', ')})`
	}
}

/** XPath 1.0 writes numbers without an exponent. */
function numberText(value: number): string {
	return /e/.test(String(value)) ? value.toFixed(12).replace(/\.?0+$/, '') : String(value)
}

/** XPath 1.0 has no way to escape a quote: a text has the other kind around it, or loses its own. */
function quoted(text: string): string {
	return text.includes("'") ? `"${text.replaceAll('"', '”')}"` : `'${text}'`
}
