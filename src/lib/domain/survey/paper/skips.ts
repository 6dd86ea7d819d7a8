import type { Answer } from '../answer.ts'
import { holds, type Condition } from '../condition.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'

/**
 * Where one goes on after an answer, because what lies between is never asked then: index of the question in the order of the
 * form, 0-based, its length for the end. `undefined`: with the next one, or, at the end of a copy, with the next copy.
 *
 * Only what this one answer settles is skipped; a condition that hangs on other answers too is printed at its own question.
 */
export function skipAfter(questionnaire: Questionnaire, question: Question, answer: Answer): number | undefined {
	const all = questionnaire.sections.flatMap((section) => section.questions.map((each) => ({ section, each })))
	const here = all.findIndex(({ each }) => each.code === question.code)
	const home = all[here]?.section
	const hidden = new Set<string>()
	const isNever = (condition: Condition | undefined): boolean =>
		condition !== undefined && settled(condition, { code: question.code, answer, hidden }) === false
	let next = here + 1
	for (; next < all.length; next++) {
		const { section, each } = all[next] ?? {}
		// Whoever fills in a copy has entered the section already.
		const isClosed = section !== home && isNever(section?.showIf)
		if (!each || !(isClosed || isNever(each.showIf))) break
		hidden.add(each.code)
	}
	if (next === here + 1) return undefined
	return home?.repeat && all[next]?.section !== home ? undefined : next
}

type Known = { readonly code: string; readonly answer: Answer; readonly hidden: ReadonlySet<string> }

/** A condition as far as it is known (Kleene's three values); `undefined` where other answers decide. */
function settled(condition: Condition, known: Known): boolean | undefined {
	switch (condition.type) {
		case 'all': {
			const parts = condition.of.map((part) => settled(part, known))
			return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
		}
		case 'any': {
			const parts = condition.of.map((part) => settled(part, known))
			return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
		}
		case 'not': {
			const part = settled(condition.of, known)
			return part === undefined ? undefined : !part
		}
		default:
			if (known.hidden.has(condition.question)) return false
			return condition.question === known.code ? holds(condition, () => known.answer) : undefined
	}
}
