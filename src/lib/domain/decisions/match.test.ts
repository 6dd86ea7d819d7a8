import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../dates.ts'
import { contentsToDraft } from '../feedback/draft.ts'
import { complaint, Desk, today } from '../feedback/desk.fixture.ts'
import type { EntryId } from '../feedback/entry.ts'
import type { EntryCommand } from '../feedback/decide.ts'
import { commands, mustDo } from '../feedback/handling.fixture.ts'
import { personId, type Sha256 } from '../ledger/event.ts'
import { caseOf, decisionOn, ownHash, usualCommands } from './decisions.fixture.ts'
import { matchDecision, type DecisionMatch, type OwnSide } from './match.ts'
import type { CaseDecision } from './open-case.ts'

const at = instant('2026-11-25T09:00:00Z')

/** A desk with a complaint, and the decision on it as the examiner sent it. */
function sentOut(): { readonly desk: Desk; readonly id: EntryId; readonly decision: CaseDecision } {
	const desk = new Desk()
	const { id } = desk.register()
	return { desk, id, decision: decisionOn(caseOf(desk, id), today) }
}

function match(desk: Desk, decision: CaseDecision, change: Partial<OwnSide> = {}): DecisionMatch {
	const entry = desk.entries.get(decision.entry)
	const hash = ownHash(desk, decision.basis.seq)
	return matchDecision(decision, { entry, hash, examiner: undefined, context: desk.context, at, ...change })
}

const correction: EntryCommand = {
	type: 'correct',
	draft: { ...complaint, text: 'Darbinieks nepaskaidroja pieteikšanās kārtību.' },
	reason: 'Pārklausījos'
}
const harmless: readonly EntryCommand[] = [
	commands.acknowledge,
	commands.extend,
	commands.repair,
	commands.link,
	{ type: 'file', recordNumber: '2.1-8/26/417', reason: '' }
]
const weighty: readonly EntryCommand[] = [
	correction,
	commands.triage,
	commands['note-fact'],
	commands['give-account'],
	{ type: 'name-staff', people: [personId('person-9')] },
	commands['set-measure']
]
const ending: readonly EntryCommand[] = [commands.end, commands.forward, commands.leave]

describe('a decision that comes back', () => {
	test('to the register it is about can be taken in, and leaves the entry decided', () => {
		const { desk, decision } = sentOut()
		expect(match(desk, decision)).toMatchObject({ state: 'ready', entry: { stage: 'decided' } })
	})

	test.each(harmless)('after $type: still', (command) => {
		const { desk, id, decision } = sentOut()
		expect(desk.do(id, command)).toMatchObject({ ok: true })
		expect(match(desk, decision).state).toBe('ready')
	})

	test.each(weighty)('after $type: is stale, it rests on something else', (command) => {
		const { desk, id, decision } = sentOut()
		expect(desk.do(id, command)).toMatchObject({ ok: true })
		expect(match(desk, decision).state).toBe('stale')
	})

	test.each([...ending, { type: 'void', reason: 'Kļūda', initials: ['AK', 'JB'] } as const])(
		'after $type: the matter has ended otherwise',
		(command) => {
			const { desk, id, decision } = sentOut()
			expect(desk.do(id, command)).toMatchObject({ ok: true })
			expect(match(desk, decision).state).toBe('settled')
		}
	)

	test('a second time is doubled, also when the answer was sent meanwhile', () => {
		const { desk, id, decision } = sentOut()
		for (const command of usualCommands) mustDo(desk, id, command)
		expect(match(desk, decision).state).toBe('doubled')
		mustDo(desk, id, commands.answer)
		expect(match(desk, decision).state).toBe('doubled')
	})

	test('to a register that knows nothing of it is unknown', () => {
		const { decision } = sentOut()
		expect(match(new Desk(), decision).state).toBe('unknown')
		const { desk } = sentOut()
		expect(match(desk, { ...decision, number: 'KAC-9/2026-0001' as typeof decision.number }).state).toBe('unknown')
	})

	test('about a rewritten history belongs to another register', () => {
		const { desk, decision } = sentOut()
		expect(match(desk, decision, { hash: '0'.repeat(64) as Sha256 }).state).toBe('other-register')
		expect(match(desk, decision, { hash: undefined }).state).toBe('other-register')
		expect(match(desk, { ...decision, basis: { ...decision.basis, seq: 99 } }).state).toBe('other-register')
	})

	test('without both sides heard, or without a ruling, is refused with the reason', () => {
		const { desk, decision } = sentOut()
		expect(match(desk, { ...decision, commands: [commands.examine, commands.rule] })).toMatchObject({
			state: 'refused',
			issues: [{ code: 'staff-account-missing' }]
		})
		expect(match(desk, { ...decision, commands: [commands.examine] })).toEqual({ state: 'refused', issues: [] })
	})

	test('by whom the complaint is about is refused', () => {
		const desk = new Desk()
		const { id } = desk.register()
		mustDo(desk, id, { type: 'name-staff', people: [personId('person-2')] })
		const decision = decisionOn(caseOf(desk, id), today)
		expect(match(desk, decision, { examiner: personId('person-2') })).toMatchObject({
			state: 'refused',
			issues: [{ code: 'conflict-of-interest' }]
		})
		expect(match(desk, decision, { examiner: personId('person-3') }).state).toBe('ready')
	})
})

test('property: whatever happened meanwhile, only an entry that still waits and rests on the same events is decided', () => {
	const happenings = fc.array(fc.constantFrom(...harmless, ...weighty, ...ending), { maxLength: 6 })
	fc.assert(
		fc.property(happenings, (list) => {
			const { desk, id, decision } = sentOut()
			const before = desk.entry(id)
			for (const command of list) desk.do(id, command)
			const { state } = match(desk, decision)
			const now = desk.entry(id)
			if (state !== 'ready') return
			expect(now.stage).toBe('received')
			expect(contentsToDraft(now.contents)).toEqual(contentsToDraft(before.contents))
		}),
		{ numRuns: 300 }
	)
})
