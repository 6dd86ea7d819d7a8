import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateToInstant, instant, isoDate, type Instant } from '../dates.ts'
import { entryId } from '../feedback/entry.ts'
import { bookDraft, foldBook, readBookEvent } from '../ledger/book.ts'
import { deviceId, personId, type LedgerRecord } from '../ledger/event.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { callOf } from './entry-call.ts'
import { becameEntry, decideCall, decideCalledBack, type CallDraft } from './decide.ts'
import {
	callOutcomes,
	callsOn,
	evolvePhone,
	loadByHour,
	owedCalls,
	phoneBook,
	type CallId,
	type Phone,
	type PhoneFact
} from './phone.ts'

const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }
const start = instant('2026-11-23T08:15:00Z')
const end = instant('2026-11-23T08:19:07Z')
const callId = (text: string): CallId => text as CallId
const call: CallDraft = { id: callId('call-1'), startedAt: start, outcome: 'talked', note: '', number: '' }
const wanted: CallDraft = { ...call, outcome: 'call-back-wanted', number: ' +371 29 123 456 ' }

function decided(draft: CallDraft, endedAt: Instant = end): PhoneFact & { type: 'call.logged' } {
	const fact = decideCall(draft, endedAt)
	if (typeof fact === 'string' || fact.type !== 'call.logged') throw new TypeError(JSON.stringify(fact))
	return fact
}

function after(...facts: readonly PhoneFact[]): Phone {
	return facts.reduce<Phone>(
		(phone, fact, index) => evolvePhone(phone, { ...fact, seq: index + 1, at: signing.now, by: signing.actor }),
		phoneBook.empty
	)
}

function written(facts: readonly PhoneFact[]): readonly LedgerRecord[] {
	let head = emptyHead(deviceId('device-1'))
	return facts.map((fact) => {
		const event = writeEvent(bookDraft(phoneBook, fact, signing), head, salts(head.seq + 1))
		head = event.head
		return event.record
	})
}

describe('a call as it ends', () => {
	test.each([
		{ outcome: 'talked', number: '29123456', kept: undefined, why: 'nobody asked to be called back' },
		{ outcome: 'silent', number: '29123456', kept: undefined, why: 'nobody asked to be called back' },
		{ outcome: 'call-back-wanted', number: ' +371 29 123 456 ', kept: '+371 29 123 456', why: 'asked for' },
		{ outcome: 'call-back-wanted', number: '112', kept: '112', why: 'the shortest numbers have three digits' }
	] as const)('with “$outcome” and $number keeps the number $kept: $why', ({ outcome, number, kept }) => {
		expect(decided({ ...call, outcome, number }).confidential?.number).toBe(kept)
	})

	test.each(['', '   ', '12', 'pie kaimiņienes'])('a call-back to “%s” is refused', (number) => {
		expect(decideCall({ ...wanted, number }, end)).toBe('call-back-number-missing')
	})

	test.each([
		{ endedAt: '2026-11-23T08:19:07Z', seconds: 247, why: 'four minutes and seven seconds' },
		{ endedAt: '2026-11-23T08:15:00Z', seconds: 0, why: 'hung up at once' },
		{ endedAt: '2026-11-23T08:10:00Z', seconds: 0, why: 'the clock was set back meanwhile' },
		{ endedAt: '2026-11-23T12:15:00Z', seconds: 14_400, why: 'four hours are still believed' },
		{ endedAt: '2026-11-23T12:15:01Z', seconds: undefined, why: 'somebody forgot to end it' }
	])('ended at $endedAt lasted $seconds s: $why', ({ endedAt, seconds }) => {
		expect(decided(call, instant(endedAt)).body.seconds).toBe(seconds)
	})

	test('the note is tidied, its lines stay', () => {
		expect(decided({ ...call, note: '  Pirmā\r\nOtrā ' }).body.note).toBe('Pirmā\nOtrā')
	})
})

describe('a promised call-back', () => {
	const owed = after(decided(wanted))

	test('is owed with its number until somebody has called back, then the number is nowhere in the state', () => {
		expect(owedCalls(owed).map(({ callBack }) => callBack)).toEqual([{ number: '+371 29 123 456', seq: 1 }])
		const done = decideCalledBack(owed, call.id, true)
		expect(done).toEqual({ fact: { type: 'call.called-back', body: { id: call.id, reached: true } }, erase: 1 })
		const settled = done && after(decided(wanted), done.fact)
		expect(settled && owedCalls(settled)).toEqual([])
		expect(JSON.stringify(settled)).not.toContain('29 123')
		expect(settled?.calls).toHaveLength(1)
	})

	test('is not owed twice, nor for a call that nobody knows', () => {
		const settled = after(decided(wanted), { type: 'call.called-back', body: { id: call.id, reached: false } })
		expect(decideCalledBack(settled, call.id, true)).toBeUndefined()
		expect(decideCalledBack(owed, callId('call-9'), true)).toBeUndefined()
	})

	test('stays listed however many calls come after it', () => {
		const many = Array.from({ length: 250 }, (_, index) => decided({ ...call, id: callId(`later-${index}`) }))
		const phone = after(decided(wanted), ...many)
		expect(owedCalls(phone).map(({ id }) => id)).toEqual([call.id])
		expect(phone.calls).toHaveLength(201)
	})
})

test('a call that became an entry keeps the link for good and gives its words away', () => {
	const entry = entryId('entry-1')
	const many = Array.from({ length: 250 }, (_, index) => decided({ ...call, id: callId(`later-${index}`) }))
	const phone = after(decided({ ...call, note: 'Gaidīja stundu.' }), becameEntry(call.id, entry), ...many)
	expect(callOf(phone, entry)).toMatchObject({ id: call.id, startedAt: start, seconds: 247, note: '' })
	expect(callOf(phone, entryId('entry-2'))).toBeUndefined()
})

test('calls of a day are those that began on it in Latvia, the last one first', () => {
	const late = { ...call, id: callId('call-2'), startedAt: instant('2026-11-23T22:30:00Z') }
	const phone = after(decided(call), decided({ ...call, id: callId('call-3') }), decided(late))
	expect(callsOn(phone, isoDate('2026-11-23')).map(({ id }) => id)).toEqual(['call-3', 'call-1'])
	expect(callsOn(phone, isoDate('2026-11-24')).map(({ id }) => id)).toEqual(['call-2'])
})

test('the chain’s bytes tell the same, with the number and after it was erased', () => {
	const facts: readonly PhoneFact[] = [
		decided({ ...call, note: 'Gaidīja stundu.' }, instant('2026-11-23T20:00:00Z')),
		decided({ ...wanted, id: callId('call-2') }),
		{ type: 'call.called-back', body: { id: callId('call-2'), reached: true } },
		becameEntry(call.id, entryId('entry-1'))
	]
	const records = written(facts)
	const read = records.map((record) => readBookEvent(phoneBook, record))
	expect(read).toMatchObject(facts)
	expect(foldBook(phoneBook, records)).toEqual(after(...facts))
	const erased = records.map((record) => ({ ...record, confidential: undefined }))
	expect(foldBook(phoneBook, erased)).toEqual(after(...facts))
	const open = erased.map(({ header, body }) => Buffer.concat([header, body?.bytes ?? new Uint8Array()]).toString())
	expect(open.join()).not.toContain('29 123')
})

/** Any facts about a handful of calls, in any order. */
const facts = fc.array(
	fc.oneof(
		fc.record({
			type: fc.constant('call.logged' as const),
			id: fc.nat(4),
			minute: fc.nat(60 * 24 * 60),
			outcome: fc.constantFrom(...callOutcomes),
			number: fc.constantFrom('29123456', '112', '', 'nav')
		}),
		fc.record({ type: fc.constant('call.called-back' as const), id: fc.nat(4), reached: fc.boolean() }),
		fc.record({ type: fc.constant('call.became-entry' as const), id: fc.nat(4) })
	),
	{ maxLength: 40 }
)
type Drawn = (typeof facts extends fc.Arbitrary<infer T> ? T : never)[number]

function toFact(drawn: Drawn): readonly PhoneFact[] {
	const id = callId(`call-${drawn.id}`)
	if (drawn.type === 'call.called-back') return [{ type: drawn.type, body: { id, reached: drawn.reached } }]
	if (drawn.type === 'call.became-entry') return [becameEntry(id, entryId(`entry-${drawn.id}`))]
	const startedAt = dateToInstant(new Date(Date.UTC(2026, 9, 1) + drawn.minute * 60_000))
	const fact = decideCall({ ...call, id, startedAt, outcome: drawn.outcome, number: drawn.number }, end)
	return typeof fact === 'string' ? [] : [fact]
}

test('whatever happens in whatever order, a number is there only while a call-back is owed', () => {
	fc.assert(
		fc.property(facts, (drawn) => {
			let phone = phoneBook.empty
			for (const [index, fact] of drawn.flatMap(toFact).entries()) {
				phone = evolvePhone(phone, { ...fact, seq: index + 1, at: signing.now, by: signing.actor })
				for (const each of phone.calls) if (each.callBack) expect(each.outcome).toBe('call-back-wanted')
				if (fact.type !== 'call.called-back') continue
				const mine = phone.calls.filter(({ id }) => id === fact.body.id)
				expect(JSON.stringify(mine)).not.toMatch(/29123456|"112"/)
			}
		})
	)
})

test('the load by hour is a plain count of the calls of four weeks', () => {
	const minutes = fc.array(fc.nat(60 * 24 * 60), { maxLength: 60 })
	fc.assert(
		fc.property(minutes, (drawn) => {
			const starts = drawn
				.toSorted((left, right) => left - right)
				.map((minute) => dateToInstant(new Date(Date.UTC(2026, 9, 1) + minute * 60_000)))
			const today = isoDate('2026-11-30')
			const phone = after(...starts.map((startedAt) => decided({ ...call, startedAt }, startedAt)))
			const local = new Intl.DateTimeFormat('sv-SE', {
				timeZone: 'Europe/Riga',
				dateStyle: 'short',
				timeStyle: 'short'
			})
			const texts = starts
				.map((at) => local.format(new Date(at)))
				.filter((text) => text.slice(0, 10) > addDays(today, -28))
			const naive = Array.from(
				{ length: 24 },
				(_, hour) => texts.filter((text) => Number(text.slice(11, 13)) === hour).length
			)
			expect(loadByHour(phone, today)).toEqual(naive)
		})
	)
})

test('a clock that was a year ahead for a day does not empty the load', () => {
	const ahead = instant('2027-11-23T08:15:00Z')
	const phone = after(decided({ ...call, startedAt: ahead }, ahead), decided(call))
	expect(loadByHour(phone, isoDate('2026-11-23'))[10]).toBe(1)
})
