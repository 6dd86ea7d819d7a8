import { describe, expect, test } from 'vitest'
import { personId } from '../ledger/event.ts'
import { concernsExaminer, examinerPost } from './casework.ts'
import { complaint, Desk } from './desk.fixture.ts'
import { commands, mustDo } from './handling.fixture.ts'
import { blackenEntry, blackMark, everyWord } from './redaction.ts'

const director = personId('director-1')
const deputy = personId('director-2')

function codes(decision: ReturnType<Desk['do']>): readonly string[] {
	return decision.ok ? [] : decision.issues.map(({ code }) => code)
}

/** A complaint about the only director, as a clerk has it in hand. */
function aboutDirector(examiners = [director], people = [director]) {
	const desk = new Desk()
	desk.examiners = examiners
	const { id } = desk.register()
	return { desk, id, entry: mustDo(desk, id, { type: 'name-staff', people }) }
}

describe('who examines complaints is concerned (rules 5.4.4)', () => {
	test.each([
		['the post, without an account', [], [examinerPost], true],
		['the only director', [director], [director], true],
		['one of two: the other one examines', [director, deputy], [director], false],
		['both', [director, deputy], [deputy, director], true],
		['a clerk', [director], [personId('clerk')], false],
		['nobody', [], [], false]
	] as const)('%s', (_, examiners, involved, expected) => {
		expect(concernsExaminer(involved, examiners)).toBe(expected)
	})

	test('nobody examines or decides it here; it is forwarded, told and closed', () => {
		const { desk, id } = aboutDirector()
		expect(codes(desk.do(id, commands.examine))).toEqual(['examiner-concerned'])
		for (const command of [commands.forward, commands.tell, commands.close]) mustDo(desk, id, command)
		expect(desk.entry(id)).toMatchObject({ stage: 'closed', outcome: 'forwarded' })
	})

	test('who is named during the examination is not decided about by it', () => {
		const desk = new Desk()
		desk.examiners = [director]
		const { id } = desk.register()
		for (const command of [commands.examine, commands['give-account']]) mustDo(desk, id, command)
		mustDo(desk, id, { type: 'name-staff', people: [director] })
		expect(codes(desk.do(id, commands.rule))).toEqual(['examiner-concerned'])
		expect(codes(desk.do(id, commands.forward))).toEqual([])
	})

	test('copies without names show none of its words, whatever is written later, until the name is taken back', () => {
		const { desk, id } = aboutDirector()
		mustDo(desk, id, commands['note-fact'])
		desk.do(id, { type: 'redact', passages: ['Anna'] })
		const black = blackenEntry(desk.entry(id))
		expect(black.contents.text).toBe(blackMark)
		expect(JSON.stringify(black)).not.toContain(complaint.text)
		expect(JSON.stringify(black.history)).toContain(blackMark)
		const freed = mustDo(desk, id, { type: 'name-staff', people: [] })
		expect(freed.passages).toEqual(['Anna'])
		expect(blackenEntry(freed).contents.text).toBe(complaint.text)
	})

	test('marking words by hand neither makes nor lifts it', () => {
		const { desk, id, entry } = aboutDirector()
		expect(entry.passages).toEqual([everyWord])
		expect(codes(desk.do(id, { type: 'redact', passages: [] }))).toEqual(['nothing-changed'])
		const other = desk.register()
		expect(codes(desk.do(other.id, { type: 'redact', passages: [everyWord] }))).toEqual(['nothing-changed'])
	})
})
