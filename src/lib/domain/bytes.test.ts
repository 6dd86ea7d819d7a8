import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { base64ToBytes, bytesToBase64, bytesToText, equalBytes, textToBytes } from './bytes.ts'

const anyBytes = fc.uint8Array({ maxLength: 100 })

test('bytes survive base64, and it is the base64 everybody writes', () => {
	fc.assert(
		fc.property(anyBytes, (bytes) => {
			const text = bytesToBase64(bytes)
			return text === Buffer.from(bytes).toString('base64') && equalBytes(base64ToBytes(text), bytes)
		})
	)
})

test.each(['A', 'AB=', 'AA=', 'A A=', 'AAA*', 'AAAAA', 'AB=='])('"%s" is no base64 of ours', (text) => {
	expect(() => base64ToBytes(text)).toThrow(new AppError('event-unreadable'))
})

test('texts survive bytes, whatever the language', () => {
	fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => bytesToText(textToBytes(text)) === text))
	expect(bytesToText(textToBytes('\uFEFFā'))).toBe('\uFEFFā')
})

test('bytes that are no UTF-8 are refused', () => {
	expect(() => bytesToText(new Uint8Array([0xff]))).toThrow(AppError)
})

test('bytes are equal when all of them are', () => {
	const one = new Uint8Array([1, 2])
	expect(equalBytes(one, new Uint8Array([1, 2]))).toBe(true)
	expect(equalBytes(one, new Uint8Array([1, 3])) || equalBytes(one, new Uint8Array([1, 2, 3]))).toBe(false)
})
