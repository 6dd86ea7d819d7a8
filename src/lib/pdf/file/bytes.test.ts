import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bytes } from './bytes.ts'
import { name, textString } from './values.ts'

const written = (work: (bytes: Bytes) => unknown): string => {
	const bytes = new Bytes(1)
	work(bytes)
	return String.fromCharCode(...bytes.view())
}

test('whole numbers are written as JavaScript writes them', () => {
	fc.assert(fc.property(fc.integer(), (value) => written((bytes) => bytes.int(value)) === String(value)))
})

test('coordinates are rounded to hundredths and carry no needless zeros', () => {
	fc.assert(
		fc.property(fc.integer({ min: -100_000, max: 1_000_000 }), (hundredths) => {
			expect(written((bytes) => bytes.hundredths(hundredths))).toBe(String(hundredths / 100))
		})
	)
})

test.each([
	{ text: 'abc', string: '(abc)', why: 'ASCII stays readable' },
	{ text: '(\\)', string: '(\\(\\\\\\))', why: 'brackets and backslashes are escaped' },
	{ text: 'ā', string: '<FEFF0101>', why: 'everything else is UTF-16' }
])('$why', ({ text, string }) => expect(textString(text)).toBe(string))

test('a string is written in codes of one byte or two, with what would end it escaped', () => {
	const codes = new Uint16Array(0x10000)
	for (const [letter, code] of Object.entries({ a: 0x61, '(': 0x28, ā: 0x80, ж: 0x015c, ß: 0x010d }))
		codes[letter.charCodeAt(0)] = code
	expect(written((bytes) => bytes.string('xa(āжß', 1, 6, codes))).toBe('(a\\(\x80\x01\\\\\x01\\r)')
})

test('a media type becomes a name with its slash escaped', () => {
	expect(name('application/json')).toBe('/application#2Fjson')
})
