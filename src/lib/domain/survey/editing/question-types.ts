import { choicesOf, type Choice, type Question } from '../questionnaire.ts'

/** All types, in the order in which they are offered: the most used first. */
export const questionTypes = [
	'single',
	'multi',
	'scale',
	'smiley',
	'nps',
	'text',
	'number',
	'date',
	'matrix',
	'rank',
	'drawing'
] as const satisfies readonly Question['type'][]

/** An empty question; choices are there to be written, two of them. */
export function newQuestion(type: Question['type'], code: string): Question {
	return shaped(type, { code, text: { lv: '' } }, [emptyChoice('1'), emptyChoice('2')])
}

/** A question of another type: what both types have stays, what only the old one had goes. */
export function retypeQuestion(question: Question, type: Question['type']): Question {
	if (question.type === type) return question
	const { code, text, hint, required, message, offers, showIf } = question
	const asked = {
		code,
		text,
		...(hint && { hint }),
		...(required !== undefined && { required }),
		...(message && { message }),
		...(offers && { offers }),
		...(showIf && { showIf })
	}
	const choices = choicesOf(question)
	return shaped(type, asked, choices.length > 0 ? choices : [emptyChoice('1'), emptyChoice('2')])
}

export function emptyChoice(code: string): Choice {
	return { code, label: { lv: '' } }
}

type Asked = Pick<Question, 'code' | 'text' | 'hint' | 'required' | 'message' | 'offers' | 'showIf'>

function shaped(type: Question['type'], asked: Asked, choices: readonly Choice[]): Question {
	switch (type) {
		case 'single':
		case 'multi':
		case 'rank':
			return { ...asked, type, choices }
		case 'matrix':
			return { ...asked, type, choices, rows: [emptyChoice('1'), emptyChoice('2')] }
		case 'scale':
			return { ...asked, type, from: 1, to: 5 }
		case 'text':
			return { ...asked, type, lines: 'many', max: 1000 }
		case 'smiley':
		case 'nps':
		case 'number':
		case 'date':
		case 'drawing':
			return { ...asked, type }
	}
}
