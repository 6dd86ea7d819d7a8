import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceId, Sha256 } from '../ledger/event.ts'
import { registrationNumber } from '../feedback/numbering.ts'
import { judgeCode, judgeOwnCode, parseCheckCode, printedCode, registerCode, slipCode } from './check-code.ts'

const digits = '1a2b3c4d5e6f7a8b'
const hash = digits.padEnd(64, '0') as Sha256
const device = '3f9a22c1-0000-4000-8000-000000000000' as DeviceId
const number = registrationNumber({ series: 'KAC', deviceOrdinal: 1, year: 2026, ordinal: 42 })

describe('the code on a printed page', () => {
	test('names the entry of a slip and the chain head of a register', () => {
		expect(slipCode(number, hash)).toBe(`UZK1:S:KAC-1/2026-0042:${digits}`)
		expect(registerCode({ device, seq: 1234, hash })).toBe(`UZK1:R:3f9a22c1-1234:${digits}`)
	})

	test('is printed with the hash on its own line, in groups of four', () => {
		expect(printedCode(slipCode(number, hash))).toBe('UZK1:S:KAC-1/2026-0042:\n1a2b\u00a03c4d\u00a05e6f\u00a07a8b')
	})

	test.each([
		{ text: `UZK1:S:KAC-1/2026-0042:${digits}`, why: 'as it is scanned' },
		{ text: 'UZK1:S:KAC-1/2026-0042:\n1a2b\u00a03c4d\u00a05e6f\u00a07a8b', why: 'as it is printed' },
		{ text: ' uzk1:s:kac-1/2026-0042: 1A2B 3C4D 5E6F 7A8B ', why: 'as somebody types it' }
	])('is read $why', ({ text }) => expect(parseCheckCode(text)).toEqual({ kind: 'slip', number, hash: digits }))

	test('is read back whatever the number, the place and the hash', () => {
		const hex = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 64, maxLength: 64 })
		fc.assert(
			fc.property(hex, fc.integer({ min: 1, max: 9_999_999 }), (text, ordinal) => {
				const given = text as Sha256
				const entry = registrationNumber({ series: 'ĶAC', deviceOrdinal: 12, year: 2031, ordinal })
				expect(parseCheckCode(printedCode(slipCode(entry, given)))).toEqual({
					kind: 'slip',
					number: entry,
					hash: text.slice(0, 16)
				})
				expect(parseCheckCode(printedCode(registerCode({ device, seq: ordinal, hash: given })))).toEqual({
					kind: 'register',
					device: '3f9a22c1',
					seq: ordinal,
					hash: text.slice(0, 16)
				})
			})
		)
	})

	test.each([
		{ text: '', why: 'nothing' },
		{ text: 'KAC-1/2026-0042', why: 'the number alone' },
		{ text: `UZK2:S:KAC-1/2026-0042:${digits}`, why: 'a code of a later kind' },
		{ text: `UZK1:X:KAC-1/2026-0042:${digits}`, why: 'a kind we do not know' },
		{ text: `UZK1:S:KAC-1/2026-0042:${digits.slice(1)}`, why: 'a hash that is too short' },
		{ text: `UZK1:S:KAC-1/2026:${digits}`, why: 'a number that is none' },
		{ text: `UZK1:R:3f9a22c1-0:${digits}`, why: 'a chain without events' },
		{ text: `UZK1:R:3f9a22c1:${digits}`, why: 'a device without a place' }
	])('$why is not a code', ({ text }) => expect(parseCheckCode(text)).toBeUndefined())
})

describe('a code from paper held against a verified register', () => {
	const hashOf = (digit: string) => digit.repeat(64) as Sha256
	const other = registrationNumber({ series: 'KAC', deviceOrdinal: 1, year: 2026, ordinal: 43 })
	const known = {
		slips: [{ number: number, hash: hashOf('a') }],
		checkpoint: { device: '3f9a22c1-0000' as DeviceId, seq: 12, hash: hashOf('b') }
	}
	const judged = (code: string) => judgeCode(parseCheckCode(code)!, known)

	test.each([
		[slipCode(number, hashOf('a')), 'genuine'],
		[slipCode(number, hashOf('c')), 'other-hash'],
		[slipCode(other, hashOf('a')), 'not-here'],
		[registerCode(known.checkpoint), 'genuine'],
		[registerCode(known.checkpoint).toUpperCase(), 'genuine'],
		[registerCode({ ...known.checkpoint, seq: 11 }), 'other-export'],
		[registerCode({ ...known.checkpoint, hash: hashOf('c') }), 'other-export'],
		[registerCode({ ...known.checkpoint, device: '4f9a22c1-0000' as DeviceId }), 'other-register']
	])('%s is %s', (code, verdict) => expect(judged(code)).toBe(verdict))
})

describe('a code from paper held against the register of the device', () => {
	const hashOf = (digit: string) => digit.repeat(64) as Sha256
	const slip = slipCode(number, hashOf('a'))
	const page = registerCode({ device, seq: 12, hash: hashOf('a') })
	const here = { device, hash: hashOf('a'), voided: false }

	test.each([
		{ code: slip, place: here, verdict: 'genuine', why: 'the entry is there and its event has this hash' },
		{ code: slip, place: { ...here, voided: true }, verdict: 'voided', why: 'the number was annulled since' },
		{ code: slip, place: { ...here, hash: hashOf('c') }, verdict: 'other-hash', why: 'the number has another hash' },
		{
			code: slip,
			place: { ...here, hash: hashOf('c'), voided: true },
			verdict: 'other-hash',
			why: 'a forged slip of an annulled number is forged first of all'
		},
		{ code: slip, place: { ...here, hash: undefined }, verdict: 'not-here', why: 'no such number' },
		{ code: page, place: here, verdict: 'own-page', why: 'the chain still passes through the printed head' },
		{ code: page.toUpperCase(), place: here, verdict: 'own-page', why: 'capitals do not matter' },
		{ code: page, place: { ...here, hash: hashOf('c') }, verdict: 'page-rewritten', why: 'the chain was rewritten' },
		{ code: page, place: { ...here, hash: undefined }, verdict: 'page-ahead', why: 'the chain was cut short' },
		{
			code: page,
			place: { ...here, device: '4f9a22c1-0000' as DeviceId },
			verdict: 'other-register',
			why: 'a page of another tablet says nothing of this one'
		}
	])('$verdict: $why', ({ code, place, verdict }) => expect(judgeOwnCode(parseCheckCode(code)!, place)).toBe(verdict))
})
