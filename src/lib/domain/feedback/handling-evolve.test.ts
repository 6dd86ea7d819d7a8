import { describe, expect, test } from 'vitest'
import { instant } from '../dates.ts'
import type { EntryFact } from './entry-event.ts'
import { factToEvent } from './entry-event.ts'
import { readHeader } from '../ledger/record.ts'
import { evolve } from './evolve.ts'
import { commands, entryAt, mustDo, sending } from './handling.fixture.ts'
import type { Stage } from './entry.ts'

function after(stage: Stage, fact: EntryFact) {
	const { desk, id } = entryAt(stage)
	const header = readHeader(desk.records.at(-1)!.header)
	const event = factToEvent(fact, { ...header, seq: 99, wallClock: instant('2026-11-24T09:00:00Z') })
	return { before: desk.entry(id), after: evolve(desk.entry(id), event)! }
}

describe('an event that does not fit its stage', () => {
	const answered: EntryFact = {
		type: 'entry.answered',
		body: { sending, appealTold: true },
		confidential: undefined
	}
	const closed: EntryFact = {
		type: 'entry.closed',
		body: { outcome: 'noted', reasons: 'x', on: sending.on },
		confidential: undefined
	}
	test.each([
		['received', answered],
		['voided', closed]
	] as const)('on one that is %s moves nothing and stays in its history', (stage, fact) => {
		const { before, after: entry } = after(stage, fact)
		expect(entry).toEqual({ ...before, history: entry.history })
		expect(entry.history.at(-1)).toMatchObject({ type: 'handled', seq: 99, fact })
	})
})

test('what belongs to a stage stays behind when it is left', () => {
	const { desk, id } = entryAt('decided')
	expect(desk.entry(id)).toHaveProperty('ruling')
	mustDo(desk, id, commands.answer)
	const closed = mustDo(desk, id, commands.close)
	for (const field of ['ruling', 'examination', 'answer']) expect(closed).not.toHaveProperty(field)
})
