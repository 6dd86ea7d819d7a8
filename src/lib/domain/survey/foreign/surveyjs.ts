import { limits } from '../questionnaire-limits.ts'
import type { FormDefaults } from '../xlsform/read.ts'
import { assembleForm, type ForeignReading } from './assemble.ts'
import { quoted, type PathFinding, type Tell } from './finding.ts'
import type { RawCalculation, RawCondition, RawQuestion, RawSection } from './raw.ts'
import type { JsReading } from './surveyjs-choices.ts'
import { parseSurveyJs } from './surveyjs-expression.ts'
import { formKeys, layoutKeys } from './surveyjs-keys.ts'
import { jsQuestion } from './surveyjs-question.ts'
import { TextReader } from './surveyjs-texts.ts'
import { isObject, Tracked, trackedList } from './tracked.ts'

/** Panels deeper than this are not looked into: hostile nesting meets a limit. */
const deepest = 20
const mostCopies = 10

/** Whether a value looks like a form of SurveyJS. */
export function isSurveyJs(value: unknown): value is Readonly<Record<string, unknown>> {
	return isObject(value) && ['pages', 'elements', 'questions'].some((key) => Array.isArray(value[key]))
}

/** Reads a form of SurveyJS (its JSON). Pure; whatever key is not looked at is a finding with its place. */
export function readSurveyJs(value: Readonly<Record<string, unknown>>, defaults: FormDefaults): ForeignReading {
	const findings: PathFinding[] = []
	return new FormReader(value, (finding) => findings.push(finding)).read(findings, defaults)
}

class FormReader {
	readonly #form: Tracked
	readonly #tell: Tell
	readonly #texts: TextReader
	readonly #sections: RawSection[] = []
	readonly #calculations: RawCalculation[] = []

	constructor(value: Readonly<Record<string, unknown>>, tell: (finding: PathFinding) => unknown) {
		this.#form = new Tracked(value, '')
		this.#tell = tell
		this.#texts = new TextReader(this.#form.text('locale'), tell)
	}

	read(findings: PathFinding[], defaults: FormDefaults): ForeignReading {
		const form = this.#form
		const title = this.#texts.read(form.take('title'), 'title')
		const thanks = this.#texts.read(form.take('completedHtml'), 'completedHtml')
		for (const page of trackedList(form.take('pages'), 'pages')) this.#page(page)
		const loose = form.takeFirst('elements', 'questions')
		if (loose !== undefined) this.#section(new Tracked({ name: 'page', elements: loose }, 'elements'))
		for (const each of trackedList(form.take('calculatedValues'), 'calculatedValues')) {
			this.#calculated(each)
			each.tellLeft(new Set(['includeIntoResult']), this.#tell)
		}
		form.tellLeft(formKeys, this.#tell)
		if (!this.#texts.latvian) this.#tell({ code: 'latvian-missing', path: '' })
		const raw = { name: '', title, thanks, sections: this.#sections, calculations: this.#calculations }
		const placeOf = (place: string): string => place
		return assembleForm(raw, findings, { defaults, parse: parseSurveyJs, placeOf })
	}

	#page(page: Tracked): void {
		this.#section(page)
		page.tellLeft(layoutKeys, this.#tell)
	}

	#section(page: Tracked): void {
		const name = page.text('name')
		const title = this.#texts.read(page.take('title'), page.path)
		const conditions = this.#conditionsOf(page)
		const open = (): RawQuestion[] => {
			const questions: RawQuestion[] = []
			this.#sections.push({ name: name || 'page', title, path: page.path, conditions, questions })
			return questions
		}
		this.#elements(page, { questions: open(), open, section: conditions, conditions: [], prefix: '', depth: 0 })
	}

	#conditionsOf(element: Tracked): readonly RawCondition[] {
		const text = element.text('visibleIf')
		const path = element.path
		if (element.take('visible') === false) this.#tell({ code: 'property-not-taken', path, value: 'visible: false' })
		return text === '' ? [] : [{ text, path }]
	}

	#elements(within: Tracked, into: Into): void {
		const elements = within.takeFirst('elements', 'questions', 'templateElements')
		for (const element of trackedList(elements, `${within.path} › elements`)) {
			const type = element.text('type')
			if (type === 'panel') this.#panel(element, into)
			else if (type === 'paneldynamic') this.#copies(element, into)
			else if (type === 'multipletext') this.#fields(element, into)
			else this.#question(element, type, into)
			element.tellLeft(layoutKeys, this.#tell)
		}
	}

	#panel(panel: Tracked, into: Into): void {
		const name = panel.text('name')
		if (into.depth === deepest) {
			this.#tell({ code: 'type-not-taken', path: panel.path, value: 'panel' })
			panel.leave()
			return
		}
		if (panel.take('title') !== undefined) this.#tell({ code: 'group-dissolved', path: panel.path, value: name })
		const conditions = [...into.conditions, ...this.#conditionsOf(panel)]
		const inner = { ...into, conditions, depth: into.depth + 1 }
		this.#elements(panel, inner)
		into.questions = inner.questions
	}

	/** A panel for each of several things is a section of its own; conditions call its questions `panel.…`. */
	#copies(panel: Tracked, into: Into): void {
		const name = panel.text('name')
		if (into.depth === deepest || into.prefix !== '') {
			this.#tell({ code: 'repeat-in-repeat', path: panel.path, value: name })
			panel.leave()
			return
		}
		const title = this.#texts.read(panel.take('title'), panel.path)
		const named = this.#texts.read(panel.take('templateTitle'), panel.path) ?? title ?? { lv: name }
		const max = panel.number('maxPanelCount') ?? panel.number('panelCount') ?? 0
		const isTaken = Number.isInteger(max) && max >= 1 && max <= limits.repeats
		if (!isTaken) this.#tell({ code: 'repeat-limited', path: panel.path, value: max === 0 ? '' : String(max) })
		const conditions = [...into.section, ...into.conditions, ...this.#conditionsOf(panel)]
		const questions: RawQuestion[] = []
		const repeat = { name: named, max: isTaken ? max : mostCopies }
		this.#sections.push({ name, title, path: panel.path, conditions, repeat, questions })
		const inner = { questions, open: () => questions, section: [], conditions: [], prefix: `${name}.` }
		this.#elements(panel, { ...inner, depth: into.depth + 1 })
		// What follows is asked after the copies, not before.
		into.questions = into.open()
	}

	/** Several lines in one question: a question each. */
	#fields(element: Tracked, into: Into): void {
		const name = element.text('name')
		const title = this.#texts.read(element.take('title'), element.path)
		if (title) this.#tell({ code: 'group-dissolved', path: element.path, value: name })
		const conditions = [...into.conditions, ...this.#conditionsOf(element)]
		for (const item of trackedList(element.take('items'), `${element.path} › items`)) {
			const inner = item.text('name')
			const question = jsQuestion(item, 'text', this.#reading())
			item.tellLeft(layoutKeys, this.#tell)
			if (!question) continue
			const coded = { ...question, code: `${name}_${inner}` }
			into.questions.push({ question: coded, names: [[`${into.prefix}${name}.${inner}`]], path: item.path, conditions })
		}
	}

	/** Names are of one question. */
	#reading(): JsReading {
		return { texts: this.#texts, tell: this.#tell, choices: new Map(), rows: new Map() }
	}

	#calculated(element: Tracked): boolean {
		const [name, formula] = [element.text('name'), element.text('expression')]
		if (name === '' || formula === '') return false
		const text = this.#texts.read(element.take('title'), element.path)
		this.#calculations.push({ name, text, path: element.path, formula })
		return true
	}

	#question(element: Tracked, type: string, into: Into): void {
		const { path } = element
		const name = element.text('name')
		if (type === 'expression' && this.#calculated(element)) return
		const own = this.#conditionsOf(element).map((each) => ({ ...each, text: withPrefix(each.text, into.prefix) }))
		const reading = this.#reading()
		const before = jsQuestion(element, type, reading)
		if (!before || name === '') {
			if (!before) this.#tell({ code: codeOfMissing(type), path, value: type || name })
			else this.#tell({ code: 'name-missing', path, value: quoted(before.text.lv) })
			element.leave()
			return
		}
		const call = `${into.prefix}${name}`
		const rows = [...reading.rows].map(([row, code]) => [`${call}.${row}`, code] as const)
		const conditions = [...into.conditions, ...own]
		into.questions.push({ question: before, names: [[call], ...rows], choices: reading.choices, path, conditions })
	}
}

/** Where questions of a page, panel or copy go. */
type Into = {
	questions: RawQuestion[]
	/** A further section of the same page. */
	readonly open: () => RawQuestion[]
	/** Conditions of the page, which its section has already. */
	readonly section: readonly RawCondition[]
	readonly conditions: readonly RawCondition[]
	readonly prefix: string
	readonly depth: number
}

/** Within copies `{panel.x}` is the answer of the same copy. */
function withPrefix(text: string, prefix: string): string {
	return prefix === '' ? text : text.replace(/\{panel\./g, `{${prefix}`)
}

const known: ReadonlySet<string> = new Set([
	...['html', 'image', 'file', 'expression', 'matrixdropdown', 'matrixdynamic', 'imagemap', 'slider', 'custom'],
	...['text', 'radiogroup', 'dropdown', 'buttongroup', 'imagepicker', 'checkbox', 'tagbox', 'ranking', 'matrix']
])

function codeOfMissing(type: string): 'type-not-taken' | 'type-unknown' {
	return known.has(type) ? 'type-not-taken' : 'type-unknown'
}
