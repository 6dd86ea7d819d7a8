import { enCount } from '../plural.ts'

const answers = { one: 'filling', other: 'fillings' }

export const surveys = {
	title: 'Surveys',
	lead: 'Questionnaires for clients, polls of the public, calls after the service (rules 10.1).',
	none: 'No surveys yet',
	noneHint: 'Choose one of the ready questionnaires: it can be used at once.',
	phases: {
		scheduled: 'Not begun yet',
		running: 'Running',
		ended: 'Over, to be closed',
		closed: 'Closed',
		opened: 'Opened'
	},
	count: (count: number) => enCount(count, answers),
	until: (day: string) => `until ${day}`,
	from: (day: string) => `from ${day}`,
	countOf: (count: number, target: number) => `${enCount(count, answers)} of the ${String(target)} wanted`,
	ended: 'The last day is over or the wanted number is reached: no more answers are taken. Close the survey.',
	current: 'Current surveys',
	past: 'Closed surveys',
	fill: 'Enter answers',
	staff: 'Staff survey',
	results: 'Results',
	paper: 'Paper forms',
	close: 'Close the survey',
	closeLead: (count: number) =>
		`Received: ${enCount(count, answers)}. After closing no more answers are taken, and it cannot be undone. A filling that was not handed in is thrown away.`,
	late: 'The survey is over, and these answers can no longer be handed in. Throw them away, or go back to the list of surveys.',
	closed: (count: number) => `The survey is closed: ${enCount(count, answers)}.`,
	fillLead: 'Answers are kept encrypted, without time and order. No name is written anywhere.',
	missing: 'There is no such survey',
	language: 'Language of the questionnaire',
	languages: { lv: 'Latvian', en: 'English', ru: 'Russian', uk: 'Ukrainian' },
	notTranslated: 'not translated into this language',
	origin: 'How the answers came',
	origins: {
		interview: 'The client answers at the desk',
		phone: 'By telephone',
		paper: 'From a paper form',
		kiosk: 'At the kiosk',
		link: 'By a link'
	},
	pages: {
		page: (page: number, total: number) => `Page ${page} of ${total}`,
		back: 'Previous page',
		next: 'Next page'
	},
	progress: (answered: number, total: number) => `${answered} of ${total} questions answered`,
	optional: 'optional',
	place: (position: number) => `Place ${position}`,
	submit: 'Hand in',
	submitted: 'The answers are kept. The next one may begin.',
	discard: 'Throw away',
	fix: (count: number) =>
		`Still to be answered or put right: ${enCount(count, { one: 'question', other: 'questions' })}`,
	resultsLead: 'Percentages are of those who answered the question. In brackets the 95 % confidence interval.'
}
