import type { ErrorCode } from '$lib/errors.ts'
import {
	countedMarks,
	disagreements,
	emptyCoding,
	marksOf,
	maySeeCounts,
	pairOf,
	type Coding,
	type Disagreement,
	type TextId,
	type WrittenText
} from '$lib/domain/survey/coding/coding.ts'
import type { CodingCommand, CodingIssue } from '$lib/domain/survey/coding/decide-coding.ts'
import { personsInWords } from '$lib/domain/survey/coding/persons.ts'
import type { TextQuestion } from '$lib/domain/survey/questionnaire.ts'
import { changeCoding, readCodings, readTexts } from './codings.ts'
import type { Desk } from './desk.svelte.ts'
import { Submission } from './submission.svelte.ts'
import type { SurveyResults } from './survey-results.ts'

/** What came of a tap: done, refused for a reason, or not written (`failure` says why). */
export type CodingOutcome = { readonly done: boolean; readonly issue: CodingIssue | undefined }

/** The written answers to one question as the person at the desk codes them, who sees no marks of anybody else. */
export class TextCoding {
	readonly question: TextQuestion
	readonly #desk: Desk
	readonly #results: SurveyResults
	readonly #saving = new Submission()
	#coding = $state.raw<Coding>(emptyCoding)
	#texts = $state.raw<readonly WrittenText[]>([])
	/** Taps wait for one another: none is lost while another is written. */
	#queue: Promise<unknown> = Promise.resolve()

	constructor(desk: Desk, results: SurveyResults, question: TextQuestion) {
		this.#desk = desk
		this.#results = results
		this.question = question
	}

	get coding(): Coding {
		return this.#coding
	}

	get texts(): readonly WrittenText[] {
		return this.#texts
	}

	get failure(): ErrorCode | undefined {
		return this.#saving.failure
	}

	/** Whether what the codes add up to may be shown to this person; see `maySeeCounts`. */
	get maySeeCounts(): boolean {
		return maySeeCounts(this.#coding, this.#desk.unlocked.person)
	}

	/** What this person, and nobody else, has given a text; `undefined` when they have not read it. */
	ownCodes(text: TextId): readonly string[] | undefined {
		return marksOf(this.#coding, this.#desk.unlocked.person)[text]
	}

	/** What is counted for a text that two have coded; `undefined` while it is not settled. */
	countedCodes(text: TextId): readonly string[] | undefined {
		return countedMarks(this.#coding)[text]
	}

	isCompared(text: TextId): boolean {
		return this.#coding.comparison?.texts.includes(text) ?? false
	}

	get readCount(): number {
		return this.#texts.filter(({ id }) => this.isCompared(id) || this.ownCodes(id)).length
	}

	/** Whether there is something to compare that was not compared yet. */
	get isComparable(): boolean {
		const isNew = this.#texts.some(({ id }) => !this.isCompared(id))
		return isNew && pairOf(this.#coding, this.#textIds) !== undefined
	}

	get hasUncompared(): boolean {
		return this.#texts.some(({ id }) => !this.isCompared(id))
	}

	get disagreements(): readonly Disagreement[] {
		return disagreements(this.#coding)
	}

	textOf(id: TextId): string {
		return this.#texts.find((each) => each.id === id)?.text ?? ''
	}

	labelsOf(codes: readonly string[]): string {
		return this.#coding.codes.flatMap(({ code, label }) => (codes.includes(code) ? [label] : [])).join(', ')
	}

	/** Words that may point to somebody. */
	personsIn(words: string): readonly string[] {
		return personsInWords(words, this.#staff)
	}

	/** Reads what is coded. */
	load(): Promise<boolean> {
		const { survey } = this.#results
		return this.#saving.run(async () => {
			this.#coding = (await readCodings(this.#desk, survey))[this.question.code] ?? emptyCoding
		})
	}

	/** Reads what people wrote. */
	open(): Promise<boolean> {
		return this.#saving.run(
			async () => (this.#texts = await readTexts(this.#desk, this.#results.survey, this.question.code))
		)
	}

	addCode(label: string): Promise<CodingOutcome> {
		return this.#do({ type: 'add-code', label })
	}

	wordCode(code: string, label: string): Promise<CodingOutcome> {
		return this.#do({ type: 'word-code', code, label })
	}

	mark(text: TextId, codes: readonly string[]): Promise<CodingOutcome> {
		return this.#do({ type: 'mark', person: this.#desk.unlocked.person, text, codes })
	}

	compare(): Promise<CodingOutcome> {
		return this.#do({ type: 'compare', texts: this.#textIds })
	}

	settle(text: TextId, codes: readonly string[]): Promise<CodingOutcome> {
		return this.#do({ type: 'settle', text, codes })
	}

	/** @param looked - whether somebody has looked again at words that may point to a person. */
	quote(text: TextId, words: string, looked: boolean): Promise<CodingOutcome> {
		return this.#do({ type: 'quote', id: text, words, looked, staff: this.#staff })
	}

	dropQuote(id: string): Promise<CodingOutcome> {
		return this.#do({ type: 'drop-quote', id })
	}

	get #textIds(): readonly TextId[] {
		return this.#texts.map(({ id }) => id)
	}

	get #staff(): readonly string[] {
		return this.#desk.organisation.people.map(({ name }) => name)
	}

	#do(command: CodingCommand): Promise<CodingOutcome> {
		const next = this.#queue.then(() => this.#write(command))
		this.#queue = next
		return next
	}

	async #write(command: CodingCommand): Promise<CodingOutcome> {
		let issue: CodingIssue | undefined
		const done = await this.#saving.run(async () => {
			const changed = await changeCoding(this.#desk, this.#results.survey, this.question.code, command)
			this.#coding = changed.coding
			issue = changed.issue
		})
		return { done: done && issue === undefined, issue }
	}
}
