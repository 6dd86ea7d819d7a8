import type { LetterRequest } from './documents/letter.ts'
import type { HandOverRequest } from './documents/hand-over.ts'
import type { SubmissionRequest } from './documents/submission.ts'
import { entry, instant, isoDay, person, profile, prose, report, sha256 } from './register.fixture.ts'

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

/** What somebody said at the counter and signed there: two words and the dot of an i. */
export const submission: SubmissionRequest = {
	practice: false,
	profile,
	number: entry(0).number,
	readBack: {
		by: 'signature',
		on: isoDay('2026-11-23'),
		writtenBy: person,
		contents: {
			...entry(0).contents,
			kind: 'complaint',
			text: 'Gaidīju stundu, un neviens nepateica, cik ilgi vēl.\nOtrreiz nākt nevaru.',
			remedy: 'Lūdzu atvainoties un paskaidrot, kāpēc.',
			service: 'Deklarētās dzīvesvietas maiņa',
			happenedOn: isoDay('2026-11-20'),
			submitter: {
				type: 'named',
				name: 'Zane Liepiņa-Ķēniņa',
				address: 'Gaismas iela 1-2, Ķirbiži, LV-0000',
				email: '',
				phone: '20000000',
				reply: 'letter'
			}
		},
		strokes: [
			[80, 300, 160, 120, 220, 310, 300, 180, 360, 320],
			[420, 340, 520, 140, 560, 330, 700, 250, 900, 300],
			[480, 100]
		]
	},
	writtenBy: 'Anna Bērziņa, klientu apkalpošanas speciāliste',
	at: instant('2026-11-23T12:30:00Z'),
	appBuild: '0.1.0'
}

/** Of somebody without a name who ticked, with more than a page to say; in practice, in a centre without a place. */
export const longSubmission: SubmissionRequest = {
	...submission,
	practice: true,
	profile: { ...profile, place: '' },
	readBack: {
		...submission.readBack,
		by: 'tick',
		strokes: undefined,
		contents: {
			...submission.readBack.contents,
			kind: 'suggestion',
			text: Array.from({ length: 9 }, (_, index) => prose(60, index)).join('\n'),
			remedy: '',
			service: '',
			happenedOn: undefined,
			submitter: { type: 'anonymous' }
		}
	}
}
