import { expect, test } from 'vitest'
import { commands, entryAt, mustDo } from '$lib/domain/feedback/handling.fixture.ts'
import { entry, isoDay, person, voided } from '../../register.fixture.ts'
import { isOverdue, registerRow } from './rows.ts'

const frame = { people: { [person]: 'Anna Bērziņa' }, preparedOn: isoDay('2026-11-30') }
const plain = entry(1, { kind: 'complaint', channel: 'other', channelNote: 'zvans domei', text: 'Garš teksts' })

test('a line says what was said, how it came, who wrote it down and by when it is due', () => {
	expect(registerRow(plain, frame)).toEqual({
		number: 'KAC-1/2026-0002',
		received: '23.11.2026.',
		kind: 'sūdzība',
		channel: 'citādi (zvans domei)',
		text: 'Garš teksts',
		clauses: '',
		recorded: 'Anna Bērziņa',
		due: '07.12.2026.',
		stage: 'Saņemts'
	})
})

test('what is late, corrected or annulled says so', () => {
	expect(registerRow(entry(5), frame).recorded).toContain('Anna Bērziņa, ')
	expect(isOverdue(plain, isoDay('2026-12-07'))).toBe(false)
	expect(registerRow(plain, { ...frame, preparedOn: isoDay('2026-12-08') }).stage).toMatch(/^Saņemts, /)
	expect(registerRow(voided(plain, 'Divreiz'), frame).stage).toBe('Anulēts: Divreiz (A.\u00a0B., C.\u00a0D.)')
})

test('a decision that was typed in from paper says so, and by whom', () => {
	const { desk, id } = entryAt('in-examination')
	mustDo(desk, id, commands['give-account'])
	const decided = mustDo(desk, id, { ...commands.rule, paper: { scan: commands['add-scan'].scan } })
	const people = { [desk.actor]: 'Māra Šķēle' }
	expect(registerRow(decided, { ...frame, people }).stage).toContain('lēmums ievadīts no papīra (Māra Šķēle)')
	expect(registerRow(decided, { ...frame, people: {} }).stage).toContain('lēmums ievadīts no papīra')
})
