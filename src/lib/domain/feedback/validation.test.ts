import { describe, expect, test } from 'vitest'
import { instant } from '../dates.ts'
import { complaint, today } from './desk.fixture.ts'
import { emptyDraft, type EntryDraft } from './draft.ts'
import { entryWarnings, hasPersonalCode, isBlank, validateEntry } from './validation.ts'

const check = (change: Partial<EntryDraft>) =>
	validateEntry({ ...complaint, ...change }, { today, latestReceipt: today })

describe('before saving', () => {
	test('a complete complaint has no issue', () => {
		expect(check({})).toEqual([])
	})

	test.each<{ change: Partial<EntryDraft>; field: string; code: string; why: string }>([
		{ change: { text: '' }, field: 'text', code: 'text-empty', why: 'no text' },
		{ change: { text: ' \n\t\u00a0' }, field: 'text', code: 'text-empty', why: 'blanks only' },
		{ change: { text: '\u200b\u200b' }, field: 'text', code: 'text-empty', why: 'invisible signs only' },
		{ change: { kind: '' }, field: 'kind', code: 'kind-missing', why: 'no kind' },
		{ change: { channel: '' }, field: 'channel', code: 'channel-missing', why: 'no channel' },
		{
			change: { channel: 'other' },
			field: 'channelNote',
			code: 'channel-note-missing',
			why: 'another channel without a word'
		},
		{
			change: { receivedOn: '2026-11-24', happenedOn: '' },
			field: 'receivedOn',
			code: 'received-in-future',
			why: 'received tomorrow'
		},
		{ change: { receivedOn: '' }, field: 'receivedOn', code: 'date-invalid', why: 'no day of receipt' },
		{
			change: { receivedOn: '2026-02-30', happenedOn: '' },
			field: 'receivedOn',
			code: 'date-invalid',
			why: 'no such day'
		},
		{ change: { happenedOn: 'vakar' }, field: 'happenedOn', code: 'date-invalid', why: 'a word for a day' },
		{ change: { happenedOn: '2026-11-24' }, field: 'happenedOn', code: 'happened-in-future', why: 'happens tomorrow' },
		{
			change: { happenedOn: '2026-11-22', receivedOn: '2026-11-21' },
			field: 'happenedOn',
			code: 'happened-after-received',
			why: 'after receipt'
		},
		{ change: { name: '  ' }, field: 'name', code: 'submitter-name-empty', why: 'a name promised, none given' },
		{
			change: { email: '' },
			field: 'email',
			code: 'reply-contact-missing',
			why: 'answer by e-mail without an address'
		},
		{
			change: { reply: 'phone' },
			field: 'phone',
			code: 'reply-contact-missing',
			why: 'answer by phone without a number'
		},
		{
			change: { reply: 'letter', address: '' },
			field: 'address',
			code: 'reply-contact-missing',
			why: 'answer by letter without an address'
		},
		{ change: { email: 'anna.ozola' }, field: 'email', code: 'email-invalid', why: 'half an e-mail address' }
	])('$why: $code at $field', ({ change, field, code }) => {
		expect(check(change)).toEqual([{ field, code }])
	})

	test('nobody asks an anonymous person for a name or an address', () => {
		expect(check({ submitter: 'anonymous', name: '', email: '', reply: 'phone' })).toEqual([])
	})

	test('answers in person, by e-address or none need no contact', () => {
		for (const reply of ['in-person', 'eaddress', 'none'] as const)
			expect(check({ reply, address: '', email: '' })).toEqual([])
	})

	test('all slips are told at once, in the order of the form', () => {
		const issues = validateEntry(emptyDraft(today), { today, latestReceipt: today })
		expect(issues.map(({ field }) => field)).toEqual(['kind', 'channel', 'name', 'text'])
	})
})

describe('what is told, without hindering', () => {
	const warn = (change: Partial<EntryDraft>, lastAt = instant('2026-11-23T08:00:00Z')) =>
		entryWarnings({ ...complaint, ...change }, { today, now: instant('2026-11-23T09:00:00Z'), lastAt })

	test('nothing for a plain complaint of today', () => {
		expect(warn({})).toEqual([])
	})

	test('an anonymous complaint may stay unanswered; anonymous thanks need no answer', () => {
		expect(warn({ submitter: 'anonymous' })).toEqual([{ field: 'submitter', code: 'anonymous-may-stay-unanswered' }])
		expect(warn({ submitter: 'anonymous', kind: 'thanks' })).toEqual([])
	})

	test('written down two days after receipt is late, one day is not', () => {
		expect(warn({ receivedOn: '2026-11-21' })).toEqual([{ field: 'receivedOn', code: 'late-entry' }])
		expect(warn({ receivedOn: '2026-11-22' })).toEqual([])
	})

	test('a clock earlier than the last event', () => {
		expect(warn({}, instant('2026-11-24T08:00:00Z'))).toEqual([{ field: 'entry', code: 'clock-went-back' }])
	})

	test.each([
		['mans kods ir 010203-12345.', true],
		['kods 32345678901', true],
		['kods 320000-12345', true],
		['tālrunis +371 26123456', false],
		['konts LV80BANK0000435195001', false],
		['rēķins 1010203-123456', false]
	])('personal code in "%s": %s', (text, expected) => {
		expect(hasPersonalCode(text)).toBe(expected)
		expect(warn({ text })).toEqual(expected ? [{ field: 'text', code: 'personal-code-in-text' }] : [])
	})
})

test('a letter, a digit or an emoji is something to see', () => {
	expect(isBlank('a') || isBlank('1') || isBlank('👍')).toBe(false)
	expect(isBlank('')).toBe(true)
})
