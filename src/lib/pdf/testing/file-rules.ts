import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { each, has, once, rule, type Rule } from './rule.ts'
import { key } from './view.ts'

const A = 'PDF/A-3'

/** How the file is written (ISO 19005-3, 6.1). */
export const fileRules: readonly Rule[] = [
	once(`${A} 6.1.2-1`, 'The file begins with %PDF-1.0 to 1.7 and one line end', ({ source }) =>
		/^%PDF-1\.[0-7](?:\r\n|\r|\n)%/.test(source)
	),
	once(`${A} 6.1.2-2`, 'A comment of four bytes above 127 follows', ({ source }) =>
		/^%PDF-1\..(?:\r\n|\r|\n)%[\x80-\xff]{4}/.test(source)
	),
	once(`${A} 6.1.3-1`, 'The trailer has an /ID', ({ source }) =>
		/\/ID\s*\[\s*<[\dA-F]+>\s*<[\dA-F]+>\s*\]/i.test(source)
	),
	once(`${A} 6.1.3-2`, 'Nothing is encrypted', ({ source }) => !/\/Encrypt\b/.test(source)),
	once(`${A} 6.1.3-3`, 'Nothing follows the last %%EOF', ({ source }) => /%%EOF(?:\r\n|\r|\n)?$/.test(source)),
	once(`${A} 6.1.4-2`, 'One line end parts xref from its first section', ({ source }) =>
		[...source.matchAll(/(?<=[\r\n])xref([^\d]*)\d/g)].every(([, gap = '']) => /^(?:\r\n|\r|\n)$/.test(gap))
	),
	each(
		`${A} 6.1.6-1`,
		'Hexadecimal strings have an even number of digits',
		({ values }) => values.filter((value) => value instanceof PDFHexString),
		(value) => value.asString().replace(/\s/g, '').length % 2 === 0
	),
	each(
		`${A} 6.1.6-2`,
		'Hexadecimal strings hold nothing but digits',
		({ values }) => values.filter((value) => value instanceof PDFHexString),
		(value) => /^[\dA-Fa-f\s]*$/.test(value.asString())
	),
	each(
		`${A} 6.1.7.1-1`,
		'/Length is the number of bytes in the stream',
		({ written }) => written.flatMap(({ stream }) => (stream ? [stream.end] : [])),
		(end) => /^(?:\r\n|\r|\n)endstream/.test(end)
	),
	each(
		`${A} 6.1.7.1-2`,
		'A line end follows stream and precedes endstream',
		({ written }) => written.flatMap(({ stream }) => (stream ? [stream] : [])),
		({ keyword, before }) => /^stream\r?\n$/.test(keyword) && /[\r\n]/.test(before)
	),
	each(
		`${A} 6.1.7.1-3`,
		'No stream lies outside the file',
		({ streams }) => streams.map(({ dict }) => dict),
		(dict) => !has(dict, 'F', 'FFilter', 'FDecodeParms')
	),
	each(
		`${A} 6.1.7.2-1`,
		'No LZW, no encryption, no filter of one’s own',
		({ streams }) => streams.map(({ dict }) => dict),
		(dict, { pdf }) =>
			pdf
				.list(dict.get(key('Filter')))
				.every((filter) => /^\/(?:ASCIIHex|ASCII85|Flate|RunLength|CCITTFax|JBIG2|DCT|JPX)Decode$/.test(String(filter)))
	),
	each(
		`${A} 6.1.8-1`,
		'Names of fonts and structure types are UTF-8',
		({ dicts }) => dicts.flatMap((dict) => ['BaseFont', 'FontName', 'S'].map((name) => dict.get(key(name)))),
		(name) => !(name instanceof PDFName) || isUtf8(name.asBytes())
	),
	each(
		`${A} 6.1.9-1`,
		'Single spaces and line ends stand where an object begins and ends',
		({ written }) => written.map(({ text }) => text),
		(text) => /^[\r\n]?\d+ \d+ obj[\r\n][\s\S]*[\r\n]endobj[\r\n]?$/.test(text)
	),
	rule(`${A} 6.1.12-1`, 'Permissions name UR3 and DocMDP only', ({ pdf, catalog }) => {
		const permissions = pdf.resolve(catalog.get(key('Perms')))
		if (!(permissions instanceof PDFDict)) return []
		return permissions
			.keys()
			.map(String)
			.filter((name) => !/^\/(?:UR3|DocMDP)$/.test(name))
	}),
	each(
		`${A} 6.1.13-1`,
		'Integers fit in 32 bits',
		({ values }) => numbers(values).filter((value) => Number.isInteger(value)),
		(value) => value <= 2_147_483_647 && value >= -2_147_483_648
	),
	each(
		`${A} 6.1.13-2`,
		'Reals fit in single precision',
		({ values }) => numbers(values).filter((value) => !Number.isInteger(value) || Math.abs(value) > 1e30),
		(value) => Math.abs(value) <= 3.403e38
	),
	each(
		`${A} 6.1.13-3`,
		'Strings have at most 32 767 bytes; a signature is not counted as text',
		({ values }) => values.filter((value) => value instanceof PDFString || value instanceof PDFHexString),
		(value) => value.asBytes().length <= 32_767
	),
	each(
		`${A} 6.1.13-4`,
		'Names have at most 127 bytes',
		({ values }) => values.filter((value) => value instanceof PDFName),
		(value) => value.asBytes().length <= 127
	),
	each(
		`${A} 6.1.13-8`,
		'q and Q are nested at most 28 deep, and balanced',
		({ contents }) => contents,
		({ operations }) => {
			let depth = 0
			const kept = operations.every(({ operator }) => {
				if (operator === 'q') depth++
				if (operator === 'Q') depth--
				return depth >= 0 && depth <= 28
			})
			return kept && depth === 0
		}
	),
	each(
		`${A} 6.1.13-10`,
		'No CID is above 65 535',
		({ fonts }) => fonts.flatMap(({ map }) => [...(map ?? '').matchAll(/> ?(\d+)$/gm)].map(([, cid]) => Number(cid))),
		(cid) => cid <= 65_535
	),
	each(
		`${A} 6.1.13-11`,
		'Pages measure 3 to 14 400 points',
		({ pdf }) => pdf.pages.map(({ dict }) => pdf.list(dict.get(key('MediaBox'))).map((edge) => Number(String(edge)))),
		([left = 0, bottom = 0, right = 0, top = 0]) =>
			[right - left, top - bottom].every((size) => Math.abs(size) >= 3 && Math.abs(size) <= 14_400)
	)
]

function numbers(values: readonly unknown[]): number[] {
	return values.flatMap((value) => (value instanceof PDFNumber ? [value.asNumber()] : []))
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes)
		return true
	} catch {
		return false
	}
}
