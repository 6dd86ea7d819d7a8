import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '../deadlines/working-days.ts'
import { verifyChain } from '../ledger/chain.ts'
import { personId } from '../ledger/event.ts'
import { complaint, Desk } from './desk.fixture.ts'
import { readEntryEvent } from './entry-event.ts'
import { stages, type Entry, type EntryId, type Stage } from './entry.ts'
import { foldEntries } from './evolve.ts'
import { commands, entryAt, mustDo } from './handling.fixture.ts'
import type { HandlingCommand, HandlingType } from './handling-command.ts'
import { handlingTypes, possibleMoves } from './handling.ts'
import { outcomes } from './outcome.ts'

const open = 'triage acknowledge name-staff examine note-fact give-account extend forward leave end'
const always = 'repair set-measure link unlink unseal add-scan remove-scan'

/** Which commands a stage knows; what is not here is refused. */
const machine: Readonly<Record<Stage, string>> = {
	received: `${open} ${always} read-back`,
	reopened: `${open} ${always}`,
	'in-examination': `acknowledge name-staff note-fact give-account extend forward leave end rule ${always}`,
	decided: `name-staff answer close ${always}`,
	answered: `close ${always}`,
	forwarded: `tell close ${always}`,
	'left-unexamined': `tell close ${always}`,
	closed: `reopen ${always}`,
	voided: ''
}
/** Known to the stage, and refused for another reason as the sample entry stands. */
const otherwise: Partial<Record<`${Stage} ${HandlingType}`, string>> = {
	'decided close': 'not-answered',
	'forwarded close': 'not-told',
	'left-unexamined close': 'not-told'
}

describe('every stage and every command', () => {
	const pairs = stages.flatMap((stage) => handlingTypes.map((type) => [stage, type] as const))
	test.each(pairs)('%s × %s', (stage, type) => {
		const { desk, id } = entryAt(stage)
		const knows = machine[stage].split(' ').includes(type)
		expect(possibleMoves(desk.entry(id), desk.actor).includes(type)).toBe(knows)

		const before = desk.entry(id)
		const decision = desk.do(id, commands[type])
		const slips = decision.ok ? [] : decision.issues.map(({ code }) => code)
		if (knows) expect(slips).not.toContain('move-not-allowed')
		else expect(slips).toEqual([stage === 'voided' ? 'entry-voided' : 'move-not-allowed'])
		const expected = knows && type === 'unseal' ? 'envelope-not-yours' : otherwise[`${stage} ${type}`]
		if (expected) expect(slips).toEqual([expected])
		if (!decision.ok) expect(desk.entry(id)).toBe(before)
	})
})

describe('a complaint on its way', () => {
	test('received, examined, decided, answered, closed, with the outcome and the reasons of the decision', () => {
		const { desk, id } = entryAt('answered')
		expect(mustDo(desk, id, commands.close)).toMatchObject({
			stage: 'closed',
			outcome: 'upheld',
			reasons: 'Dokumentu saraksts netika izskaidrots.',
			answeredOn: '2026-11-23'
		})
	})

	test('who is named in it neither handles nor changes it, but a new holiday moves its day whoever enters it', () => {
		const { desk, id } = entryAt('received')
		mustDo(desk, id, { type: 'name-staff', people: [personId('person-2')] })
		desk.actor = personId('person-2')
		expect(possibleMoves(desk.entry(id), desk.actor)).toEqual([])
		for (const command of [commands.examine, { type: 'file', recordNumber: '1', reason: '' } as const])
			expect(desk.do(id, command)).toMatchObject({ issues: [{ code: 'conflict-of-interest' }] })
		expect(desk.do(id, { type: 'redate' })).toMatchObject({ issues: [{ code: 'nothing-changed' }] })
	})

	test('nobody strikes oneself off the list', () => {
		const { desk, id } = entryAt('received')
		const self = { type: 'name-staff', people: [desk.actor] } as const
		expect(desk.do(id, self)).toMatchObject({ issues: [{ code: 'conflict-of-interest' }] })
	})
})

describe('whatever people do, in any order', () => {
	const all: readonly HandlingCommand[] = [
		...Object.values(commands),
		{ type: 'end', outcome: 'noted', reasons: 'Zināšanai' },
		{ type: 'end', outcome: 'withdrawn', reasons: ' ' },
		{ type: 'leave', ground: 'no-submitter', reasons: '' },
		{ type: 'rule', ruling: { ...commands.rule.ruling, reasons: '' } },
		{ type: 'triage', procedure: 'data-subject' }
	]
	const act = fc.record({ at: fc.nat(3), command: fc.constantFrom(...all), days: fc.nat(12) })
	const live = (acts: readonly { at: number; command: HandlingCommand; days: number }[]): Desk => {
		const desk = new Desk()
		const drafts = [complaint, { ...complaint, kind: 'idea' }, { ...complaint, submitter: 'anonymous' }] as const
		const ids: EntryId[] = drafts.map((draft) => desk.register(draft).id)
		for (const { at, command, days } of acts) {
			desk.nextDay(days)
			const id = ids[at]
			if (id) desk.do(id, command)
		}
		return desk
	}
	const check = (holds: (desk: Desk) => void) =>
		fc.assert(fc.property(fc.array(act, { maxLength: 25 }), (acts) => holds(live(acts))))
	const every = (holds: (entry: Entry, desk: Desk) => void) =>
		check((desk) => [...desk.entries.values()].forEach((entry) => holds(entry, desk)))

	test('nothing is closed without an outcome and reasons', () => {
		every((entry) => {
			if (entry.stage !== 'closed') return
			expect(outcomes).toContain(entry.outcome)
			expect(entry.reasons.trim()).not.toBe('')
		})
	})

	test('no deadline ends on a closed day', () => {
		every(({ deadline }, desk) => {
			if (deadline) expect(isWorkingDay(deadline.dueOn, desk.holidays)).toBe(true)
		})
	})

	test('folding the stored bytes gives the same entries, and the chain is whole', () => {
		check((desk) => {
			const events = desk.records.flatMap((record) => {
				const read = readEntryEvent(record)
				return read.status === 'read' ? [read.event] : []
			})
			expect(events).toHaveLength(desk.records.length)
			expect(foldEntries(events)).toEqual(desk.entries)
			expect(verifyChain(desk.records)).toMatchObject({ ok: true })
		})
	})

	test('numbers stay unique and without a gap', () => {
		check((desk) => {
			const numbers = [...desk.entries.values()].map(({ number }) => number)
			expect(numbers).toEqual(['KAC-1/2026-0001', 'KAC-1/2026-0002', 'KAC-1/2026-0003'])
		})
	})
})
