import { describe, expect, test } from 'vitest'
import { personId, type Sha256 } from '../ledger/event.ts'
import { readBody } from '../ledger/record.ts'
import { caseworkOf } from './casework.ts'
import type { Desk } from './desk.fixture.ts'
import type { EntryId } from './entry.ts'
import { commands, entryAt, mustDo } from './handling.fixture.ts'
import type { HandlingCommand } from './handling-command.ts'
import { withoutNames } from './story.ts'

const add = commands['add-scan']
const remove = commands['remove-scan']
const codes = (desk: Desk, id: EntryId, command: HandlingCommand) => {
	const decision = desk.do(id, command)
	return decision.ok ? [] : decision.issues.map(({ field, code }) => `${field}: ${code}`)
}

describe('a scan', () => {
	test('belongs to the case from the event that tells its hash, in the order of adding', () => {
		const { desk, id } = entryAt('closed')
		const pdf = { ...add.scan, id: 'scan/80', name: '  ', mime: 'application/pdf', size: undefined } as const
		mustDo(desk, id, add)
		const entry = mustDo(desk, id, { type: 'add-scan', scan: { ...pdf, sha256: 'b'.repeat(64) as Sha256 } })
		expect(caseworkOf(entry).scans).toEqual([add.scan, { ...pdf, name: '', sha256: 'b'.repeat(64) }])
		const written = desk.records.at(-2)?.body
		expect(written && readBody(written)).toMatchObject({ scan: { sha256: 'a'.repeat(64), bytes: 312_400 } })
	})

	test('is not added twice, neither as the same paper nor as the same picture', () => {
		const { desk, id } = entryAt('received')
		mustDo(desk, id, add)
		const other = 'c'.repeat(64) as Sha256
		expect(codes(desk, id, { ...add, scan: { ...add.scan, id: 'scan/81' } })).toEqual(['entry: scan-known'])
		expect(codes(desk, id, { ...add, scan: { ...add.scan, sha256: other } })).toEqual(['entry: scan-known'])
	})

	test('is removed with a reason; the history keeps both, and it may come back', () => {
		const { desk, id } = entryAt('received')
		expect(codes(desk, id, remove)).toEqual(['entry: scan-missing'])
		mustDo(desk, id, add)
		expect(codes(desk, id, { ...remove, reason: ' ' })).toEqual(['reason: reason-empty'])
		const entry = mustDo(desk, id, remove)
		expect(caseworkOf(entry).scans).toEqual([])
		expect(entry.history.slice(-2)).toMatchObject([
			{ fact: { type: 'entry.scan-added' } },
			{ fact: { type: 'entry.scan-removed', body: { id: 'scan/7f', reason: 'Pievienots citai lietai' } } }
		])
		expect(caseworkOf(mustDo(desk, id, add)).scans).toHaveLength(1)
	})

	test('is added by nobody who is complained about', () => {
		const { desk, id } = entryAt('received')
		mustDo(desk, id, { type: 'name-staff', people: [personId('person-2')] })
		desk.actor = personId('person-2')
		expect(codes(desk, id, add)).toEqual(['entry: conflict-of-interest'])
	})

	test('loses blackened words of its name in copies without names', () => {
		const { desk, id } = entryAt('received')
		mustDo(desk, id, { ...add, scan: { ...add.scan, name: 'Bērziņa vēstule' } })
		desk.do(id, { type: 'redact', passages: ['Bērziņa'] })
		const copy = withoutNames(desk.entry(id))
		expect(caseworkOf(copy).scans).toMatchObject([{ name: '[aizklāts] vēstule', sha256: add.scan.sha256 }])
	})
})
