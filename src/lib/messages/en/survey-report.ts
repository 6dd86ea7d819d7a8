import type { Interval } from '$lib/domain/survey/intervals.ts'
import type { SurveyReportWords } from '../survey-report.ts'
import { enCount } from '../plural.ts'

const people = { one: 'person', other: 'people' }
const oneDigit = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
const range = ({ low, high }: Interval): string => `${oneDigit(low)} to ${oneDigit(high)}`
const percentRange = (interval: Interval): string => `${range(interval)} %`
const points = (value: number): string => `${value > 0 ? '+' : ''}${oneDigit(value)}`

/** Figures of a survey in words. */
export const surveyReport: SurveyReportWords = {
	language: 'en',
	base: (answered, silent, notAsked) =>
		`${answered} answered, ${silent} did not${notAsked > 0 ? `, ${notAsked} were not asked` : ''}.`,
	few: 'Fewer than 30 answers: the figures show a direction, not a size.',
	tooFew: (needed) => `Too few answers: percentages and the mean are shown from ${needed} on.`,
	mean: (value, interval) => `Mean ${oneDigit(value)} (${range(interval)}).`,
	meanAlone: (value) => `Mean ${oneDigit(value)}.`,
	meanHidden: 'The mean is hidden: somebody’s answer could be worked out from it.',
	top: (share, interval) => `The two best answers were given by ${oneDigit(share)} % (${percentRange(interval)}).`,
	effort: (share, interval) => `It was easy for ${oneDigit(share)} % (${percentRange(interval)}).`,
	nps: (score, interval) => `Would recommend (NPS): ${oneDigit(score)} (${range(interval)}).`,
	wrote: (count) => `${enCount(count, people)} wrote.`,
	gave: (count) => `${enCount(count, people)} answered.`,
	columns: { answer: 'Answer', count: 'Count', share: 'Share', interval: '95 % interval' },
	percent: (value) => `${oneDigit(value)} %`,
	range: percentRange,
	hidden: '–',
	noAnswer: 'No answer',
	step: (step, end) => (end === undefined ? step : `${step} – ${end}`),
	likert: { title: 'The statements together', why: 'How many chose each step.' },
	crossTitle: (rows, columns) => `${rows} × ${columns}`,
	crossWhy: (total) => `All ${enCount(total, people)}, those who left a question out among them.`,
	crossHidden: 'A dash is a number that is small, or from which a small one could be worked out; so it is hidden.',
	belowThreshold: (needed) => `Fewer than ${needed} answered: no table is shown.`,
	chosen: 'Chose it',
	notChosen: 'Did not',
	total: 'Total',
	trendTitle: (question) => `Change: ${question}`,
	trendWhy: 'Share of the two best answers in each survey; the upright line is the 95 % interval.',
	wave: 'Survey',
	answered: 'Answered',
	change: 'Against the one before',
	changes: {
		up: (value, low, high) => `${points(value)} points (${points(low)} to ${points(high)}): up`,
		down: (value, low, high) => `${points(value)} points (${points(low)} to ${points(high)}): down`,
		unclear: (value, low, high) => `${points(value)} points (${points(low)} to ${points(high)}): not clear`
	},
	reworded: (wave) => `In “${wave}” the question has other words; the answers are the same, so they are compared.`,
	changed: (wave) => `In “${wave}” the answers are others than before, so they are not compared.`,
	topLabel: 'The two best answers, %',
	cameIn: {
		title: 'How people answered',
		way: 'Way',
		origins: {
			kiosk: 'At the kiosk',
			paper: 'On paper',
			interview: 'At the desk',
			phone: 'By phone',
			link: 'By a link'
		},
		marked: {
			hurried: (count) => `Filled in in a hurry: ${count}.`,
			unfinished: (count) => `Left half-way: ${count}.`
		},
		counted: 'They count.',
		leftOut: {
			played: 'They do not count: somebody played with the device.',
			repeated: 'They do not count: one person answered several times.',
			'tried-out': 'They do not count: the staff tried the device.'
		}
	},
	screen: {
		judge: {
			title: 'Marked answers',
			why: 'The kiosk marks what was filled in unusually fast or left half-way, and drops nothing. You decide; the decision goes into the ledger and is told in the report.',
			leaveOut: 'Do not count',
			marks: { hurried: 'Filled in in a hurry', unfinished: 'Left half-way' },
			reason: 'Why',
			reasons: {
				played: 'Somebody played with the device',
				repeated: 'One person answered several times',
				'tried-out': 'The staff tried the device'
			},
			reasonMissing: 'Say why they do not count.',
			save: 'Record the decision',
			saved: 'The decision is recorded.'
		},
		cross: 'Compare two questions',
		rows: 'In rows',
		columns: 'In columns',
		trend: 'Change between surveys',
		table: (title) => `Table: ${title}`,
		make: 'Make the report (PDF)',
		making: 'Making the report…',
		made: 'The report is saved. Check it before you hand it on.',
		texts: 'Written answers',
		withCross: 'With the comparison',
		withTrend: 'With the change'
	}
}
