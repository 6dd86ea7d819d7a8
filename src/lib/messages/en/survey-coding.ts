import type { Kappa } from '$lib/domain/survey/coding/agreement.ts'
import type { codedWords as lvWords, surveyCoding as lv } from '../lv/survey-coding.ts'
import { enCount } from '../plural.ts'
import { surveyReport } from './survey-report.ts'

const texts = { one: 'text', other: 'texts' }
const twoDigits = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })

/** How coded texts are told. */
export const codedWords: typeof lvWords = {
	...surveyReport,
	codedTitle: (question) => `What they wrote about: ${question}`,
	codedBase: (count, without) =>
		`${enCount(count, texts)} coded${without > 0 ? `, ${without} without a code` : ''}. A text may have several codes.`,
	oneCoder: 'One person has coded; nobody else has checked it.',
	twoCoders: (agreed) => {
		const blind = 'Two people have coded, neither seeing the other’s marks'
		if (agreed === undefined) return `${blind}; there are too few texts to say how often they agreed.`
		return `${blind}; ${surveyReport.percent(agreed)} of the decisions agreed. Kappa tells how far that is beyond chance: 1 is full agreement, 0 is chance alone.`
	},
	unsettled: (count) =>
		`Not settled yet: ${enCount(count, texts)} that the two coded in different ways; they are not counted here.`,
	agreement: 'Agreed',
	kappa: 'Kappa (95 %)',
	kappaOf: ({ kappa, interval }: Kappa) =>
		`${twoDigits(kappa)} (${twoDigits(interval.low)} to ${twoDigits(interval.high)})`,
	quoted: (words) => `“${words}”`
}

/** The screen on which texts are coded. */
export const surveyCoding: typeof lv = {
	start: (count) => `Code and quote (${enCount(count, texts)})`,
	lead: 'Mark what each one writes about. A second person does the same without seeing your marks; then the two are compared. Why: clause 10.1 of the rules.',
	otherCodes:
		'Somebody is coding already. You will see the result and their marks when you have read all texts as well.',
	codes: 'List of codes',
	codesHint: 'Both people share the codes. Short words, e.g. “waiting” or “documents”.',
	newCode: 'New code',
	addCode: 'Add the code',
	renamed: (label) => `New name of the code “${label}”`,
	reading: 'Texts',
	progress: (read, of) => `${read} of ${of} read.`,
	noTexts: 'Nobody has written an answer to this question yet.',
	fits: 'What is this text about?',
	none: 'No code fits',
	noneMarked: 'Read, no code fits',
	codedAs: (labels) => `Codes: ${labels}.`,
	unread: 'Not read yet',
	compare: 'Compare the two codings',
	compareHint: 'After that your own marks can no longer be changed: what differs is settled together.',
	waiting: 'They can be compared when two people, each with their own passphrase, have read all texts.',
	differing: 'Where the two differ',
	differingHint: 'Talk it over and mark what you agree on. Who had marked what is not shown.',
	agreedOn: (labels) => `Both: ${labels}.`,
	oneOnly: (labels) => `One only: ${labels}.`,
	settled: 'Settled.',
	allAgreed: 'Both coded everything alike.',
	quotes: 'Quotes for printing',
	quotesHint:
		'Type what is to be printed: without names, places and details by which somebody may be known. The text itself is never printed.',
	quote: 'Quote',
	noQuotes: 'No quotes yet: press “Quote it” at a text.',
	quoteText: 'Quote it',
	persons: (words) => `This may point to a person: ${words}. Word it so that nobody can be known.`,
	look: 'I have read it again: nobody can be known',
	saveQuote: 'Save the quote',
	dropQuote: (words) => `Delete the quote: ${words}`,
	drop: 'Delete',
	issues: {
		'code-empty': 'Write the name of the code.',
		'code-taken': 'The list has this code already.',
		'code-unknown': 'The list does not have this code any more. Open the page again.',
		'text-compared': 'This text has been compared, its marks stay as they are.',
		'reading-unfinished': 'They can be compared when two people have read all texts.',
		'quote-empty': 'Write what is to be printed.',
		'quote-too-long': 'The quote is too long: shorten it to 300 characters.',
		'quote-not-looked-at': 'Read the warning again and confirm that nobody can be known.'
	}
}
