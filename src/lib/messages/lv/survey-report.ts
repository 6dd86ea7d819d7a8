import type { Interval } from '$lib/domain/survey/intervals.ts'
import type { SurveyReportWords } from '../survey-report.ts'
import { lvCount, lvNumber } from '../plural.ts'

const oneDigit = (value: number): string => lvNumber(Math.round(value * 10) / 10)
const range = ({ low, high }: Interval): string => `${oneDigit(low)}–${oneDigit(high)}`
const percentRange = (interval: Interval): string => `${range(interval)} %`
const points = (value: number): string => `${value > 0 ? '+' : ''}${oneDigit(value)}`

/** Figures of a survey in words. */
export const surveyReport: SurveyReportWords = {
	language: 'lv',
	base: (answered, silent, passed) => {
		const told = `Atbildēja ${lvNumber(answered)}, bez atbildes ${lvNumber(silent)}`
		return passed > 0 ? `${told}, nejautāja ${lvNumber(passed)}.` : `${told}.`
	},
	few: 'Atbilžu ir mazāk nekā 30: skaitļi rāda virzienu, ne lielumu.',
	tooFew: (needed) => `Atbilžu ir pārāk maz: procentus un vidējo rāda, ja to ir vismaz ${needed}.`,
	mean: (value, interval) => `Vidēji ${oneDigit(value)} (${range(interval)}).`,
	meanAlone: (value) => `Vidēji ${oneDigit(value)}.`,
	meanHidden: 'Vidējais ir slēpts: no tā varētu izrēķināt kāda atbildi.',
	top: (share, interval) => `Divas labākās atbildes deva ${oneDigit(share)} % (${percentRange(interval)}).`,
	effort: (share, interval) => `Viegli bija ${oneDigit(share)} % (${percentRange(interval)}).`,
	nps: (score, interval) => `Ieteiktu (NPS): ${oneDigit(score)} (${range(interval)}).`,
	wrote: (count) => `Rakstīja ${lvCount(count, { zero: 'cilvēku', one: 'cilvēks', other: 'cilvēki' })}.`,
	gave: (count) => `Atbildēja ${lvCount(count, { zero: 'cilvēku', one: 'cilvēks', other: 'cilvēki' })}.`,
	columns: { answer: 'Atbilde', count: 'Skaits', share: 'Daļa', interval: '95 % intervāls' },
	percent: (value) => `${oneDigit(value)} %`,
	range: percentRange,
	hidden: '–',
	noAnswer: 'Bez atbildes',
	step: (step, end) => (end === undefined ? step : `${step} – ${end}`),
	likert: { title: 'Apgalvojumi kopā', why: 'Cik cilvēku izvēlējās katru pakāpi.' },
	crossTitle: (rows, columns) => `${rows} × ${columns}`,
	crossWhy: (total) =>
		`Visi ${lvCount(total, { zero: 'cilvēku', one: 'cilvēks', other: 'cilvēki' })}, arī tie, kas uz kādu jautājumu neatbildēja.`,
	crossHidden: 'Svītra nozīmē, ka skaitlis ir mazs vai no tā varētu izrēķināt mazu; tāpēc tas ir slēpts.',
	belowThreshold: (needed) => `Atbildējuši mazāk nekā ${needed}: tabulu nerāda.`,
	chosen: 'Izvēlējās',
	notChosen: 'Neizvēlējās',
	total: 'Kopā',
	trendTitle: (question) => `Pārmaiņas: ${question}`,
	trendWhy: 'Divu labāko atbilžu daļa katrā aptaujā; stāvā svītra ir 95 % intervāls.',
	wave: 'Aptauja',
	answered: 'Atbildēja',
	change: 'Pret iepriekšējo',
	changes: {
		up: (value, low, high) => `${points(value)} p. p. (${points(low)} līdz ${points(high)}): pieaug`,
		down: (value, low, high) => `${points(value)} p. p. (${points(low)} līdz ${points(high)}): mazinās`,
		unclear: (value, low, high) => `${points(value)} p. p. (${points(low)} līdz ${points(high)}): nav skaidrs`
	},
	reworded: (wave) => `Aptaujā „${wave}” jautājums ir pārformulēts; atbildes ir tās pašas, tāpēc tās salīdzina.`,
	changed: (wave) => `Aptaujā „${wave}” atbildes ir citas nekā iepriekš, tāpēc tās nesalīdzina.`,
	topLabel: 'Divas labākās atbildes, %',
	cameIn: {
		title: 'Kā atbildēja',
		way: 'Veids',
		origins: {
			kiosk: 'Kioskā',
			paper: 'Uz papīra',
			interview: 'Pie lodziņa',
			phone: 'Pa tālruni',
			link: 'Ar saiti'
		},
		marked: {
			hurried: (count) => `Steigā aizpildītu anketu: ${lvNumber(count)}.`,
			unfinished: (count) => `Pusceļā atstātu anketu: ${lvNumber(count)}.`
		},
		counted: 'Tās ir ieskaitītas.',
		leftOut: {
			played: 'Tās nav ieskaitītas: ar ierīci kāds spēlējās.',
			repeated: 'Tās nav ieskaitītas: viens cilvēks atbildēja vairākkārt.',
			'tried-out': 'Tās nav ieskaitītas: centra darbinieki izmēģināja ierīci.'
		}
	},
	screen: {
		judge: {
			title: 'Atzīmētās anketas',
			why: 'Kiosks atzīmē, kas aizpildīts neparasti ātri vai atstāts pusceļā, bet neko neizmet. Lemjat Jūs; lēmumu ieraksta žurnālā un piemin pārskatā.',
			leaveOut: 'Neieskaitīt',
			marks: { hurried: 'Steigā aizpildītās', unfinished: 'Pusceļā atstātās' },
			reason: 'Kāpēc',
			reasons: {
				played: 'Ar ierīci kāds spēlējās',
				repeated: 'Viens cilvēks atbildēja vairākkārt',
				'tried-out': 'Centra darbinieki izmēģināja ierīci'
			},
			reasonMissing: 'Norādiet, kāpēc tās neieskaita.',
			save: 'Ierakstīt lēmumu',
			saved: 'Lēmums ierakstīts.'
		},
		cross: 'Salīdzināt divus jautājumus',
		rows: 'Rindās',
		columns: 'Slejās',
		trend: 'Pārmaiņas starp aptaujām',
		table: (title) => `Tabula: ${title}`,
		make: 'Izveidot pārskatu (PDF)',
		making: 'Veido pārskatu…',
		made: 'Pārskats ir saglabāts. Pārbaudiet to, pirms nododat tālāk.',
		texts: 'Rakstītās atbildes',
		withCross: 'Iekļaut salīdzinājumu',
		withTrend: 'Iekļaut pārmaiņas'
	}
}
