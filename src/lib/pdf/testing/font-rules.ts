import { PDFName, type PDFDict } from 'pdf-lib'
import type { ReadFont } from './fonts.ts'
import { dictAt, each, has, isStream, ofType, type Rule } from './rule.ts'
import { key, type View } from './view.ts'

const [A, UA] = ['PDF/A-3', 'PDF/UA-1']
function both(a: string, ua: string): string {
	return `${A} ${a}, ${UA} ${ua}`
}

/** Fonts and every character that is drawn with them (ISO 19005-3, 6.2.11; ISO 14289-1, 7.21). */
export const fontRules: readonly Rule[] = [
	each(`${A} 6.2.11.2-1`, 'A font says that it is one', allFonts, (font, { pdf }) => pdf.text(font, 'Type') === 'Font'),
	each(`${A} 6.2.11.2-2`, 'A font’s kind is known', fontResources, (font, { pdf }) =>
		/^(?:Type0|Type1|MMType1|TrueType|Type3|CIDFontType[02])$/.test(pdf.text(font, 'Subtype'))
	),
	each(`${A} 6.2.11.2-3`, 'A font has its PostScript name', allFonts, (font) => has(font, 'BaseFont')),
	each(`${A} 6.2.11.2-7`, 'A font program is of a known format', programs, (program, { pdf }) =>
		/^(?:Type1C|CIDFontType0C|OpenType)?$/.test(pdf.text(program, 'Subtype'))
	),
	each(both('6.2.11.3.1-1', '7.21.3.1-1'), 'CMap and CIDFont name one collection', fonts, (font, view) => {
		const encoding = dictAt(view, font.dict, 'Encoding')
		if (!encoding) return true
		const infos = [encoding, font.descendant].map((dict) => dictAt(view, dict, 'CIDSystemInfo'))
		return ['Registry', 'Ordering'].every(
			(name) => new Set(infos.map((info) => info && view.pdf.text(info, name))).size === 1
		)
	}),
	each(
		both('6.2.11.3.2-1', '7.21.3.2-1'),
		'An embedded CIDFontType2 maps CIDs to glyphs',
		fonts,
		({ descendant }, { pdf }) => {
			const map = pdf.resolve(descendant.get(key('CIDToGIDMap')))
			return isStream(map) || map === PDFName.of('Identity')
		}
	),
	each(
		both('6.2.11.3.3-1', '7.21.3.3-1'),
		'A CMap of one’s own is embedded',
		fonts,
		({ dict, map }, { pdf }) => map !== undefined || /^Identity-[HV]$/.test(pdf.text(dict, 'Encoding'))
	),
	each(
		both('6.2.11.3.3-2', '7.21.3.3-2'),
		'The CMap and its dictionary write in one direction',
		fonts,
		({ dict, map }, view) => {
			const encoding = dictAt(view, dict, 'Encoding')
			const stated = encoding ? view.pdf.text(encoding, 'WMode') || '0' : '0'
			return stated === (/\/WMode\s+(\d)\s+def/.exec(map ?? '')?.[1] ?? '0')
		}
	),
	each(
		both('6.2.11.3.3-3', '7.21.3.3-3'),
		'A CMap builds on none but the predefined ones',
		fonts,
		({ dict, map }, view) => !/usecmap/.test(map ?? '') && dictAt(view, dict, 'Encoding')?.has(key('UseCMap')) !== true
	),
	each(both('6.2.11.4.1-1', '7.21.4.1-1'), 'Font programs are embedded', fonts, ({ descriptor }, { pdf }) =>
		isStream(pdf.resolve(descriptor?.get(key('FontFile2'))))
	),
	each(both('6.2.11.4.1-2', '7.21.4.1-2'), 'Every drawn glyph is in its font', glyphs, ({ font, glyph }) =>
		font.programWidths.length === 0 ? true : glyph < font.programWidths.length
	),
	each(
		both('6.2.11.4.2-2', '7.21.4.2-2'),
		'A CIDSet, where there is one, names every CID of the font',
		fonts,
		(font, { pdf }) => {
			const set = pdf.resolve(font.descriptor?.get(key('CIDSet')))
			if (!isStream(set)) return true
			const bits = pdf.stream(set)
			return font.programWidths.every((_, glyph) => ((bits[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0)
		}
	),
	each(both('6.2.11.5-1', '7.21.5-1'), 'Widths are those of the font program', glyphs, ({ font, cid, glyph }) =>
		font.programWidths.length === 0 ? true : Math.abs(font.widthOf(cid) - (font.programWidths[glyph] ?? NaN)) <= 1
	),
	each(
		both('6.2.11.7.2-1', '7.21.7-1'),
		'Every drawn code has its text',
		glyphs,
		({ text }) => text !== undefined && text !== ''
	),
	each(
		both('6.2.11.7.2-2', '7.21.7-2'),
		'No text is U+0000, U+FEFF or U+FFFE',
		glyphs,
		({ text }) => !/[\u0000\ufeff\ufffe]/.test(text ?? '')
	),
	each(
		`${A} 6.2.11.7.3-1`,
		'No text is in the private use area',
		glyphs,
		({ text }) => !/[\ue000-\uf8ff]/.test(text ?? '')
	),
	each(both('6.2.11.8-1', '7.21.8-1'), 'The .notdef glyph is never drawn', glyphs, ({ glyph }) => glyph !== 0)
]

function fonts(view: View): readonly ReadFont[] {
	return view.fonts
}

function allFonts(view: View): PDFDict[] {
	return ofType(view, 'Subtype', 'Type0', 'CIDFontType2', 'TrueType', 'Type1', 'Type3')
}

/** What pages call fonts, whatever it is. */
function fontResources(view: View): PDFDict[] {
	return view.contents.flatMap(({ resources }) => {
		const named = resources && dictAt(view, resources, 'Font')
		return named ? named.values().map((font) => view.pdf.dict(font)) : []
	})
}

function programs(view: View): PDFDict[] {
	return view.fonts.flatMap(({ descriptor }) => {
		const program = descriptor && dictAt(view, descriptor, 'FontFile2')
		return program ? [program] : []
	})
}

type Glyph = {
	readonly font: ReadFont
	readonly cid: number
	readonly glyph: number
	readonly text: string | undefined
}
const glyphsOf = new WeakMap<View, readonly Glyph[]>()

/** Every code that content draws, once per font. */
function glyphs(view: View): readonly Glyph[] {
	const known = glyphsOf.get(view)
	if (known) return known
	const used = new Map<ReadFont, Set<number>>()
	for (const { operations, fonts: named } of view.contents) {
		let font: ReadFont | undefined
		for (const { operator, operands } of operations) {
			if (operator === 'Tf') font = named.get(String(operands[0]))
			if (!font || !/^(?:Tj|TJ|'|")$/.test(operator)) continue
			const codes = used.get(font) ?? new Set()
			used.set(font, codes)
			for (const operand of operands)
				if (operand instanceof Uint8Array) for (const code of font.codes(operand)) codes.add(code)
		}
	}
	const found = [...used].flatMap(([font, codes]) =>
		Array.from(codes, (code) => {
			const cid = font.cidOf(code) ?? 0
			return { font, cid, glyph: font.glyphOf(cid), text: font.textOf(code) }
		})
	)
	glyphsOf.set(view, found)
	return found
}
