import { bytesToLatin, concatBytes, equalBytes, indexOfText, latinToBytes, type Bytes } from '../bytes.ts'
import { countersign } from '../countersign.ts'
import { PdfDocument } from '../document.ts'
import { signPrepared } from '../sign.ts'
import type { Signer } from '../signer.ts'
import { findSpace, prepareFixture, writeRevision, type FixtureOptions, type RevisionOptions } from './pdf-fixture.ts'
import type { Organisation } from './people.ts'

type Style = FixtureOptions['style']

/** One genuine file in both states: signed by the author, and by the director as well. */
export type Genuine = {
	readonly style: Style
	readonly one: Bytes
	readonly two: Bytes
	readonly organisation: Organisation
}

export async function makeGenuine(style: Style, organisation: Organisation): Promise<Genuine> {
	const one = await signPrepared(prepareFixture({ style }), organisation.author)
	return { style, one, two: await signAsDirector(one, organisation.director), organisation }
}

export function signAsDirector(pdf: Bytes, director: Signer): Promise<Bytes> {
	const appearance = { content: latinToBytes('BT /F1 9 Tf 4 40 Td (Decided) Tj ET') }
	const claimedAt = new Date('2026-03-09T08:30:00Z')
	return countersign(
		{ pdf, field: 'director', claimedAt, name: 'Ģirts Ēvalds Ūsiņš', reason: 'Izskatīts', draw: () => appearance },
		director
	)
}

/** An update by somebody who knows the format: well-formed, with `/Prev` and the next free numbers. */
export function update(
	pdf: Bytes,
	objects: Iterable<readonly [number, string | Bytes]>,
	more: Partial<RevisionOptions> = {}
): Bytes {
	const document = new PdfDocument(pdf)
	const last = document.sections.at(-1)
	const style = last?.stream === undefined ? 'table' : 'streams'
	const root = `/Root 1 0 R /Prev ${last?.at ?? 0}`
	const list = [...objects]
	const size = Math.max(nextNumber(pdf), ...list.map(([number]) => number + 1))
	return writeRevision(pdf, list, { style, root, size, ...more })
}

export function nextNumber(pdf: Bytes): number {
	return Number(new PdfDocument(pdf).sections.at(-1)?.trailer.entries.get('Size'))
}

/** An update that carries a genuine signature of `signer` over everything up to its end. */
export function signedUpdate(
	pdf: Bytes,
	objects: Iterable<readonly [number, string | Bytes]>,
	signer: Signer,
	more: Partial<RevisionOptions> = {}
) {
	const bytes = update(pdf, objects, { size: nextNumber(pdf) + 8, ...more })
	return signPrepared({ bytes, signature: findSpace(bytes, pdf.length) }, signer)
}

/** Replaces the first `old` at or after `from` by something of the same length. */
export function overwrite(pdf: Bytes, old: string, replacement: string, from = 0): Bytes {
	if (old.length !== replacement.length) throw new RangeError('Lengths differ')
	const at = indexOfText(pdf, old, from)
	if (at === -1) throw new RangeError(`No ${old}`)
	const copy = pdf.slice()
	copy.set(latinToBytes(replacement), at)
	return copy
}

/** The text of the first `/ByteRange`, brackets included. */
export function rangeText(pdf: Bytes): string {
	const at = indexOfText(pdf, '/ByteRange') + '/ByteRange'.length
	const from = pdf.indexOf(0x5b, at)
	return bytesToLatin(pdf, from, pdf.indexOf(0x5d, from) + 1)
}

/** Replaces the range by another one, padded to the same length. */
export function withRange(pdf: Bytes, range: string): Bytes {
	const old = rangeText(pdf)
	return overwrite(pdf, old, `${range.slice(0, -1).padEnd(old.length - 1)}]`)
}

export function flip(pdf: Bytes, at: number, bits: number): Bytes {
	const copy = pdf.slice()
	copy[at] = (copy[at] ?? 0) ^ bits
	return copy
}

/** The CMS inside the first `/Contents`, with its padding, and the file with another one in its place. */
export function contentsOf(
	pdf: Bytes,
	from = 0
): { readonly cms: Bytes; readonly replace: (cms: Uint8Array) => Bytes } {
	const at = indexOfText(pdf, '/Contents <', from) + 11
	const hex = bytesToLatin(pdf, at, pdf.indexOf(0x3e, at))
	const cms = Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))
	const replace = (other: Uint8Array): Bytes => {
		const digits = Array.from(other, (byte) => byte.toString(16).padStart(2, '0')).join('')
		const copy = pdf.slice()
		copy.set(latinToBytes(digits.padEnd(hex.length, '0').slice(0, hex.length)), at)
		return copy
	}
	return { cms, replace }
}

/** The bytes up to the end of the first revision. */
export function firstRevision(pdf: Bytes): Bytes {
	const end = new PdfDocument(pdf).sections[0]?.end ?? 0
	return pdf.slice(0, end + 1)
}

export function startsWith(pdf: Bytes, prefix: Bytes): boolean {
	return equalBytes(pdf.subarray(0, prefix.length), prefix)
}

export const insert = (pdf: Bytes, at: number, text: string): Bytes =>
	concatBytes(pdf.subarray(0, at), latinToBytes(text), pdf.subarray(at))

/** Where the first `/Contents` at or after `from` stands, brackets included. */
export function findContents(pdf: Bytes, from = 0): { readonly contentsAt: number; readonly contentsLength: number } {
	const contentsAt = indexOfText(pdf, '/Contents <', from) + 10
	return { contentsAt, contentsLength: pdf.indexOf(0x3e, contentsAt) + 1 - contentsAt }
}
