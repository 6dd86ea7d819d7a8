import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { bytesToText } from '../bytes.ts'
import { noHash } from '../ledger/hash.ts'
import { readHeader } from '../ledger/record.ts'
import { eventsToRecords, readRegisterJson } from './register-json.ts'
import { busyDesk, exportOf, full } from './register.fixture.ts'

describe('the attached JSON', () => {
	test('comes back as the report that was written and the ledger that proves it', () => {
		const desk = busyDesk()
		const { report, json } = exportOf(desk, { build: full })
		const { entries, ...frame } = report
		const file = readRegisterJson(json)
		expect(file?.report).toEqual(frame)
		expect(file && eventsToRecords(file.events)).toEqual(desk.records)
		expect(entries).toEqual([...desk.entries.values()])
	})

	test('is the same file every time', () => {
		expect(exportOf(busyDesk()).json).toEqual(exportOf(busyDesk()).json)
	})

	test('says every text once', () => {
		const { json } = exportOf(busyDesk())
		expect(bytesToText(json).split('Labots teksts.')).toHaveLength(3)
	})

	test('names the hash of the event before only where nothing else in it tells that', () => {
		const desk = busyDesk()
		const { events } = readRegisterJson(exportOf(desk).json)!
		expect(events.map(({ header }) => header.previous)).toEqual([noHash, ...events.slice(1).map(() => undefined)])
		expect(eventsToRecords(events.slice(1))).toBeUndefined()
	})

	test('carries no name anywhere unless asked to, and says for what', () => {
		const desk = busyDesk()
		expect(bytesToText(exportOf(desk).json)).not.toContain('Ozol')
		const named = bytesToText(exportOf(desk, { build: full }).json)
		expect(named).toContain('Anna Ozoliņa')
		expect(named).toContain(full.type === 'full' ? full.purpose : '')
	})

	test('a chain with a hole, or one that ends elsewhere, is not even written', () => {
		const desk = busyDesk()
		const { records, entries, head, today } = desk
		const withHole = { records: records.toSpliced(3, 1), entries, head, today }
		expect(() => exportOf(withHole)).toThrow(new AppError('chain-broken', { seq: 4, why: 'gap' }))
		const cut = { records: records.slice(0, -1), entries, head, today }
		const { seq } = readHeader(records.at(-1)!.header)
		expect(() => exportOf(cut)).toThrow(new AppError('chain-broken', { seq, why: 'truncated' }))
	})
})
