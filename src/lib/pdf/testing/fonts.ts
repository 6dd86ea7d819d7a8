import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib'
import type { ReadPdf } from '../reader.fixture.ts'
import { latin1 } from './content.ts'

/** A Type0 font as a reader uses it. Codes are those of the strings on a page. */
export type ReadFont = {
	readonly dict: PDFDict
	readonly descendant: PDFDict
	readonly descriptor: PDFDict | undefined
	/** Source of the embedded CMap; `undefined` when the encoding is only named. */
	readonly map: string | undefined
	readonly codes: (bytes: Uint8Array) => readonly number[]
	readonly cidOf: (code: number) => number | undefined
	/** Text of a code; `undefined` when ToUnicode does not say. */
	readonly textOf: (code: number) => string | undefined
	readonly glyphOf: (cid: number) => number
	/** As the font dictionary states it, in 1/1000. */
	readonly widthOf: (cid: number) => number
	/** Advances of the font program by glyph id, in 1/1000; empty when there is none. */
	readonly programWidths: readonly number[]
}

const key = (name: string): PDFName => PDFName.of(name)

export function readFont(pdf: ReadPdf, dict: PDFDict): ReadFont {
	const [first] = pdf.list(dict.get(key('DescendantFonts')))
	const descendant = pdf.dict(first)
	const descriptor = pdf.resolve(descendant.get(key('FontDescriptor')))
	const encoding = pdf.resolve(dict.get(key('Encoding')))
	const map = encoding instanceof PDFRawStream ? latin1(pdf.stream(encoding)) : undefined
	const ranges = map === undefined ? [] : cidRanges(map)
	const unicode = pdf.resolve(dict.get(key('ToUnicode')))
	const texts = unicode instanceof PDFRawStream ? unicodeMap(latin1(pdf.stream(unicode))) : new Map<number, string>()
	const widths = widthMap(pdf, descendant)
	const glyphs = pdf.resolve(descendant.get(key('CIDToGIDMap')))
	const glyphMap = glyphs instanceof PDFRawStream ? pdf.stream(glyphs) : undefined
	const program = descriptor instanceof PDFDict ? pdf.resolve(descriptor.get(key('FontFile2'))) : undefined
	return {
		dict,
		descendant,
		descriptor: descriptor instanceof PDFDict ? descriptor : undefined,
		map,
		codes: codeReader(map),
		cidOf: (code) => {
			if (map === undefined) return code
			const range = ranges.find(({ from, to }) => code >= from && code <= to)
			return range && range.cid + code - range.from
		},
		textOf: (code) => texts.get(code),
		glyphOf: (cid) => (glyphMap ? ((glyphMap[cid * 2] ?? 0) << 8) | (glyphMap[cid * 2 + 1] ?? 0) : cid),
		widthOf: (cid) => widths.get(cid) ?? numberOf(pdf, descendant, 'DW', 1000),
		programWidths: program instanceof PDFRawStream ? advancesOf(pdf.stream(program)) : []
	}
}

/** Cuts a string into codes by the code space ranges, one or two bytes each; without a map two bytes (Identity). */
function codeReader(map: string | undefined): ReadFont['codes'] {
	const space = /begincodespacerange([\s\S]*?)endcodespacerange/.exec(map ?? '')?.[1] ?? '<0000><ffff>'
	const single = [...space.matchAll(/<([\da-f]{2})>\s*<([\da-f]{2})>/gi)].map(([, from = '', to = '']) => [
		parseInt(from, 16),
		parseInt(to, 16)
	])
	return (bytes) => {
		const codes: number[] = []
		for (let at = 0; at < bytes.length; at++) {
			const byte = bytes[at] ?? 0
			const alone = single.some(([from = 0, to = 0]) => byte >= from && byte <= to)
			codes.push(alone ? byte : (byte << 8) | (bytes[++at] ?? 0))
		}
		return codes
	}
}

type Range = { readonly from: number; readonly to: number; readonly cid: number }

/** `cidrange` and `cidchar` lines of a CMap (Adobe Technical Note 5014). */
function cidRanges(map: string): Range[] {
	const ranges = blocks(map, 'cidrange').flatMap((block) => [
		...block.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*(\d+)/gi)
	])
	const single = blocks(map, 'cidchar').flatMap((block) => [...block.matchAll(/<([\da-f]+)>\s*(\d+)/gi)])
	return [
		...ranges.map(([, from = '', to = '', cid]) => ({
			from: parseInt(from, 16),
			to: parseInt(to, 16),
			cid: Number(cid)
		})),
		...single.map(([, code = '', cid]) => ({ from: parseInt(code, 16), to: parseInt(code, 16), cid: Number(cid) }))
	]
}

function unicodeMap(map: string): Map<number, string> {
	const lines = blocks(map, 'bfchar').flatMap((block) => [...block.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi)])
	return new Map(
		lines.map(([, code = '', text = '']) => [
			parseInt(code, 16),
			(text.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('')
		])
	)
}

function blocks(map: string, name: string): string[] {
	return [...map.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, 'g'))].map(([, block = '']) => block)
}

/** /W as width by CID (ISO 32000-1, 9.7.4.3). */
function widthMap(pdf: ReadPdf, descendant: PDFDict): Map<number, number> {
	const widths = new Map<number, number>()
	const items = pdf.list(descendant.get(key('W')))
	const value = (object: PDFObject | undefined): number => (object instanceof PDFNumber ? object.asNumber() : NaN)
	for (let at = 0; at < items.length;) {
		const first = value(items[at])
		const next = pdf.resolve(items[at + 1])
		if (next instanceof PDFArray) {
			for (const [index, width] of next.asArray().entries()) widths.set(first + index, value(width))
			at += 2
			continue
		}
		for (let cid = first; cid <= value(next); cid++) widths.set(cid, value(items[at + 2]))
		at += 3
	}
	return widths
}

function numberOf(pdf: ReadPdf, dict: PDFDict, name: string, otherwise: number): number {
	const value = pdf.resolve(dict.get(key(name)))
	return value instanceof PDFNumber ? value.asNumber() : otherwise
}

/** Advance by glyph id from hmtx, scaled to 1/1000. */
function advancesOf(program: Uint8Array): number[] {
	const view = new DataView(program.buffer, program.byteOffset, program.byteLength)
	const tables = new Map<string, number>()
	for (let index = 0; index < view.getUint16(4); index++) {
		const at = 12 + index * 16
		tables.set(latin1(program.subarray(at, at + 4)), view.getUint32(at + 8))
	}
	const at = (name: string): number => tables.get(name) ?? 0
	const scale = 1000 / view.getUint16(at('head') + 18)
	const measured = view.getUint16(at('hhea') + 34)
	return Array.from(
		{ length: view.getUint16(at('maxp') + 4) },
		(_, glyph) => view.getUint16(at('hmtx') + Math.min(glyph, measured - 1) * 4) * scale
	)
}
