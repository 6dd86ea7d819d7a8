import type { IsoDate, Period } from '$lib/domain/dates.ts'
import type { DeadlineStep, LimitRule } from '$lib/domain/deadlines/deadline.ts'
import type { Side } from '$lib/domain/feedback/casework.ts'
import type { Channel, CorrectableField, EntryKind, ReplyWay, Stage } from '$lib/domain/feedback/entry.ts'
import type { Finding, Outcome } from '$lib/domain/feedback/outcome.ts'
import type { CsvWords } from '$lib/domain/reports/register-csv.ts'
import { showDay } from './format.ts'
import { lvForm, lvNumber } from './plural.ts'

/**
 * The words of printed documents. They are Latvian whatever the language of the screen: records are kept in the
 * official language (Valsts valodas likums, s. 8).
 */
export const documents = {
	kinds: {
		complaint: 'sūdzība',
		suggestion: 'ierosinājums',
		idea: 'ideja',
		thanks: 'pateicība'
	} satisfies Record<EntryKind, string>,

	kindsMany: {
		complaint: 'Sūdzības',
		suggestion: 'Ierosinājumi',
		idea: 'Idejas',
		thanks: 'Pateicības'
	} satisfies Record<EntryKind, string>,

	channels: {
		counter: 'klātienē',
		phone: 'pa tālruni',
		letter: 'pa pastu',
		email: 'pa e-pastu',
		eaddress: 'e-adresē',
		questionnaire: 'anketā',
		box: 'ierosinājumu kastītē',
		other: 'citādi'
	} satisfies Record<Channel, string>,

	replyWays: {
		letter: 'vēstule',
		email: 'e-pasts',
		eaddress: 'e-adrese',
		phone: 'tālrunis',
		'in-person': 'klātienē',
		none: 'atbildi nevēlas'
	} satisfies Record<ReplyWay, string>,

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
	} satisfies Record<Stage, string>,

	findings: {
		complaint: { upheld: 'pamatota', 'partly-upheld': 'daļēji pamatota', 'not-upheld': 'nepamatota' },
		proposal: { upheld: 'atbalstīts', 'partly-upheld': 'daļēji atbalstīts', 'not-upheld': 'nav atbalstīts' }
	} satisfies Record<string, Record<Finding, string>>,

	/** Of a closed entry; findings are told above. */
	outcomes: {
		'left-unexamined': 'bez izskatīšanas',
		forwarded: 'pārsūtīts',
		withdrawn: 'atsaukts',
		resolved: 'atrisināts uz vietas',
		noted: 'pieņemts zināšanai'
	} satisfies Record<Exclude<Outcome, Finding>, string>,

	fields: {
		kind: 'Veids',
		channel: 'Saņemšanas veids',
		channelNote: 'Saņemšanas veida piezīme',
		submitter: 'Iesniedzējs',
		happenedOn: 'Notikuma diena',
		receivedOn: 'Saņemšanas diena',
		text: 'Saturs',
		clauses: 'Noteikumu punkti',
		service: 'Pakalpojums',
		remedy: 'Vēlamais risinājums',
		language: 'Saziņas valoda',
		recordNumber: 'Lietvedības numurs'
	} satisfies Record<CorrectableField, string>,

	practice: 'MĀCĪBU REŽĪMS – izdomāti dati',
	restricted: 'IEROBEŽOTAS PIEEJAMĪBAS INFORMĀCIJA',
	restrictionBasis: (basis: string) => `Pamats: ${basis}`,
	seal: 'Integritātes zīmogs (lietotnes paraksts). Nav drošs elektroniskais paraksts.',
	none: '(nav norādīts)',
	anonymous: 'anonīms',
	nameLeftOut: 'vārds šajā izrakstā nav iekļauts',

	footer: {
		pageOf: (page: number) => `${page}. lapa no `,
		chain: (seq: number, hash: string) => `Ķēdes gals: ${seq}. notikums, ${hash}`,
		certificate: (fingerprint: string) => `Sertifikāts ${fingerprint}`
	},

	register: {
		title: 'Sūdzību un ierosinājumu reģistrs',
		fileTitle: (centre: string, period: Period) =>
			`Sūdzību un ierosinājumu reģistrs, ${centre}, ${showDay(period.from)}–${showDay(period.to)}`,
		subject: 'Reģistra izraksts izpilddirektoram, ar pievienotiem datiem',
		about: 'Par šo izrakstu',
		period: 'Periods',
		periodInWords: (period: Period) => periodInWords(period),
		entries: 'Ieraksti',
		entryCount: (all: number, voided: number) =>
			voided === 0
				? plural(all, 'ieraksts', 'ieraksti', 'ierakstu')
				: `${plural(all, 'ieraksts', 'ieraksti', 'ierakstu')}, no tiem ${lvNumber(voided)} ${form(voided, 'anulēts', 'anulēti', 'anulētu')}`,
		waiting: 'Gaida lēmumu',
		waitingCount: (count: number) => plural(count, 'sūdzība', 'sūdzības', 'sūdzību'),
		copy: 'Eksemplārs',
		copyWithoutNames: 'bez iesniedzēju vārdiem',
		copyFull: (purpose: string) => `pilns, ar iesniedzēju vārdiem un adresēm; mērķis: ${purpose}`,
		fileIndex: 'Lietas indekss',
		recordNumber: 'Lietvedības numurs',
		recordNumberLater: 'piešķir, reģistrējot lietvedībā',
		placeAndDate: 'Vieta un datums',
		placeDate: (place: string, on: IsoDate) => `${place}, ${dayInWords(on)}`,
		preparedBy: 'Sagatavoja',
		examiner: 'Izskata',
		integrity: 'Kā zināt, ka nekas nav mainīts',
		integrityNote:
			'Šim failam pievienoti tie paši dati, no kuriem veidotas lapas. Ķēdes gals ir pēdējā notikuma kontrolsumma: nākamais izraksts pierāda, ka turpina šo.',
		jsonHash: 'registrs.json, SHA-256',
		csvHash: 'registrs.csv, SHA-256',
		chainHead: 'Ķēdes gala vieta',
		chainPlace: (device: string, seq: number, count: number) =>
			`ierīce ${device}, ${seq}. notikums, reģistrā ${plural(count, 'ieraksts', 'ieraksti', 'ierakstu')}`,
		chainHash: 'Ķēdes gals, SHA-256',
		jsonDescription: 'Reģistra dati (JSON), no kuriem veidotas lapas',
		csvDescription: 'Reģistra tabula (CSV) izklājlapai',
		build: 'Lietotnes versija',
		code: 'Pārbaudes kods',
		qr: (text: string) => `Kvadrātkods ar ķēdes gala vietu un pārbaudes kodu: ${text}`
	},

	signature: {
		authorField: 'Sagatavotājs',
		authorTitle: 'Sagatavotāja paraksts',
		directorField: 'Izpilddirektors',
		reason: 'Reģistra izraksta sagatavošana',
		time: (at: string) => `Laiks pēc ierīces pulksteņa: ${at}`,
		certificate: (fingerprint: string) => `Sertifikāts ${fingerprint}`,
		describe: (title: string, name: string, post: string, at: string) =>
			`${title}: ${name}, ${post}, ${at}. Integritātes zīmogs, nav drošs elektroniskais paraksts.`,
		describeDirector: (post: string) => `Tukšs paraksta lauks: ${post}`,
		stampField: 'Laika zīmogs',
		examined: 'Izskatīts',
		directorHint: 'Paraksta lauks. To var parakstīt lietotnē vai ar eParaksts rīkiem.'
	},

	figures: {
		title: 'Skaitļi par periodu',
		base: (received: number) =>
			`Skaitļi aptver periodā ierakstīto (n\u00a0=\u00a0${lvNumber(received)}); anulētie ieraksti nav ieskaitīti.`,
		columns: { what: '', count: 'Skaits', share: 'Daļa' },
		keys: {
			received: 'Saņemti',
			withDeadline: 'Ar atbildes termiņu',
			dueWithinWeek: 'Termiņš 7 dienu laikā',
			overdue: 'Termiņš nokavēts',
			anonymous: 'Anonīmi',
			late: 'Ierakstīti vēlāk',
			voided: 'Anulēti'
		},
		byOutcome: 'Pēc iznākuma',
		outcome: 'Iznākums',
		open: 'vēl nav pabeigti',
		answered: (answered: number, onTime: string) =>
			answered === 0
				? 'Periodā ierakstītajiem iesniegumiem atbildes vēl nav sniegtas.'
				: `Atbilde sniegta ${plural(answered, 'iesniegumam', 'iesniegumiem', 'iesniegumiem')}; termiņā – ${onTime}.`,
		byKind: 'Pēc veida',
		byChannel: 'Pēc saņemšanas veida',
		byClause: 'Pēc noteikumu punkta',
		clauseBase: 'Vienam ierakstam var būt vairāki punkti, tāpēc summa var atšķirties no ierakstu skaita.',
		noClauses: 'Neviens ieraksts nav saistīts ar noteikumu punktu.',
		kind: 'Veids',
		channel: 'Saņemšanas veids',
		clause: 'Punkts',
		chart: (title: string, rows: readonly (readonly [string, number])[]) => {
			const counts = rows.map(([label, count]) => `${label} – ${lvNumber(count)}`)
			return `Stabiņu diagramma. ${title}: ${counts.join('; ')}.`
		}
	},

	table: {
		title: 'Reģistra ieraksti',
		empty: 'Šajā periodā ierakstu nav.',
		columns: {
			number: 'Nr.',
			received: 'Saņemts',
			kind: 'Veids',
			channel: 'Saņemšanas veids',
			text: 'Saturs',
			clauses: 'Punkts',
			recorded: 'Ierakstīja',
			due: 'Termiņš',
			stage: 'Stāvoklis'
		},
		late: (on: IsoDate) => `ierakstīts ${showDay(on)}`,
		overdue: 'termiņš nokavēts',
		corrected: (count: number) => `labots ${plural(count, 'reizi', 'reizes', 'reižu')}`,
		voided: (reason: string, initials: readonly [string, string]) =>
			`${reason} (${initials.map((text) => text.replaceAll(' ', '\u00a0')).join(', ')})`,
		noDeadline: 'nav',
		/** `who`: typed it in. */
		fromPaper: (who: string) => (who === '' ? 'lēmums ievadīts no papīra' : `lēmums ievadīts no papīra (${who})`),
		recordNumber: (recordNumber: string) => `liet. Nr. ${recordNumber}`
	},

	sheets: {
		title: 'Sūdzības, kas gaida lēmumu',
		intro: 'Katrai sūdzībai sava lapa. Lēmumu var rakstīt lapā vai lietotnē.',
		sheet: (registrationNumber: string) => `Sūdzība Nr. ${registrationNumber}`,
		received: 'Saņemta',
		happened: 'Notikuma diena',
		service: 'Pakalpojums',
		recorded: 'Ierakstīja',
		submitter: 'Iesniedzējs',
		reply: 'Atbildes veids',
		due: 'Atbildes termiņš',
		text: 'Sūdzības saturs',
		clauses: 'Noteikumu punkti, uz kuriem sūdzība attiecas',
		noClauses: 'Punkts nav norādīts.',
		remedy: 'Vēlamais risinājums',
		circumstances: 'Apstākļi',
		circumstance: (statement: string, source: string, verified: boolean) =>
			`${statement} (avots: ${source}; ${verified ? 'pārbaudīts' : 'nav pārbaudīts'})`,
		accounts: 'Abu pušu paskaidrojumi',
		account: (side: Side, text: string, on: string) =>
			`${side === 'client' ? 'Klients' : 'Darbinieks'} (${on}): ${text}`,
		sum: 'Termiņa aprēķins',
		findings: 'Konstatētais',
		decision: 'Lēmums',
		reasons: 'Pamatojums',
		byHand: (registrationNumber: string) => `Aizpilda izskatītājs. Sūdzība Nr. ${registrationNumber}`,
		dateAndSignature: 'Datums un paraksts'
	},

	deadline: {
		rule: (rule: LimitRule) =>
			`${rule.basis === 'statute' ? 'Likumā noteiktais termiņš' : 'Centra noteiktais mērķis'}: ${length(rule)}${sourceOf(rule)}.`,
		short: (rule: LimitRule, receivedOn: IsoDate) =>
			`${lengthGenitive(rule)} laikā pēc ${showDay(receivedOn)}, saņemšanas dienu neskaitot`,
		none: 'Termiņa nav.',
		step: (step: DeadlineStep, rule: LimitRule) => deadlineStep(step, rule)
	},

	changes: {
		title: 'Kas mainījies kopš iepriekšējā izraksta',
		first: 'Šis ir pirmais izraksts. Visi ieraksti ir jauni.',
		previous: 'Iepriekšējais izraksts',
		previousOn: 'Parakstīts',
		previousHead: 'Tā ķēdes gals',
		previousChain: (seq: number, hash: string) => `${seq}. notikums\n${hash}`,
		previousFile: 'Tā faila SHA-256',
		added: 'Jauni ieraksti',
		addedCount: (count: number) => plural(count, 'jauns ieraksts', 'jauni ieraksti', 'jaunu ierakstu'),
		corrected: 'Laboti ieraksti',
		voided: 'Anulēti ieraksti',
		nothing: 'Nav.',
		columns: {
			number: 'Nr.',
			on: 'Datums',
			by: 'Laboja',
			field: 'Lauks',
			from: 'Bija',
			to: 'Ir',
			reason: 'Iemesls',
			initials: 'Iniciāļi'
		}
	},

	verify: {
		title: 'Kā pārbaudīt šo failu',
		steps: [
			'Atveriet lietotnes lapu „Pārbaudīt PDF” un ielieciet tajā šo failu. Tīkls nav vajadzīgs.',
			'Salīdziniet sertifikāta pirkstnospiedumu ar to, kas redzams lietotnes iestatījumos vai izkārts centrā.',
			'Bez lietotnes: komanda „pdfsig faila-vārds.pdf” parāda, vai paraksts aptver visu failu un vai saturs nav mainīts.',
			'Pielikumus registrs.json un registrs.csv var saglabāt no PDF lasītāja; to SHA-256 jāsakrīt ar vāka lapā drukāto.'
		],
		limits:
			'Zīmogs pierāda, ka fails nav mainīts kopš parakstīšanas un ka to parakstījis šī sertifikāta turētājs. Laiks ir ierīces pulksteņa rādījums, nevis laika zīmogs. Tas nav drošs elektroniskais paraksts un to neaizstāj.',
		fingerprint: 'Sertifikāts, SHA-256',
		director: 'Izpilddirektora paraksts',
		directorNote: 'Lauks ir tukšs, līdz to paraksta. Parakstīšana nemaina neko no iepriekš parakstītā.'
	},

	slip: {
		fileTitle: (registrationNumber: string) => `Saņemšanas apstiprinājums Nr. ${registrationNumber}`,
		subject: 'Apliecinājums, ka centrs ierakstījis teikto reģistrā',
		registered: {
			complaint: 'Jūsu sūdzība ir reģistrēta',
			suggestion: 'Jūsu ierosinājums ir reģistrēts',
			idea: 'Jūsu ideja ir reģistrēta',
			thanks: 'Jūsu pateicība ir reģistrēta'
		} satisfies Record<EntryKind, string>,
		receivedOn: (on: IsoDate) => `Saņemts ${showDay(on)}`,
		examiner: 'Izskata',
		due: 'Atbilde ne vēlāk kā',
		dueTarget: 'Izskatīsim līdz',
		rights: 'Jūsu tiesības',
		rightsNamed: [
			'Jūs saņemsiet atbildi pēc būtības norādītajā termiņā un Jūsu izvēlētajā veidā.',
			'Nosaucot šo numuru, Jūs varat uzzināt, kā virzās izskatīšana, un papildināt teikto.'
		],
		rightsAnonymous: [
			'Jūs nenosaucāt savu vārdu, tāpēc atbildi nosūtīt nevaram. Teikto tomēr izskatīsim.',
			'Nosaucot šo numuru, Jūs varat uzzināt, kas ar teikto izdarīts.'
		],
		rightsNoReply: [
			'Jūs atbildi nevēlējāties. Teikto izskatīsim.',
			'Nosaucot šo numuru, Jūs varat uzzināt, kas ar teikto izdarīts.'
		],
		thanks: 'Paldies Jums! Pateicību nodosim tiem, kam tā veltīta. Atbilde uz to nav paredzēta.',
		code: 'Pārbaudes kods',
		qr: (text: string) => `Kvadrātkods ar reģistrācijas numuru un pārbaudes kodu: ${text}`,
		phone: 'Tālrunis'
	},

	recovery: {
		title: 'Atkopšanas lapa',
		subject: 'Atslēga, ar kuru atver reģistra datus, ja paroles vairs nav',
		lead: 'Ar šo atslēgu var atvērt visu, kas šajā reģistrā ir šifrēts. Kam ir šī lapa, tam ir dati.',
		key: 'Atkopšanas atslēga',
		qr: 'Kvadrātkods ar atkopšanas atslēgu, kas uz lapas uzdrukāta arī burtiem un cipariem',
		date: 'Datums',
		fingerprint: 'Saknes sertifikāts, SHA-256',
		howTitle: 'Kad un kā to lietot',
		how: [
			'Ja parole ir aizmirsta: atbloķēšanas ekrānā izvēlieties „Aizmirsu paroli”.',
			'Ievadiet visas septiņas grupas un izvēlieties, kuram administratoram dot jaunu paroli. Lielie un mazie burti ir vienādi, atstarpes nav jāievada.',
			'Lapa paliek derīga arī pēc tam: ielieciet to atpakaļ tur, kur tā glabājas.'
		],
		keepTitle: 'Kur to glabāt',
		keep: [
			'Izdrukājiet divos eksemplāros un glabājiet divās vietās, piemēram, centra seifā un pašvaldības kancelejas seifā.',
			'Aizlīmētā aploksnē ar datumu un parakstu pār aizlīmējuma vietu.',
			'Nefotografējiet, nesūtiet pa e-pastu un neglabājiet tajā pašā ierīcē. Šo failu pēc izdrukāšanas izdzēsiet.'
		],
		handed: 'Eksemplāru saņēma (vārds, datums, paraksts)'
	}
} as const

/** The words of the table attached to the register. */
export const csvWords = {
	columns: {
		number: 'Numurs',
		recordNumber: 'Lietvedības numurs',
		kind: 'Veids',
		stage: 'Stāvoklis',
		receivedOn: 'Saņemts',
		recordedOn: 'Ierakstīts',
		happenedOn: 'Notikuma diena',
		channel: 'Saņemšanas veids',
		channelNote: 'Saņemšanas veida piezīme',
		submitter: 'Iesniedzējs',
		address: 'Adrese',
		email: 'E-pasts',
		phone: 'Tālrunis',
		reply: 'Atbildes veids',
		text: 'Saturs',
		service: 'Pakalpojums',
		remedy: 'Vēlamais risinājums',
		clauses: 'Noteikumu punkti',
		language: 'Saziņas valoda',
		dueOn: 'Termiņš',
		answeredOn: 'Atbildēts',
		outcome: 'Iznākums',
		closedOn: 'Slēgts',
		recordedBy: 'Ierakstīja',
		corrections: 'Labojumu skaits',
		voidReason: 'Anulēšanas iemesls',
		initials: 'Iniciāļi'
	},
	kinds: documents.kinds,
	channels: documents.channels,
	stages: documents.stages,
	outcomes: { ...documents.findings.complaint, ...documents.outcomes },
	replyWays: documents.replyWays,
	anonymous: documents.anonymous,
	nameLeftOut: documents.nameLeftOut
} as const satisfies CsvWords

function form(count: number, one: string, other: string, zero: string): string {
	return lvForm(count, { one, other, zero })
}

function plural(count: number, one: string, other: string, zero: string): string {
	return `${lvNumber(count)}\u00a0${form(count, one, other, zero)}`
}

/** Share of a whole, e.g. `12,5 %`; an en dash where there is nothing to share. */
export function share(part: number, whole: number): string {
	if (whole === 0) return '–'
	return `${(Math.round((part / whole) * 1000) / 10).toFixed(1).replace('.', ',')}\u00a0%`
}

const months = {
	genitive: 'janvāra februāra marta aprīļa maija jūnija jūlija augusta septembra oktobra novembra decembra'.split(' '),
	dative:
		'janvārim februārim martam aprīlim maijam jūnijam jūlijam augustam septembrim oktobrim novembrim decembrim'.split(
			' '
		),
	locative: 'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī'.split(' ')
} as const

function month(date: IsoDate, wanted: keyof typeof months): string {
	return months[wanted][Number(date.slice(5, 7)) - 1] ?? ''
}

/** `2026. gada 22. novembrī` */
export function dayInWords(date: IsoDate): string {
	return `${date.slice(0, 4)}.\u00a0gada ${Number(date.slice(8, 10))}.\u00a0${month(date, 'locative')}`
}

/** `2026. gada 22. novembrim`, after “līdz” */
export function dayInWordsUntil(date: IsoDate): string {
	return `${date.slice(0, 4)}.\u00a0gada ${Number(date.slice(8, 10))}.\u00a0${month(date, 'dative')}`
}

function periodInWords({ from, to }: Period): string {
	const start = `no ${from.slice(0, 4)}.\u00a0gada ${Number(from.slice(8, 10))}.\u00a0${month(from, 'genitive')}`
	const year = from.slice(0, 4) === to.slice(0, 4) ? '' : `${to.slice(0, 4)}.\u00a0gada `
	return `${start} līdz ${year}${Number(to.slice(8, 10))}.\u00a0${month(to, 'dative')}`
}

function length({ length: count, unit }: LimitRule): string {
	if (unit === 'months') return plural(count, 'mēnesis', 'mēneši', 'mēnešu')
	return unit === 'days'
		? plural(count, 'diena', 'dienas', 'dienu')
		: plural(count, 'darbdiena', 'darbdienas', 'darbdienu')
}

function lengthGenitive({ length: count, unit }: LimitRule): string {
	if (unit === 'months') return plural(count, 'mēneša', 'mēnešu', 'mēnešu')
	return unit === 'days'
		? plural(count, 'dienas', 'dienu', 'dienu')
		: plural(count, 'darbdienas', 'darbdienu', 'darbdienu')
}

/** Printed names of the articles that limits rest on, by their key in docs/sources.md. */
const sources: Readonly<Record<string, string>> = {
	'iesniegumu-likums-5': 'Iesniegumu likuma 5.\u00a0pants',
	'iesniegumu-likums-5-2008': 'Iesniegumu likuma 5.\u00a0pants, redakcija līdz 28.02.2026.',
	'iesniegumu-likums-5-menesis': 'Iesniegumu likuma 5.\u00a0pants, ilgāks termiņš',
	'iesniegumu-likums-4': 'Iesniegumu likuma 4.\u00a0pants',
	'iesniegumu-likums-4-2012': 'Iesniegumu likuma 4.\u00a0pants, redakcija līdz 28.02.2026.',
	'administrativa-procesa-likums-sudziba': 'Administratīvā procesa likums',
	'informacijas-atklatibas-likums': 'Informācijas atklātības likums',
	'vispariga-datu-regula-12': 'Vispārīgās datu aizsardzības regulas 12.\u00a0pants'
}

function sourceOf({ source }: LimitRule): string {
	const printed = sources[source]
	return printed === undefined ? '' : ` (${printed})`
}

function deadlineStep(step: DeadlineStep, rule: LimitRule): string {
	switch (step.type) {
		case 'start':
			return `Saņemts ${showDay(step.on)}; šo dienu neskaita.`
		case 'skipped':
			return `${showDay(step.on)} neskaita: ${step.holiday}.`
		case 'worked':
			return `${showDay(step.on)} skaita: pārceltā darbdiena.`
		case 'raw':
			return rule.unit !== 'working-days'
				? `Termiņš beidzas ${showDay(step.on)}`
				: `${rule.length}. darbdiena ir ${showDay(step.on)}`
		case 'moved':
			return `${showDay(step.from)} ir ${step.why === 'weekend' ? 'nedēļas nogale' : 'svētku diena'}, tāpēc termiņš pārceļas uz ${showDay(step.to)}`
	}
}
