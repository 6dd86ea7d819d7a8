import type { SheetWords } from '$lib/domain/survey/paper/printed.ts'
import { enCount } from '../plural.ts'
import { survey } from './survey.ts'

export const paperSheet: SheetWords = {
	subject: 'Questionnaire to be filled in on paper',
	batch: 'Batch',
	form: 'Form number',
	instructions:
		'Mark the box at your answer. If you make a mistake, fill that box and mark the right one. Do not write your name.',
	minutes: (count) => `It takes about ${enCount(count, { one: 'minute', other: 'minutes' })}.`,
	onlyIf: (condition) => `Answer only if ${condition}.`,
	goTo: (question) => `go to question ${String(question)}`,
	goToEnd: 'go to the end',
	several: (min, max) => {
		if (min === undefined && max === undefined) return 'You may mark several answers.'
		if (max === undefined) return `Mark at least ${String(min)}.`
		return min === undefined ? `Mark at most ${String(max)}.` : `Mark ${String(min)} to ${String(max)}.`
	},
	rank: (top) => `Write places into the boxes, from 1 (the most important) to ${String(top)}.`,
	rows: 'Mark one box in each row.',
	smiley: '1 – worst, 5 – best.',
	nps: '0 – certainly not, 10 – certainly.',
	date: 'Day, month, year.',
	drawing: 'Draw or sign in the frame.',
	copies: (max) => `If the room for ${String(max)} is not enough, ask for one more form.`,
	noAnswers: survey.noAnswers,
	conditions: survey.conditions
}
