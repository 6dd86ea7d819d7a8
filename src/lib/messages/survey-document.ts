import type { SurveyMode } from '$lib/domain/survey/survey.ts'
import type { Origin } from '$lib/domain/survey/stored-answers.ts'
import type { Language } from '$lib/domain/survey/questionnaire.ts'
import { lvCount, lvNumber } from './plural.ts'

const answers = { zero: 'atbilžu', one: 'atbilde', other: 'atbildes' }

/** Words of a survey's report as a file; Latvian, as all documents of the centre (Valsts valodas likums, s. 8). */
export const surveyDocument = {
	title: 'Aptaujas pārskats',
	fileTitle: (survey: string, centre: string) => `Aptaujas pārskats: ${survey}, ${centre}`,
	subject: 'Aptaujas rezultāti un tas, kā tie iegūti',
	about: 'Par šo pārskatu',
	methodTitle: 'Kā tas noskaidrots',
	questionsTitle: 'Jautājumi vārds vārdā',
	resultsTitle: 'Rezultāti',
	method: {
		by: 'Kas aptaujāja',
		why: 'Kāpēc',
		whom: 'Kam jautāja',
		when: 'Kad',
		ways: 'Kā atbildēja',
		languages: 'Kādās valodās',
		count: 'Cik atbildēja',
		marked: 'Atzīmētās anketas',
		rate: 'No cik uzaicinātajiem',
		choice: 'Kā izraudzīti',
		weights: 'Svari',
		error: 'Kļūdas robežas',
		hidden: 'Kas slēpts',
		opened: 'Kas atvēra atbildes',
		version: 'Anketa',
		digest: 'Atbilžu kopums, SHA-256',
		findings: 'Publicētais, SHA-256'
	},
	whom: {
		client: 'Cilvēkiem, kas ieradās centrā un gribēja atbildēt.',
		poll: 'Iedzīvotājiem, kas gribēja atbildēt. Aptaujai ir ieteikuma raksturs: tā nav publiskā apspriešana.',
		staff: 'Centra darbiniekiem.',
		phone: 'Cilvēkiem, kam centrs pēc apkalpošanas piezvanīja.'
	} satisfies Record<SurveyMode, string>,
	choice: {
		self: 'Atbildēja tie, kas paši gribēja. Tāpēc skaitļi stāsta par atbildējušajiem un nav droši attiecināmi uz visiem.',
		staff: 'Uzaicināti visi darbinieki; katrs izvilka vienu kodu, un neviens nezina, kurš kuru.'
	},
	noWeights: 'Nav: katra atbilde skaitās vienreiz.',
	error:
		'95 % intervāls pie katra skaitļa rāda, cik tas varētu mainīties nejaušības dēļ vien. Par to, kuri neatbildēja, tas neko nesaka.',
	hidden: (threshold: number) =>
		`Skaitļi par mazāk nekā ${lvNumber(threshold)} cilvēkiem salīdzinājumos un viss, no kā tos varētu izrēķināt.`,
	hiddenStaff: (threshold: number) =>
		`Katrs skaitlis par mazāk nekā ${lvNumber(threshold)} cilvēkiem un viss, no kā to varētu izrēķināt; svītra ir tāda skaitļa vietā. Atbildes pēc atvēršanas dzēstas, rakstītie teksti pārskatā nav iekļauti.`,
	belowThreshold: (threshold: number) =>
		`Mazāk nekā ${lvNumber(threshold)}; lai neviens netiktu atpazīts, rezultātu nav.`,
	opened: (people: string, day: string) => `${people}, kopā, ${day}`,
	count: (count: number) => lvCount(count, answers),
	rate: (asked: number, percent: string) => `${lvNumber(asked)} (atbildēja ${percent} %)`,
	unknown: 'Nav zināms.',
	from: (day: string) => `no ${day}`,
	fromTo: (from: string, to: string) => `${from} līdz ${to}`,
	origins: {
		kiosk: 'kioskā',
		paper: 'uz papīra',
		interview: 'pie lodziņa',
		phone: 'pa tālruni',
		link: 'ar saiti'
	} satisfies Record<Origin, string>,
	languages: { lv: 'latviešu', en: 'angļu', ru: 'krievu', uk: 'ukraiņu' } satisfies Record<Language, string>,
	version: (code: string, version: number) => `${code}, ${version}. versija`,
	open: 'vēl notiek',
	csvName: 'aptauja.csv',
	csvHash: 'aptauja.csv, SHA-256',
	csvDescription: 'Pārskata skaitļi (CSV) izklājlapai',
	csvHeads: ['Jautājums', 'Atbilde', 'Rādītājs', 'Skaits vai teksts', 'Lietas'],
	field: 'Aptauja',
	signatureTitle: 'Sagatavotāja paraksts',
	signatureReason: 'Aptaujas pārskata sagatavošana'
} as const
