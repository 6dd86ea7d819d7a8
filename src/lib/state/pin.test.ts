import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPin, SessionPin } from './pin.svelte.ts'

test('the right PIN uncovers and gives all five tries back', async () => {
	const pin = new SessionPin()
	expect(pin.isSet).toBe(false)
	await pin.choose('2468')
	expect(pin.isSet).toBe(true)
	expect(await pin.fits('1111')).toBe(false)
	expect(pin.left).toBe(4)
	expect(await pin.fits('2468')).toBe(true)
	expect(pin.left).toBe(5)
})

test('after five wrong ones even the right PIN opens nothing', async () => {
	const pin = new SessionPin()
	await pin.choose('2468')
	for (let attempt = 0; attempt < 5; attempt++) expect(await pin.fits('0000')).toBe(false)
	expect(pin.left).toBe(0)
	expect(await pin.fits('2468')).toBe(false)
})

test('a PIN is four to eight digits and nothing else', () => {
	fc.assert(fc.property(fc.stringMatching(/^\d{4,8}$/), (text) => isPin(text)))
	for (const text of ['', '123', '123456789', '12a4', ' 1234', '12 34', '١٢٣٤']) expect(isPin(text), text).toBe(false)
})
