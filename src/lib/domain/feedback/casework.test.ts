import { expect, test } from 'vitest'
import { personId } from '../ledger/event.ts'
import { caseworkOf, isInvolved } from './casework.ts'
import { commands, entryAt, mustDo } from './handling.fixture.ts'

test('before anybody did anything it is a submission with nothing to it', () => {
	const { desk, id } = entryAt('received')
	expect(caseworkOf(desk.entry(id))).toEqual({
		procedure: 'submission',
		involved: [],
		acknowledged: undefined,
		facts: [],
		accounts: [],
		measures: [],
		repair: {},
		links: [],
		extended: false,
		scans: [],
		readBack: undefined
	})
})

test('facts get numbers in their order, accounts stand in the order they were heard', () => {
	const { desk, id } = entryAt('received')
	mustDo(desk, id, commands['note-fact'])
	mustDo(desk, id, commands['note-fact'])
	mustDo(desk, id, commands['give-account'])
	mustDo(desk, id, { type: 'give-account', side: 'client', text: 'Gaidīju ilgi.' })
	const { facts, accounts } = caseworkOf(desk.entry(id))
	expect(facts.map((fact) => fact.id)).toEqual([1, 2])
	expect(accounts.map(({ side }) => side)).toEqual(['staff', 'client'])
})

test('the longer term may be taken again after reopening', () => {
	const { desk, id } = entryAt('received')
	mustDo(desk, id, commands.extend)
	mustDo(desk, id, commands.end)
	expect(caseworkOf(mustDo(desk, id, commands.reopen)).extended).toBe(false)
})

test('who is named is involved, others are not', () => {
	const { desk, id } = entryAt('received')
	const entry = mustDo(desk, id, { type: 'name-staff', people: [personId('person-2')] })
	expect(isInvolved(entry, personId('person-2'))).toBe(true)
	expect(isInvolved(entry, desk.actor)).toBe(false)
})
