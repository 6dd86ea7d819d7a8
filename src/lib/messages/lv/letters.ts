import type { LetterType } from '$lib/domain/letters/letters.ts'

/** Letters to the submitter: making them, and the centre's own wording. */
export const letters = {
	title: 'Vēstules',
	lead: 'Vēstules, kas šobrīd lietai der. Kāpēc: noteikumu 5.2.1. punkts.',
	types: {
		receipt: 'Saņemšanas apstiprinājums',
		extension: 'Paziņojums par garāku termiņu',
		forwarding: 'Paziņojums par pārsūtīšanu',
		unexamined: 'Paziņojums, ka atstāts bez izskatīšanas',
		decision: 'Atbilde ar lēmumu',
		apology: 'Atvainošanās',
		thanks: 'Paldies par pateicību'
	} satisfies Record<LetterType, string>,
	edit: 'Pārlasiet un, ja vajag, izlabojiet: vēstulē būs tieši šis teksts. Adresātu, datumu, numurus un parakstītāju pieliek pati lietotne.',
	text: 'Vēstules teksts',
	textHint: 'Rindkopas atdala ar tukšu rindu.',
	missing: (fields: string) =>
		`Lietā vai iestatījumos nav norādīts: ${fields}. Rindkopas ar to vēstulē nav; ja vajag, pierakstiet.`,
	resumed: 'Turpināts iesāktais teksts. Ja lietā kopš tā laika kas mainījies, salieciet to no jauna.',
	startAnew: 'Salikt no jauna',
	make: 'Sagatavot PDF',
	made: 'Vēstule sagatavota. Kad tā nosūtīta, atzīmējiet to lietas gaitā.',
	wordings: 'Vēstuļu teksti',
	wordingsHint:
		'Kā centrs raksta iesniedzējiem. Izmaiņas attiecas uz nākamajām vēstulēm. Kāpēc: noteikumu 5.2.1. punkts.',
	usualWording: 'parastais teksts',
	ownWording: 'centra teksts',
	change: 'Labot',
	wording: 'Teksts',
	fields: 'Lauki, ko šajā vēstulē var lietot:',
	fieldsHint:
		'Laukus raksta figūriekavās; to vietā vēstulē būs lietas dati. {veids}, {veida} un {veidu} ir, piemēram, „sūdzība”, „sūdzības” un „sūdzību”.',
	unknown: (fields: string) => `Nezināms: ${fields}.`,
	backToUsual: 'Parastais teksts',
	handOver: {
		short: 'Akts (PDF)',
		column: 'Nodošana',
		make: 'Nodošanas un pieņemšanas akts (PDF)',
		hint: 'Viena lapa abu pušu parakstiem: skaits, numuri un ķēdes gals, ko saņēmējs redz lapā „Pārbaudīt PDF”. Kāpēc: noteikumu 13. punkts.'
	}
}
