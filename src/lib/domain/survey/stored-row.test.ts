import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textToBytes } from '../bytes.ts'
import { fromRow, toRow } from './stored-row.ts'

const salt = Uint8Array.from({ length: 16 }, (_, index) => index * 7)

test('property: a row gives back what went in, and is a whole number of kilobytes long', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.json(), (random, json) => {
			const salted = { salt: Uint8Array.from(random), bytes: textToBytes(`{"a":${json.trimEnd()}}`) }
			const row = toRow(salted)
			expect(row.length % 1024).toBe(0)
			expect(fromRow(row)).toEqual(salted)
		})
	)
})

test('short answers are all of one length', () => {
	const lengths = ['{}', '{"answers":{"q":"a"}}', `{"text":"${'a'.repeat(700)}"}`].map(
		(text) => toRow({ salt, bytes: textToBytes(text) }).length
	)
	expect(new Set(lengths)).toEqual(new Set([1024]))
})
