import type { KindForms, LetterWords } from '$lib/domain/letters/fields.ts'
import type { LetterType } from '$lib/domain/letters/letters.ts'
import { dayInWords, dayInWordsUntil } from './documents.ts'

const feminine = { received: 'saņemta', registered: 'reģistrēta', examined: 'izskatīta', left: 'atstāta' }
const masculine = { received: 'saņemts', registered: 'reģistrēts', examined: 'izskatīts', left: 'atstāts' }
const supportedIdea = {
	upheld: 'ir atbalstīta',
	'partly-upheld': 'ir daļēji atbalstīta',
	'not-upheld': 'nav atbalstīta'
} satisfies KindForms['findings']

/** The Latvian that letters are filled with, whatever the language of the screen (Valsts valodas likums, s. 8). */
export const letterWords: LetterWords = {
	kinds: {
		complaint: {
			...feminine,
			nominative: 'sūdzība',
			genitive: 'sūdzības',
			accusative: 'sūdzību',
			findings: { upheld: 'ir pamatota', 'partly-upheld': 'ir daļēji pamatota', 'not-upheld': 'ir nepamatota' }
		},
		suggestion: {
			...masculine,
			nominative: 'ierosinājums',
			genitive: 'ierosinājuma',
			accusative: 'ierosinājumu',
			findings: {
				upheld: 'ir atbalstīts',
				'partly-upheld': 'ir daļēji atbalstīts',
				'not-upheld': 'nav atbalstīts'
			}
		},
		idea: {
			...feminine,
			nominative: 'ideja',
			genitive: 'idejas',
			accusative: 'ideju',
			findings: supportedIdea
		},
		thanks: {
			...feminine,
			nominative: 'pateicība',
			genitive: 'pateicības',
			accusative: 'pateicību',
			findings: supportedIdea
		}
	},
	longerReasons: {
		'more-information': 'iegūt papildu informāciju',
		'other-institutions': 'sazināties ar citām iestādēm',
		'large-volume': 'apstrādāt liela apjoma informāciju'
	},
	grounds: {
		'no-submitter': 'nav norādīts iesniedzējs',
		'not-signed': 'iesniegums nav parakstīts',
		offensive: 'iesnieguma saturs ir klaji aizskarošs un izaicinošs',
		illegible: 'iesnieguma teksts objektīvi nav salasāms vai saprotams',
		'answered-before': 'par to jau ir sniegta atbilde un apstākļi nav mainījušies'
	},
	promises: { answer: 'Atbildi sniegsim', examination: 'Izskatīsim to' },
	onDay: dayInWords,
	untilDay: dayInWordsUntil
}

/** The wording of a centre that has none of its own; fields are those of `domain/letters/template.ts`. */
export const usualWordings: Readonly<Record<LetterType, readonly string[]>> = {
	receipt: [
		'Labdien!',
		'Jūsu {veids} {saņemts} {saņemšanas diena} un {reģistrēts} ar Nr. {numurs}.',
		'{solījums} līdz {termiņš}.',
		'Jūsu {veidu} izskata {izskatītājs}.',
		'Kā virzās izskatīšana, varat uzzināt, nosaucot šo numuru, pa tālruni {tālrunis}.'
	],
	extension: [
		'Labdien!',
		'Jūsu {veids} {saņemts} {saņemšanas diena} un {reģistrēts} ar Nr. {numurs}.',
		'Atbildes sagatavošanai nepieciešams {iemesls}, tādēļ atbildi sniegsim līdz {termiņš} (Iesniegumu likuma 5. pants).'
	],
	forwarding: [
		'Labdien!',
		'Jūsu {veids} {saņemts} {saņemšanas diena} un {reģistrēts} ar Nr. {numurs}. Jautājums nav mūsu kompetencē.',
		'Jūsu {veidu} {pārsūtīšanas diena} pārsūtījām pēc piekritības (Iesniegumu likuma 4. pants). Jums atbildēs {iestāde}.'
	],
	unexamined: [
		'Labdien!',
		'Jūsu {veids} (Nr. {numurs}) {atstāšanas diena} {atstāts} bez izskatīšanas, jo {pamats} (Iesniegumu likuma 7. panta pirmās daļas {likuma punkts}. punkts).',
		'Pamatojums: {pamatojums}.'
	],
	decision: [
		'Labdien!',
		'Jūsu {veids} (Nr. {numurs}), kas {saņemts} {saņemšanas diena}, ir {izskatīts}.',
		'Lēmums: {veids} {vērtējums}.',
		'Pamatojums: {pamatojums}.',
		'Kā to labojam: {labojums}.',
		'Lēmumu {lēmuma diena} pieņēma {lēma}.',
		'Ja atbildei nepiekrītat, varat vērsties pie pašvaldības domes priekšsēdētāja.'
	],
	apology: [
		'Labdien!',
		'Atvainojamies par mūsu pieļauto kļūdu, par kuru Jūs mums pavēstījāt {saņemšanas diena} (Nr. {numurs}).',
		'Tās sekas novērsām šādi: {novēršana}.',
		'Jums ir tiesības iesniegt sūdzību pašvaldības izpilddirektoram.'
	],
	thanks: [
		'Labdien!',
		'Paldies par labajiem vārdiem! Jūsu {veids} {saņemts} {saņemšanas diena} un {reģistrēts} ar Nr. {numurs}.',
		'To nodosim tiem, kam tā veltīta.'
	]
}

/** Words that stand on every letter beside its text. */
export const letterFrame = {
	/** Named by its kind alone: a title tells nothing about a person. */
	about: {
		complaint: 'Par Jūsu sūdzību',
		suggestion: 'Par Jūsu ierosinājumu',
		idea: 'Par Jūsu ideju',
		thanks: 'Par Jūsu pateicību'
	} satisfies Record<keyof LetterWords['kinds'], string>,
	fileTitle: (registrationNumber: string) => `Vēstule, reģistrācijas Nr. ${registrationNumber}`,
	subject: 'Vēstule iesniedzējam',
	number: 'Reģistrācijas Nr.',
	recordNumber: 'Lietvedības Nr.',
	byEAddress: 'e-adresē',
	signature: '(paraksts)',
	unsigned: 'Šis fails nav parakstīts ar drošu elektronisko parakstu. Izdrukātu vēstuli paraksta ar roku.'
}
