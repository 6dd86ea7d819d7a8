import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeBytes, codeHash, drawnCode, readCode } from './codes.ts'

const anyCode = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes }).map((bytes) => drawnCode(bytes.slice()))

test('a code is read as it was printed, and as people type it', () => {
	fc.assert(
		fc.property(anyCode, (code) => {
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
			const careless = code.toLowerCase().replace('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l')
			for (const typed of [code, careless, ` ${code.replace('-', '')} `]) expect(readCode(typed)).toBe(code)
		})
	)
})

test.each(['', 'ABCDE', 'ABCDE-ABCDEF', 'ABCDE-ABCD!', 'ŠBCDE-ABCDE', 'UUUUU-UUUUU'])('“%s” is no code', (typed) => {
	expect(readCode(typed)).toBeUndefined()
})

test('what is kept of a code is its hash, another one for every survey', () => {
	const code = readCode('7K2QD-M04XZ')
	if (!code) throw new TypeError('a code')
	expect(codeHash('s1', code)).toBe(codeHash('s1', code))
	expect(codeHash('s1', code)).not.toBe(codeHash('s2', code))
	expect(codeHash('s1', code)).toBe('ee46558915d42880d3c37a8cc951d4190c37ac79ecc5750b55dc6b42872518d9')
})
