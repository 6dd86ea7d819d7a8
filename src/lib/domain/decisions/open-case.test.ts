import { describe, expect, test } from 'vitest'
import { instant } from '../dates.ts'
import { complaint, Desk, today } from '../feedback/desk.fixture.ts'
import { commands, entryAt, mustDo } from '../feedback/handling.fixture.ts'
import { stages } from '../feedback/entry.ts'
import { casesOf, caseOf, ownHash, usualCommands } from './decisions.fixture.ts'
import { rehearse } from './open-case.ts'

const at = instant('2026-11-24T09:00:00Z')

describe('cases of an export', () => {
	test.each(stages)('%s: a complaint is there as long as nobody has decided it', (stage) => {
		const { desk, id } = entryAt(stage)
		const waits = stage === 'received' || stage === 'reopened' || stage === 'in-examination'
		expect(casesOf(desk).map(({ entry }) => entry.id)).toEqual(waits ? [id] : [])
	})

	test('rest on the last event that the export shows of them', () => {
		const { desk, id } = entryAt('in-examination')
		desk.register({ ...complaint, text: 'Pavisam cita lieta' })
		const { basis, entry } = caseOf(desk, id)
		expect(basis.seq).toBe(entry.history.at(-1)?.seq)
		expect(basis.hash).toBe(ownHash(desk, basis.seq))
	})

	test('come with like cases of the same export', () => {
		const { desk } = entryAt('decided')
		const next = desk.register({ ...complaint, text: 'Atkal nepaskaidroja' })
		expect(caseOf(desk, next.id).likes.map(({ finding }) => finding)).toEqual(['upheld'])
	})
})

describe('a rehearsal', () => {
	test('ends where the same commands end on the desk', () => {
		const desk = new Desk()
		const { id } = desk.register()
		const tried = rehearse(desk.entry(id), usualCommands, desk.context, at)
		for (const command of usualCommands) mustDo(desk, id, command)
		if (!tried.ok) throw new Error('nothing was refused')
		expect({ ...tried.entry, history: [] }).toEqual({ ...desk.entry(id), history: [] })
	})

	test('changes nothing and stops at the first command that is refused', () => {
		const desk = new Desk()
		const { id } = desk.register()
		const before = desk.entry(id)
		const tried = rehearse(before, [commands.examine, commands.rule], desk.context, at)
		expect(tried).toMatchObject({ ok: false, issues: [{ code: 'staff-account-missing' }] })
		expect(desk.entry(id)).toBe(before)
		expect(before.contents.receivedOn).toBe(today)
	})
})
