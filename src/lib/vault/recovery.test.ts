import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromGroups, groupCount, isGroup, toGroups } from './recovery.ts'

const keys = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('what is printed on the recovery sheet opens the same key, however it is typed', () => {
	fc.assert(
		fc.property(keys, fc.constantFrom(' ', '-', ''), fc.boolean(), (key, between, lower) => {
			const groups = toGroups(key)
			expect(groups).toHaveLength(groupCount)
			const typed = groups.join(between)
			expect(fromGroups(lower ? typed.toLowerCase() : typed)).toEqual(key)
		})
	)
})

test('one mistyped character, or two neighbours swapped, never opens another key', () => {
	fc.assert(
		fc.property(keys, fc.nat(27), fc.nat(31), (key, place, digit) => {
			const text = toGroups(key).join('')
			const character = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(digit)
			const slip = text.slice(0, place) + character + text.slice(place + 1)
			const swap = text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2)
			if (slip !== text) expect(fromGroups(slip)).toBeUndefined()
			if (place < 27 && swap !== text) expect(fromGroups(swap)).toBeUndefined()
		})
	)
})

test('the letters that look like digits are taken for digits', () => {
	expect(isGroup('o1 il', '0111')).toBe(true)
	expect(isGroup('0112', '0111')).toBe(false)
})

test('a key that is too short, too long or has foreign letters is refused', () => {
	expect(fromGroups('')).toBeUndefined()
	expect(fromGroups('0000'.repeat(8))).toBeUndefined()
	expect(fromGroups('ŽŽŽŽ'.repeat(7))).toBeUndefined()
})
