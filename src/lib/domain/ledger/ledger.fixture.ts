import { instant } from '../dates.ts'
import { deviceId, personId, type ChainHead, type LedgerRecord } from './event.ts'
import { emptyHead, writeEvent, type EventDraft } from './record.ts'

/** Salts that differ from event to event, without chance. */
export const salts = (number: number) => ({
	salt: new Uint8Array(16).fill(number % 251),
	confidentialSalt: new Uint8Array(16).fill((number * 7 + 1) % 251)
})

export const note = (number: number, named = number % 2 === 0): EventDraft => ({
	wallClock: instant('2026-11-22T08:00:00Z'),
	actor: personId('person-1'),
	type: 'note.written',
	subject: `subject-${number}`,
	appBuild: '0.1.0',
	body: { text: `Piezīme ${number}` },
	confidential: named ? { name: `Anna Ozola ${number}` } : undefined
})

/** A device's chain of plain notes. */
export function chainOf(length: number, device = 'device-1', note_: (number: number) => EventDraft = note) {
	const records: LedgerRecord[] = []
	const heads: ChainHead[] = []
	let head = emptyHead(deviceId(device))
	for (let number = 1; number <= length; number++) {
		const written = writeEvent(note_(number), head, salts(number))
		records.push(written.record)
		head = written.head
		heads.push(head)
	}
	return { records, heads, head }
}
