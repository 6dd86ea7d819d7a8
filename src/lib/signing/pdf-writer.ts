import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, latinToBytes, type Bytes } from './bytes.ts'
import type { PdfDocument } from './document.ts'
import { isArray, isCount, isString, type PdfValue } from './pdf-values.ts'
import { refuse } from './reasons.ts'

/** The body of an indirect object, without `obj` and `endobj`. */
export type NewObject = { readonly number: number; readonly body: Bytes }

/** A file with one more revision, and the offset of every new body in it, by object number. */
type Appended = { readonly bytes: Bytes; readonly bodies: ReadonlyMap<number, number> }

/**
 * Appends a revision: the older bytes stay as they are. A cross-reference stream follows a stream, a table a table.
 *
 * @param objects - changed and new objects; new numbers start at {@link firstFreeNumber}.
 * @see ISO 32000-1 7.5.6
 */
export function appendRevision(document: PdfDocument, objects: readonly NewObject[]): Appended {
	const older = document.bytes.at(-1) === 10 ? document.bytes : concatBytes(document.bytes, latinToBytes('\n'))
	const bodies = new Map<number, number>()
	const rows = new Map<number, number>()
	const parts: Bytes[] = []
	let at = older.length
	for (const { number, body } of objects) {
		const head = latinToBytes(`${number} 0 obj\n`)
		const whole = concatBytes(head, body, latinToBytes('\nendobj\n'))
		rows.set(number, at)
		bodies.set(number, at + head.length)
		parts.push(whole)
		at += whole.length
	}
	const trailer = newTrailer(document, concatBytes(...parts))
	const size = Math.max(firstFreeNumber(document), ...objects.map(({ number }) => number + 1))
	const isStream = document.sections.at(-1)?.stream !== undefined
	const section = isStream ? xrefStream(rows, { at, size, trailer }) : xrefTable(rows, { at, size, trailer })
	return { bytes: concatBytes(older, ...parts, section, latinToBytes(`startxref\n${at}\n%%EOF\n`)), bodies }
}

/** The lowest number that no object has ever had. */
export function firstFreeNumber(document: PdfDocument): number {
	const sizes = document.sections.map(({ trailer }) => trailer.entries.get('Size'))
	let highest = 0
	for (const { entries, stream = 0 } of document.sections) {
		highest = Math.max(highest, stream, entries.last)
	}
	return Math.max(...sizes.filter(isCount), highest + 1)
}

/** `/Root`, `/Info` and the first `/ID` stay; the second `/ID` is new (ISO 32000-1 14.4). */
function newTrailer(document: PdfDocument, added: Bytes): string {
	const last = document.sections.at(-1)
	const keep = ['Root', 'Info'].flatMap((key) => {
		const value = last?.trailer.entries.get(key)
		return value === undefined ? [] : [`/${key} ${serialize(value)}`]
	})
	const ids = last?.trailer.entries.get('ID')
	const first = isArray(ids) ? ids.items[0] : undefined
	if (isString(first)) keep.push(`/ID [${serialize(first)} <${bytesToHex(sha256(added).subarray(0, 16))}>]`)
	return `${keep.join(' ')} /Prev ${last?.at ?? 0}`
}

type SectionParts = { readonly at: number; readonly size: number; readonly trailer: string }

function xrefTable(rows: ReadonlyMap<number, number>, { size, trailer }: SectionParts): Bytes {
	const lines = [...rows]
		.toSorted(byNumber)
		.map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
	return latinToBytes(`xref\n${lines.join('')}trailer\n<< /Size ${size} ${trailer} >>\n`)
}

function xrefStream(rows: ReadonlyMap<number, number>, { at, size, trailer }: SectionParts): Bytes {
	const sorted = [...rows, [size, at] as const].toSorted(byNumber)
	const data = Uint8Array.from(
		sorted.flatMap(([, offset]) => [1, offset >>> 24, offset >>> 16, offset >>> 8, offset, 0])
	)
	const index = sorted.map(([number]) => `${number} 1`).join(' ')
	const dictionary = `<< /Type /XRef /W [1 4 1] /Index [${index}] /Size ${size + 1} ${trailer} /Length ${data.length} >>`
	return concatBytes(
		latinToBytes(`${size} 0 obj\n${dictionary}\nstream\n`),
		data,
		latinToBytes('\nendstream\nendobj\n')
	)
}

function byNumber([one]: readonly [number, number], [other]: readonly [number, number]): number {
	return one - other
}

/** PDF syntax of a value; strings as hex. Streams are objects of their own: asking for one is refused. */
export function serialize(value: PdfValue): string {
	if (value === null || typeof value === 'boolean') return String(value)
	if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, '')
	switch (value.type) {
		case 'name':
			return serializeName(value.name)
		case 'string':
			return `<${bytesToHex(value.bytes)}>`
		case 'reference':
			return `${value.number} ${value.generation} R`
		case 'array':
			return `[${value.items.map(serialize).join(' ')}]`
		case 'dictionary':
			return `<< ${[...value.entries].map(([key, item]) => `${serializeName(key)} ${serialize(item)}`).join(' ')} >>`
		case 'stream':
			return refuse({ code: 'object-broken', object: 0 })
	}
}

function serializeName(name: string): string {
	return (
		'/' +
		name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
	)
}

/** A text string in UTF-16 with its mark, as hex: right for every language and free of escapes. */
export function textString(text: string): string {
	const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'))
	return `<feff${units.join('')}>`
}

/** A stream object's body. */
export function streamBody(dictionary: string, data: Bytes): Bytes {
	return concatBytes(
		latinToBytes(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
		data,
		latinToBytes('\nendstream')
	)
}
