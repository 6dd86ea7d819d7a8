import type { StaffSurveyWords } from '../staff-survey.ts'
import { enCount } from '../plural.ts'

const answers = { one: 'answer', other: 'answers' }

/** Surveys of the staff. */
export const staffSurvey: StaffSurveyWords = {
	title: 'Staff survey',
	lead: 'Anonymous: answers have neither time nor order nor name, and become readable only after closing, to two people together (rules, 10.2).',
	back: 'All surveys',
	asked: 'How many of the staff are asked',
	askedHint: 'So many codes are printed: one for each.',
	closesOn: 'Last day',
	holders: 'Who opens the answers together',
	holdersHint: 'At least two. Any two of them can open, nobody alone can. Best if the staff have chosen one.',
	holdersFew: 'You alone have a passphrase on this device. Add a second person in the settings, then start the survey.',
	verdicts: {
		impossible: (threshold) =>
			`So few cannot be asked anonymously: every answer could be guessed. It takes at least ${threshold}.`,
		'whole-only': (threshold) => `Results are shown for all together only, and only if at least ${threshold} answer.`,
		possible: (threshold) => `Results are shown if at least ${threshold} answer.`
	},
	forGood: 'Anonymity can be neither lifted nor changed later: it is part of the survey from its first day.',
	prepare: 'Prepare the codes',
	prepared: (count) =>
		`${enCount(count, { one: 'code', other: 'codes' })} drawn. Print the sheet now: the codes are kept nowhere, and cannot be had once the survey has begun.`,
	saveSlips: 'Save the sheet of codes (PDF)',
	printed: 'The codes are printed',
	publish: 'Start the survey',
	phases: {
		scheduled: 'Not begun yet',
		running: 'Running',
		ended: 'Over, to be closed',
		closed: 'Closed, to be opened by two',
		opened: 'Opened'
	},
	count: (count, asked) => `${enCount(count, answers)} of ${asked}`,
	until: (day) => `until ${day}`,
	waiting: (most) =>
		`Up to ${most} of the last answers are on this device only; they join the backup several at a time, so that nobody can tell from backups who answered when.`,
	start: 'Hand the device to the staff',
	startLead:
		'The device locks and shows the questionnaire only. Everybody types the code they drew, and answers. A passphrase takes the device back.',
	close: 'Close the survey',
	closeLead: (count, asked) =>
		`Received: ${enCount(count, answers)} of ${asked}. After closing no more answers are taken, and that cannot be undone.`,
	closed: 'The survey is closed. Two holders open the answers together.',
	open: 'Open the answers',
	openLead:
		'You are one of the holders. The other one types their passphrase here; it does not stay on your device. Results are worked out once, the answers themselves are then destroyed, and the opening is written in the log.',
	notHolder: (names) => `Two of the holders open the answers: ${names}. One of them unlocks this device.`,
	second: 'Passphrase of the other holder',
	opened: (names, day) => `Opened ${day} by ${names}.`,
	resultsLead:
		'Shown is only what tells nobody’s answer. A dash means that a number is hidden: it is small, or a small one could be worked out from it.',
	belowThreshold: (needed) =>
		`Fewer than ${needed} answered. So that nobody is recognised nothing is shown, not even how many answered each question.`,
	total: (count) => `${enCount(count, { one: 'member', other: 'members' })} of staff answered`,
	answer: 'Answer',
	people: 'Count',
	hidden: '–',
	hiddenWord: 'hidden',
	noAnswer: 'No answer',
	mean: (value) => `Mean ${value}`,
	meanHidden: 'The mean is hidden.',
	written: 'Written answers',
	writtenLead: 'In alphabetical order. Take out names and events by which somebody is known before you quote.',
	writtenFew: (needed) => `Fewer than ${needed} wrote, so no text is shown.`
}
