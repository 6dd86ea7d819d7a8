import type { DecisionState } from '$lib/domain/decisions/match.ts'
import { lvCount, lvForm } from '../plural.ts'

const recorded = { zero: 'Ierakstīti', one: 'Ierakstīts', other: 'Ierakstīti' }
const decisions = { zero: 'lēmumu', one: 'lēmums', other: 'lēmumi' }
/** Whom or what one records. */
const decisionsToRecord = { zero: 'lēmumu', one: 'lēmumu', other: 'lēmumus' }
const complaints = { zero: 'sūdzību', one: 'sūdzība', other: 'sūdzības' }

/** Decisions that travel as a file: made on the verify page, taken in at the desk. */
export const deciding = {
	title: 'Sūdzības, kas gaida lēmumu',
	lead: 'Izskatiet katru sūdzību un ierakstiet lēmumu. Beigās lēmumus paraksta un saglabā vienā PDF failā, ko nodod atpakaļ centram (noteikumu 5.4. un 13. punkts). Līdz parakstīšanai lēmumi ir tikai šajā logā.',
	caseOf: (registrationNumber: string) => `Sūdzība ${registrationNumber}`,
	decided: 'Lēmums ierakstīts',
	waits: 'Gaida lēmumu',
	undo: 'Atsaukt pēdējo darbību',
	finish: 'Parakstīt un nodot centram',
	decidedOf: (decided: number, all: number) =>
		`${lvForm(decided, recorded)} ${lvCount(decided, decisions)}, izrakstā ${lvCount(all, complaints)}.`,
	restLater: 'Pārējās sūdzības var izlemt vēlāk, citā failā.',
	saved: (name: string) =>
		`Fails „${name}” ir parakstīts un saglabāts. Nododiet to centram: tur to ieliek ar „Saņemt lēmumus”.`,
	take: 'Saņemt lēmumus',
	takeLead:
		'Ielieciet šeit PDF, ko atgriezis izskatītājs. Pirms ierakstīšanas redzēsiet, kas notiks ar katru lietu (noteikumu 13. punkts).',
	drop: 'Izvēlēties lēmumu PDF',
	checking: 'Pārbauda failu…',
	signedBy: (name: string, post: string) => `Parakstījis: ${[name, post].filter((text) => text !== '').join(', ')}`,
	preview: 'Kas tiks ierakstīts',
	number: 'Sūdzība',
	finding: 'Vērtējums',
	result: 'Vai var ierakstīt',
	states: {
		ready: 'Var ierakstīt',
		unknown: 'Šajā reģistrā tādas sūdzības nav',
		'other-register': 'Lēmums pieņemts par citu reģistra eksemplāru: kontrolsumma nesakrīt',
		doubled: 'Šis lēmums jau ir ierakstīts',
		settled: 'Lieta pa šo laiku ir pabeigta citādi',
		stale: 'Kopš eksporta lietā ir kas mainīts. Sagatavojiet jaunu eksportu un lūdziet lēmumu vēlreiz',
		refused: 'Lēmumā kaut kā trūkst'
	} satisfies Record<DecisionState, string>,
	none: 'Neviens no šī faila lēmumiem nav ierakstāms.',
	write: (count: number) => `Ierakstīt ${lvCount(count, decisionsToRecord)}`,
	written: (count: number) =>
		`${lvForm(count, recorded)} ${lvCount(count, decisions)}. Tagad iesniedzējiem jānosūta atbildes.`,
	past: 'Saņemtie lēmumu faili',
	receivedOn: 'Saņemts'
} as const
