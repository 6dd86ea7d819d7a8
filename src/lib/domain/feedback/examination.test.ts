import { describe, expect, test } from 'vitest'
import { complaint, type Desk } from './desk.fixture.ts'
import type { EntryId } from './entry.ts'
import { commands, entryAt, mustDo } from './handling.fixture.ts'
import type { HandlingCommand, RulingDraft } from './handling-command.ts'

const codes = (desk: Desk, id: EntryId, command: HandlingCommand) => {
	const decision = desk.do(id, command)
	return decision.ok ? [] : decision.issues.map(({ field, code }) => `${field} ${code}`)
}
const ruling = (change: Partial<RulingDraft>) => ({ ...commands.rule, ruling: { ...commands.rule.ruling, ...change } })

/** In examination, the staff heard. */
function ready() {
	const at = entryAt('in-examination')
	mustDo(at.desk, at.id, commands['give-account'])
	return at
}

test('who examines states that there is no conflict of interest', () => {
	const { desk, id } = entryAt('received')
	expect(codes(desk, id, { type: 'examine', examiner: ' ', noConflict: false })).toEqual([
		'examiner examiner-empty',
		'noConflict conflict-statement-missing'
	])
	expect(mustDo(desk, id, commands.examine)).toMatchObject({
		stage: 'in-examination',
		examination: { by: 'person-1', examiner: 'Ilze Kalniņa, izpilddirektore', on: '2026-11-23' }
	})
})

describe('a decision waits', () => {
	test('until the staff was heard, for a complaint; a suggestion complains of nobody', () => {
		const { desk, id } = entryAt('in-examination')
		expect(codes(desk, id, commands.rule)).toEqual(['account staff-account-missing'])
		const proposal = desk.register({ ...complaint, kind: 'suggestion' })
		mustDo(desk, proposal.id, commands.examine)
		expect(mustDo(desk, proposal.id, commands.rule).stage).toBe('decided')
	})

	test('until every required fact is verified; noting it again changes the same one', () => {
		const { desk, id } = ready()
		const { item } = commands['note-fact']
		mustDo(desk, id, { type: 'note-fact', item: { ...item, verified: false } })
		mustDo(desk, id, {
			type: 'note-fact',
			item: { ...item, statement: 'Bija karsts', required: false, verified: false }
		})
		expect(codes(desk, id, commands.rule)).toEqual(['facts fact-unverified'])
		mustDo(desk, id, { type: 'note-fact', item: { ...item, id: 1, verified: true } })
		expect(mustDo(desk, id, commands.rule).stage).toBe('decided')
	})

	test('for reasons, a finding for the whole and for each clause, and who decided', () => {
		const { desk, id } = ready()
		expect(codes(desk, id, ruling({ finding: '', reasons: '', decidedBy: '', on: '2026-11-24' }))).toEqual([
			'finding finding-missing',
			'reasons reasons-empty',
			'decidedBy decided-by-empty',
			'on day-in-future'
		])
		expect(codes(desk, id, ruling({ clauses: [] }))).toEqual(['finding finding-missing'])
	})

	test('for an explanation where like cases were found otherwise', () => {
		const { desk, id } = ready()
		desk.usualFinding = 'not-upheld'
		expect(codes(desk, id, commands.rule)).toEqual(['departure departure-empty'])
		expect(mustDo(desk, id, ruling({ departure: 'Šoreiz saraksta nebija vispār.' })).stage).toBe('decided')
	})
})

test('a fact has a statement and a source, an account has words', () => {
	const { desk, id } = entryAt('received')
	const { item } = commands['note-fact']
	expect(codes(desk, id, { type: 'note-fact', item: { ...item, statement: '', source: ' ' } })).toEqual([
		'statement statement-empty',
		'source source-empty'
	])
	expect(codes(desk, id, { type: 'give-account', side: 'client', text: '' })).toEqual(['account account-empty'])
})

test('an answer says when and how, and has somebody to go to', () => {
	const { desk, id } = entryAt('decided')
	const bad = { ...commands.answer, sending: { on: '2026-11-22', way: '', note: '' } } as const
	expect(codes(desk, id, bad)).toEqual(['on day-before-receipt', 'way sending-way-missing'])
	const anonymous = entryAt('decided', { ...complaint, submitter: 'anonymous' })
	expect(codes(anonymous.desk, anonymous.id, commands.answer)).toEqual(['entry nobody-to-answer'])
	expect(mustDo(anonymous.desk, anonymous.id, commands.close)).toMatchObject({ stage: 'closed', outcome: 'upheld' })
})
