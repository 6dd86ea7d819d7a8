import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { personId } from '../ledger/event.ts'
import { caseworkOf } from './casework.ts'
import { complaint, type Desk } from './desk.fixture.ts'
import type { EntryId } from './entry.ts'
import { commands, entryAt, mustDo, sending } from './handling.fixture.ts'
import type { HandlingCommand, MeasureDraft } from './handling-command.ts'
import { withoutNames } from './story.ts'
import { summarise } from './summary.ts'

const codes = (desk: Desk, id: EntryId, command: HandlingCommand) => {
	const decision = desk.do(id, command)
	return decision.ok ? [] : decision.issues.map(({ code }) => code)
}

describe('triage', () => {
	test.each([
		['feedback', '2026-12-07', 'target'],
		['administrative', '2026-12-23', 'statute'],
		['information', '2026-12-08', 'statute'],
		['data-subject', '2026-12-23', 'statute']
	] as const)('as %s the answer is due on %s', (procedure, dueOn, basis) => {
		const { desk, id } = entryAt('received')
		const entry = mustDo(desk, id, { type: 'triage', procedure })
		expect(entry.deadline).toMatchObject({ dueOn, rule: { basis } })
		expect(caseworkOf(entry).procedure).toBe(procedure)
		expect(codes(desk, id, { type: 'triage', procedure })).toEqual(['nothing-changed'])
	})

	test('stays when the day of receipt is corrected', () => {
		const { desk, id } = entryAt('received')
		mustDo(desk, id, { type: 'triage', procedure: 'information' })
		desk.do(id, { type: 'correct', draft: { ...complaint, receivedOn: '2026-11-20' }, reason: 'Kļūda' })
		expect(desk.entry(id).deadline).toMatchObject({ dueOn: '2026-12-07', rule: { unit: 'days', length: 15 } })
	})
})

describe('the longer term', () => {
	test('is one month from receipt, once, with a reason of the law and a notice', () => {
		const { desk, id } = entryAt('received')
		expect(codes(desk, id, { ...commands.extend, reason: '' })).toEqual(['longer-reason-missing'])
		expect(mustDo(desk, id, commands.extend).deadline).toMatchObject({ dueOn: '2026-12-23', rule: { unit: 'months' } })
		expect(codes(desk, id, commands.extend)).toEqual(['extension-taken'])
	})

	test('is not for what the law does not promise 10 working days', () => {
		const { desk, id } = entryAt('received', { ...complaint, submitter: 'anonymous' })
		expect(codes(desk, id, commands.extend)).toEqual(['extension-not-allowed'])
	})
})

describe('staff complained about', () => {
	const people = [personId('person-2')]

	test('stand in the confidential part alone, and in no copy without names', () => {
		const { desk, id } = entryAt('received')
		const entry = mustDo(desk, id, { type: 'name-staff', people })
		const record = desk.records.at(-1)
		expect(new TextDecoder().decode(record?.body?.bytes)).not.toContain('person-2')
		expect(caseworkOf(entry).involved).toEqual(people)
		expect(JSON.stringify(withoutNames(entry))).not.toContain('person-2')
	})

	test('can be named anew, and the same list is no change', () => {
		const { desk, id } = entryAt('received')
		mustDo(desk, id, { type: 'name-staff', people: [...people, ...people] })
		expect(codes(desk, id, { type: 'name-staff', people })).toEqual(['nothing-changed'])
		expect(caseworkOf(mustDo(desk, id, { type: 'name-staff', people: [] })).involved).toEqual([])
	})
})

describe('a corrective action', () => {
	const measure = (change: Partial<MeasureDraft>) =>
		({ type: 'set-measure', measure: { ...commands['set-measure'].measure, ...change } }) as const

	test('is planned, done and checked, one after the other', () => {
		const { desk, id } = entryAt('closed')
		expect(summarise(mustDo(desk, id, measure({}))).openMeasures).toEqual([
			{ id: 1, action: 'Izlikt dokumentu sarakstu', owner: 'KAC vadītāja', dueOn: '2026-12-18' }
		])
		desk.today = isoDate('2026-12-20')
		expect(codes(desk, id, measure({ id: 1, checkedOn: '2026-12-19', result: 'Der' }))).toEqual(['checked-before-done'])
		expect(summarise(mustDo(desk, id, measure({ id: 1, doneOn: '2026-12-18' }))).openMeasures).toEqual([])
		expect(codes(desk, id, measure({ id: 1, doneOn: '2026-12-18', checkedOn: '2026-12-19' }))).toEqual([
			'measure-result-empty'
		])
		const done = measure({ id: 1, doneOn: '2026-12-18', checkedOn: '2026-12-19', result: 'Sūdzību vairs nav' })
		expect(caseworkOf(mustDo(desk, id, done)).measures).toMatchObject([
			{ id: 1, dueOn: '2026-12-18', doneOn: '2026-12-18', checked: { result: 'Sūdzību vairs nav' } }
		])
	})

	test('says what, who and by when', () => {
		const { desk, id } = entryAt('closed')
		expect(codes(desk, id, measure({ action: '', owner: ' ', dueOn: '31.02.' }))).toEqual([
			'measure-action-empty',
			'measure-owner-empty',
			'date-invalid'
		])
	})
})

test('after an error of ours: apologised, put right, told of the right to complain', () => {
	const { desk, id } = entryAt('received')
	expect(codes(desk, id, { type: 'repair', step: 'remedied', note: '' })).toEqual(['repair-note-empty'])
	mustDo(desk, id, { type: 'repair', step: 'apologised', note: '' })
	const entry = mustDo(desk, id, { type: 'repair', step: 'remedied', note: 'Izziņa izdota bez maksas' })
	expect(caseworkOf(entry).repair).toEqual({
		apologised: { on: '2026-11-23', note: '' },
		remedied: { on: '2026-11-23', note: 'Izziņa izdota bez maksas' }
	})
})

test('links keep both numbers, name how, and can be undone', () => {
	const { desk, id } = entryAt('received')
	const { link, unlink } = commands
	expect(codes(desk, id, { ...link, other: '' })).toEqual(['link-missing'])
	expect(codes(desk, id, { ...link, other: id })).toEqual(['link-itself'])
	expect(codes(desk, id, { ...link, kind: '' })).toEqual(['link-kind-missing'])
	mustDo(desk, id, link)
	expect(caseworkOf(mustDo(desk, id, { ...link, kind: 'continues' })).links).toMatchObject([{ kind: 'continues' }])
	expect(caseworkOf(mustDo(desk, id, unlink)).links).toEqual([])
	expect(codes(desk, id, unlink)).toEqual(['nothing-changed'])
})

test('that receipt was confirmed is noted with its day and way', () => {
	const { desk, id } = entryAt('received')
	expect(caseworkOf(mustDo(desk, id, commands.acknowledge)).acknowledged).toEqual(sending)
})
