import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyChain } from '../ledger/chain.ts'
import { complaint, Desk } from './desk.fixture.ts'
import { contentsToDraft, type EntryDraft } from './draft.ts'
import { readEntryEvent, type EntryEvent } from './entry-event.ts'
import type { Entry, EntryId } from './entry.ts'
import { evolve, foldEntries } from './evolve.ts'
import { withoutNames } from './story.ts'

const correction = (entry: Entry, change: Partial<EntryDraft>) =>
	({ type: 'correct', draft: { ...contentsToDraft(entry.contents), ...change }, reason: 'Kļūda' }) as const

function readAll(desk: Desk): readonly EntryEvent[] {
	return desk.records.flatMap((record) => {
		const read = readEntryEvent(record)
		return read.status === 'read' ? [read.event] : []
	})
}

describe('folding the ledger again', () => {
	const anyAct = fc.oneof(
		fc.record({
			type: fc.constant('register' as const),
			kind: fc.constantFrom('complaint', 'idea', 'thanks'),
			anonymous: fc.boolean()
		}),
		fc.record({
			type: fc.constant('correct' as const),
			at: fc.nat(9),
			text: fc.string(),
			name: fc.string(),
			receivedOn: fc.constantFrom('2026-11-20', '2026-11-23')
		}),
		fc.record({ type: fc.constant('void' as const), at: fc.nat(9) }),
		fc.record({ type: fc.constant('file' as const), at: fc.nat(9), recordNumber: fc.string() })
	)
	const run = (acts: readonly (typeof anyAct extends fc.Arbitrary<infer Act> ? Act : never)[]) => {
		const desk = new Desk()
		for (const act of acts) {
			const id = [...desk.entries.keys()]['at' in act ? act.at : 0] as EntryId | undefined
			if (act.type === 'register')
				desk.register({ ...complaint, kind: act.kind as 'idea', submitter: act.anonymous ? 'anonymous' : 'named' })
			else if (id && act.type === 'correct') desk.do(id, correction(desk.entry(id), act))
			else if (id && act.type === 'void') desk.do(id, { type: 'void', reason: 'Kļūda', initials: ['AK', 'JB'] })
			else if (id && act.type === 'file') desk.do(id, { ...act, reason: 'Kļūda' })
		}
		return desk
	}

	test('from the stored bytes gives the same register, and the chain is whole', () => {
		fc.assert(
			fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
				const desk = run(acts)
				expect(foldEntries(readAll(desk))).toEqual(desk.entries)
				expect(verifyChain(desk.records)).toMatchObject({ ok: true })
			})
		)
	})

	test('from a copy without names gives the register without names', () => {
		fc.assert(
			fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
				const desk = run(acts)
				desk.records.splice(
					0,
					desk.records.length,
					...desk.records.map((record) => ({ ...record, confidential: undefined }))
				)
				const redacted = new Map([...desk.entries].map(([id, entry]) => [id, withoutNames(entry)]))
				expect(foldEntries(readAll(desk))).toEqual(redacted)
			})
		)
	})

	test('an event about an entry that is gone changes nothing', () => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.do(id, { type: 'file', recordNumber: '7', reason: '' })
		expect(evolve(undefined, readAll(desk)[1]!)).toBeUndefined()
	})
})
