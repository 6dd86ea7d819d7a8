import type { MultiQuestion, NumberQuestion, Question, TextQuestion } from '../questionnaire.ts'
import { constrain } from '../xlsform/constraint.ts'
import { quoted } from './finding.ts'
import type { JsReading } from './surveyjs-choices.ts'
import { isObject, type Tracked } from './tracked.ts'

/** Validators as bounds of ours; patterns are compared with the few that we have a rule for and never run. */
export function validated(question: Question, element: Tracked, reading: JsReading): Question {
	const list: readonly unknown[] = [element.take('validators')].flat()
	return list.reduce<Question>((bounded, each, index) => {
		if (!isObject(each)) return bounded
		const at = `${element.path} › validators › ${index + 1}`
		const message = reading.texts.read(each['text'], at)
		const taken = limited(bounded, each)
		if (!taken) {
			const code = each['type'] === 'regex' ? 'pattern-not-taken' : 'constraint-not-taken'
			reading.tell({ code, path: at, value: quoted(each['regex'] ?? each['expression'] ?? each['type']) })
			return bounded
		}
		return message && !taken.message ? { ...taken, message } : taken
	}, question)
}

/** Both hold: the narrower bounds. */
function stricter(before: Question, after: Question): Question {
	if (!isBounded(before) || !isBounded(after)) return after
	const min = Math.max(before.min ?? -Infinity, after.min ?? -Infinity)
	const max = Math.min(before.max ?? Infinity, after.max ?? Infinity)
	return { ...after, ...(min > -Infinity && { min }), ...(max < Infinity && { max }) }
}

function isBounded(question: Question): question is NumberQuestion | TextQuestion | MultiQuestion {
	return question.type === 'number' || question.type === 'text' || question.type === 'multi'
}

function limited(question: Question, validator: Readonly<Record<string, unknown>>): Question | undefined {
	const number = (key: string): number | undefined => (typeof validator[key] === 'number' ? validator[key] : undefined)
	const within = (measure: string, low: number | undefined, high: number | undefined): Question | undefined => {
		const parts = [
			low === undefined ? [] : [`${measure} >= ${low}`],
			high === undefined ? [] : [`${measure} <= ${high}`]
		].flat()
		const result = parts.length === 0 ? undefined : constrain(question, parts.join(' and '))
		return result?.ok === true ? stricter(question, result.question) : undefined
	}
	switch (validator['type']) {
		case 'numeric':
			return within('.', number('minValue'), number('maxValue')) ?? (question.type === 'number' ? question : undefined)
		case 'text':
			return within('string-length(.)', number('minLength'), number('maxLength'))
		case 'answercount':
			return within('count-selected(.)', number('minCount'), number('maxCount'))
		case 'email':
			return question.type === 'text' ? { ...question, format: 'email' } : undefined
		case 'regex': {
			const result = constrain(question, `regex(., '${String(validator['regex'])}')`)
			return result.ok ? result.question : undefined
		}
		default:
			return undefined
	}
}
