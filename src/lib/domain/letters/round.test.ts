import { describe, expect, test } from 'vitest'
import { complaint } from '../feedback/desk.fixture.ts'
import { stages, type Stage } from '../feedback/entry.ts'
import { commands, entryAt, mustDo } from '../feedback/handling.fixture.ts'
import { personId } from '../ledger/event.ts'
import type { LetterType } from './letters.ts'
import { addresseeOf, fittingLetters, roundOf } from './round.ts'

const clerk = personId('person-1')
const expected: Readonly<Record<Stage, readonly LetterType[]>> = {
	received: ['receipt'],
	'in-examination': ['receipt'],
	decided: ['decision'],
	answered: ['decision'],
	forwarded: ['forwarding'],
	'left-unexamined': ['unexamined'],
	closed: [],
	reopened: ['receipt'],
	voided: []
}

describe('the letters that fit', () => {
	test.each(stages)('%s', (stage) => {
		const { desk, id } = entryAt(stage)
		expect(fittingLetters(desk.entry(id), clerk)).toEqual(expected[stage])
	})

	test('none go to nobody, nor are they shown to whom the matter is about', () => {
		const nobody = entryAt('received', { ...complaint, submitter: 'anonymous' })
		expect(fittingLetters(nobody.desk.entry(nobody.id), clerk)).toEqual([])
		expect(addresseeOf(nobody.desk.entry(nobody.id))).toBeUndefined()
		const { desk, id } = entryAt('received')
		const entry = mustDo(desk, id, { type: 'name-staff', people: [personId('person-2')] })
		expect(fittingLetters(entry, personId('person-2'))).toEqual([])
		expect(fittingLetters(entry, clerk)).toEqual(['receipt'])
	})
})

test('a new round forgets what was said in the one before', () => {
	const { desk, id } = entryAt('decided')
	expect(roundOf(desk.entry(id)).ruling?.finding).toBe('upheld')
	mustDo(desk, id, commands.answer)
	mustDo(desk, id, commands.close)
	expect(roundOf(mustDo(desk, id, commands.reopen))).toEqual({
		extension: undefined,
		forwarding: undefined,
		leaving: undefined,
		ruling: undefined
	})
})
