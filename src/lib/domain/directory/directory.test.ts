import { describe, expect, test } from 'vitest'
import { instant, isoDate } from '../dates.ts'
import { bookDraft, foldBook } from '../ledger/book.ts'
import { deviceId, personId, type LedgerRecord } from '../ledger/event.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { decideSpecialist, specialistToDraft, type SpecialistDraft } from './decide.ts'
import { draft, specialistId } from './directory.fixture.ts'
import { directoryBook, present, type DirectoryFact } from './directory.ts'
import { rangesToText } from './hours.ts'

const today = isoDate('2026-11-23')
const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }
function write(facts: readonly DirectoryFact[]): readonly LedgerRecord[] {
	let head = emptyHead(deviceId('device-1'))
	return facts.map((fact) => {
		const written = writeEvent(bookDraft(directoryBook, fact, signing), head, salts(head.seq + 1))
		head = written.head
		return written.record
	})
}

function factsOf(decision: ReturnType<typeof decideSpecialist>): readonly DirectoryFact[] {
	if (!decision.ok) throw new TypeError('valid')
	return decision.facts
}

const added = (id = 'a', more: Partial<SpecialistDraft> = {}) =>
	factsOf(decideSpecialist(specialistId(id), { ...draft, ...more }, today))

describe('the directory after its events', () => {
	test('a specialist is read back from the chain’s bytes as typed, trimmed, checked that day', () => {
		const [read] = foldBook(directoryBook, write(added())).specialists
		expect(read).toMatchObject({ name: 'Žanete Šķēle', topics: ['pabalsti', 'aprūpe'], checkedOn: today })
		expect(read?.hours.map(rangesToText)).toEqual(['8.30–12.00', '', '13.00–17.00', '', '', '', ''])
		expect(factsOf(decideSpecialist(read!.id, specialistToDraft(read!), today))).toEqual(added())
	})

	test('name and telephone can be erased alone; the post stays', () => {
		const [record] = write(added())
		const [read] = foldBook(directoryBook, [{ ...record!, confidential: undefined }]).specialists
		expect(read).toMatchObject({ name: '', phone: '', post: 'sociālā darbiniece' })
		const left = new TextDecoder().decode(record!.body!.bytes)
		expect(left).toContain('Parka iela')
		expect(left).not.toContain('Žanete')
	})

	test('checking moves the day, removing keeps the name for old figures, setting again brings back', () => {
		const on = isoDate('2027-01-05')
		const body = { id: specialistId('a'), on }
		const removed = [...added(), { type: 'directory.specialist-removed', body } as const]
		const checked = [...added(), { type: 'directory.specialist-checked', body } as const]
		expect(foldBook(directoryBook, write(checked)).specialists[0]?.checkedOn).toBe(on)
		expect(present(foldBook(directoryBook, write(removed)).specialists)).toEqual([])
		expect(foldBook(directoryBook, write(removed)).specialists[0]?.name).toBe('Žanete Šķēle')
		expect(present(foldBook(directoryBook, write([...removed, ...added()])).specialists)).toHaveLength(1)
	})
})
