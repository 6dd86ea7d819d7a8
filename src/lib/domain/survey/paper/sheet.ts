import type { Answer } from '../answer.ts'
import { conditionToWords } from '../condition-words.ts'
import type { Condition } from '../condition.ts'
import { sayPlain } from '../piping.ts'
import { choicesOf, ladderOf, say, type Language, type Question, type Questionnaire } from '../questionnaire.ts'
import type { ScaleQuestion, Section, Texts } from '../questionnaire.ts'
import { noAnswerCode, numbered } from './codes.ts'
import type { Sheet, SheetBox, SheetQuestion, SheetSection, SheetWords } from './printed.ts'
import { skipAfter } from './skips.ts'

/** So many copies of a section are printed; more go on another form. */
export const printedCopies = 3
const writingLines = { one: 1, many: 4 } as const
/** More steps do not stand in one row. */
const mostSteps = 16

/** The form for paper: what it says is what the screen for keying in says, number by number. */
export function sheetOf(questionnaire: Questionnaire, language: Language, words: SheetWords): Sheet {
	const maker = new SheetMaker(numbered(questionnaire), language, words)
	const { who, why, anonymity, minutes } = questionnaire.intro
	return {
		language,
		title: maker.text(questionnaire.title),
		subject: words.subject,
		desk: [words.batch, words.form],
		intro: [
			maker.text(who),
			`${maker.text(why)} ${maker.text(anonymity)}`,
			`${words.instructions} ${words.minutes(minutes)}`
		],
		sections: questionnaire.sections.flatMap((_, index) => maker.sections(index)),
		thanks: maker.text(questionnaire.thanks)
	}
}

class SheetMaker {
	readonly #form: Questionnaire
	readonly #language: Language
	readonly #words: SheetWords

	constructor(form: Questionnaire, language: Language, words: SheetWords) {
		this.#form = form
		this.#language = language
		this.#words = words
	}

	/** In the language of the sheet; marked where it is Latvian for want of a translation, and with room for an earlier answer. */
	text(texts: Texts): string {
		const { fallback } = say(texts, this.#language)
		const plain = sayPlain(texts, this.#language)
		return fallback ? `${plain} (LV)` : plain
	}

	/** A section, or its copies, one below the other. */
	sections(index: number): readonly SheetSection[] {
		const section = this.#form.sections[index]
		if (!section) return []
		const { repeat, questions } = section
		const once = { notes: this.#sectionNotes(section), questions: questions.map((each) => this.#question(each)) }
		const title = this.text(section.title)
		if (!repeat) return [{ ...once, title }]
		const name = this.text(repeat.name)
		return Array.from({ length: Math.min(repeat.max, printedCopies) }, (_, copy) => ({
			...once,
			notes: copy === 0 ? [...once.notes, this.#words.copies(printedCopies)] : [],
			title: `${title}: ${name} ${copy + 1}`
		}))
	}

	#sectionNotes({ showIf }: Section): readonly string[] {
		return showIf ? [this.#onlyIf(showIf)] : []
	}

	#onlyIf(condition: Condition): string {
		const { conditions, onlyIf } = this.#words
		return onlyIf(conditionToWords(condition, this.#form, { language: this.#language, words: conditions }))
	}

	#question(question: Question): SheetQuestion {
		const { noAnswers } = this.#words
		const ladder = ladderOf(question)
		const steps = ladder && this.#stepSkips(question, ladder)
		return {
			text: this.text(question.text),
			notes: [
				...(question.showIf ? [this.#onlyIf(question.showIf)] : []),
				...(question.hint ? [this.text(question.hint)] : []),
				...this.#ways(question),
				...(steps ?? [])
			],
			answer: this.#answer(question),
			offers: (question.offers ?? []).map((why) =>
				this.#box(question, { type: 'none', why }, `${noAnswerCode(question, why)} ${noAnswers[why]}`)
			)
		}
	}

	/** How it is to be filled in, where the boxes do not tell. */
	#ways(question: Question): readonly string[] {
		const words = this.#words
		switch (question.type) {
			case 'multi':
				return [words.several(question.min, question.max)]
			case 'rank':
				return [words.rank(question.top ?? question.choices.length)]
			case 'matrix':
				return [words.rows, question.choices.map(({ label }) => this.text(label)).join('; ')]
			case 'smiley':
				return [words.smiley]
			case 'nps':
				return [words.nps]
			case 'scale':
				return this.#ends(question)
			case 'number':
				return question.unit ? [this.text(question.unit)] : []
			case 'date':
				return [words.date]
			case 'drawing':
				return [words.drawing]
			default:
				return []
		}
	}

	#ends({ from, to, low, high }: ScaleQuestion): readonly string[] {
		const ends = [...(low ? [`${from} – ${this.text(low)}`] : []), ...(high ? [`${to} – ${this.text(high)}`] : [])]
		return ends.length === 0 ? [] : [ends.join('; ')]
	}

	#answer(question: Question): SheetQuestion['answer'] {
		const ladder = ladderOf(question)
		if (ladder) {
			const count = ladder.to - ladder.from + 1
			if (count > mostSteps) return { type: 'lines', count: 1 }
			return {
				type: 'steps',
				rows: [],
				steps: Array.from({ length: count }, (_, index) => String(ladder.from + index))
			}
		}
		switch (question.type) {
			case 'matrix': {
				const rows = question.rows.map(({ label }) => this.text(label))
				return { type: 'steps', rows, steps: question.choices.map((_, index) => String(index + 1)) }
			}
			case 'text':
				return { type: 'lines', count: writingLines[question.lines] }
			case 'number':
			case 'date':
				return { type: 'lines', count: 1 }
			case 'drawing':
				return { type: 'drawing' }
			default:
				return { type: 'boxes', boxes: this.#boxes(question) }
		}
	}

	#boxes(question: Question): readonly SheetBox[] {
		return choicesOf(question).map(({ code, label }) =>
			question.type === 'single'
				? this.#box(question, { type: 'choice', code }, this.text(label))
				: { label: this.text(label) }
		)
	}

	#box(question: Question, answer: Answer, label: string): SheetBox {
		const skip = this.#skip(question, answer)
		return skip === undefined ? { label } : { label, skip }
	}

	/** `1, 2 → go on with question 7`, for steps that skip something. */
	#stepSkips(question: Question, { from, to }: { readonly from: number; readonly to: number }): readonly string[] {
		const steps = new Map<string, number[]>()
		for (let value = from; value <= to; value++) {
			const skip = this.#skip(question, { type: 'number', value })
			if (skip !== undefined) steps.set(skip, [...(steps.get(skip) ?? []), value])
		}
		return [...steps].map(([skip, values]) => `${values.join(', ')} → ${skip}`)
	}

	#skip(question: Question, answer: Answer): string | undefined {
		const next = skipAfter(this.#form, question, answer)
		if (next === undefined) return undefined
		const count = this.#form.sections.reduce((sum, { questions }) => sum + questions.length, 0)
		return next === count ? this.#words.goToEnd : this.#words.goTo(next + 1)
	}
}
