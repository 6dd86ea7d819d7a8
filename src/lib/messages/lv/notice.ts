import { lvCount } from '../plural.ts'

/** Wording the notice-board sheet “Jūs teicāt, mēs darījām”. */
export const notice = {
	title: 'Jūs teicāt, mēs darījām',
	lead: 'Ziņojumu dēļa lapa par to, kas mainīts pēc klientu teiktā. Kāpēc: noteikumu 10.1. punkts.',
	none: 'Pabeigtu darbību vēl nav',
	noneHint: 'Te parādās korektīvās darbības, kas lietā atzīmētas kā izdarītas un pārbaudītas.',
	choose: 'Ko rādīt',
	chooseHint:
		'No sūdzības uz lapu nekas nepāriet: teikumus uzrakstiet pats, vispārīgi, bez vārdiem un gadījuma sīkumiem.',
	show: (action: string) => `Rādīt: ${action}`,
	origin: (number: string, day: string) => `${number}, pārbaudīts ${day}`,
	cause: (cause: string) => `Cēlonis: ${cause}`,
	result: (result: string) => `Pārbaudē: ${result}`,
	said: 'Jūs teicāt',
	saidHint: 'Piemēram, „Nezinājām, kādi dokumenti jāņem līdzi”.',
	done: 'Mēs darījām',
	doneHint: 'Piemēram, „Pie durvīm izlikts dokumentu saraksts”.',
	empty: 'Uzrakstiet, kas būs lapā.',
	persons: (words: string) => `Tas var norādīt uz cilvēku: ${words}. Pārrakstiet tā, lai neviens nav atpazīstams.`,
	look: 'Esmu pārlasījis: neviens cilvēks nav atpazīstams',
	lookMissing: 'Pārlasiet brīdinājumus un apstipriniet.',
	preview: 'Kā izskatīsies lapa',
	count: (count: number) => lvCount(count, { zero: 'rindu', one: 'rinda', other: 'rindas' }),
	nothing: 'Atzīmējiet vismaz vienu darbību.',
	kept: 'Teikumi paliek šajā ierīcē, līdz saglabājat PDF.',
	save: 'Saglabāt PDF'
}
