import { indexOfText, type Bytes } from './bytes.ts'
import { isSpace, PdfParser } from './pdf-parser.ts'
import type { PdfValue } from './pdf-values.ts'
import { refuse } from './reasons.ts'

export type Operation = { readonly operator: string; readonly operands: readonly PdfValue[] }

const mostOperands = 100_000

/**
 * The operations of a content stream, in order; an inline image is one `BI`.
 *
 * @param budget - values that may still be read.
 * @throws {Refused} `syntax`, `limit-exceeded`.
 * @see ISO 32000-1 7.8.2
 */
export function* readOperations(bytes: Bytes, budget: { values: number }): Generator<Operation> {
	const parser = new PdfParser(bytes, 0, bytes.length, budget)
	let operands: PdfValue[] = []
	while (hasMore(parser)) {
		if (!startsOperator(bytes[parser.at])) {
			operands.push(parser.readValue())
			if (operands.length > mostOperands) refuse({ code: 'limit-exceeded', limit: 'objects' })
			continue
		}
		const operator = parser.readWord()
		if (operator === 'BI') parser.at = endOfImage(bytes, parser.at)
		budget.values--
		yield { operator, operands }
		operands = []
	}
}

function hasMore(parser: PdfParser): boolean {
	parser.skipSpace()
	return parser.at < parser.end
}

/** Letters and quotation marks; digits, signs and delimiters start a value. */
function startsOperator(byte: number | undefined): boolean {
	const character = String.fromCharCode(byte ?? 0)
	return /[A-Za-z'"]/.test(character)
}

/** Behind the `EI` that stands between white space. */
function endOfImage(bytes: Bytes, from: number): number {
	for (let at = indexOfText(bytes, 'EI', from); at !== -1; at = indexOfText(bytes, 'EI', at + 2)) {
		if (isSpace(bytes[at - 1]) && (at + 2 >= bytes.length || isSpace(bytes[at + 2]))) return at + 2
	}
	return bytes.length
}
