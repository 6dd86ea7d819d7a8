import { showDay } from '../format.ts'
import type { SurveyWords } from '../lv/survey.ts'
import { enCount } from '../plural.ts'

/** Surveys. Loaded with the screens of surveys, not with the rest. */
export const survey: SurveyWords = {
	noAnswers: {
		'dont-know': 'Hard to say',
		refused: 'I prefer not to answer',
		'not-applicable': 'Does not apply to me'
	},
	conditions: {
		always: 'always',
		never: 'never',
		and: 'and',
		or: 'or',
		not: (condition) => `it is not so that ${condition}`,
		answered: (question) => `“${question}” is answered`,
		declined: (question, why) =>
			why === undefined
				? `no answer is given to “${question}”`
				: `the answer to “${question}” is “${survey.noAnswers[why]}”`,
		chosen: (question, choice, isOneOfSeveral) =>
			isOneOfSeveral
				? `one of the answers to “${question}” is “${choice}”`
				: `the answer to “${question}” is “${choice}”`,
		inRow: (question, row) => `${question} – ${row}`,
		number: (question, operator, value) => {
			const words = {
				'<': 'less than',
				'<=': 'at most',
				'=': 'exactly',
				'!=': 'other than',
				'>=': 'at least',
				'>': 'more than'
			}
			return `the answer to “${question}” is ${words[operator]} ${value}`
		},
		day: (question, operator, day) => {
			const words = { before: 'before', on: 'on', after: 'after' }
			return `the day of “${question}” is ${words[operator]} ${showDay(day)}`
		}
	},
	answers: {
		'answer-required': () => 'Please answer this question.',
		'answer-misfit': () => 'This answer does not fit the question. Please choose it again.',
		'too-few-chosen': (limit) => `Too few answers are chosen: at least ${limit} are needed.`,
		'too-many-chosen': (limit) => `Too many answers are chosen: there may be at most ${limit}.`,
		'number-invalid': () => 'This is no number. Write digits, for example 12 or 12.5.',
		'number-too-small': (limit) => `The number is too small: the smallest is ${limit}.`,
		'number-too-large': (limit) => `The number is too large: the largest is ${limit}.`,
		'number-too-fine': (limit) => `There are too many decimals: there may be at most ${limit}.`,
		'day-too-early': (limit) => `The day is too early: the first one possible is ${limit}`,
		'day-too-late': (limit) => `The day is too late: the last one possible is ${limit}`,
		'text-too-short': (limit) => `The text is too short: at least ${limit} characters are needed.`,
		'text-too-long': (limit) => `The text is too long: there may be at most ${limit} characters. Please shorten it.`,
		'rows-missing': (limit) => `Please answer every row; rows without an answer: ${limit}.`,
		'email-invalid': () => 'This is no e-mail address. Write it like name@example.lv.',
		'phone-invalid': () => 'This is no telephone number. Write digits, for example 26 123 456.',
		'postcode-invalid': () => 'This is no postcode. Write it like LV-4101.',
		'digits-invalid': () => 'Please write digits only.',
		'drawing-too-long': () => 'The drawing has too many lines. Please clear it and draw more simply.'
	},
	problems: {
		'no-questions': () => 'The questionnaire has no question. Add at least one.',
		'code-taken': (_, other) => `The code “${other}” is there twice. Give each question and section its own code.`,
		'choice-code-taken': (of, other) => `In “${of}” the code “${other}” is there twice. Give each answer its own code.`,
		'too-few-choices': (of) => `“${of}” leaves nothing to choose. Add at least two answers.`,
		'rows-empty': (of) => `The table “${of}” has no rows. Add at least one.`,
		'bounds-crossed': (of) => `In “${of}” the lowest value is not below the highest. Mend the bounds.`,
		'dead-end': (of) => `Nobody can answer “${of}” correctly. Change the bounds.`,
		'language-missing': () => 'A questionnaire must be in Latvian too.',
		'refers-to-missing': (of, other) => `“${of}” refers to the question “${other}”, which is not there.`,
		'refers-to-later': (of, other) => `“${of}” refers to “${other}”, which is asked later. Change the order.`,
		'refers-in-circle': (of, other) => `“${of}” and “${other}” depend on each other. Remove one condition.`,
		'refers-into-copies': (of, other) =>
			`“${of}” refers to “${other}” in a section that repeats: which time is not known.`,
		'comparison-misfit': (of, other) =>
			`The condition of “${of}” does not fit the type of “${other}”. Mend the condition.`,
		'refers-to-missing-choice': (of, other) =>
			`The condition of “${of}” has the answer “${other}”, which is not there.`,
		'never-shown': (of) => `Nobody will ever see “${of}”. Mend its condition.`,
		'translation-missing': (of, other) => `“${of}” is not translated (${other}): it is shown in Latvian, with a mark.`,
		'section-empty': (of) => `The section “${of}” has no questions.`,
		'never-shown-unsure': (of) =>
			`Perhaps nobody will see “${of}”: none of the answers that were tried shows it, and there are too many to try all.`
	},
	reading: {
		'too-many-questions': 'There are more than 600 questions.',
		'too-many-sections': 'There are more than 100 sections.',
		'too-many-choices': 'A question has more than 100 answers.',
		'too-many-rows': 'A table has more than 50 rows.',
		'too-many-repeats': 'A section may repeat at most 50 times.',
		'too-many-parts': 'A condition has more than 30 parts.',
		'text-too-long': 'A text is longer than 2000 characters.',
		'text-missing': 'A text is missing.',
		'code-invalid': 'The code is not right: Latin letters without marks, digits, “_” and “-”, at most 32.',
		'not-a-questionnaire': 'This is no questionnaire, or the file is damaged.'
	},
	issues: {
		'questionnaire-faulty': 'The questionnaire has errors. Mend them and publish again.',
		'version-taken': 'This version of the questionnaire is already published. Save the changes as the next version.',
		'opens-in-past': 'A survey cannot begin in the past. Choose today or a later day.',
		'closes-too-early': 'The last day is before the first one. Choose a later day.',
		'target-empty': 'The wanted number of answers cannot be 0. Write a number or leave the field empty.',
		'threshold-too-low': 'Results may not be shown for a group of fewer than three people.',
		'asked-missing': 'Write how many members of staff are asked.',
		'closing-day-missing': 'A staff survey needs a last day: nobody sees results before it.',
		'staff-too-few': 'There are too few members of staff for the survey to be anonymous.',
		'drawing-of-staff':
			'An anonymous survey may not ask for a signature or drawing: a hand can be recognised. Remove this question.',
		'survey-closed': 'The survey is already closed.',
		'survey-not-begun': 'The survey has not begun.',
		'survey-not-closed': 'The survey is not closed. Answers are opened only after closing.',
		'survey-opened': 'The answers are already opened.',
		'opening-needless': 'The answers to this survey need not be opened by two.',
		'second-holder-missing': 'Two people open the answers together. Ask a second one to join.',
		'not-a-holder': 'One of these people does not hold the answers.',
		'codes-missing': 'It takes as many drawn codes as staff are asked, all different.',
		'answers-changed':
			'These are not the answers that were there at closing: some were taken out, put in or changed. They stay sealed; tell the executive director.'
	},
	instead: {
		'join-other-centres': 'Hold the survey together with other centres.',
		'outside-moderator': 'Ask somebody from outside to lead a talk with the staff.',
		'proposals-register': 'Invite the staff to write proposals into the register.'
	},
	dropped: (count) =>
		`Not sent: ${enCount(count, { one: 'answer', other: 'answers' })} to questions that are no longer asked.`,
	tooFew: (needed) => `There are too few answers: percentages are shown from ${needed} on.`
}
