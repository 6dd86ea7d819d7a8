/** The comparison signs of XPath 1.0. */
export const comparisonSigns = ['<=', '>=', '!=', '<', '>', '='] as const
export type ComparisonSign = (typeof comparisonSigns)[number]
export type ArithmeticSign = '+' | '-' | '*' | 'div' | 'mod'

/** An expression of XLSForm (XPath 1.0 with `${name}`), in the part of the language that docs/xlsform.md tells. */
export type Expression =
	| { readonly type: 'and' | 'or'; readonly of: readonly Expression[] }
	| { readonly type: 'compare'; readonly sign: ComparisonSign; readonly left: Expression; readonly right: Expression }
	| {
			readonly type: 'arithmetic'
			readonly sign: ArithmeticSign
			readonly left: Expression
			readonly right: Expression
	  }
	| { readonly type: 'call'; readonly name: string; readonly of: readonly Expression[] }
	| { readonly type: 'question'; readonly name: string }
	/** `.`: the answer itself, in a constraint. */
	| { readonly type: 'self' }
	| { readonly type: 'text'; readonly value: string }
	| { readonly type: 'number'; readonly value: number }

/** Longer or deeper expressions are not read: hostile ones must meet a limit, not the end of the stack. */
const longest = 4000
const deepest = 20

type Token = { readonly type: 'name' | 'question' | 'text' | 'number' | 'sign'; readonly text: string }
type Cursor = { readonly tokens: readonly Token[]; at: number }

/** @returns `undefined` when the text is outside of the subset. */
export function parseExpression(text: string): Expression | undefined {
	const tokens = text.length > longest ? undefined : tokensOf(text)
	if (!tokens) return undefined
	const cursor: Cursor = { tokens, at: 0 }
	const expression = chain(cursor, 'or', 0)
	return cursor.at === tokens.length ? expression : undefined
}

// Every branch begins with another character and none can match a blank twice: matching takes time in proportion to the text.
const pattern =
	/\s+|\$\{\s?([^\s{}]+)\s?\}|'([^']*)'|"([^"]*)"|(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9_-]*)|(<=|>=|!=|[<>=(),.+*-])/y

function tokensOf(text: string): readonly Token[] | undefined {
	const tokens: Token[] = []
	const typed = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
	pattern.lastIndex = 0
	while (pattern.lastIndex < typed.length) {
		const found = pattern.exec(typed)
		if (!found) return undefined
		const [, question, single, double, number, name, sign] = found
		const words = single ?? double
		if (question !== undefined) tokens.push({ type: 'question', text: question })
		else if (words !== undefined) tokens.push({ type: 'text', text: words })
		else if (number !== undefined) tokens.push({ type: 'number', text: number })
		else if (name !== undefined) tokens.push({ type: 'name', text: name })
		else if (sign !== undefined) tokens.push({ type: 'sign', text: sign })
	}
	return tokens
}

function takes(cursor: Cursor, type: Token['type'], text: string): boolean {
	const token = cursor.tokens[cursor.at]
	if (token?.type !== type || token.text.toLowerCase() !== text) return false
	cursor.at += 1
	return true
}

function chain(cursor: Cursor, word: 'and' | 'or', depth: number): Expression | undefined {
	if (depth > deepest) return undefined
	const of: Expression[] = []
	do {
		const part = word === 'or' ? chain(cursor, 'and', depth) : comparison(cursor, depth)
		if (!part) return undefined
		of.push(part)
	} while (takes(cursor, 'name', word))
	return of.length === 1 ? of[0] : { type: word, of }
}

function comparison(cursor: Cursor, depth: number): Expression | undefined {
	const left = arithmetic(cursor, ['+', '-'], depth)
	const sign = comparisonSigns.find((each) => takes(cursor, 'sign', each))
	if (!left || !sign) return left
	const right = arithmetic(cursor, ['+', '-'], depth)
	return right && { type: 'compare', sign, left, right }
}

/** Sums of products, from left to right. */
function arithmetic(cursor: Cursor, signs: readonly ArithmeticSign[], depth: number): Expression | undefined {
	const part = (): Expression | undefined =>
		signs.includes('+') ? arithmetic(cursor, ['*', 'div', 'mod'], depth) : signed(cursor, depth)
	let left = part()
	while (left) {
		const sign = signs.find((each) => takes(cursor, /^[a-z]/.test(each) ? 'name' : 'sign', each))
		if (!sign) return left
		const right = part()
		left = right && { type: 'arithmetic', sign, left, right }
	}
	return undefined
}

function signed(cursor: Cursor, depth: number): Expression | undefined {
	if (!takes(cursor, 'sign', '-')) return operand(cursor, depth)
	const of = operand(cursor, depth)
	if (of?.type === 'number') return { type: 'number', value: -of.value }
	return of && { type: 'arithmetic', sign: '-', left: { type: 'number', value: 0 }, right: of }
}

function operand(cursor: Cursor, depth: number): Expression | undefined {
	const token = cursor.tokens[cursor.at]
	cursor.at += 1
	switch (token?.type) {
		case 'question':
			return { type: 'question', name: token.text }
		case 'text':
			return { type: 'text', value: token.text }
		case 'number':
			return { type: 'number', value: Number(token.text) }
		case 'name':
			return call(cursor, token.text.toLowerCase(), depth)
		case 'sign': {
			if (token.text === '.') return { type: 'self' }
			const inner = token.text === '(' ? chain(cursor, 'or', depth + 1) : undefined
			return inner && takes(cursor, 'sign', ')') ? inner : undefined
		}
		default:
			return undefined
	}
}

function call(cursor: Cursor, name: string, depth: number): Expression | undefined {
	if (!takes(cursor, 'sign', '(')) return undefined
	const of: Expression[] = []
	if (takes(cursor, 'sign', ')')) return { type: 'call', name, of }
	do {
		const part = chain(cursor, 'or', depth + 1)
		if (!part) return undefined
		of.push(part)
	} while (takes(cursor, 'sign', ','))
	return takes(cursor, 'sign', ')') ? { type: 'call', name, of } : undefined
}
