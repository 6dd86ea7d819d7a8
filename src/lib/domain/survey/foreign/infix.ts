import type { ArithmeticSign, ComparisonSign, Expression } from '../xlsform/expression.ts'

/** How a language of conditions writes what it has in common with the others. */
export type Dialect = {
	/** One token at a time; groups: name of a question, text in quotes, text in apostrophes, number, word or sign. */
	readonly token: RegExp
	/** Comparisons that stand between a question and a list, e.g. `{q} anyof ['a', 'b']`. */
	readonly lists: Readonly<Record<string, (question: Expression, values: readonly Expression[]) => Expression>>
	/** What may stand behind a question, e.g. `{q} empty`. */
	readonly endings: Readonly<Record<string, (question: Expression) => Expression>>
	/** Other names of functions. */
	readonly functions: Readonly<Record<string, string>>
}

type Token = { readonly type: 'name' | 'text' | 'number' | 'word'; readonly text: string }

const longest = 4000
const deepest = 20
const comparisons: Readonly<Record<string, ComparisonSign>> = {
	'=': '=',
	'==': '=',
	'===': '=',
	eq: '=',
	equal: '=',
	'!=': '!=',
	'!==': '!=',
	'<>': '!=',
	ne: '!=',
	notequal: '!=',
	'<': '<',
	lt: '<',
	less: '<',
	'<=': '<=',
	le: '<=',
	lessorequal: '<=',
	'>': '>',
	gt: '>',
	greater: '>',
	'>=': '>=',
	ge: '>=',
	greaterorequal: '>='
}
const arithmetics: Readonly<Record<string, ArithmeticSign>> = { '+': '+', '-': '-', '*': '*', '/': 'div', '%': 'mod' }
const joints: Readonly<Record<string, 'and' | 'or'>> = {
	and: 'and',
	'&&': 'and',
	'&': 'and',
	or: 'or',
	'||': 'or',
	'|': 'or'
}

/** Reads a condition or formula of another program as an expression. @returns `undefined` when it says more than we know. */
export function parseInfix(text: string, dialect: Dialect): Expression | undefined {
	const tokens = text.length > longest ? undefined : tokensOf(text, dialect.token)
	if (!tokens || tokens.length === 0) return undefined
	const reader = new InfixReader(tokens, dialect)
	const expression = reader.chain('or', 0)
	return reader.isDone ? expression : undefined
}

export function negation(of: Expression): Expression {
	return { type: 'call', name: 'not', of: [of] }
}

function tokensOf(text: string, pattern: RegExp): readonly Token[] | undefined {
	const tokens: Token[] = []
	pattern.lastIndex = 0
	while (pattern.lastIndex < text.length) {
		const found = pattern.exec(text)
		if (!found) return undefined
		const [, name, double, single, number, word] = found
		const said = double ?? single
		if (name !== undefined) tokens.push({ type: 'name', text: name.trim() })
		else if (said !== undefined) tokens.push({ type: 'text', text: said })
		else if (number !== undefined) tokens.push({ type: 'number', text: number })
		else if (word !== undefined) tokens.push({ type: 'word', text: word.toLowerCase() })
	}
	return tokens
}

class InfixReader {
	readonly #tokens: readonly Token[]
	readonly #dialect: Dialect
	#at = 0

	constructor(tokens: readonly Token[], dialect: Dialect) {
		this.#tokens = tokens
		this.#dialect = dialect
	}

	get isDone(): boolean {
		return this.#at === this.#tokens.length
	}

	chain(joint: 'and' | 'or', depth: number): Expression | undefined {
		if (depth > deepest) return undefined
		const of: Expression[] = []
		do {
			const part = joint === 'or' ? this.chain('and', depth) : this.#comparison(depth)
			if (!part) return undefined
			of.push(part)
		} while (this.#takeFrom(joints, joint))
		return of.length === 1 ? of[0] : { type: joint, of }
	}

	get #word(): string | undefined {
		const token = this.#tokens[this.#at]
		return token?.type === 'word' ? token.text : undefined
	}

	#take(word: string): boolean {
		if (this.#word !== word) return false
		this.#at += 1
		return true
	}

	#takeFrom<T>(table: Readonly<Record<string, T>>, wanted?: T): T | undefined {
		const word = this.#word
		const found = word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined
		if (found === undefined || (wanted !== undefined && found !== wanted)) return undefined
		this.#at += 1
		return found
	}

	#comparison(depth: number): Expression | undefined {
		if (this.#take('!') || this.#take('not')) {
			const of = this.#comparison(depth + 1)
			return of && depth < deepest ? negation(of) : undefined
		}
		const left = this.#sum(['+', '-'], depth)
		if (!left) return undefined
		const ending = this.#takeFrom(this.#dialect.endings)
		if (ending) return ending(left)
		const list = this.#takeFrom(this.#dialect.lists)
		if (list) {
			const values = this.#values(depth)
			// Whether something is among nothing is told differently from version to version.
			return values && values.length > 0 ? list(left, values) : undefined
		}
		const sign = this.#takeFrom(comparisons)
		const right = sign && this.#sum(['+', '-'], depth)
		if (sign) return right && { type: 'compare', sign, left, right }
		return left
	}

	#sum(signs: readonly ArithmeticSign[], depth: number): Expression | undefined {
		const part = (): Expression | undefined =>
			signs.includes('+') ? this.#sum(['*', 'div', 'mod'], depth) : this.#operand(depth)
		let left = part()
		while (left) {
			const word = this.#word
			const sign = word === undefined ? undefined : arithmetics[word]
			if (!sign || !signs.includes(sign)) return left
			this.#at += 1
			const right = part()
			left = right && { type: 'arithmetic', sign, left, right }
		}
		return undefined
	}

	#operand(depth: number): Expression | undefined {
		if (this.#take('-')) {
			const of = this.#operand(depth)
			return of?.type === 'number' ? { type: 'number', value: -of.value } : undefined
		}
		const token = this.#tokens[this.#at]
		this.#at += 1
		switch (token?.type) {
			case 'name':
				return { type: 'question', name: token.text }
			case 'text':
				return { type: 'text', value: token.text }
			case 'number':
				return { type: 'number', value: Number(token.text) }
			case 'word':
				return this.#opened(token.text, depth)
			default:
				return undefined
		}
	}

	#opened(word: string, depth: number): Expression | undefined {
		if (word === '(') {
			const inner = this.chain('or', depth + 1)
			return inner && this.#take(')') ? inner : undefined
		}
		// Answers yes and no have these codes.
		if (word === 'true' || word === 'false') return { type: 'text', value: word }
		if (!this.#take('(')) return undefined
		const of = this.#list(')', depth)
		return of && { type: 'call', name: this.#dialect.functions[word] ?? word, of }
	}

	#values(depth: number): readonly Expression[] | undefined {
		if (this.#take('[')) return this.#list(']', depth)
		const only = this.#operand(depth)
		return only && [only]
	}

	#list(end: ')' | ']', depth: number): readonly Expression[] | undefined {
		const of: Expression[] = []
		if (this.#take(end)) return of
		do {
			const part = this.chain('or', depth + 1)
			if (!part) return undefined
			of.push(part)
		} while (this.#take(','))
		return this.#take(end) ? of : undefined
	}
}
