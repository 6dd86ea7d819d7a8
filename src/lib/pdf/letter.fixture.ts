import type { LetterRequest } from './documents/letter.ts'
import type { HandOverRequest } from './documents/hand-over.ts'
import { entry, instant, isoDay, profile, prose, report, sha256 } from './register.fixture.ts'

/** A letter on one page, of people who do not exist. */
export const letter: LetterRequest = {
	practice: false,
	profile,
	addressee: ['Zane Liepiņa-Ķēniņa', 'Gaismas iela 1-2, Ķirbiži, LV-0000'],
	number: entry(0).number,
	recordNumber: '1-8/123',
	kind: 'complaint',
	paragraphs: [
		'Labdien!',
		'Jūsu sūdzība saņemta 2026. gada 23. novembrī un reģistrēta ar Nr. KAC-1/2026-0001.',
		'Pirmā rinda.\nOtrā rinda.'
	],
	signedBy: 'Anna Bērziņa, klientu apkalpošanas speciāliste',
	on: isoDay('2026-11-30'),
	at: instant('2026-11-30T12:30:00Z'),
	appBuild: '0.1.0'
}

/** The same with more than a page to say, without the numbers and the addresses that a new centre does not have yet. */
export const longLetter: LetterRequest = {
	...letter,
	practice: true,
	recordNumber: '',
	profile: { ...profile, place: '', address: '', phone: '', email: '' },
	addressee: ['Иван Пётров'],
	paragraphs: Array.from({ length: 12 }, (_, index) => prose(60, index))
}

export const handOver: HandOverRequest = {
	practice: true,
	profile,
	signed: {
		checkpoint: report([]).checkpoint,
		fileHash: sha256('b'),
		signedOn: isoDay('2026-11-30'),
		period: { from: isoDay('2026-11-01'), to: isoDay('2026-11-30') },
		entries: 21
	},
	numbers: [{ from: entry(0).number, to: entry(20).number }],
	handedBy: 'Anna Bērziņa, klientu apkalpošanas speciāliste',
	receivedBy: 'Ģirts Žagars, izpilddirektors',
	on: isoDay('2026-11-30'),
	at: instant('2026-11-30T12:30:00Z'),
	appBuild: '0.1.0'
}
