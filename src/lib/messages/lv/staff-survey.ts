import type { AnonymityAdvice } from '$lib/domain/survey/anonymity.ts'
import type { SurveyPhase } from '$lib/domain/survey/survey.ts'
import { lvCount } from '../plural.ts'

const answers = { zero: 'atbilžu', one: 'atbilde', other: 'atbildes' }

/** Surveys of the staff. */
export const staffSurvey = {
	title: 'Darbinieku aptauja',
	lead: 'Anonīma: atbildēm nav ne laika, ne secības, ne vārda, un lasāmas tās kļūst tikai pēc slēgšanas, diviem cilvēkiem kopā (noteikumu 10.2. punkts).',
	back: 'Visas aptaujas',
	asked: 'Cik darbinieku aptaujā',
	askedHint: 'Tik kodu izdrukās: katram vienu.',
	closesOn: 'Pēdējā diena',
	holders: 'Kas kopā atver atbildes',
	holdersHint:
		'Vismaz divi. Jebkuri divi no viņiem var atvērt, neviens viens pats nevar. Vislabāk, ja viens ir darbinieku izraudzīts.',
	holdersFew: 'Šajā ierīcē savu paroli ir tikai Jums. Iestatījumos pievienojiet otru cilvēku, un tad sāciet aptauju.',
	verdicts: {
		impossible: (threshold: number) =>
			`Tik maz darbinieku anonīmi aptaujāt nevar: katru atbildi varētu uzminēt. Vajag vismaz ${threshold}.`,
		'whole-only': (threshold: number) =>
			`Rezultātus rādīs tikai par visiem kopā un tikai tad, ja atbildēs vismaz ${threshold}.`,
		possible: (threshold: number) => `Rezultātus rādīs tad, ja atbildēs vismaz ${threshold}.`
	} satisfies Record<AnonymityAdvice['verdict'], (threshold: number) => string>,
	forGood: 'Anonimitāti vēlāk nevar ne atcelt, ne mainīt: tā ir aptaujas daļa no pirmās dienas.',
	prepare: 'Sagatavot kodus',
	prepared: (count: number) =>
		`Izlozēti ${lvCount(count, { zero: 'kodu', one: 'kods', other: 'kodi' })}. Izdrukājiet lapu tagad: kodi nekur netiek saglabāti, un pēc aptaujas sākuma tos vairs nevar dabūt.`,
	saveSlips: 'Saglabāt kodu lapu (PDF)',
	printed: 'Kodi ir izdrukāti',
	publish: 'Sākt aptauju',
	phases: {
		scheduled: 'Vēl nav sākusies',
		running: 'Notiek',
		ended: 'Beigusies, jāslēdz',
		closed: 'Slēgta, jāatver divatā',
		opened: 'Atvērta'
	} satisfies Record<SurveyPhase, string>,
	count: (count: number, asked: number) => `${lvCount(count, answers)} no ${asked}`,
	until: (day: string) => `līdz ${day}`,
	waiting: (most: number) =>
		`Līdz ${most} pēdējo atbilžu ir tikai šajā ierīcē un dublējumā nonāk pa vairākām reizē, lai pēc dublējumiem nevarētu noteikt, kurš kad atbildējis.`,
	start: 'Nodot ierīci darbiniekiem',
	startLead:
		'Ierīce tiks aizslēgta un rādīs tikai anketu. Katrs ievada savu izlozes kodu un atbild. Atpakaļ ierīci paņem ar paroli.',
	close: 'Slēgt aptauju',
	closeLead: (count: number, asked: number) =>
		`Saņemts: ${lvCount(count, answers)} no ${asked}. Pēc slēgšanas jaunas atbildes vairs nepieņem, un to nevar atsaukt.`,
	closed: 'Aptauja ir slēgta. Atbildes atver divi glabātāji kopā.',
	open: 'Atvērt atbildes',
	openLead:
		'Jūs esat viens no glabātājiem. Otrs glabātājs šeit ievada savu paroli; Jūsu ierīcē tā nepaliek. Rezultātus aprēķina vienreiz, pašas atbildes pēc tam iznīcina, un atvēršanu ieraksta žurnālā.',
	notHolder: (names: string) => `Atbildes atver divi no glabātājiem: ${names}. Viens no viņiem atbloķē šo ierīci.`,
	second: 'Otra glabātāja parole',
	opened: (names: string, day: string) => `Atvērta ${day} Atvēra: ${names}.`,
	resultsLead:
		'Rādīts tikai tas, no kā nevar uzzināt neviena atbildi. Svītra nozīmē, ka skaitlis ir slēpts: tas ir mazs vai no tā varētu izrēķināt mazu.',
	belowThreshold: (needed: number) =>
		`Atbildējuši mazāk nekā ${needed}. Lai neviens netiktu atpazīts, netiek rādīts nekas, arī ne tas, cik atbildēja katrā jautājumā.`,
	total: (count: number) =>
		`Atbildēja ${lvCount(count, { zero: 'darbinieku', one: 'darbinieks', other: 'darbinieki' })}`,
	answer: 'Atbilde',
	people: 'Skaits',
	hidden: '–',
	hiddenWord: 'slēpts',
	noAnswer: 'Bez atbildes',
	mean: (value: string) => `Vidēji ${value}`,
	meanHidden: 'Vidējais ir slēpts.',
	written: 'Rakstītās atbildes',
	writtenLead: 'Sakārtotas pēc alfabēta. Pirms citēšanas izņemiet vārdus un notikumus, pēc kuriem kādu var pazīt.',
	writtenFew: (needed: number) => `Rakstījuši mazāk nekā ${needed}, tāpēc teksti netiek rādīti.`
}
