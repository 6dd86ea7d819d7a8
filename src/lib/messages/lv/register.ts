import { lvCount, lvForm } from '../plural.ts'

const ieraksti = { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }
const ierakstus = { zero: 'ierakstu', one: 'ierakstu', other: 'ierakstus' }
const darbdienas = { zero: 'darbdienu', one: 'darbdiena', other: 'darbdienas' }
const pirms = (count: number, one: string, other: string) => `pirms ${lvCount(count, { zero: other, one, other })}`

/** The register: today, list, new entry, one entry, slip. */
export const register = {
	kinds: { complaint: 'Sūdzība', suggestion: 'Ierosinājums', idea: 'Ideja', thanks: 'Pateicība' },
	channels: {
		counter: 'Klātienē',
		phone: 'Pa tālruni',
		letter: 'Pa pastu',
		email: 'E-pastā',
		eaddress: 'E-adresē',
		questionnaire: 'Anketā',
		box: 'Ierosinājumu kastītē',
		other: 'Citādi'
	},
	replyWays: {
		letter: 'Vēstulē',
		email: 'E-pastā',
		eaddress: 'E-adresē',
		phone: 'Pa tālruni',
		'in-person': 'Klātienē',
		none: 'Atbildi nevajag'
	},
	stages: {
		received: 'Saņemts',
		reopened: 'Atsākts',
		'in-examination': 'Izskatīšanā',
		decided: 'Izlemts',
		answered: 'Atbildēts',
		forwarded: 'Pārsūtīts pēc piekritības',
		'left-unexamined': 'Atstāts bez izskatīšanas',
		closed: 'Slēgts',
		voided: 'Anulēts'
	},
	languages: { lv: 'latviešu', ru: 'krievu', en: 'angļu', uk: 'ukraiņu', und: 'cita' },
	kindHints: {
		complaint: 'Kaut kas nav bijis labi',
		suggestion: 'Kā darīt labāk',
		idea: 'Kas varētu būt jauns',
		thanks: 'Kas ir izdevies'
	},
	/** How long ago, for drafts. */
	ago: (minutes: number) => {
		if (minutes < 1) return 'tikko'
		if (minutes < 60) return pirms(minutes, 'minūtes', 'minūtēm')
		const hours = Math.floor(minutes / 60)
		return hours < 24 ? pirms(hours, 'stundas', 'stundām') : pirms(Math.floor(hours / 24), 'dienas', 'dienām')
	},
	entries: (count: number) => lvCount(count, ieraksti),
	due: {
		overdue: (days: number) => `Nokavēts: ${lvCount(days, darbdienas)}`,
		today: 'Jāatbild šodien',
		soon: (days: number) =>
			`${lvForm(days, { zero: 'Atlikušas', one: 'Atlikusi', other: 'Atlikušas' })} ${lvCount(days, darbdienas)}`,
		later: (day: string) => `Līdz ${day}`,
		none: 'Bez termiņa'
	},
	today: {
		title: 'Šodien',
		newEntry: 'Jauns ieraksts',
		overdue: 'Nokavētie',
		dueToday: 'Jāatbild šodien',
		dueSoon: 'Tuvākajās darbdienās',
		nothing: 'Pašlaik nekas nav jāatbild',
		nothingHint: 'Kad termiņš tuvosies, ieraksts parādīsies šeit.',
		empty: 'Reģistrs vēl ir tukšs',
		emptyHint: 'Pirmo ierakstu var izdarīt, kamēr cilvēks runā: veids, saņemšanas veids, teiktais un vārds.',
		drafts: 'Nepabeigtie ieraksti',
		draftOf: (who: string, when: string) => `${who}, ${when}`,
		correctionOf: (number: string) => `Labojums ierakstam ${number}`,
		noText: 'Teksts vēl nav ierakstīts',
		continueDraft: 'Turpināt',
		throwAway: 'Izmest',
		throwAwayTitle: 'Izmest nepabeigto ierakstu?',
		throwAwayLead: 'Tas vēl nav reģistrēts. Izmesto vairs nevarēs atgūt.',
		throwAwayDo: 'Izmest',
		counted: (count: number) => lvCount(count, ieraksti),
		all: 'Visi ieraksti',
		saveCalendar: 'Termiņi kalendārā (.ics)',
		/** Lines of the calendar: only the number, since calendars lie on other servers. */
		calendar: {
			answer: (number: string) => `Jāatbild: ${number}`,
			measure: (number: string) => `Korektīvā darbība: ${number}`
		}
	},
	list: {
		extract: 'Izraksts par personu',
		title: 'Reģistrs',
		search: 'Meklēt',
		searchHint: 'Numurs, vārds vai teksts, arī bez garumzīmēm.',
		moreFilters: 'Periods un noteikumu punkts',
		searching: 'Meklē arī pilnajos tekstos…',
		kind: 'Veids',
		anyKind: 'Visi veidi',
		stage: 'Stāvoklis',
		anyStage: 'Visi stāvokļi',
		from: 'Saņemts no',
		to: 'Saņemts līdz',
		clause: 'Noteikumu punkts',
		anyClause: 'Visi punkti',
		clear: 'Notīrīt filtrus',
		found: (count: number, total: number) => `${lvCount(count, ieraksti)} no ${String(total)}`,
		nothing: 'Neviens ieraksts neatbilst filtriem',
		nothingHint: 'Mainiet meklējamos vārdus vai notīriet filtrus.',
		receivedOn: (day: string) => `saņemts ${day}`,
		anonymous: 'anonīms',
		more: (count: number) => `Rādīt vēl ${lvCount(count, ierakstus)}`
	},
	form: {
		title: 'Jauns ieraksts',
		correctTitle: (number: string) => `Labot ierakstu ${number}`,
		what: 'Kas un kā',
		kind: 'Kas tas ir?',
		channel: 'Kā saņemts?',
		channelNote: 'Kā tieši',
		said: 'Ko cilvēks saka',
		text: 'Teiktais',
		textHint: 'Rakstiet latviski, cilvēka paša vārdiem. Katrs burts uzreiz saglabājas melnrakstā.',
		happenedOn: 'Kad tas notika',
		receivedOn: 'Kad saņemts',
		who: 'Kas to saka',
		submitter: 'Iesniedzējs',
		named: 'Nosauc vārdu',
		anonymous: 'Anonīmi',
		anonymousConsequence:
			'Anonīmu iesniegumu drīkst atstāt bez izskatīšanas un atbildi nav kam sūtīt (Iesniegumu likuma 7. panta pirmās daļas 1. punkts). Teiktais tik un tā palīdz uzlabot darbu.',
		name: 'Vārds, uzvārds',
		reply: 'Kā sniegt atbildi?',
		address: 'Adrese',
		email: 'E-pasts',
		phone: 'Tālrunis',
		details: 'Par ko tas ir',
		clauses: 'Kuri noteikumu punkti skarti',
		chooseClauses: 'Izvēlēties punktus',
		findClause: 'Meklēt punktu',
		noClause: 'Neviens punkts neatbilst meklētajam.',
		noRules: 'Tajā dienā šie noteikumi vēl nebija spēkā.',
		removeClause: (id: string) => `Noņemt punktu ${id}`,
		otherContacts: 'Cita saziņas informācija',
		service: 'Pakalpojums',
		serviceHint: 'Piemēram, deklarētā dzīvesvieta',
		remedy: 'Ko cilvēks vēlas',
		remedyHint: 'Piemēram, atvainošanos, atbildi, izlabotu dokumentu',
		language: 'Saziņas valoda',
		dueOn: (day: string, weekday: string) => `Atbilde jāsniedz līdz ${day} (${weekday})`,
		targetOn: (day: string, weekday: string) => `Jāizskata līdz ${day} (${weekday})`,
		noDeadline: 'Pateicībai atbildes termiņa nav.',
		chooseKind: 'Termiņš parādīsies, kad būs izvēlēts veids.',
		keys: 'Ctrl + Enter',
		save: 'Reģistrēt',
		saving: 'Saglabā…',
		saveCorrection: 'Saglabāt labojumu',
		reason: 'Labojuma iemesls',
		reasonHint: 'Vecā un jaunā vērtība paliek reģistrā līdz ar iemeslu.',
		draftSaved: 'Melnraksts saglabāts',
		draftSaving: 'Saglabā melnrakstu…',
		draftFailed: 'Melnraksts NAV saglabāts',
		draftFailedLead:
			'Neaizveriet šo lapu: uzrakstītais ir tikai uz ekrāna. Nokopējiet tekstu citur vai mēģiniet vēlreiz.',
		tryAgain: 'Mēģināt vēlreiz',
		leaveAnyway: 'Melnraksts nav saglabāts; aizejot uzrakstītais pazudīs. Vai tiešām aiziet?',
		copyText: 'Nokopēt tekstu',
		copied: 'Teksts nokopēts',
		recovered: (when: string) => `Šis ir nepabeigts ieraksts, pēdējoreiz mainīts ${when}.`,
		recoveredBy: (who: string) => `To rakstīja ${who}.`,
		draftGone: 'Šī melnraksta vairs nav: tas ir reģistrēts vai izmests. Sākts tukšs ieraksts.',
		draftsExist: 'Šajā ierīcē ir nepabeigti ieraksti. Šis ieraksts ir jauns; ar tiem tas nesajauksies.',
		changedSince: 'Ieraksts kopš šī melnraksta sākuma ir labots. Salīdziniet laukus, pirms saglabājat.',
		unfinished: (count: number) =>
			lvCount(count, { zero: 'nepabeigtu ierakstu', one: 'nepabeigts ieraksts', other: 'nepabeigti ieraksti' }),
		unfinishedCorrection: 'Šim ierakstam ir nepabeigts labojums:',
		allDrafts: 'Visi nepabeigtie ieraksti',
		startFresh: 'Sākt no jauna',
		issues: (count: number) =>
			`Vēl jāizlabo ${lvCount(count, { zero: 'lauku', one: 'lauks', other: 'lauki' })}. Uzrakstītais ir saglabāts melnrakstā.`
	},
	/** What it is in law, asked before anything is typed. */
	matter: {
		now: (what: string) => `Kas tas ir pēc likuma: ${what}`,
		choose: 'Kas tas ir pēc likuma?',
		hint: 'Ja šaubāties, izlaidiet: to var noteikt arī vēlāk ieraksta lapā.',
		whistle: 'Trauksmes cēlēja ziņojums',
		whistleHint: 'Šeit nepieraksta: nosauciet kontaktpersonu un ieskaitiet nosūtījumu (Trauksmes celšanas likums).',
		whistleTitle: 'Trauksmes cēlēja ziņojumu šeit nepieraksta',
		whistleText: [
			'Likums tam paredz atsevišķu reģistru un sargā ziņotāja identitāti, tāpēc nejautājiet ne vārdu, ne saturu.',
			'Pasakiet cilvēkam: ziņojumu pieņem pašvaldības kontaktpersona trauksmes celšanas jautājumos; kā ziņot, rakstīts vietnē trauksmescelejs.lv.',
			'Trauksmi ceļ par darbā pamanītu pārkāpumu, kas kaitē sabiedrībai. Ja cilvēks sūdzas par savu aizskārumu, izvēlieties augstāk citu veidu.'
		] as readonly string[],
		whistleKept: 'Ieskaita tikai to, ka šodien kāds nosūtīts. Šajā lapā uzrakstītais no ierīces ir izdzēsts.',
		count: 'Ieskaitīt nosūtījumu',
		counted: 'Nosūtījums ieskaitīts. Nekas cits nav saglabāts.'
	},
	/** Entries that may be about the same. */
	like: {
		title: 'Varbūt tas jau ir pierakstīts',
		lead: 'Līdzīgi ieraksti pēdējās 90 dienās. Jūsu izvēle paliks pie ieraksta; reģistrēt var arī bez tās.',
		why: { 'same-client': 'tas pats klients', 'same-words': 'līdzīgi vārdi' },
		shown: (count: number) => lvCount(count, { zero: 'līdzīgu', one: 'līdzīgs', other: 'līdzīgi' }),
		same: 'Tas pats',
		different: 'Cits',
		about: (number: string) => `Vai ieraksts ${number} ir par to pašu?`
	},
	warnings: {
		'anonymous-may-stay-unanswered': 'Pasakiet cilvēkam: anonīmu iesniegumu drīkst atstāt bez atbildes.',
		'late-entry': 'Ierakstu izdara vēlāk nekā nākamajā dienā pēc saņemšanas; reģistrā tas būs redzams.',
		'personal-code-in-text': 'Tekstā ir kaut kas līdzīgs personas kodam. Ja tas nav vajadzīgs, izdzēsiet to.',
		'clock-went-back':
			'Ierīces pulkstenis rāda laiku pirms iepriekšējā ieraksta. Pārbaudiet datumu un laiku ierīces iestatījumos.'
	},
	saved: {
		title: (number: string) => `Reģistrēts: ${number}`,
		lead: 'Ieraksts ir droši saglabāts šajā ierīcē.',
		slip: 'Lapiņa klientam (PDF)',
		largeSlip: 'Lapiņa lieliem burtiem',
		making: 'Sagatavo lapiņu…',
		open: 'Atvērt ierakstu',
		another: 'Vēl viens ieraksts'
	},
	blacken: {
		action: 'Aizklāt vārdus',
		title: 'Aizklāt vārdus eksportā',
		lead: 'Izvēlēto vārdu vietā eksemplārā bez iesniedzēju vārdiem būs [aizklāts]: lapās, tabulā un pielikumos. Reģistrā un pilnajā eksemplārā nekas nemainās.',
		offered: 'Ko aizklāt',
		other: 'Vārds vai vārdu virkne',
		otherHint: 'Tā, kā rakstīts tekstā; aizklās visur, kur šajā ierakstā tā atkārtojas',
		add: 'Pievienot',
		missing: 'Tādas vārdu virknes šī ieraksta tekstā nav. Pārrakstiet to tieši tā, kā tekstā.',
		preview: 'Kā tekstu redzēs',
		done: (count: number) =>
			count === 0
				? 'Vārdi vairs nav aizklāti'
				: `Eksportā ${lvCount(count, { zero: 'aizklātu vietu', one: 'aizklāta vieta', other: 'aizklātas vietas' })}`
	},
	entry: {
		title: 'Ieraksts',
		facts: 'Ziņas',
		notFound: 'Šāda ieraksta šajā ierīcē nav',
		notFoundHint: 'Iespējams, saite ir no citas ierīces.',
		backToList: 'Reģistrs',
		said: 'Teiktais',
		remedy: 'Vēlas',
		happenedOn: 'Notika',
		receivedOn: 'Saņemts',
		recordedOn: 'Ierakstīts',
		recordedBy: 'Ierakstīja',
		late: 'Ierakstīts vēlāk nekā nākamajā dienā pēc saņemšanas',
		channel: 'Saņemšanas veids',
		service: 'Pakalpojums',
		clauses: 'Noteikumu punkti',
		submitter: 'Iesniedzējs',
		anonymous: 'Anonīms',
		withheld: 'Nosaukts, šajā kopijā nav redzams',
		reply: 'Atbilde',
		language: 'Saziņas valoda',
		recordNumber: 'Lietvedības numurs',
		noRecordNumber: 'Vēl nav piešķirts',
		setRecordNumber: 'Pierakstīt lietvedības numuru',
		changeRecordNumber: 'Labot lietvedības numuru',
		recordNumberHint: 'Numurs, ar kādu iesniegums reģistrēts pašvaldības lietvedībā.',
		noClauses: 'Punkti nav norādīti.',
		until: (when: string, who: string) => `līdz ${when}, laboja ${who}`,
		oldValues: (count: number) => `Labots ${lvCount(count, { zero: 'reižu', one: 'reizi', other: 'reizes' })}`,
		byOn: (when: string, who: string) => `${when}, ${who}`,
		correctedToast: (number: string) => `Ieraksts ${number} izlabots.`,
		voidedToast: (number: string) => `Ieraksts ${number} anulēts.`,
		deadline: 'Atbildes termiņš',
		examiner: 'Izskata',
		history: 'Ieraksta vēsture',
		registered: 'Reģistrēts',
		corrected: 'Labots',
		filed: (number: string) => `Lietvedības numurs ${number}`,
		voided: 'Anulēts',
		redated: (from: string, to: string) => `Termiņš pārcelts no ${from} uz ${to}`,
		was: 'Bija',
		became: 'Kļuva',
		emptyValue: '(tukšs)',
		reason: 'Iemesls',
		correct: 'Labot',
		void: 'Anulēt',
		voidTitle: (number: string) => `Anulēt ierakstu ${number}?`,
		voidLead: 'Numurs paliek reģistrā ar iemeslu un divu darbinieku iniciāļiem. Anulēšanu nevar atsaukt.',
		voidReason: 'Anulēšanas iemesls',
		firstInitials: 'Jūsu iniciāļi',
		secondInitials: 'Otra darbinieka iniciāļi',
		voidDo: 'Anulēt ierakstu',
		voidedNotice: (reason: string, initials: string) => `Iemesls: ${reason}. Apstiprināja ${initials}.`,
		fields: {
			kind: 'Veids',
			channel: 'Saņemšanas veids',
			channelNote: 'Kā tieši saņemts',
			submitter: 'Iesniedzējs',
			happenedOn: 'Kad notika',
			receivedOn: 'Kad saņemts',
			text: 'Teiktais',
			clauses: 'Noteikumu punkti',
			service: 'Pakalpojums',
			remedy: 'Ko vēlas',
			language: 'Saziņas valoda',
			recordNumber: 'Lietvedības numurs'
		}
	},
	/** The sum of a deadline: a day at the left, what it means at the right, the result below the line. */
	sum: {
		title: 'Termiņa aprēķins',
		start: 'saņemts; šo dienu neskaita',
		workingDays: (count: number) => `+ ${lvCount(count, darbdienas)}`,
		days: (count: number) => `+ ${lvCount(count, { zero: 'dienu', one: 'diena', other: 'dienas' })}`,
		months: (count: number) => `+ ${lvCount(count, { zero: 'mēnešu', one: 'mēnesis', other: 'mēneši' })}`,
		skipped: (holiday: string) => `neskaita: ${holiday}`,
		worked: 'pārceltā darbdiena, to skaita',
		raw: 'tik tālu iznāk termiņš',
		movedWeekend: 'brīvdiena, tāpēc termiņš ir nākamā darbdiena',
		movedHoliday: 'svētku diena, tāpēc termiņš ir nākamā darbdiena',
		due: 'atbildes termiņš',
		target: 'izskatīšanas termiņš',
		sources: {
			'iesniegumu-likums-5': 'Iesniegumu likuma 5. pants',
			'iesniegumu-likums-5-2008': 'Iesniegumu likuma 5. pants, redakcija līdz 28.02.2026.',
			'iesniegumu-likums-5-menesis': 'Iesniegumu likuma 5. pants, ilgāks termiņš',
			'savs-merkis': 'Centra paša noteikts termiņš',
			'savs-merkis-apstiprinajums': 'Centra paša noteikts apstiprinājuma termiņš',
			'iesniegumu-likums-4': 'Iesniegumu likuma 4. pants',
			'iesniegumu-likums-4-2012': 'Iesniegumu likuma 4. pants, redakcija līdz 28.02.2026.',
			'administrativa-procesa-likums-sudziba': 'Administratīvā procesa likums',
			'informacijas-atklatibas-likums': 'Informācijas atklātības likums, 15 dienas',
			'vispariga-datu-regula-12': 'Vispārīgās datu aizsardzības regulas 12. pants'
		}
	},
	/** Chapters of the client-service rules, for the picker. */
	clauseGroups: {
		'5.1': 'Attieksme un kļūdas',
		'5.2': 'Informācija un palīdzība',
		'5.3': 'Vienlīdzība',
		'5.4': 'Objektivitāte',
		'5.5': 'Darbs un sadarbība',
		'5.6': 'Konfidencialitāte',
		rest: 'Darba laiks, informācija, viedokļi'
	}
}
