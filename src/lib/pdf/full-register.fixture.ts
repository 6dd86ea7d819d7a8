import type { Entry, HistoryItem } from '$lib/domain/feedback/entry.ts'
import type { RegisterChanges } from '$lib/domain/reports/register.ts'
import type { RegisterDrawing } from './documents/register/request.ts'
import {
	entry,
	everyLatvianLetter,
	instant,
	isoDay,
	person,
	prose,
	report,
	request,
	sha256,
	voided
} from './register.fixture.ts'

/** A register with everything in it that is hard to set: long texts, voided and corrected entries, unknown characters. */
export function fullRequest(): RegisterDrawing {
	const entries = Array.from({ length: 30 }, (_, index) => entry(index))
	entries[4] = voided(entry(4), 'Divreiz ierakstīts viens un tas pats zvans')
	entries[5] = entry(5, { text: `${everyLatvianLetter} Текст по-русски. 👨‍👩‍👧 🙂, 你好, a\u0304c\u030c.` })
	entries[9] = entry(9, {}, 500)
	entries[10] = entry(10, {}, 1600)
	entries[11] = entry(11, { text: `Saite: https${'://example.lv/'.repeat(30)}\nJauna rinda\n\nPēc tukšas rindas` })
	entries[12] = { ...entry(12), recordNumber: '2.1-8/26/417', history: [correction] }
	return request(entries, { practice: true, changes: changesOf(entries) })
}

const correction: Extract<HistoryItem, { type: 'corrected' }> = {
	seq: 1100,
	at: instant('2026-11-25T08:00:00Z'),
	by: person,
	type: 'corrected',
	reason: 'Pārklausījos',
	changes: [
		{ field: 'kind', from: 'idea', to: 'complaint' },
		{ field: 'text', from: prose(30, 1), to: prose(32, 2) },
		{ field: 'happenedOn', from: null, to: '2026-11-20' }
	]
}

function changesOf(entries: readonly Entry[]): RegisterChanges {
	const numbers = entries.map(({ number }) => number)
	const first = numbers.slice(0, 1)
	const checkpoint = { ...report([]).checkpoint, seq: 1000 }
	return {
		previous: { checkpoint, fileHash: sha256('9'), signedOn: isoDay('2026-10-31') },
		added: numbers,
		corrected: first.map((number) => ({
			number,
			on: isoDay('2026-11-25'),
			by: 'Anna Bērziņa',
			reason: correction.reason,
			changes: correction.changes
		})),
		voided: first.map((number) => ({
			number,
			on: isoDay('2026-11-25'),
			reason: 'Divreiz ierakstīts',
			initials: ['A. B.', 'C. D.']
		}))
	}
}
