import type { Face } from '../font/truetype.ts'
import { Bytes } from './bytes.ts'
import type { ObjectFile } from './object-file.ts'
import type { ObjectId } from './places.ts'

/** Embeds a face whole, with glyph ids as codes (Identity-H) and a way back to Unicode for every glyph. @returns the Type0 font. */
export function writeFont(file: ObjectFile, face: Face, subsetTag: string): ObjectId {
	const [font, descendant, descriptor, program, unicode] = [
		file.reserve(),
		file.reserve(),
		file.reserve(),
		file.reserve(),
		file.reserve()
	]
	const name = `${subsetTag}+${face.postScriptName}`
	file.stream(program, `/Length1 ${face.file.length}`, face.file)
	file.stream(unicode, '', unicodeMap(face))
	file
		.small(font)
		.ascii(`<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H`)
		.ascii(`/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`)
	file
		.small(descendant)
		.ascii(
			`<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>`
		)
		.ascii(`/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/DW 0/W[0[${face.glyphAdvances.join(' ')}]]>>`)
	file
		.small(descriptor)
		.ascii(`<</Type/FontDescriptor/FontName/${name}/Flags 32/FontBBox[${face.box.join(' ')}]/ItalicAngle 0`)
		.ascii(
			`/Ascent ${face.ascent}/Descent ${face.descent}/CapHeight ${face.capHeight}/StemV ${face.bold ? 120 : 80}/FontFile2 ${program} 0 R>>`
		)
	return font
}

/** @see ISO 32000-1, 9.10.3. Glyph 0 (.notdef) is never drawn and has no entry. */
function unicodeMap({ codes }: Face): Uint8Array {
	const entries: string[] = []
	for (let glyph = 1; glyph < codes.length; glyph++) {
		const code = codes[glyph] ?? 0
		if (code !== 0) entries.push(`<${hex(glyph)}><${hex(code)}>`)
	}
	const out = new Bytes(16_384).ascii(
		'/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n' +
			'/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n'
	)
	for (let first = 0; first < entries.length; first += 100) {
		const part = entries.slice(first, first + 100)
		out.ascii(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`)
	}
	return out.ascii('endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n').view()
}

function hex(value: number): string {
	return value.toString(16).padStart(4, '0').toUpperCase()
}
