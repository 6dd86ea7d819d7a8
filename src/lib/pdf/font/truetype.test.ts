import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { everyLatvianLetter } from '../register.fixture.ts'
import { readFace } from './truetype.ts'

describe.each(['static/fonts/noto-sans-400.ttf', 'static/fonts/noto-sans-600.ttf'])('%s', (path) => {
	const face = readFace(readFileSync(path))

	test('has every Latvian letter, Russian and the signs we print', () => {
		const wanted = `${everyLatvianLetter}АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№…•·’–—€§°×\u00a0\ufffd`
		expect(Array.from(wanted).filter((letter) => face.glyphs[letter.charCodeAt(0)] === 0)).toEqual([])
	})

	test('gives every character back: no two share a glyph', () => {
		const shared: string[] = []
		for (let code = 0x20; code < 0xffff; code++) {
			const glyph = face.glyphs[code] ?? 0
			if (glyph !== 0 && face.codes[glyph] !== code) shared.push(code.toString(16))
		}
		expect(shared).toEqual([])
	})

	test('has figures of one width, for columns of numbers', () => {
		expect(new Set(Array.from('0123456789', (figure) => face.advances[figure.charCodeAt(0)])).size).toBe(1)
	})
})

test('a damaged font is refused', () => {
	const whole = new Uint8Array(readFileSync('static/fonts/noto-sans-400.ttf'))
	for (const length of [0, 3, 100, 2000]) expect(() => readFace(whole.slice(0, length))).toThrow('pdf-failed')
})
