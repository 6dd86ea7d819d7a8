import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { everyLatvianLetter } from '../register.fixture.ts'
import { codeSpace } from './encoding.ts'
import { readFace } from './truetype.ts'

describe.each(['static/fonts/noto-sans-400.ttf', 'static/fonts/noto-sans-600.ttf'])('%s', (path) => {
	const face = readFace(readFileSync(path))

	test('has every Latvian letter, Russian and the signs we print', () => {
		const wanted = `${everyLatvianLetter}АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№…•·’–—€§°×\u00a0\ufffd`
		expect(Array.from(wanted).filter((letter) => face.glyphs[letter.charCodeAt(0)] === 0)).toEqual([])
	})

	test('gives every character back: no two share a code, and none has a code outside the code space', () => {
		const units = new Map<number, number>()
		for (let unit = 0x20; unit < 0xffff; unit++) {
			const code = face.codes[unit] ?? 0
			// The soft hyphen is written and has the glyph of the hyphen, but is none that could be typed.
			expect(code === 0).toBe(face.glyphs[unit] === 0 && unit !== 0xad)
			if (code === 0) continue
			expect(units.get(code)).toBeUndefined()
			units.set(code, unit)
			const [first, last] = code > 0xff ? codeSpace.twoBytes : codeSpace.oneByte
			expect(code).toBeGreaterThanOrEqual(first)
			expect(code).toBeLessThanOrEqual(last)
		}
		expect(units.size).toBeGreaterThan(400)
	})

	test('writes Latvian and Russian with one byte a letter', () => {
		const letters = `${everyLatvianLetter}абвгдеёжзийклмнопрстуфхцчшщъыьэюя`
		expect(Array.from(letters).filter((letter) => (face.codes[letter.charCodeAt(0)] ?? 0) > 0xff)).toEqual([])
	})

	test('has figures of one width, for columns of numbers', () => {
		expect(new Set(Array.from('0123456789', (figure) => face.advances[figure.charCodeAt(0)])).size).toBe(1)
	})
})

test('a damaged font is refused', () => {
	const whole = new Uint8Array(readFileSync('static/fonts/noto-sans-400.ttf'))
	for (const length of [0, 3, 100, 2000]) expect(() => readFace(whole.slice(0, length))).toThrow('pdf-failed')
})
