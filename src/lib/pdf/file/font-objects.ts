import { codeSpace, hyphen, softHyphen } from '../font/encoding.ts'
import type { Face } from '../font/truetype.ts'
import { Bytes } from './bytes.ts'
import type { ObjectFile } from './object-file.ts'
import type { ObjectId } from './places.ts'

/**
 * Embeds a face whole, with its codes and a way back to Unicode for every one of them. A code is its CID as well, so
 * that readers which take one for the other are right.
 *
 * @returns the Type0 font.
 * @see ISO 32000-1, 9.7 and 9.10.3; ISO 19005-3, 6.2.11.3: CMap and CIDFont name the same character collection.
 */
export function writeFont(file: ObjectFile, face: Face, subsetTag: string): ObjectId {
	const [font, descendant, descriptor] = [file.reserve(), file.reserve(), file.reserve()]
	const [program, encoding, glyphIds, unicode] = [file.reserve(), file.reserve(), file.reserve(), file.reserve()]
	const name = `${subsetTag}+${face.postScriptName}`
	const units = unitsByCode(face)
	file.stream(program, `/Length1 ${face.file.length}`, face.file)
	file.stream(encoding, `/Type/CMap/CMapName/${mapName}/WMode 0/CIDSystemInfo${collection}`, codeMap(units.length))
	file.stream(glyphIds, '', glyphMap(face, units))
	file.stream(unicode, '', unicodeMap(units))
	file
		.small(font)
		.ascii(`<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding ${encoding} 0 R`)
		.ascii(`/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`)
	const advances = Array.from(units, (unit) => face.advances[unit] ?? 0)
	file
		.small(descendant)
		.ascii(`<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo${collection}`)
		.ascii(`/FontDescriptor ${descriptor} 0 R/CIDToGIDMap ${glyphIds} 0 R/DW 0/W[0[${advances.join(' ')}]]>>`)
	file
		.small(descriptor)
		.ascii(`<</Type/FontDescriptor/FontName/${name}/Flags 32/FontBBox[${face.box.join(' ')}]/ItalicAngle 0`)
		.ascii(
			`/Ascent ${face.ascent}/Descent ${face.descent}/CapHeight ${face.capHeight}/StemV ${face.bold ? 120 : 80}/FontFile2 ${program} 0 R>>`
		)
	return font
}

const mapName = 'Uzklausi-H'
const collection = '<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>'

/** The code unit behind each code, the smallest one where several are drawn alike; 0 = the code is not in use. */
function unitsByCode({ codes }: Face): Uint16Array {
	const units = new Uint16Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1)
	for (let unit = codes.length - 1; unit >= 0x20; unit--) units[codes[unit] ?? 0] = unit
	units[0] = 0
	return units
}

/** Big-endian glyph ids by CID (9.7.4.2). */
function glyphMap({ glyphs }: Face, units: Uint16Array): Uint8Array {
	const out = new Bytes(units.length * 2)
	for (const unit of units) {
		const glyph = glyphs[unit === softHyphen ? hyphen : unit] ?? 0
		out.byte(glyph >> 8).byte(glyph & 0xff)
	}
	return out.view()
}

/** Each code is its own CID; ranges differ in their last byte only, as CMaps ask. */
function codeMap(count: number): Uint8Array {
	const [first, last] = codeSpace.oneByte
	const ranges = [`${hexCode(first)}${hexCode(last)}${first}`]
	for (let from: number = codeSpace.twoBytes[0]; from < count; from += 0x100)
		ranges.push(`${hexCode(from)}${hexCode(from + 0xff)}${from}`)
	return characterMap({ ordering: 'Identity', name: mapName, type: 1 }, 'cidrange', ranges)
}

function unicodeMap(units: Uint16Array): Uint8Array {
	const lines: string[] = []
	for (const [code, unit] of units.entries())
		if (unit !== 0) lines.push(`${hexCode(code)}<${unit.toString(16).padStart(4, '0')}>`)
	return characterMap({ ordering: 'UCS', name: 'Adobe-Identity-UCS', type: 2 }, 'bfchar', lines)
}

type MapHead = { readonly ordering: 'Identity' | 'UCS'; readonly name: string; readonly type: 1 | 2 }

/** A CMap as Adobe writes them (Technical Note 5014); at most a hundred lines stand in one block. */
function characterMap(
	{ ordering, name, type }: MapHead,
	kind: 'cidrange' | 'bfchar',
	lines: readonly string[]
): Uint8Array {
	const space = Object.values(codeSpace).map(([first, last]) => hexCode(first) + hexCode(last))
	const out = new Bytes(16_384).ascii(
		'/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup begin' +
			`/Registry(Adobe)def/Ordering(${ordering})def/Supplement 0 def end def\n/CMapName/${name} def\n/CMapType ${type} def\n/WMode 0 def\n` +
			`2 begincodespacerange\n${space.join('\n')}\nendcodespacerange\n`
	)
	for (let from = 0; from < lines.length; from += 100) {
		const part = lines.slice(from, from + 100)
		out.ascii(`${part.length} begin${kind}\n${part.join('\n')}\nend${kind}\n`)
	}
	return out.ascii('endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n').view()
}

/** As many bytes as the code takes in a string. */
function hexCode(code: number): string {
	return `<${code.toString(16).padStart(code > 0xff ? 4 : 2, '0')}>`
}
