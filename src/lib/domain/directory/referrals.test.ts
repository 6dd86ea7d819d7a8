import { describe, expect, test } from 'vitest'
import { instant, isoDate } from '../dates.ts'
import { bookDraft, foldBook } from '../ledger/book.ts'
import { deviceId, personId, type LedgerRecord } from '../ledger/event.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { place, specialistId } from './directory.fixture.ts'
import type { ServiceId } from './directory.ts'
import {
	decideInVain,
	evolveReferrals,
	makeReferral,
	referralFigures,
	referralsBook,
	type ReferralFact,
	type ReferralReason,
	type Referrals
} from './referrals.ts'

const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }

function sent(state: Referrals, to: string, reason: ReferralReason = 'other-unit', on = '2026-11-23'): Referrals {
	const referral = { specialist: specialistId(to), service: undefined, reason, on: isoDate(on) }
	return evolveReferrals(state, { ...makeReferral(state, referral), ...place() })
}

function back(state: Referrals, number: string): Referrals {
	const fact = decideInVain(state, number, 'not-there', isoDate('2026-11-24'))
	if (typeof fact === 'string') throw new TypeError(fact)
	return evolveReferrals(state, { ...fact, ...place() })
}

describe('figures of referrals', () => {
	test('where people come back from stands first, then where most are sent', () => {
		let state = referralsBook.empty
		for (const to of ['b', 'b', 'b', 'a', 'c', 'c']) state = sent(state, to)
		state = back(state, 'Nr. 4')
		expect(referralFigures(state, 2026).map(({ specialist, made, inVain }) => [specialist, made, inVain])).toEqual([
			['a', 1, 1],
			['b', 3, 0],
			['c', 2, 0]
		])
	})

	test('each year and each reason is a line of its own; coming back counts for the year of sending', () => {
		let state = sent(referralsBook.empty, 'a', 'other-unit', '2025-12-30')
		state = back(sent(sent(state, 'a'), 'a', 'official-decides'), '1')
		expect(referralFigures(state, 2025)).toMatchObject([{ made: 1, inVain: 1 }])
		expect(referralFigures(state, 2026)).toHaveLength(2)
	})

	test('each service is a line of its own, so that it shows for which one people are sent in vain', () => {
		let state = referralsBook.empty
		for (const service of ['deklarēšana', undefined, 'deklarēšana'] as (ServiceId | undefined)[]) {
			const referral = {
				specialist: specialistId('a'),
				service,
				reason: 'other-unit',
				on: isoDate('2026-11-23')
			} as const
			state = evolveReferrals(state, { ...makeReferral(state, referral), ...place() })
		}
		state = back(state, '3')
		expect(referralFigures(state, 2026).map(({ service, made, inVain }) => [service, made, inVain])).toEqual([
			['deklarēšana', 2, 1],
			[undefined, 1, 0]
		])
	})

	test('what is remembered does not grow with use, the figures do', () => {
		let state = referralsBook.empty
		for (let count = 0; count < 250; count++) state = sent(state, 'a')
		expect(state).toMatchObject({ last: 250, counts: [{ made: 250 }] })
		expect(state.recent).toHaveLength(200)
		expect(decideInVain(state, '50', 'other', isoDate('2026-11-24'))).toBe('referral-unknown')
		expect(decideInVain(state, '51', 'other', isoDate('2026-11-24'))).toMatchObject({ type: 'referral.in-vain' })
	})
})

test.each([
	{ number: '2', cause: 'other', code: 'referral-unknown' },
	{ number: '', cause: 'other', code: 'referral-unknown' },
	{ number: '1', cause: '', code: 'cause-missing' }
] as const)('coming back with “$number” and “$cause”: $code', ({ number, cause, code }) => {
	expect(decideInVain(sent(referralsBook.empty, 'a'), number, cause, isoDate('2026-11-24'))).toBe(code)
})

test('nobody comes back twice with one card', () => {
	const state = back(sent(referralsBook.empty, 'a'), '1')
	expect(decideInVain(state, '1', 'other', isoDate('2026-11-24'))).toBe('referral-told')
})

test('the chain’s bytes tell the same, and nothing of the client', () => {
	let head = emptyHead(deviceId('device-1'))
	const records: LedgerRecord[] = []
	const referral = {
		specialist: specialistId('a'),
		service: undefined,
		reason: 'other-unit',
		on: isoDate('2026-11-23')
	} as const
	const made = makeReferral(referralsBook.empty, referral)
	const vain: ReferralFact = {
		type: 'referral.in-vain',
		body: { number: 1, cause: 'other', on: isoDate('2026-11-24') }
	}
	for (const fact of [made, vain]) {
		const written = writeEvent(bookDraft(referralsBook, fact, signing), head, salts(head.seq + 1))
		records.push(written.record)
		head = written.head
	}
	expect(foldBook(referralsBook, records)).toEqual({
		last: 1,
		recent: [{ ...referral, number: 1, vain: 'other' }],
		counts: [{ year: 2026, specialist: 'a', reason: 'other-unit', made: 1, inVain: 1 }]
	})
	expect(Object.keys(made.body).sort()).toEqual(['number', 'on', 'reason', 'service', 'specialist'])
})
