import { quoted, type Tell } from './finding.ts'

/** An object of a file that remembers what was looked at: the rest is told. */
export class Tracked {
	readonly path: string
	readonly #value: Readonly<Record<string, unknown>>
	readonly #taken = new Set<string>()

	constructor(value: Readonly<Record<string, unknown>>, path: string) {
		this.#value = value
		this.path = path
	}

	take(key: string): unknown {
		this.#taken.add(key)
		return Object.hasOwn(this.#value, key) ? this.#value[key] : undefined
	}

	/** The first of several spellings that is there. */
	takeFirst(...keys: readonly string[]): unknown {
		return keys.map((key) => this.take(key)).find((value) => value !== undefined)
	}

	text(key: string): string {
		const value = this.take(key)
		return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
	}

	number(key: string): number | undefined {
		const value = this.take(key)
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
		return typeof number === 'number' && Number.isFinite(number) ? number : undefined
	}

	/** Nothing more is said of what was not looked at. */
	leave(): void {
		for (const key of Object.keys(this.#value)) this.#taken.add(key)
	}

	/** Tells of every key that nobody has looked at. @param harmless - keys that change nothing in a question or its answer. */
	tellLeft(harmless: ReadonlySet<string>, tell: Tell): void {
		for (const [key, value] of Object.entries(this.#value))
			if (!this.#taken.has(key) && !harmless.has(key))
				tell({ code: 'property-not-taken', path: this.path, value: `${key}: ${quoted(value)}` })
	}
}

/** Values that may be objects, each with its place, counted from 1. */
export function trackedList(value: unknown, path: string): readonly Tracked[] {
	const list: readonly unknown[] = Array.isArray(value) ? value : []
	return list.flatMap((each, index) => {
		const at = `${path} › ${index + 1}`
		return isObject(each) ? [new Tracked(each, at)] : []
	})
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
