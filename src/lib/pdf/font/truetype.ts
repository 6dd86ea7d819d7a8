import { AppError } from '$lib/errors.ts'
import { hyphen, softHyphen, textCodes } from './encoding.ts'

/** What the page writer needs of a font. Lengths are in 1/1000 of the type size, the unit of PDF widths. */
export type Face = {
	/** The whole file, embedded unchanged. */
	readonly file: Uint8Array
	readonly postScriptName: string
	/** Glyph id by UTF-16 code unit; 0 = the font has none. None for {@link softHyphen}. */
	readonly glyphs: Uint16Array
	/** Advance by UTF-16 code unit. */
	readonly advances: Uint16Array
	/** What is written into a page for a UTF-16 code unit, see {@link textCodes}. */
	readonly codes: Uint16Array
	readonly ascent: number
	readonly descent: number
	readonly capHeight: number
	readonly box: readonly [number, number, number, number]
	readonly bold: boolean
}

const newline = 0x0a
const tab = 0x09

/**
 * Reads a TrueType font strictly: our own prepared files, so anything odd is damage. Knows the tables a PDF needs
 * (head, hhea, maxp, hmtx, OS/2, name, cmap format 4); no layout tables, no variations, no characters beyond U+FFFF.
 *
 * @throws {AppError} `pdf-failed` when the bytes are not such a font.
 */
export function readFace(file: Uint8Array): Face {
	try {
		return faceOf(new Tables(file), file)
	} catch (cause) {
		throw new AppError('pdf-failed', { part: 'font' }, { cause })
	}
}

function faceOf(tables: Tables, file: Uint8Array): Face {
	const head = tables.get('head')
	const os2 = tables.get('OS/2')
	const scale = 1000 / head.getUint16(18)
	const glyphAdvances = readAdvances(tables, scale)
	const glyphs = readCharacterMap(tables.get('cmap'))
	drawAsSpaces(glyphs)
	const advances = glyphs.map((glyph) => (glyph === 0 ? 0 : (glyphAdvances[glyph] ?? 0)))
	const codes = textCodes(glyphs)
	advances[softHyphen] = advances[hyphen] ?? 0
	const scaled = (value: number): number => Math.round(value * scale)
	return {
		file,
		postScriptName: readPostScriptName(tables.get('name')),
		glyphs,
		advances,
		codes,
		ascent: scaled(os2.getInt16(68)),
		descent: scaled(os2.getInt16(70)),
		capHeight: scaled(os2.getInt16(88)),
		box: [scaled(head.getInt16(36)), scaled(head.getInt16(38)), scaled(head.getInt16(40)), scaled(head.getInt16(42))],
		bold: os2.getUint16(4) >= 600
	}
}

/** A line's end is drawn as a space, so that words of two lines do not grow together when text is extracted. */
function drawAsSpaces(glyphs: Uint16Array): void {
	for (const unit of [newline, tab]) glyphs[unit] = glyphs[0x20] ?? 0
	glyphs[softHyphen] = 0
}

function readAdvances(tables: Tables, scale: number): Uint16Array {
	const count = tables.get('maxp').getUint16(4)
	const measured = tables.get('hhea').getUint16(34)
	const metrics = tables.get('hmtx')
	return Uint16Array.from({ length: count }, (_, glyph) =>
		Math.round(metrics.getUint16(Math.min(glyph, measured - 1) * 4) * scale)
	)
}

/** @see OpenType 1.9, cmap, format 4. */
function readCharacterMap(cmap: DataView): Uint16Array {
	const map = new Uint16Array(65536)
	const at = segmentTable(cmap)
	const segments = cmap.getUint16(at + 6) / 2
	for (let segment = 0; segment < segments; segment++) {
		const endAt = at + 14 + segment * 2
		const startAt = endAt + segments * 2 + 2
		const offsetAt = startAt + segments * 4
		const last = cmap.getUint16(endAt)
		const first = cmap.getUint16(startAt)
		const delta = cmap.getInt16(startAt + segments * 2)
		const offset = cmap.getUint16(offsetAt)
		for (let code = first; code <= last && code < 0xffff; code++) {
			const glyph = offset === 0 ? code : cmap.getUint16(offsetAt + offset + (code - first) * 2)
			map[code] = glyph === 0 ? 0 : glyph + delta
		}
	}
	return map
}

function segmentTable(cmap: DataView): number {
	for (let index = 0; index < cmap.getUint16(2); index++) {
		const at = cmap.getUint32(8 + index * 8)
		if (cmap.getUint16(at) === 4) return at
	}
	throw new RangeError('No cmap of format 4')
}

function readPostScriptName(names: DataView): string {
	const storage = names.getUint16(4)
	for (let index = 0; index < names.getUint16(2); index++) {
		const at = 6 + index * 12
		if (names.getUint16(at) !== 3 || names.getUint16(at + 6) !== 6) continue
		const from = storage + names.getUint16(at + 10)
		const units = Array.from({ length: names.getUint16(at + 8) / 2 }, (_, unit) => names.getUint16(from + unit * 2))
		return String.fromCharCode(...units)
	}
	throw new RangeError('No PostScript name')
}

/** The table directory; every read outside a table throws. */
class Tables {
	readonly #places = new Map<string, DataView>()

	constructor(file: Uint8Array) {
		const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
		if (view.getUint32(0) !== 0x00010000) throw new RangeError('Not a TrueType font')
		for (let index = 0; index < view.getUint16(4); index++) {
			const at = 12 + index * 16
			const tag = String.fromCharCode(...file.subarray(at, at + 4))
			this.#places.set(
				tag,
				new DataView(file.buffer, file.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12))
			)
		}
	}

	get(tag: string): DataView {
		const table = this.#places.get(tag)
		if (!table) throw new RangeError(`No ${tag} table`)
		return table
	}
}
