import { is } from 'valibot'
import { conditionSchema } from '../condition-schema.ts'
import type { Condition } from '../condition.ts'
import { readQuestionnaire } from '../questionnaire-schema.ts'
import { mapTexts } from '../editing/question-texts.ts'
import { languages, type Question, type Questionnaire, type Section, type Texts } from '../questionnaire.ts'
import { Calculations } from '../xlsform/calculations.ts'
import { toCondition, type Target } from '../xlsform/condition-in.ts'
import type { Expression } from '../xlsform/expression.ts'
import { levelOf } from '../xlsform/finding.ts'
import { toFormula } from '../xlsform/formula-in.ts'
import { questionCodeOf } from '../xlsform/names.ts'
import type { FormDefaults } from '../xlsform/read.ts'
import type { PathFinding } from './finding.ts'
import type { RawCondition, RawForm, RawQuestion, RawSection } from './raw.ts'
import { comparesWhole } from './whole-answer.ts'

/** `questionnaire` is missing when a finding refuses the file. What it means is judged by `checkQuestionnaire`. */
export type ForeignReading = {
	readonly questionnaire: Questionnaire | undefined
	readonly findings: readonly PathFinding[]
}

/** What one form is put together with. `parse`: of its conditions; `placeOf`: the name in a place for an earlier answer. */
export type Assembling = {
	readonly defaults: FormDefaults
	readonly parse: (text: string) => Expression | undefined
	readonly placeOf: (place: string) => string
}

/** Gives everything a code, and turns names in conditions and texts into them. Adds its findings to those of the reading. */
export function assembleForm(raw: RawForm, findings: PathFinding[], assembling: Assembling): ForeignReading {
	return new Assembler(findings, assembling).build(raw)
}

class Assembler {
	readonly #findings: PathFinding[]
	readonly #with: Assembling
	readonly #codes = new Set<string>()
	readonly #targets = new Map<string, Target>()
	readonly #inCopies = new Set<string>()
	readonly #paths = new Map<string, string>()
	#calculations = new Calculations(this.#targets, this.#inCopies)

	constructor(findings: PathFinding[], assembling: Assembling) {
		this.#findings = findings
		this.#with = assembling
	}

	build(raw: RawForm): ForeignReading {
		const { defaults } = this.#with
		const filled = raw.sections.filter(({ questions }) => questions.length > 0)
		for (const section of raw.sections)
			if (!filled.some(({ path }) => isWithin(path, section.path))) this.#tellEmpty(section)
		const coded = filled.map((section) => ({ section, code: this.#codeOf(section.name, section.path) }))
		const known = coded.map(({ section, code }) => ({ section, code, questions: this.#know(section) }))
		this.#calculate(raw)
		const sections = known.map(({ section, code, questions }): Section => {
			const showIf = this.#condition(section.conditions)
			const title = this.#placed(section.title ?? defaults.title, section.path)
			const { repeat } = section
			const asked = questions.map((each) => this.#ask(each))
			return { code, title, ...(showIf && { showIf }), ...(repeat && { repeat }), questions: asked }
		})
		this.#tellMissing(raw)
		const calculations = this.#calculations.list
		const title = raw.title ?? defaults.title
		const questionnaire: Questionnaire = {
			code: questionCodeOf(raw.name || 'form'),
			version: 1,
			languages: languagesOf([title, ...sections.flatMap(({ questions }) => questions.map(({ text }) => text))]),
			title,
			intro: defaults.intro,
			thanks: raw.thanks ?? defaults.thanks,
			sections,
			...(calculations.length > 0 && { calculations })
		}
		return this.#judged(questionnaire)
	}

	#tell(finding: PathFinding): void {
		this.#findings.push(finding)
	}

	#tellEmpty({ path, name }: RawSection): void {
		this.#tell({ code: 'group-empty', path, value: name })
	}

	#tellMissing({ title }: RawForm): void {
		this.#tell({ code: 'intro-added', path: '' })
		if (!title) this.#tell({ code: 'title-missing', path: '' })
	}

	/** A code of our own; where another name has taken it, with a number. */
	#codeOf(name: string, path: string): string {
		const wanted = questionCodeOf(name || 'q')
		let code = wanted
		for (let number = 2; this.#codes.has(code); number += 1) code = `${wanted.slice(0, 27)}_${number}`
		this.#codes.add(code)
		this.#paths.set(code, path)
		if (code !== name) this.#tell({ code: 'name-changed', path, value: name })
		return code
	}

	#know({ questions, repeat }: RawSection): readonly RawQuestion[] {
		return questions.map((raw) => {
			const code = this.#codeOf(raw.question.code, raw.path)
			const question: Question = { ...raw.question, code }
			if (repeat) this.#inCopies.add(code)
			for (const [name, row] of raw.names)
				if (!this.#targets.has(name))
					this.#targets.set(name, {
						question,
						...(row !== undefined && { row }),
						...(raw.choices && { names: raw.choices })
					})
			return { ...raw, question }
		})
	}

	/** Calculations in whatever order they stand: each when what it names is known. */
	#calculate({ calculations }: RawForm): void {
		let open = calculations
		for (let before = -1; open.length !== before;) {
			before = open.length
			open = open.filter(({ name, text, path, formula: words }) => {
				const wording = this.#with.parse(words)
				const formula = toFormula(wording, this.#targets, this.#calculations.invent)
				if (!wording || !formula || this.#targets.has(name)) return true
				if (!this.#calculations.add(name, text, { formula, wording })) return true
				this.#tell({ code: 'calculation-unkept', path, value: name })
				return false
			})
		}
		for (const { path, formula } of open)
			this.#tell({ code: 'calculation-not-taken', path, value: formula.slice(0, 80) })
	}

	#ask({ question, path, conditions }: RawQuestion): Question {
		const showIf = this.#condition(conditions)
		const placed = mapTexts(question, (texts) => this.#placed(texts, path))
		return showIf ? { ...placed, showIf } : placed
	}

	#condition(conditions: readonly RawCondition[]): Condition | undefined {
		const of = conditions.flatMap(({ text, path }) => {
			const said = this.#with.parse(text)
			const isTaken = !comparesWhole(said, this.#targets)
			const condition = isTaken ? toCondition(said, this.#targets, this.#calculations.invent) : undefined
			if (condition && is(conditionSchema, condition)) return [condition]
			this.#tell({ code: 'condition-not-taken', path, value: text.slice(0, 80) })
			return []
		})
		return of.length > 1 ? { type: 'all', of } : of[0]
	}

	/** Places for earlier answers, as we write them. */
	#placed(texts: Texts, path: string): Texts {
		const place = (text: string): string =>
			text.replace(/\{([^{}\n]{1,80})\}/g, (whole, name: string) => {
				const target = this.#targets.get(this.#with.placeOf(name.trim()))
				if (target && target.row === undefined) return `{q:${target.question.code}}`
				this.#tell({ code: 'place-not-taken', path, value: whole })
				return whole
			})
		const placed = Object.entries(texts).map(([language, text]) => [language, place(text)] as const)
		return { ...texts, ...Object.fromEntries<string>(placed) }
	}

	/** The shape and the limits are judged by the one schema of questionnaires; each issue finds its place again. */
	#judged(questionnaire: Questionnaire): ForeignReading {
		const reading = readQuestionnaire(questionnaire)
		if (reading.ok) return { questionnaire: reading.questionnaire, findings: sorted(this.#findings) }
		for (const { path } of reading.issues) {
			const [, section, question] = /^sections\.(\d+)(?:\.questions\.(\d+))?/.exec(path) ?? []
			const within = questionnaire.sections[Number(section)]
			const place = within?.questions[Number(question)]?.code ?? within?.code ?? ''
			this.#tell({ code: 'not-a-questionnaire', path: this.#paths.get(place) ?? path })
		}
		return { questionnaire: undefined, findings: sorted(this.#findings) }
	}
}

function isWithin(path: string, of: string): boolean {
	return path === of || path.startsWith(`${of} › `)
}

/** What refuses the file first. */
function sorted(findings: readonly PathFinding[]): readonly PathFinding[] {
	const rank = (finding: PathFinding): number => (levelOf(finding) === 'refused' ? 0 : 1)
	return findings.toSorted((one, other) => rank(one) - rank(other))
}

/** Those in which questions are asked: ready labels of ours have more. */
function languagesOf(texts: readonly Texts[]): Questionnaire['languages'] {
	return languages.filter((language) => language === 'lv' || texts.some((each) => each[language] !== undefined))
}
