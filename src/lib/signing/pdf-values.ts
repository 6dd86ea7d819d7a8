import { equalBytes, type Bytes } from './bytes.ts'

type PdfName = { readonly type: 'name'; readonly name: string }
/** `from` and `to`: where the token stands in its file or object stream, delimiters included. */
export type PdfString = {
	readonly type: 'string'
	readonly bytes: Bytes
	readonly hex: boolean
	readonly from: number
	readonly to: number
}
export type PdfReference = { readonly type: 'reference'; readonly number: number; readonly generation: number }
type PdfArray = { readonly type: 'array'; readonly items: readonly PdfValue[] }
export type PdfDictionary = { readonly type: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
export type PdfStream = { readonly type: 'stream'; readonly dictionary: PdfDictionary; readonly data: Bytes }

/** A PDF object as it was read (ISO 32000-1 7.3). */
export type PdfValue =
	null | boolean | number | PdfName | PdfString | PdfReference | PdfArray | PdfDictionary | PdfStream

type Tagged = Exclude<PdfValue, null | boolean | number>

function hasType<Type extends Tagged['type']>(
	value: PdfValue | undefined,
	type: Type
): value is Extract<Tagged, { type: Type }> {
	return typeof value === 'object' && value !== null && value.type === type
}

export const isReference = (value: PdfValue | undefined): value is PdfReference => hasType(value, 'reference')
export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => hasType(value, 'dictionary')
export const isArray = (value: PdfValue | undefined): value is PdfArray => hasType(value, 'array')
export const isStream = (value: PdfValue | undefined): value is PdfStream => hasType(value, 'stream')
export const isString = (value: PdfValue | undefined): value is PdfString => hasType(value, 'string')

export function isName(value: PdfValue | undefined, name: string): boolean {
	return hasType(value, 'name') && value.name === name
}

export function nameOf(value: PdfValue | undefined): string | undefined {
	return hasType(value, 'name') ? value.name : undefined
}

/** A matrix or a rectangle: the numbers of an array that holds nothing else. */
export function numbersOf(value: PdfValue | undefined): readonly number[] {
	const items = isArray(value) ? value.items : []
	return items.every((item) => typeof item === 'number') ? items : []
}

/** A whole number from 0 to what a double holds exactly. */
export function isCount(value: PdfValue | undefined): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0
}

export function sameReference(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
	return isReference(one) && isReference(other) && one.number === other.number && one.generation === other.generation
}

/** The same meaning: positions and the way strings are written don't count, the order of keys neither. */
export function sameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
	if (one === other) return true
	if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false
	switch (one.type) {
		case 'name':
			return isName(other, one.name)
		case 'string':
			return isString(other) && equalBytes(one.bytes, other.bytes)
		case 'reference':
			return sameReference(one, other)
		case 'array':
			return (
				isArray(other) &&
				one.items.length === other.items.length &&
				one.items.every((item, index) => sameValue(item, other.items[index]))
			)
		case 'dictionary':
			return isDictionary(other) && sameEntries(one, other, [])
		case 'stream':
			return isStream(other) && sameEntries(one.dictionary, other.dictionary, []) && equalBytes(one.data, other.data)
	}
}

/** Whether two dictionaries agree in everything but the keys in `except`. */
export function sameEntries(one: PdfDictionary, other: PdfDictionary, except: readonly string[]): boolean {
	const keys = new Set([...one.entries.keys(), ...other.entries.keys()])
	return [...keys].every((key) => except.includes(key) || sameValue(one.entries.get(key), other.entries.get(key)))
}

/** Every reference inside a value, in no order. */
export function referencesIn(value: PdfValue): PdfReference[] {
	if (isReference(value)) return [value]
	if (isArray(value)) return value.items.flatMap(referencesIn)
	if (isDictionary(value)) return [...value.entries.values()].flatMap(referencesIn)
	return isStream(value) ? referencesIn(value.dictionary) : []
}

/** Text strings (ISO 32000-1 7.9.2): UTF-16 or UTF-8 with a mark, else one byte a character. */
export function textOf(value: PdfValue | undefined): string {
	if (!isString(value)) return ''
	const { bytes } = value
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
	return String.fromCharCode(...bytes.subarray(0, 4096))
}
