import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the example of RFC 8785, section 3.2.2', () => {
	const value = {
		numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
		string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
		literals: [null, true, false]
	}
	expect(canonicalJson(value)).toBe(
		'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
	)
})

test('keys are sorted by UTF-16 code units (RFC 8785, section 3.2.3)', () => {
	const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
	expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7)
	expect([...canonicalJson(value).matchAll(/:(\d)/g)].map((match) => match[1]).join('')).toBe('2467153')
})

test('the same value has one form, whatever the order of its keys', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
			const turned = Object.fromEntries(Object.entries(value).reverse())
			return canonicalJson(turned) === canonicalJson(value)
		})
	)
})

test('reading back and writing again gives the same text', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value))
	)
})

test('what is not JSON is a bug, and an undefined field is no field', () => {
	expect(canonicalJson({ kept: 1, dropped: undefined })).toBe('{"kept":1}')
	for (const value of [NaN, Infinity, undefined, () => 1, 1n, new Map(), new Uint8Array(1)])
		expect(() => canonicalJson(value)).toThrow(TypeError)
})
