import type { AdviceCode } from '$lib/domain/survey/editing/plain-language.ts'
import type { Relation } from '$lib/domain/survey/editing/sentence.ts'
import type { Question, TextFormat } from '$lib/domain/survey/questionnaire.ts'
import type { SurveyMode } from '$lib/domain/survey/survey.ts'
import type { Change } from '$lib/state/survey-publishing.ts'
import type { FormulaWords } from '$lib/domain/survey/formula-words.ts'
import { lvCount, lvNumber } from '../plural.ts'

const questions = { zero: 'jautājumu', one: 'jautājums', other: 'jautājumi' }
const minutes = { zero: 'minūšu', one: 'minūte', other: 'minūtes' }
const pieces = { zero: 'problēmu', one: 'problēma', other: 'problēmas' }

/** Writing a questionnaire. Loaded with the editor and with what leads to it. */
export const surveyEditing = {
	title: 'Anketas veidošana',
	lead: 'Viss uzreiz saglabājas šajā ierīcē. Klienti neko neredz, kamēr aptauja nav sākta (kāpēc: 10.1.).',
	missing: 'Šādas anketas melnraksta vairs nav',
	missingHint: 'Tas ir publicēts vai izmests.',
	untitled: 'Anketa bez nosaukuma',
	noText: '(vēl nav teksta)',
	undo: 'Atsaukt',
	redo: 'Atcelt atsaukšanu',
	undone: 'Atsaukts.',
	redone: 'Darīts vēlreiz.',
	saved: 'Saglabāts',
	saving: 'Saglabā…',
	questions: (count: number) => lvCount(count, questions),
	minutes: (count: number) => `Aizpildīšanas ilgums: aptuveni ${lvCount(count, minutes)}`,
	ready: {
		heading: 'Gatavās anketas',
		hint: 'Sāciet uzreiz tādu, kāda tā ir, vai vispirms pielāgojiet.',
		take: 'Izmantot, kā ir',
		change: 'Vispirms mainīt',
		file: 'Nolasīt anketu no faila (XLSForm, SurveyJS, LimeSurvey)',
		blank: 'Jauna anketa',
		blankHint: 'Bez jautājumiem: visu rakstāt paši.',
		begin: 'Rakstīt jaunu anketu',
		show: 'Jautājumi'
	},
	drafts: {
		heading: 'Top',
		open: 'Turpināt',
		discard: 'Izmest',
		discardLead: 'Melnraksts pazudīs pavisam, un to nevar atsaukt.',
		savedOn: (day: string) => `mainīta ${day}`,
		version: (version: number) => `${String(version)}. versija`,
		next: 'Jauna versija'
	},
	modes: {
		client: 'Klienti pie lodziņa',
		poll: 'Iedzīvotāji',
		staff: 'Darbinieki',
		phone: 'Zvani pēc apkalpošanas'
	} satisfies Record<SurveyMode, string>,
	mode: 'Ko aptaujā',
	about: {
		heading: 'Par anketu',
		title: 'Nosaukums',
		who: 'Kas jautā',
		why: 'Kāpēc, un ko darīs ar atbildēm',
		anonymity: 'Vai var uzzināt, kurš atbildēja',
		minutes: 'Ilgums minūtēs, ko sola klientam',
		thanks: 'Pateicība beigās',
		languages: 'Valodas',
		languagesHint: 'Kas nav pārtulkots, to klientam rāda latviski ar atzīmi.'
	},
	fallback: 'Nav pārtulkots: rādīs latviski.',
	section: {
		heading: (position: number) => `${String(position)}. sadaļa`,
		title: 'Sadaļas nosaukums',
		add: 'Pievienot sadaļu',
		remove: 'Izmest sadaļu',
		up: 'Sadaļu augstāk',
		down: 'Sadaļu zemāk',
		settings: 'Kad rādīt un vai atkārtot',
		repeats: 'Jautā atkārtoti par vairākām lietām',
		name: 'Kā sauc vienu no tām',
		most: 'Ne vairāk kā (reižu)'
	},
	question: {
		add: 'Pievienot jautājumu',
		type: 'Jautājuma veids',
		text: 'Jautājums',
		hint: 'Paskaidrojums',
		required: 'Atbilde ir obligāta',
		offers: 'Piedāvāt arī',
		message: 'Savs teikums, ja atbilde neder',
		code: 'Kods',
		codeHint: 'Pēc koda jautājumu atpazīst arī nākamajās versijās. Nosacījumi seko jaunajam kodam.',
		codeRefused: 'Šāds kods jau ir vai nav pareizs: der latīņu burti bez garumzīmēm, cipari, „_” un „-”.',
		more: 'Citas iespējas',
		open: (position: number, text: string) => `${String(position)}. ${text}`,
		up: 'Augstāk',
		down: 'Zemāk',
		duplicate: 'Dublēt',
		remove: 'Izmest',
		moved: (position: number, total: number) => `Jautājums tagad ir ${String(position)}. no ${String(total)}.`,
		removed: 'Jautājums izmests. To var atsaukt.',
		added: 'Jautājums pievienots.',
		pipe: 'Ielikt agrāku atbildi',
		pipeHint: 'Klients šajā vietā redzēs pats savu atbildi.'
	},
	types: {
		single: 'Viena atbilde',
		multi: 'Vairākas atbildes',
		scale: 'Skala',
		smiley: 'Sejiņas',
		nps: 'Vai ieteiktu (0–10)',
		text: 'Brīvs teksts',
		number: 'Skaitlis',
		date: 'Diena',
		matrix: 'Tabula',
		rank: 'Sakārtot pēc svarīguma',
		drawing: 'Paraksts vai zīmējums'
	} satisfies Record<Question['type'], string>,
	choices: {
		choices: 'Atbildes',
		rows: 'Tabulas rindas',
		label: (position: number) => `${String(position)}. atbilde`,
		row: (position: number) => `${String(position)}. rinda`,
		add: 'Pievienot atbildi',
		addRow: 'Pievienot rindu'
	},
	bounds: {
		from: 'No',
		to: 'Līdz',
		low: 'Vārdi mazākajam',
		high: 'Vārdi lielākajam',
		least: 'Vismaz',
		most: 'Ne vairāk kā',
		decimals: 'Ciparu aiz komata',
		unit: 'Mērvienība',
		top: 'Cik vietu sakārtot',
		lines: 'Vieta atbildei',
		one: 'Viena rinda',
		many: 'Vairākas rindas',
		format: 'Pārbaudīt, vai tas ir',
		anything: 'Jebkāds teksts',
		notNumber: 'Rakstiet veselu vai decimālu skaitli.'
	},
	formats: {
		email: 'E-pasta adrese',
		phone: 'Tālruņa numurs',
		postcode: 'Pasta indekss',
		digits: 'Tikai cipari'
	} satisfies Record<TextFormat, string>,
	calculations: {
		heading: 'Aprēķini',
		lead: 'Nāk no faila. Darbojas nosacījumos un jautājumu tekstos; ar atbildēm tos neglabā.',
		remove: 'Izņemt aprēķinu'
	},
	formulas: {
		nothing: 'nekas',
		number: lvNumber,
		text: (value) => `„${value}”`,
		answer: (question) => `„${question}”`,
		count: (question) => `atzīmēto izvēļu skaits jautājumā „${question}”`,
		length: (question) => `rakstzīmju skaits atbildē uz „${question}”`,
		least: (list) => `mazākais no (${list})`,
		greatest: (list) => `lielākais no (${list})`,
		first: (list) => `pirmais zināmais no (${list})`,
		joined: (list) => `kopā uzrakstīts (${list})`,
		remainder: (left, right) => `atlikums, dalot ${left} ar ${right}`,
		rounded: (of, digits) => `noapaļots (${of}), zīmes aiz komata: ${String(digits)}`,
		choose: (condition, then, otherwise) => `ja ${condition}, tad ${then}, citādi ${otherwise}`
	} satisfies FormulaWords as FormulaWords,
	condition: {
		heading: 'Kad rādīt',
		always: 'Rāda vienmēr.',
		shown: (words: string) => `Rāda, ja ${words}.`,
		add: 'Pievienot nosacījumu',
		none: 'Nosacījumam vajag agrāku jautājumu.',
		join: 'Jāizpildās',
		all: 'visam (un)',
		any: 'kaut vienam (vai)',
		question: 'Rādīt, ja jautājumā',
		relation: 'atbilde',
		row: 'rindā',
		value: 'vērtība',
		remove: 'Izņemt nosacījumu',
		complex: 'Šis nosacījums nāk no faila un ir par sarežģītu šim redaktoram. To var tikai izņemt.'
	},
	relations: {
		is: 'ir',
		'is-not': 'nav',
		'<': 'ir mazāka par',
		'<=': 'ir ne lielāka par',
		'=': 'ir tieši',
		'!=': 'ir cita nekā',
		'>=': 'ir ne mazāka par',
		'>': 'ir lielāka par',
		before: 'ir pirms dienas',
		on: 'ir dienā',
		after: 'ir pēc dienas',
		answered: 'ir dota',
		'not-answered': 'nav dota',
		declined: 'ir atteikta'
	} satisfies Record<Relation, string>,
	problems: {
		heading: 'Kas jālabo',
		none: 'Kļūdu nav: aptauju var sākt.',
		count: (count: number) => lvCount(count, pieces),
		error: 'Jālabo',
		warning: 'Ievērībai',
		advice: 'Ieteikums',
		adviceHint: 'Ieteikumi palīdz rakstīt vienkārši; lēmums ir Jūsu.',
		go: (place: string) => `Atvērt: ${place}`
	},
	advice: {
		'long-question': (words: string) => `Vārdu skaits vienā teikumā: ${words}. Īsākus (līdz 20) saprot labāk.`,
		'double-question': (words: string) => `„${words}”: šķiet, te ir divi jautājumi vienā. Jautājiet katru atsevišķi.`,
		'leading-words': (words: string) => `„${words}” var pateikt priekšā, kādu atbildi gaida.`,
		denial: (words: string) => `„${words}”: ar noliegumu nav skaidrs, ko nozīmē „nē”.`,
		'office-words': (words: string) => `„${words}” ir kancelejas vārdi. Sakiet vienkāršāk.`,
		'absolute-words': (words: string) => `„${words}”: tik stingri atbildēt var retais.`,
		'many-choices': (words: string) => `Atbilžu ir ${words}: tik daudz paturēt prātā ir grūti.`,
		'minutes-understated': (words: string) => `Aizpildīšanai varētu vajadzēt aptuveni ${words} min., bet solīts mazāk.`,
		'long-form': (words: string) => `Anketa ir gara (aptuveni ${words} min.). Pie lodziņa pietiek ar piecām minūtēm.`
	} satisfies Record<AdviceCode, (words: string) => string>,
	preview: {
		heading: 'Izmēģinājums',
		mark: 'Tā anketu redzēs klients. Šeit atbildētais netiek saglabāts un netiek skaitīts.',
		check: 'Pārbaudīt atbildes',
		again: 'Sākt no jauna',
		fine: 'Ar šīm atbildēm anketu varētu nodot.',
		wrong: 'Dažas atbildes vēl trūkst vai neder.',
		none: 'Vēl nav ko rādīt: pievienojiet jautājumu.'
	},
	publish: {
		open: 'Sākt aptauju…',
		title: 'Sākt aptauju',
		lead: 'Pēc tam jautājumus vairs nevar mainīt; labojumi būs nākamā versija.',
		opensOn: 'Pirmā diena',
		opensHint: 'Tukšs – sākas šodien.',
		closesOn: 'Pēdējā diena',
		closesHint: 'Pēc tās atbildes nepieņem, un aptauju atliek slēgt.',
		target: 'Vēlamais atbilžu skaits',
		targetHint: 'Kad tas sasniegts, atbildes vairs nepieņem.',
		confirm: 'Sākt aptauju',
		done: 'Aptauja ir sākta.',
		scheduled: (day: string) => `Aptauja sāksies ${day}`,
		since: (version: number) => `Kas mainījies kopš ${String(version)}. versijas`,
		nothing: 'Nekas: tā būs tā pati versija.',
		changes: {
			same: 'salīdzināms',
			reworded: 'pārfrāzēts; salīdzināms ar atzīmi',
			changed: 'atbildes ir citas; nav salīdzināms',
			added: 'jauns',
			removed: 'izņemts'
		} satisfies Record<Change['change'], string>
	}
}
