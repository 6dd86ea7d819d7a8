import { limits } from '../questionnaire-limits.ts'
import type { Question, Texts } from '../questionnaire.ts'
import type { Target } from './condition-in.ts'
import type { FindingCode } from './finding.ts'
import { matrixOf } from './matrix-in.ts'
import { nameAsText, questionCodeOf } from './names.ts'
import { questionIn, tellAppearance, type Reading } from './question-in.ts'
import type { RawCalculate, RawSection, Relevant, Structure } from './raw.ts'
import { cellOf, findingAt, leaveRow, textsOf, type Row } from './table.ts'

type Frame = {
	readonly kind: string
	readonly row: Row
	readonly inRepeat: boolean
	readonly matrix: boolean
	/** How many questions there were before. */
	readonly before: number
}
const mostCopies = 10
const notesTaken: ReadonlySet<string> = new Set(['intro_who', 'intro_why', 'intro_anonymity', 'thanks'])

/** Puts the rows of the survey sheet into sections: outer groups and repeats are sections, groups inside them are dissolved. */
export function structureOf(reading: Reading): Structure {
	const builder = new Builder(reading)
	for (const row of reading.table.rows) builder.take(row)
	return builder.finish()
}

class Builder {
	readonly #reading: Reading
	readonly #sections: RawSection[] = []
	readonly #notes = new Map<string, Texts>()
	readonly #targets = new Map<string, Target>()
	readonly #frames: Frame[] = []
	readonly #calculates: RawCalculate[] = []
	#section: RawSection | undefined
	#asked = 0
	#note: { readonly texts: Texts; readonly row: Row } | undefined
	/** Rows of the matrix that is being read. */
	#matrix: { readonly row: Row; readonly questions: { readonly question: Question; readonly row: Row }[] } | undefined

	constructor(reading: Reading) {
		this.#reading = reading
	}

	take(row: Row): void {
		const type = cellOf(this.#reading.table, row, 'type').toLowerCase().replace(/\s+/g, ' ')
		const [, edge, kind] = /^(begin|end)[ _](group|repeat)$/.exec(type) ?? []
		if (type === '') return
		if (edge === 'begin' && kind) this.#begin(kind, row)
		else if (edge === 'end' && kind) this.#end(kind, row)
		else if (type === 'note') this.#takeNote(row)
		else if (type === 'calculate') this.#calculate(row)
		else this.#ask(row)
	}

	finish(): Structure {
		for (const { row } of this.#frames) this.#tell(row, 'group-unbalanced', 'type')
		this.#dropNote()
		this.#closeMatrix()
		const [sections, notes, targets, calculates] = [this.#sections, this.#notes, this.#targets, this.#calculates]
		return { sections, notes, targets, calculates }
	}

	#tell(row: Row, code: FindingCode, column?: string): void {
		this.#reading.tell(findingAt(this.#reading.table, row, code, column))
	}

	#texts(row: Row, column: string): Texts | undefined {
		return textsOf(this.#reading.table, row, column, this.#reading.language)
	}

	#begin(kind: string, row: Row): void {
		this.#dropNote()
		tellAppearance(this.#reading, row, kind === 'group' ? ['table-list'] : [])
		const outer = this.#frames.at(-1)
		const matrix =
			kind === 'group' && !this.#matrix && /table-list/.test(cellOf(this.#reading.table, row, 'appearance'))
		if (kind === 'repeat' && outer?.inRepeat) this.#tell(row, 'repeat-in-repeat', 'name')
		else if (outer && kind === 'group' && !matrix) this.#tell(row, 'group-dissolved', 'name')
		this.#frames.push({
			kind,
			row,
			inRepeat: kind === 'repeat' || (outer?.inRepeat ?? false),
			matrix,
			before: this.#asked
		})
		if (matrix) this.#matrix = { row, questions: [] }
		else if (kind === 'repeat' && !outer?.inRepeat) this.#open(row, this.#repeatOf(row))
		else if (!outer) this.#open(row, undefined)
	}

	#calculate(row: Row): void {
		const name = cellOf(this.#reading.table, row, 'name')
		if (name === '') {
			this.#tell(row, 'name-missing', 'name')
			leaveRow(row)
			return
		}
		const relevant = [...this.#relevantOf(this.#frames), ...this.#relevantIn(row)]
		this.#calculates.push({ name, text: this.#texts(row, 'label'), row, relevant })
	}

	#end(kind: string, row: Row): void {
		// Tools repeat the name of the group at its end.
		leaveRow(row)
		this.#dropNote()
		const frame = this.#frames.at(-1)
		if (frame?.kind !== kind) {
			this.#tell(row, 'group-unbalanced', 'type')
			return
		}
		this.#frames.pop()
		if (frame.matrix) this.#closeMatrix()
		const isSection = this.#frames.length === 0 && !frame.matrix
		if (!isSection && this.#asked === frame.before) this.#tell(frame.row, 'group-empty', 'name')
		const isRepeatOver = kind === 'repeat' && !this.#frames.at(-1)?.inRepeat
		if (this.#frames.length === 0 || isRepeatOver) this.#section = undefined
	}

	#repeatOf(row: Row): { name: Texts; max: number } {
		const count = cellOf(this.#reading.table, row, 'repeat_count')
		const max = Number(count)
		const isTaken = Number.isInteger(max) && max >= 1 && max <= limits.repeats
		if (!isTaken) this.#tell(row, 'repeat-limited', 'repeat_count')
		return { name: this.#texts(row, 'label') ?? this.#nameAsText(row), max: isTaken ? max : mostCopies }
	}

	#nameAsText(row: Row): Texts {
		return nameAsText(cellOf(this.#reading.table, row, 'name'))
	}

	#open(row: Row | undefined, repeat: RawSection['repeat']): RawSection {
		const name = row && cellOf(this.#reading.table, row, 'name')
		const wanted = questionCodeOf(name === undefined || name === '' ? 'section' : name)
		const taken = new Set(this.#sections.map(({ code }) => code))
		let code = wanted
		for (let number = 2; taken.has(code); number++) code = `${wanted.slice(0, 27)}_${number}`
		const title = row && (this.#texts(row, 'uzklausi_title') ?? this.#texts(row, 'label'))
		this.#section = { code, title, row, relevant: this.#relevantOf(this.#frames), repeat, questions: [] }
		this.#sections.push(this.#section)
		return this.#section
	}

	#relevantOf(frames: readonly Frame[]): readonly Relevant[] {
		return frames.flatMap(({ row }) => this.#relevantIn(row))
	}

	#relevantIn(row: Row): readonly Relevant[] {
		const text = cellOf(this.#reading.table, row, 'relevant')
		return text === '' ? [] : [{ text, row }]
	}

	#takeNote(row: Row): void {
		const texts = this.#texts(row, 'label')
		const name = cellOf(this.#reading.table, row, 'name')
		if (!texts) {
			this.#tell(row, 'label-missing', 'label')
			leaveRow(row)
		} else if (notesTaken.has(name) && !this.#notes.has(name)) this.#notes.set(name, texts)
		else {
			this.#dropNote()
			this.#note = { texts, row }
		}
	}

	/** A note that no question follows. */
	#dropNote(): void {
		if (this.#note) this.#tell(this.#note.row, 'note-not-taken', 'label')
		this.#note = undefined
	}

	#ask(row: Row): void {
		const question = questionIn(this.#reading, row)
		if (!question) return
		if (this.#matrix && question.type === 'single') this.#matrix.questions.push({ question, row })
		else this.#put(this.#withNote(question, row), row)
	}

	#put(question: Question, row: Row): void {
		const section = this.#section ?? this.#open(this.#frames.at(-1)?.row, undefined)
		const known = section.relevant.map((each) => each.row)
		const dissolved = this.#relevantOf(this.#frames).filter((each) => !known.includes(each.row))
		const own = this.#relevantIn(row).filter((each) => !known.includes(each.row))
		this.#asked += 1
		section.questions.push({ question, row, relevant: [...dissolved, ...own] })
		const name = cellOf(this.#reading.table, row, 'name')
		if (!this.#targets.has(name)) this.#targets.set(name, { question })
	}

	#withNote(question: Question, row: Row): Question {
		const note = this.#note
		if (!note) return question
		const [above, own] = [note.row, row].map((each) => cellOf(this.#reading.table, each, 'relevant'))
		if (question.hint || (above !== '' && above !== own)) {
			this.#dropNote()
			return question
		}
		this.#note = undefined
		this.#tell(note.row, 'note-joined', 'label')
		return { ...question, hint: note.texts }
	}

	#closeMatrix(): void {
		const { row, questions } = this.#matrix ?? { questions: [] }
		this.#matrix = undefined
		if (!row) return
		const matrix = matrixOf(this.#reading, row, questions)
		if (matrix) {
			this.#put(matrix.question, row)
			for (const [name, target] of matrix.targets) this.#targets.set(name, target)
			return
		}
		this.#tell(row, 'group-dissolved', 'name')
		for (const each of questions) this.#put(each.question, each.row)
	}
}
