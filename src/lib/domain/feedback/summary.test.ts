import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { complaint, Desk } from './desk.fixture.ts'
import { personId } from '../ledger/event.ts'
import {
	compareNewestFirst,
	excerpt,
	foldText,
	matches,
	searchText,
	summarise,
	summaryFor,
	wholeRegister
} from './summary.ts'

const entry = new Desk().register({
	...complaint,
	text: 'Sūdzība par ilgu gaidīšanu rindā',
	service: 'Dzīvesvietas deklarēšana'
})
const summary = summarise(entry)

test('a summary holds what a list shows', () => {
	expect(summary).toEqual({
		id: entry.id,
		number: 'KAC-1/2026-0001',
		kind: 'complaint',
		channel: 'counter',
		stage: 'received',
		receivedOn: '2026-11-23',
		dueOn: '2026-12-07',
		clauses: ['5.2.1'],
		service: 'Dzīvesvietas deklarēšana',
		excerpt: 'Sūdzība par ilgu gaidīšanu rindā',
		anonymous: false,
		involved: [],
		finding: undefined,
		answeredOn: undefined,
		openMeasures: []
	})
})

test('who is complained about sees the number and the days', () => {
	const me = personId('person-2')
	const about = { ...summary, involved: [me] }
	expect(summaryFor(about, me)).toEqual({ ...about, excerpt: '', service: '', clauses: [] })
	expect(summaryFor(about, personId('person-3'))).toBe(about)
})

describe('an excerpt', () => {
	test('is cut between words and never longer than asked', () => {
		expect(excerpt('viens divi trīs', 10)).toBe('viens…')
		expect(excerpt('viens divi trīs', 11)).toBe('viens divi…')
		expect(excerpt('viens,\n\ndivi', 40)).toBe('viens, divi')
		expect(excerpt('a'.repeat(200))).toBe(`${'a'.repeat(139)}…`)
	})

	test('breaks no letter in two', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
				const short = excerpt(text)
				return Array.from(short).length <= 140 && short.isWellFormed()
			})
		)
	})
})

describe('searching', () => {
	test('needs no marks and no capitals', () => {
		expect(foldText('SŪDZĪBA Ģirts Ķēniņš')).toBe('sudziba girts kenins')
		for (const text of ['sudziba', 'SŪDZ', 'rinda gaidis', 'kac-1/2026-0001', 'deklaresana', ''])
			expect(matches(summary, { ...wholeRegister, text }), text).toBe(true)
		expect(matches(summary, { ...wholeRegister, text: 'sudziba pateiciba' })).toBe(false)
	})

	test('finds a name where the whole entry is at hand', () => {
		expect(matches(summary, { ...wholeRegister, text: 'ozola' })).toBe(false)
		expect(matches(summary, { ...wholeRegister, text: 'ozola' }, searchText(entry))).toBe(true)
	})
})

test.each([
	{ filter: { kinds: ['complaint', 'idea'] }, found: true },
	{ filter: { kinds: ['thanks'] }, found: false },
	{ filter: { stages: ['voided'] }, found: false },
	{ filter: { clauses: ['5.1.1', '5.2.1'] }, found: true },
	{ filter: { clauses: ['5.1.1'] }, found: false },
	{ filter: { period: { from: isoDate('2026-11-23'), to: isoDate('2026-11-23') } }, found: true },
	{ filter: { period: { from: isoDate('2026-11-24'), to: isoDate('2026-11-30') } }, found: false }
] as const)('filter $filter: $found', ({ filter, found }) => {
	expect(matches(summary, { ...wholeRegister, ...filter })).toBe(found)
})

test('the newest comes first, then the higher number', () => {
	const desk = new Desk()
	const list = [desk.register(), desk.register({ ...complaint, receivedOn: '2026-11-22' }), desk.register()].map(
		summarise
	)
	expect(list.sort(compareNewestFirst).map(({ number }) => number.slice(-1))).toEqual(['3', '1', '2'])
})
