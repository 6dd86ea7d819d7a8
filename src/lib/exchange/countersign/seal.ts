import { concatBytes, latinToBytes, type Bytes } from '$lib/signing/bytes.ts'
import type { SignatureAppearance } from '$lib/signing/countersign.ts'
import type { PdfView } from '$lib/signing/document.ts'
import type { SignatureField } from '$lib/signing/fields.ts'
import {
	isArray,
	isDictionary,
	isReference,
	isStream,
	type PdfDictionary,
	type PdfValue
} from '$lib/signing/pdf-values.ts'
import { readCharacterMap, type CharacterMap } from '../printed/character-map.ts'

/** A line of the seal: text in the document's own regular or bold face, size in points. */
export type SealLine = { readonly text: string; readonly bold?: boolean; readonly size: number }

type SealFont = {
	readonly resource: string
	readonly codes: ReadonlyMap<string, Bytes>
	readonly widths: readonly number[]
}

const accent = '0.078 0.325 0.176'
const margin = 16
const lineGap = 15

/**
 * The visible signature in the document's own fonts, which are embedded whole: no font is added, and every letter can be
 * read back.
 *
 * @param field - an empty signature field whose empty appearance names the faces `F1` and `F2`, as our pages have it.
 * @returns `undefined` where there is no such appearance: the field stays as it looks.
 */
export function drawSeal(
	view: PdfView,
	field: SignatureField,
	lines: readonly SealLine[]
): SignatureAppearance | undefined {
	const size = sizeOf(view, field)
	const regular = sealFont(view, field, 'F1')
	const bold = sealFont(view, field, 'F2')
	if (!size || !regular || !bold) return undefined
	const parts: Bytes[] = [
		latinToBytes(
			`q\n0.5 w ${accent} RG 0.5 0.5 ${(size.width - 1).toFixed(2)} ${(size.height - 1).toFixed(2)} re S\n` +
				`${accent} rg 0 0 3 ${size.height.toFixed(2)} re f\n0 0 0 rg\n`
		)
	]
	for (const [index, line] of lines.entries()) {
		const font = line.bold ? bold : regular
		const { bytes, width } = encode(line.text, font)
		const fit = Math.min(line.size, ((size.width - margin - 8) * 1000) / Math.max(1, width))
		const y = size.height - 17 - index * lineGap
		parts.push(
			latinToBytes(`BT /${font.resource} ${fit.toFixed(2)} Tf ${margin} ${y.toFixed(2)} Td <${hex(bytes)}> Tj ET\n`)
		)
	}
	return { content: concatBytes(...parts, latinToBytes('Q\n')) }
}

function sizeOf(view: PdfView, { dictionary }: SignatureField) {
	const rectangle = view.get(dictionary, 'Rect')
	const [left, bottom, right, top] = isArray(rectangle) ? rectangle.items : []
	if (![left, bottom, right, top].every((side) => typeof side === 'number')) return undefined
	const [width, height] = [Number(right) - Number(left), Number(top) - Number(bottom)]
	return width > 4 * margin && height > 2 * lineGap ? { width, height } : undefined
}

function sealFont(view: PdfView, field: SignatureField, resource: string): SealFont | undefined {
	const look = view.get(field.dictionary, 'AP')
	const normal = isDictionary(look) ? view.get(look, 'N') : null
	const resources = isStream(normal) ? view.get(normal.dictionary, 'Resources') : null
	const fonts = isDictionary(resources) ? view.get(resources, 'Font') : null
	const font = isDictionary(fonts) ? view.get(fonts, resource) : null
	if (!isDictionary(font)) return undefined
	const map = characterMap(view, font)
	return map && { resource, codes: codesOf(map), widths: widthsOf(view, font) }
}

function characterMap(view: PdfView, font: PdfDictionary): CharacterMap | undefined {
	const unicode = font.entries.get('ToUnicode')
	const stream = view.resolve(unicode)
	if (!isReference(unicode) || !isStream(stream)) return undefined
	return readCharacterMap(new TextDecoder('latin1').decode(view.document.decode(stream, unicode.number, view)))
}

/** The way back: bytes of the code by character. */
function codesOf({ lengths, texts }: CharacterMap): ReadonlyMap<string, Bytes> {
	const codes = new Map<string, Bytes>()
	for (const [code, text] of texts) {
		const bytes = code > 0xff || lengths[0] === 2 ? Uint8Array.of(code >> 8, code & 0xff) : Uint8Array.of(code)
		if (!codes.has(text)) codes.set(text, bytes)
	}
	return codes
}

/** Widths by code, where they are told as one run from 0, as our fonts have them. */
function widthsOf(view: PdfView, font: PdfDictionary): readonly number[] {
	const descendants = view.get(font, 'DescendantFonts')
	const descendant = isArray(descendants) ? view.resolve(descendants.items[0]) : null
	const table = isDictionary(descendant) ? view.get(descendant, 'W') : null
	const run: PdfValue = isArray(table) ? (table.items[1] ?? null) : null
	return isArray(run) ? run.items.map((width) => (typeof width === 'number' ? width : 500)) : []
}

/** What the face lacks is shown as its mark for that, never left out in silence. */
function encode(text: string, { codes, widths }: SealFont): { readonly bytes: Bytes; readonly width: number } {
	const missing = codes.get('\ufffd') ?? codes.get('?') ?? new Uint8Array()
	const parts = Array.from(text.normalize('NFC'), (character) => codes.get(character) ?? missing)
	const width = parts.reduce(
		(sum, code) => sum + (widths[(code.length === 2 ? (code[0] ?? 0) * 256 : 0) + (code.at(-1) ?? 0)] ?? 500),
		0
	)
	return { bytes: concatBytes(...parts), width }
}

function hex(bytes: Bytes): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
