import type { Kappa } from '$lib/domain/survey/coding/agreement.ts'
import type { CodingIssue } from '$lib/domain/survey/coding/decide-coding.ts'
import { lvCount, lvNumber } from '../plural.ts'
import { surveyReport } from './survey-report.ts'

const texts = { zero: 'tekstu', one: 'teksts', other: 'teksti' }
const twoDigits = (value: number): string => lvNumber(Math.round(value * 100) / 100)

/** How coded texts are told. */
export const codedWords = {
	...surveyReport,
	codedTitle: (question: string) => `Par ko rakstīja: ${question}`,
	codedBase: (count: number, without: number) => {
		const coded = `Kodēts: ${lvCount(count, texts)}`
		const rest = without > 0 ? `, bez koda ${lvNumber(without)}` : ''
		return `${coded}${rest}. Tekstam var būt vairāki kodi.`
	},
	oneCoder: 'Kodēja viens cilvēks; cits to nav pārbaudījis.',
	twoCoders: (agreed: number | undefined) => {
		const blind = 'Kodēja divi cilvēki, viens otra atzīmes neredzot'
		if (agreed === undefined) return `${blind}; tekstu ir par maz, lai teiktu, cik bieži viņi bija vienisprātis.`
		return `${blind}; sakrita ${surveyReport.percent(agreed)} lēmumu. Kapa rāda, cik tas ir vairāk par nejaušību: 1 – pilnīga vienprātība, 0 – tikai nejaušība.`
	},
	unsettled: (count: number) =>
		`Vēl nav izšķirts: ${lvCount(count, { zero: 'tekstu, kurus', one: 'teksts, kuru', other: 'teksti, kurus' })} abi kodēja atšķirīgi; te tos neskaita.`,
	agreement: 'Sakrita',
	kappa: 'Kapa (95 %)',
	kappaOf: ({ kappa, interval }: Kappa) =>
		`${twoDigits(kappa)} (${twoDigits(interval.low)}–${twoDigits(interval.high)})`,
	quoted: (words: string) => `„${words}”`
}

/** The screen on which texts are coded. */
export const surveyCoding = {
	start: (count: number) => `Kodēt un citēt (${lvCount(count, texts)})`,
	lead: 'Atzīmējiet, par ko katrs raksta. Otrs cilvēks to pašu dara, Jūsu atzīmes neredzot; tad abus salīdzina. Kāpēc: noteikumu 10.1. punkts.',
	otherCodes: 'Kāds jau kodē. Rezultātu un viņa atzīmes redzēsiet, kad arī Jūs būsiet izlasījis visus tekstus.',
	codes: 'Kodu saraksts',
	codesHint: 'Kodi ir kopīgi abiem. Īsi vārdi, piemēram, „gaidīšana” vai „dokumenti”.',
	newCode: 'Jauns kods',
	addCode: 'Pievienot kodu',
	renamed: (label: string) => `Koda „${label}” jaunais nosaukums`,
	reading: 'Teksti',
	progress: (read: number, of: number) => `Izlasīts ${lvNumber(read)} no ${lvNumber(of)}.`,
	noTexts: 'Uz šo jautājumu vēl neviens nav rakstījis.',
	fits: 'Par ko ir šis teksts?',
	none: 'Neviens kods neder',
	noneMarked: 'Izlasīts, neviens kods neder',
	codedAs: (labels: string) => `Kodi: ${labels}.`,
	unread: 'Vēl nav izlasīts',
	compare: 'Salīdzināt abu kodējumu',
	compareHint: 'Pēc salīdzināšanas savas atzīmes vairs mainīt nevar: domstarpības izšķir kopā.',
	waiting: 'Salīdzināt varēs, kad visus tekstus būs izlasījuši divi cilvēki, katrs ar savu paroli.',
	differing: 'Domstarpības',
	differingHint: 'Pārrunājiet abi un atzīmējiet, uz ko vienojaties. Kurš ko atzīmēja, šeit nerāda.',
	agreedOn: (labels: string) => `Abi: ${labels}.`,
	oneOnly: (labels: string) => `Tikai viens: ${labels}.`,
	settled: 'Izšķirts.',
	allAgreed: 'Abi visu kodēja vienādi.',
	quotes: 'Citāti drukāšanai',
	quotesHint:
		'Uzrakstiet pats, ko drukāt: bez vārdiem, vietām un notikuma sīkumiem, pēc kuriem kādu var pazīt. Pats teksts nekad netiek drukāts.',
	quote: 'Citāts',
	noQuotes: 'Citātu vēl nav: pie teksta nospiediet „Citēt”.',
	quoteText: 'Citēt',
	persons: (words: string) => `Tas var norādīt uz cilvēku: ${words}. Pārrakstiet tā, lai neviens nav atpazīstams.`,
	look: 'Esmu pārlasījis: neviens cilvēks nav atpazīstams',
	saveQuote: 'Saglabāt citātu',
	dropQuote: (words: string) => `Dzēst citātu: ${words}`,
	drop: 'Dzēst',
	issues: {
		'code-empty': 'Uzrakstiet koda nosaukumu.',
		'code-taken': 'Šāds kods sarakstā jau ir.',
		'code-unknown': 'Šāda koda sarakstā vairs nav. Atveriet lapu no jauna.',
		'text-compared': 'Šis teksts jau ir salīdzināts, tā atzīmes vairs nemaina.',
		'reading-unfinished': 'Salīdzināt varēs, kad visus tekstus būs izlasījuši divi cilvēki.',
		'quote-empty': 'Uzrakstiet, ko drukāt.',
		'quote-too-long': 'Citāts ir pārāk garš: saīsiniet to līdz 300 rakstzīmēm.',
		'quote-not-looked-at': 'Pārlasiet brīdinājumu un apstipriniet, ka neviens nav atpazīstams.'
	} satisfies Record<CodingIssue, string>
}
