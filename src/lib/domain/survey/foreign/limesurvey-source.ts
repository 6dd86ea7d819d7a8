import type { Choice } from '../questionnaire.ts'
import { codeOf } from '../xlsform/names.ts'
import type { Tell } from './finding.ts'
import { attributesHarmless, attributesRead } from './limesurvey-keys.ts'
import { firstOfEach, inOrder, rowsOf, type LimeRow, type LimeTables } from './limesurvey-tables.ts'
import { LimeTexts } from './limesurvey-texts.ts'

/** What belongs to a question in the tables of a survey: its texts, choices, parts and attributes. */
export class LimeSource {
	readonly tables: LimeTables
	readonly texts: LimeTexts
	readonly #tell: Tell

	constructor(tables: LimeTables, tell: Tell) {
		this.tables = tables
		this.texts = new LimeTexts(tell)
		this.#tell = tell
	}

	/** The translations of a thing: rows of its own table, or of the one for texts. */
	translations(table: string, texts: string, key: string, row: LimeRow): readonly LimeRow[] {
		const own = rowsOf(this.tables, texts).filter((each) => each[key] === row[key])
		return own.length > 0 ? own : rowsOf(this.tables, table).filter((each) => each[key] === row[key])
	}

	attributesOf(qid: string, path: string): ReadonlyMap<string, string> {
		const attributes = new Map<string, string>()
		for (const row of rowsOf(this.tables, 'question_attributes')) {
			const [name, value] = [row['attribute'] ?? '', row['value'] ?? '']
			if (row['qid'] !== qid || value === '') continue
			attributes.set(name, value)
			const isTold = (attributesRead.has(name) && name !== 'hidden') || attributesHarmless.has(name) || value === '0'
			if (!isTold) this.#tell({ code: 'property-not-taken', path, value: `${name}: ${value}`.slice(0, 80) })
		}
		return attributes
	}

	answersOf(qid: string, path: string): readonly Choice[] {
		const rows = rowsOf(this.tables, 'answers').filter((row) => row['qid'] === qid && (row['scale_id'] ?? '0') === '0')
		return inOrder(
			firstOfEach(rows, (row) => row['code'] ?? ''),
			'sortorder'
		).map((row) => {
			const own = rowsOf(this.tables, 'answer_l10ns').filter((each) => each['aid'] === row['aid'])
			const texts = own.length > 0 ? own : rows.filter((each) => each['code'] === row['code'])
			return this.#choice(row['code'] ?? '', texts, 'answer', path)
		})
	}

	partsOf(qid: string, path: string): readonly Choice[] {
		const isPart = (row: LimeRow): boolean => row['parent_qid'] === qid && (row['scale_id'] ?? '0') === '0'
		const rows = [...rowsOf(this.tables, 'subquestions'), ...rowsOf(this.tables, 'questions')].filter(isPart)
		return inOrder(
			firstOfEach(rows, (row) => row['title'] ?? ''),
			'question_order'
		).map((row) => {
			const own = rowsOf(this.tables, 'question_l10ns').filter((each) => each['qid'] === row['qid'])
			const texts = own.length > 0 ? own : rows.filter((each) => each['title'] === row['title'])
			return this.#choice(row['title'] ?? '', texts, 'question', path)
		})
	}

	#choice(name: string, texts: readonly LimeRow[], column: string, path: string): Choice {
		const code = codeOf(name)
		if (code !== name) this.#tell({ code: 'name-changed', path, value: name })
		const label = this.texts.read(texts, column, path)
		if (!label) this.#tell({ code: 'choice-label-missing', path, value: name })
		return { code, label: label ?? { lv: name || '–' } }
	}
}
