import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../dates.ts'
import { checkpoint, verifyChain } from './chain.ts'
import type { LedgerRecord, Salted } from './event.ts'
import { hashHeader } from './hash.ts'
import { chainOf, note, salts } from './ledger.fixture.ts'
import { writeEvent } from './record.ts'

const at = instant('2026-11-22T12:00:00Z')
const { records, heads, head } = chainOf(8)
const broken = (list: readonly LedgerRecord[]) => {
	const verdict = verifyChain(list)
	return verdict.ok ? undefined : verdict.break
}

describe('an untouched chain', () => {
	test('is whole, and its head is the hash of the last header', () => {
		expect(verifyChain(records)).toEqual({ ok: true, head, notes: [] })
		expect(head.hash).toBe(hashHeader(records[7]!.header))
	})

	test('can be walked in parts', () => {
		expect(verifyChain(records.slice(5), { from: heads[4] })).toEqual({ ok: true, head, notes: [] })
		expect(verifyChain(records.slice(5), { from: checkpoint(heads[4]!, 5, at) })).toMatchObject({ ok: true })
		expect(verifyChain([], { from: heads[4] })).toEqual({ ok: true, head: heads[4], notes: [] })
	})

	test('stays whole when contents are erased, all at once or names alone', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('keep', 'names', 'all'), { minLength: 8, maxLength: 8 }), (erase) => {
				const left = records.map((record, index): LedgerRecord => {
					if (erase[index] === 'all') return { header: record.header, body: undefined, confidential: undefined }
					return erase[index] === 'names' ? { ...record, confidential: undefined } : record
				})
				return verifyChain(left).ok
			})
		)
	})

	test('a clock that went back is noted and breaks nothing', () => {
		const back = writeEvent({ ...note(9), wallClock: instant('2026-11-21T08:00:00Z') }, head, salts(9))
		expect(verifyChain([...records, back.record])).toMatchObject({
			ok: true,
			notes: [{ code: 'clock-went-back', seq: 9 }]
		})
	})
})

describe('tampering is seen:', () => {
	test('any single changed byte in a header, a text, a name or a salt', () => {
		const place = fc.record({
			index: fc.nat(7),
			part: fc.constantFrom('header', 'body', 'salt', 'confidential', 'confidentialSalt'),
			byte: fc.nat(2000),
			bit: fc.nat(7)
		})
		fc.assert(
			fc.property(place, ({ index, part, byte, bit }) => {
				const changed = records.map((record, each) => (each === index ? flip(record, part, byte, bit) : record))
				// A change of the last header shows only beside its head, kept elsewhere.
				return changed[index] === records[index] || !verifyChain(changed, { witnesses: [checkpoint(head, 0, at)] }).ok
			}),
			{ numRuns: 2000 }
		)
	})

	test('an event taken out, whichever', () => {
		for (let index = 0; index < 7; index++)
			expect(broken(records.toSpliced(index, 1))).toEqual({ code: 'gap', seq: index + 1 })
	})

	test("two events in each other's place", () => {
		fc.assert(
			fc.property(fc.nat(7), fc.nat(7), (one, other) => {
				const swapped = records.with(one, records[other]!).with(other, records[one]!)
				return verifyChain(swapped).ok === (one === other)
			})
		)
	})

	test('an event repeated', () => {
		expect(broken([...records.slice(0, 3), ...records.slice(2)])).toEqual({ code: 'order', seq: 4 })
	})

	test('the end cut off, once a checkpoint is kept elsewhere', () => {
		const witnesses = [checkpoint(heads[6]!, 7, at)]
		expect(verifyChain(records.slice(0, 6), { witnesses })).toMatchObject({
			ok: false,
			break: { code: 'truncated', seq: 7 }
		})
		expect(verifyChain(records, { witnesses })).toMatchObject({ ok: true })
	})

	test('a chain rewritten from some event on', () => {
		const rewritten = chainOf(8, 'device-1', (number) => note(number, number > 4))
		expect(verifyChain(rewritten.records)).toMatchObject({ ok: true })
		expect(verifyChain(rewritten.records, { witnesses: [checkpoint(heads[5]!, 6, at)] })).toMatchObject({
			ok: false,
			break: { code: 'witness-mismatch', seq: 6 }
		})
		expect(broken([...records.slice(0, 6), ...rewritten.records.slice(6)])).toEqual({
			code: 'previous-mismatch',
			seq: 7
		})
	})

	test("another device's event", () => {
		const other = chainOf(8, 'device-2')
		expect(broken([...records.slice(0, 4), ...other.records.slice(4)])).toEqual({ code: 'foreign-device', seq: 5 })
	})

	test('a name put where none was said, or kept where the text is gone', () => {
		const name = records[1]!.confidential
		expect(broken(records.with(0, { ...records[0]!, confidential: name }))).toEqual({
			code: 'confidential-mismatch',
			seq: 1
		})
		expect(broken(records.with(1, { ...records[1]!, body: undefined }))).toEqual({
			code: 'confidential-mismatch',
			seq: 2
		})
	})
})

function flip(record: LedgerRecord, part: string, byte: number, bit: number): LedgerRecord {
	const turn = (bytes: Uint8Array<ArrayBuffer>) =>
		bytes.with(byte % bytes.length, bytes[byte % bytes.length]! ^ (1 << bit))
	const turnSalted = (salted: Salted, salt: boolean): Salted => ({
		...salted,
		...(salt ? { salt: turn(salted.salt) } : { bytes: turn(salted.bytes) })
	})
	if (part === 'header') return { ...record, header: turn(record.header) }
	if (part === 'body' || part === 'salt') return { ...record, body: turnSalted(record.body!, part === 'salt') }
	if (!record.confidential) return record
	return { ...record, confidential: turnSalted(record.confidential, part === 'confidentialSalt') }
}
