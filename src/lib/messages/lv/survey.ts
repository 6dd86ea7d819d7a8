import type { AnonymousWay } from '$lib/domain/survey/anonymity.ts'
import type { AnswerIssueCode } from '$lib/domain/survey/answer-check.ts'
import type { NoAnswer } from '$lib/domain/survey/answer.ts'
import type { ConditionWords } from '$lib/domain/survey/condition-words.ts'
import type { SurveyIssueCode } from '$lib/domain/survey/decide.ts'
import type { QuestionnaireErrorCode, QuestionnaireWarningCode } from '$lib/domain/survey/problem.ts'
import type { QuestionnaireReadCode } from '$lib/domain/survey/questionnaire-limits.ts'
import { showDay } from '../format.ts'
import { lvCount, lvNumber } from '../plural.ts'

/** What every language says about surveys. `limit`: the number or day as it is shown. */
export type SurveyWords = {
	readonly noAnswers: Record<NoAnswer, string>
	readonly conditions: ConditionWords
	readonly answers: Record<AnswerIssueCode, (limit: string) => string>
	readonly problems: Record<QuestionnaireErrorCode | QuestionnaireWarningCode, (of: string, other: string) => string>
	readonly reading: Record<QuestionnaireReadCode, string>
	readonly issues: Record<SurveyIssueCode, string>
	readonly instead: Record<AnonymousWay, string>
	readonly dropped: (count: number) => string
	readonly tooFew: (needed: number) => string
}

const answerForms = { zero: 'atbilžu', one: 'atbilde', other: 'atbildes' }

/** Surveys. Loaded with the screens of surveys, not with the rest. */
export const survey = {
	noAnswers: { 'dont-know': 'Grūti pateikt', refused: 'Nevēlos atbildēt', 'not-applicable': 'Uz mani neattiecas' },
	conditions: {
		always: 'vienmēr',
		never: 'nekad',
		and: 'un',
		or: 'vai',
		not: (condition) => `nav tā, ka ${condition}`,
		answered: (question) => `uz jautājumu „${question}” ir atbildēts`,
		declined: (question, why) =>
			why === undefined
				? `uz jautājumu „${question}” atbilde nav dota`
				: `uz jautājumu „${question}” atbildēts „${survey.noAnswers[why]}”`,
		chosen: (question, choice, isOneOfSeveral) =>
			isOneOfSeveral
				? `jautājumā „${question}” viena no izvēlētajām atbildēm ir „${choice}”`
				: `uz jautājumu „${question}” atbildēts „${choice}”`,
		inRow: (question, row) => `${question} – ${row}`,
		number: (question, operator, value) => {
			const words = {
				'<': 'mazāka par',
				'<=': 'ne lielāka par',
				'=': 'tieši',
				'!=': 'cita nekā',
				'>=': 'ne mazāka par',
				'>': 'lielāka par'
			}
			return `atbilde uz jautājumu „${question}” ir ${words[operator]} ${lvNumber(value)}`
		},
		day: (question, operator, day) => {
			const words = { before: 'agrāka par', on: 'tieši', after: 'vēlāka par' }
			return `diena jautājumā „${question}” ir ${words[operator]} ${showDay(day)}`
		}
	},
	answers: {
		'answer-required': () => 'Lūdzu, atbildiet uz šo jautājumu.',
		'answer-misfit': () => 'Šī atbilde jautājumam neder. Lūdzu, izvēlieties to vēlreiz.',
		'too-few-chosen': (limit) => `Izvēlēto atbilžu ir par maz: vajag vismaz ${limit}.`,
		'too-many-chosen': (limit) => `Izvēlēto atbilžu ir par daudz: var būt ne vairāk kā ${limit}.`,
		'number-invalid': () => 'Tas nav skaitlis. Rakstiet ciparus, piemēram, 12 vai 12,5.',
		'number-too-small': (limit) => `Skaitlis ir par mazu: mazākais ir ${limit}.`,
		'number-too-large': (limit) => `Skaitlis ir par lielu: lielākais ir ${limit}.`,
		'number-too-fine': (limit) => `Ciparu aiz komata ir par daudz: var būt ne vairāk kā ${limit}.`,
		'day-too-early': (limit) => `Diena ir par agru: pirmā iespējamā ir ${limit}`,
		'day-too-late': (limit) => `Diena ir par vēlu: pēdējā iespējamā ir ${limit}`,
		'text-too-short': (limit) => `Teksts ir par īsu: vajag vismaz ${limit} rakstzīmes.`,
		'text-too-long': (limit) => `Teksts ir par garu: var būt ne vairāk kā ${limit} rakstzīmes. Lūdzu, saīsiniet to.`,
		'rows-missing': (limit) => `Lūdzu, atbildiet visās rindās; neatbildēto rindu skaits: ${limit}.`,
		'email-invalid': () => 'E-pasta adrese nav pareiza: tajā jābūt zīmei „@” un punktam, bez atstarpēm.',
		'phone-invalid': () => 'Tālruņa numurs nav pareizs. Rakstiet ciparus, piemēram, 26 123 456.',
		'postcode-invalid': () => 'Pasta indekss nav pareizs. Rakstiet, piemēram, LV-4101.',
		'digits-invalid': () => 'Lūdzu, rakstiet tikai ciparus.',
		'drawing-too-long': () => 'Zīmējumā ir par daudz līniju. Lūdzu, notīriet to un zīmējiet vienkāršāk.'
	},
	problems: {
		'no-questions': () => 'Anketā nav neviena jautājuma. Pievienojiet vismaz vienu.',
		'code-taken': (_, other) => `Kods „${other}” ir divreiz. Dodiet katram jautājumam un sadaļai savu kodu.`,
		'choice-code-taken': (of, other) =>
			`Jautājumā „${of}” kods „${other}” ir divreiz. Dodiet katrai atbildei savu kodu.`,
		'too-few-choices': (of) => `Jautājumā „${of}” nav no kā izvēlēties. Pievienojiet vismaz divas atbildes.`,
		'rows-empty': (of) => `Tabulas jautājumā „${of}” nav nevienas rindas. Pievienojiet vismaz vienu.`,
		'bounds-crossed': (of) => `Jautājumā „${of}” mazākā vērtība nav mazāka par lielāko. Labojiet robežas.`,
		'dead-end': (of) => `Uz jautājumu „${of}” nav iespējams atbildēt pareizi. Mainiet robežas.`,
		'language-missing': () => 'Anketai jābūt arī latviešu valodā.',
		'refers-to-missing': (of, other) => `„${of}” atsaucas uz jautājumu „${other}”, kura nav.`,
		'refers-to-later': (of, other) => `„${of}” atsaucas uz jautājumu „${other}”, kuru uzdod vēlāk. Mainiet secību.`,
		'refers-in-circle': (of, other) => `„${of}” un „${other}” ir atkarīgi viens no otra. Izņemiet vienu nosacījumu.`,
		'refers-into-copies': (of, other) =>
			`„${of}” atsaucas uz „${other}” sadaļā, kura atkārtojas: nav zināms, uz kuru reizi.`,
		'comparison-misfit': (of, other) => `„${of}” nosacījums neder jautājuma „${other}” veidam. Labojiet nosacījumu.`,
		'refers-to-missing-choice': (of, other) => `„${of}” nosacījumā ir atbilde „${other}”, kuras nav.`,
		'never-shown': (of) => `Jautājumu „${of}” neviens nekad neredzēs. Labojiet nosacījumu.`,
		'translation-missing': (of, other) => `„${of}” nav pārtulkots (${other}): rādīs latviski ar atzīmi.`,
		'section-empty': (of) => `Sadaļā „${of}” nav jautājumu.`,
		'never-shown-unsure': (of) =>
			`Iespējams, jautājumu „${of}” neviens neredzēs: no pārbaudītajām atbildēm neviena to nerāda, bet visas pārbaudīt nevar.`
	},
	reading: {
		'too-many-questions': 'Jautājumu ir vairāk nekā 600.',
		'too-many-sections': 'Sadaļu ir vairāk nekā 100.',
		'too-many-choices': 'Vienam jautājumam ir vairāk nekā 100 atbilžu.',
		'too-many-rows': 'Tabulā ir vairāk nekā 50 rindu.',
		'too-many-repeats': 'Sadaļa var atkārtoties ne vairāk kā 50 reižu.',
		'too-many-parts': 'Nosacījumā ir vairāk nekā 30 daļu.',
		'text-too-long': 'Teksts ir garāks par 2000 rakstzīmēm.',
		'text-missing': 'Trūkst teksta.',
		'code-invalid': 'Kods nav pareizs: der latīņu burti bez garumzīmēm, cipari, „_” un „-”, ne vairāk kā 32.',
		'not-a-questionnaire': 'Šī nav anketa, vai arī fails ir bojāts.'
	},
	issues: {
		'questionnaire-faulty': 'Anketā ir kļūdas. Izlabojiet tās un publicējiet vēlreiz.',
		'version-taken': 'Šāda anketas versija jau ir publicēta. Saglabājiet izmaiņas kā nākamo versiju.',
		'opens-in-past': 'Aptauja nevar sākties pagātnē. Izvēlieties šodienu vai vēlāku dienu.',
		'closes-too-early': 'Pēdējā diena ir agrāka par pirmo. Izvēlieties vēlāku dienu.',
		'target-empty': 'Vēlamais atbilžu skaits nevar būt 0. Ierakstiet skaitli vai atstājiet lauku tukšu.',
		'threshold-too-low': 'Rezultātus nedrīkst rādīt grupai, kurā ir mazāk nekā trīs cilvēki.',
		'asked-missing': 'Ierakstiet, cik darbinieku aptaujā.',
		'closing-day-missing': 'Darbinieku aptaujai vajag pēdējo dienu: pirms tās rezultātus neredz neviens.',
		'staff-too-few': 'Darbinieku ir pārāk maz, lai aptauja būtu anonīma.',
		'drawing-of-staff':
			'Anonīmā aptaujā nedrīkst prasīt parakstu vai zīmējumu: rokrakstu var pazīt. Izņemiet šo jautājumu.',
		'survey-closed': 'Aptauja jau ir slēgta.',
		'survey-not-begun': 'Aptauja vēl nav sākusies.',
		'survey-not-closed': 'Aptauja vēl nav slēgta. Atbildes atver tikai pēc slēgšanas.',
		'survey-opened': 'Atbildes jau ir atvērtas.',
		'opening-needless': 'Šīs aptaujas atbildes divatā nav jāatver.',
		'second-holder-missing': 'Atbildes atver divi cilvēki kopā. Pieaiciniet otru.',
		'not-a-holder': 'Viena no šīm personām nav atbilžu glabātājs.',
		'codes-missing': 'Vajag tik izlozes kodu, cik darbinieku aptaujā, un visus atšķirīgus.',
		'answers-changed':
			'Atbildes nav tās pašas, kas slēgšanas brīdī: kāda ir izņemta, pielikta vai mainīta. Atbildes paliek neatvērtas; ziņojiet izpilddirektoram.'
	},
	instead: {
		'join-other-centres': 'Rīkojiet aptauju kopā ar citiem centriem.',
		'outside-moderator': 'Palūdziet, lai sarunu ar darbiniekiem vada kāds no malas.',
		'proposals-register': 'Aiciniet darbiniekus rakstīt priekšlikumus reģistrā.'
	},
	dropped: (count) => `Netiks iesniegts: ${lvCount(count, answerForms)} uz jautājumiem, kas vairs nav jāuzdod.`,
	tooFew: (needed) => `Atbilžu ir pārāk maz: procentus rāda, ja to ir vismaz ${needed}.`
} satisfies SurveyWords as SurveyWords
