/**
 * Codes of text in a page's strings, of one byte or of two. With two bytes for every character a compressor would have
 * twice as much to look through, which is what a page's making spends most of its time on.
 *
 * - 0x20 to 0x7E: ASCII, at its own place;
 * - from 0x80: the letters and signs of {@link common}, in order;
 * - from 0x0100: any other glyph, by its id.
 *
 * @see ISO 32000-1, 9.7.6.2: the first byte tells how long a code is.
 */
export const codeSpace = { oneByte: [0x20, 0xff], twoBytes: [0x0100, 0x1fff] } as const

/** What Latvian texts hold beside ASCII, Russian names included; in the order of Unicode. */
const common =
	'\u00a0§«\u00ad°»×ĀāČčĒēĢģĪīĶķĻļŅņŌōŖŗŠšŪūŽž' +
	'ЁАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяё' +
	'\u2011–—’“”„•…€№\ufffd'
const firstCommon = 0x80
export const hyphen = 0x2d
/**
 * Drawn as a hyphen where a word is divided, and extracted as what it is (ISO 32000-1, 14.8.2.2.3). It has a code and no
 * glyph of its own: one that was typed is not drawn.
 */
export const softHyphen = 0xad
const space = 0x20

/**
 * @param glyphs - glyph id by UTF-16 code unit; 0 = none. What is drawn as a space has the code of a space.
 * @returns code by UTF-16 code unit, below 0x100 where it takes one byte; 0 = none.
 * @throws {RangeError} when the font has more glyphs than there are codes.
 */
export function textCodes(glyphs: Uint16Array): Uint16Array {
	const [first, last] = codeSpace.twoBytes
	const codes = glyphs.map((glyph) => {
		if (first + glyph > last) throw new RangeError('Too many glyphs')
		return glyph === 0 ? 0 : glyph === glyphs[space] ? space : first + glyph
	})
	const give = (unit: number, code: number): void => {
		if (codes[unit] !== 0 || unit === softHyphen) codes[unit] = code
	}
	for (let unit = space; unit < 0x7f; unit++) give(unit, unit)
	for (let index = 0; index < common.length; index++) give(common.charCodeAt(index), firstCommon + index)
	return codes
}
