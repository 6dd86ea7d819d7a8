import type { surveyNotice as lv } from '../lv/survey-notice.ts'

/** Wording the sheet with what came out of a survey. */
export const surveyNotice: typeof lv = {
	title: 'Sheet for the notice board or the website',
	lead: 'One page: what we asked, what we heard, what we will do. Printed in Latvian. Why: clause 10.1 of the rules.',
	figures: 'Figures',
	figuresHint: 'Three at most. How many answered is printed with each.',
	figure: (index) => `Figure ${String(index)}`,
	noFigure: 'None',
	noFigures: 'There are too few answers yet to show figures.',
	quotes: 'Quotes',
	quotesHint: 'Only those that were typed for printing with the coded texts.',
	noQuotes: 'No quotes were typed for printing yet.',
	doing: 'What we will do',
	doingHint: 'Each undertaking on a line of its own. For example, “From January a second window is open at lunchtime”.',
	empty: 'Write what you will do.',
	persons: (words) => `This may point to a person: ${words}. Word it so that nobody can be known.`,
	look: 'I have read it again: nobody can be known',
	lookMissing: 'Read the warning again and confirm.',
	notKept: 'What you choose here is not kept: save the PDF before you leave the page.',
	start: 'Prepare the sheet',
	save: 'Save the sheet (PDF)',
	saved: 'The sheet is saved. Read it before you put it up.'
}
