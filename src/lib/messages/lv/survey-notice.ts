/** Wording the sheet with what came out of a survey. */
export const surveyNotice = {
	title: 'Lapa ziņojumu dēlim vai mājaslapai',
	lead: 'Viena lapa: ko jautājām, ko dzirdējām, ko darīsim. Kāpēc: noteikumu 10.1. punkts.',
	figures: 'Skaitļi',
	figuresHint: 'Ne vairāk kā trīs. Ar katru drukā arī to, cik cilvēku atbildēja.',
	figure: (index: number) => `${String(index)}. skaitlis`,
	noFigure: 'Nav',
	noFigures: 'Atbilžu vēl ir par maz, lai rādītu skaitļus.',
	quotes: 'Citāti',
	quotesHint: 'Tikai tie, kas uzrakstīti drukāšanai pie kodētajiem tekstiem.',
	noQuotes: 'Drukāšanai uzrakstītu citātu vēl nav.',
	doing: 'Ko darīsim',
	doingHint: 'Katra apņemšanās savā rindā. Piemēram, „No janvāra pusdienlaikā strādās otrs lodziņš”.',
	empty: 'Uzrakstiet, ko darīsiet.',
	persons: (words: string) => `Tas var norādīt uz cilvēku: ${words}. Pārrakstiet tā, lai neviens nav atpazīstams.`,
	look: 'Esmu pārlasījis: neviens cilvēks nav atpazīstams',
	lookMissing: 'Pārlasiet brīdinājumu un apstipriniet.',
	notKept: 'Šī izvēle netiek glabāta: saglabājiet PDF, pirms aizejat no lapas.',
	start: 'Sagatavot lapu',
	save: 'Saglabāt lapu (PDF)',
	saved: 'Lapa ir saglabāta. Izlasiet to, pirms liekat pie dēļa.'
}
