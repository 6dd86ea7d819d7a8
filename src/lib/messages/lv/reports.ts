import type { ActivityWords } from '$lib/domain/reports/activity-words.ts'
import { quarterOf, type ReportPeriod, type Span } from '$lib/domain/reports/activity-period.ts'
import { documents } from '../documents.ts'
import { showDay } from '../format.ts'
import { lvCount, lvNumber } from '../plural.ts'

const monthNames =
	'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris'.split(' ')
const { complaint, proposal } = documents.findings

/** `2026. gada novembris`, `2026. gada 4. ceturksnis`, `2026. gads` */
function periodName(period: ReportPeriod): string {
	const year = period.from.slice(0, 4)
	if (period.span === 'year') return `${year}.\u00a0gads`
	const part =
		period.span === 'quarter'
			? `${String(quarterOf(period))}.\u00a0ceturksnis`
			: monthNames[Number(period.from.slice(5, 7)) - 1]
	return `${year}.\u00a0gada ${part ?? ''}`
}

/** Tables and parts of the director's report, on the screen and in the PDF. */
export const reportWords: Omit<ActivityWords, 'person'> = {
	sections: {
		summary: { title: 'Īsumā', why: 'Noteikumu 10. un 13. punkts: centrs uzklausa cilvēkus un par to atskaitās.' },
		kinds: { title: 'Kas saņemts', why: 'Noteikumu 10.1. punkts: sūdzības, ierosinājumi, idejas un pateicības.' },
		trend: { title: 'Kā tas mainās', why: 'Saņemtais pa mēnešiem līdz perioda beigām.' },
		channels: { title: 'Kā cilvēki vēršas', why: 'Noteikumu 5.1.1. un 10.1. punkts: jebkurš saziņas veids.' },
		timeliness: { title: 'Termiņi', why: 'Iesniegumu likuma 4. un 5. pants un centra paša solītais.' },
		endings: { title: 'Kā lietas beidzas', why: 'Noteikumu 5.4. punkts: lēmums un tā pamatojums.' },
		spread: {
			title: 'Vienāda attieksme līdzīgās lietās',
			why: 'Noteikumu 5.3.1. punkts: līdzīgus gadījumus izskata vienādi, un atšķirību pamato.'
		},
		clauses: {
			title: 'Par kuriem noteikumu punktiem',
			why: 'Noteikumu 13. punkts: sūdzības par noteikumu pārkāpumiem.'
		},
		'clause-months': {
			title: 'Kas atkārtojas pa mēnešiem',
			why: 'Viens un tas pats punkts atkal un atkal rāda cēloni.'
		},
		services: { title: 'Par kuriem pakalpojumiem', why: 'Kur iedzīvotājiem ir grūtāk, nekā vajadzētu.' },
		hours: { title: 'Kurā stundā', why: 'Klātienē vai pa tālruni pateiktais, kas ierakstīts tajā pašā dienā.' },
		staff: {
			title: 'Darbinieki',
			why: 'Noteikumu 5.4.4. punkts; skaitļus, kas mazāki par trim, un lietu numurus pie vārda nerāda.'
		},
		causes: { title: 'Cēloņi un atvainošanās', why: 'Noteikumu 5.1.2. punkts: kļūdu atzīst un tās sekas novērš.' },
		measures: { title: 'Korektīvās darbības', why: 'Lai tas pats neatkārtotos.' },
		thanks: { title: 'Pateicības', why: 'Noteikumu 10. punkts: arī labais ir jādzird.' }
	},
	columns: {
		kind: 'Veids',
		count: 'Skaits',
		before: 'Iepriekš',
		month: 'Mēnesis',
		received: 'Saņemts',
		complaints: 'Sūdzības',
		channel: 'Saņemšanas veids',
		limit: 'Termiņš',
		ending: 'Iznākums',
		group: 'Līdzīgas lietas',
		departures: 'Atšķirība pamatota',
		clause: 'Punkts',
		service: 'Pakalpojums',
		hour: 'Stunda',
		person: 'Darbinieks',
		cause: 'Cēlonis vai solis',
		actions: 'Skaits',
		number: 'Nr.',
		action: 'Kas jāizdara',
		owner: 'Kas atbild',
		dueOn: 'Līdz',
		state: 'Stāvoklis'
	},
	kinds: documents.kindsMany,
	channels: documents.channels,
	endings: {
		upheld: `${complaint.upheld} / ${proposal.upheld}`,
		'partly-upheld': `${complaint['partly-upheld']} / ${proposal['partly-upheld']}`,
		'not-upheld': `${complaint['not-upheld']} / ${proposal['not-upheld']}`,
		...documents.outcomes,
		open: 'vēl nav pabeigts',
		withheld: 'Jums nav atvērts'
	},
	findings: documents.findings,
	limits: { acknowledge: 'Saņemšanas apstiprinājums', forward: 'Pārsūtīšana', answer: 'Atbilde pēc būtības' },
	limitStates: { kept: 'laikā', late: 'vēlāk', running: 'vēl ir laiks', overdue: 'nokavēts' },
	measureStates: { open: 'jāizdara', overdue: 'nokavēta', done: 'izdarīta', checked: 'izdarīta un pārbaudīta' },
	repairSteps: {
		apologised: 'atvainošanās',
		remedied: 'seku novēršana',
		'rights-told': 'pastāstīts par tiesībām iesniegt sūdzību'
	},
	noService: 'pakalpojums nav norādīts',
	noCause: 'cēlonis nav norādīts',
	allStaff: 'Kopā minēti',
	count: lvNumber,
	day: showDay,
	month: (first) => `${first.slice(5, 7)}.${first.slice(0, 4)}.`,
	hour: (hour) => `${String(hour)}.00–${String(hour + 1)}.00`,
	group: (kind, service, clause) => `${kind}: ${service}, ${clause}.\u00a0punkts`,
	list: (what, numbers, more) => {
		const left = more > 0 ? ` un vēl ${lvNumber(more)} (visi ir tabulas failā)` : ''
		return `${what}: ${numbers.join(', ')}${left}.`
	}
}

/** What the screen says beside the report. */
export const reports = {
	title: 'Pārskati',
	lead: 'Kas saņemts, kā izskatīts un kas atkārtojas. Katram skaitlim var redzēt, kas aiz tā ir.',
	span: 'Periods',
	spans: { month: 'Mēnesis', quarter: 'Ceturksnis', year: 'Gads' } satisfies Record<Span, string>,
	earlier: 'Iepriekšējais',
	later: 'Nākamais',
	periodName,
	reading: 'Skaita reģistra ierakstus…',
	unfinished: (day: string) => `Periods vēl nav beidzies: skaitļi ir tādi, kādi tie ir ${day}`,
	table: (title: string) => `Skaitļi un lietas: ${title}`,
	behind: (what: string, count: string) => `${what}: ${count}`,
	showCases: (what: string, count: string) => `${count}: rādīt lietas (${what})`,
	quotes: 'Pateicības, ko citēt PDF',
	quotesLead:
		'Atzīmējiet tikai tās, kuru teicējs ir piekritis, ka vārdus citē. Vārdus un citas ziņas par cilvēku pirms tam aizklājiet ierakstā.',
	make: 'Sagatavot PDF',
	making: 'Veido un paraksta PDF…',
	made: 'PDF ir gatavs un parakstīts. Tas saglabāts ierīcē.',
	cases: (count: number) => lvCount(count, { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' })
}
