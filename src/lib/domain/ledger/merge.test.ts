import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerRecord } from './event.ts'
import { chainOf, note } from './ledger.fixture.ts'
import { emptyLedgerSet, inDisplayOrder, ledgerSet, mergeLedgers, type LedgerSet } from './merge.ts'
import { readHeader } from './record.ts'

const one = chainOf(6, 'device-1').records
const two = chainOf(4, 'device-2').records
/** A clone of the first tablet that went its own way from the fourth event on. */
const clone = chainOf(6, 'device-1', (number) => note(number, number % 2 === 0 && number < 4)).records

const redacted = (record: LedgerRecord): LedgerRecord => ({ ...record, confidential: undefined })
const erased = (record: LedgerRecord): LedgerRecord => ({
	header: record.header,
	body: undefined,
	confidential: undefined
})
const anySet = fc
	.subarray([...one, ...two, ...clone, ...one.map(redacted), ...two.map(erased)])
	.chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
	.map(ledgerSet)

describe('merging tablets', () => {
	const check = (left: LedgerSet, right: LedgerSet) => {
		expect(left).toEqual(right)
	}

	test('gives the same in any order', () => {
		fc.assert(fc.property(anySet, anySet, (left, right) => check(mergeLedgers(left, right), mergeLedgers(right, left))))
	})

	test('gives the same in any grouping', () => {
		fc.assert(
			fc.property(anySet, anySet, anySet, (first, second, third) =>
				check(mergeLedgers(mergeLedgers(first, second), third), mergeLedgers(first, mergeLedgers(second, third)))
			),
			{ numRuns: 50 }
		)
	})

	test('gives the same any number of times', () => {
		fc.assert(fc.property(anySet, (set) => check(mergeLedgers(set, set), set)))
	})

	test('with nothing changes nothing', () => {
		fc.assert(fc.property(anySet, (set) => check(mergeLedgers(set, emptyLedgerSet), set)))
	})

	test('a copy without names is completed by one with names', () => {
		const merged = mergeLedgers(ledgerSet(one.map(redacted)), ledgerSet(one))
		expect(merged.records).toEqual(one)
	})
})

test('a fork is held back whole: neither version of the fourth event is picked', () => {
	const { records, forks } = mergeLedgers(ledgerSet([...one, ...two]), ledgerSet(clone))
	expect(records).toEqual([...one.slice(0, 3), ...two])
	expect(forks).toHaveLength(1)
	expect(forks[0]).toMatchObject({ device: 'device-1', seq: 4 })
	expect(forks[0]?.held).toHaveLength(6)
})

test('events of two tablets are shown by Lamport counter, then by tablet', () => {
	const order = inDisplayOrder([...two.toReversed(), ...one.slice(0, 2)]).map((record) => readHeader(record.header))
	expect(order.map(({ device, seq }) => `${device} ${seq}`)).toEqual([
		'device-1 1',
		'device-2 1',
		'device-1 2',
		'device-2 2',
		'device-2 3',
		'device-2 4'
	])
})
