import type { Question } from '../questionnaire.ts'
import type { FormDefaults } from '../xlsform/read.ts'
import { assembleForm, type ForeignReading } from './assemble.ts'
import type { PathFinding, Tell } from './finding.ts'
import { parseLimeSurvey } from './limesurvey-expression.ts'
import { tablesHarmless, tablesRead } from './limesurvey-keys.ts'
import { limeQuestions, type LimeQuestion } from './limesurvey-question.ts'
import { LimeSource } from './limesurvey-source.ts'
import { firstOfEach, inOrder, rowsOf, type LimeRow, type LimeTables } from './limesurvey-tables.ts'
import type { RawCalculation, RawCondition, RawQuestion, RawSection } from './raw.ts'

/** Reads a survey of LimeSurvey (.lss), of version 3 and below or with texts in tables of their own. Pure. */
export function readLimeSurvey(tables: LimeTables, defaults: FormDefaults): ForeignReading {
	const findings: PathFinding[] = []
	return new LimeReader(tables, (finding) => findings.push(finding)).read(findings, defaults)
}

class LimeReader {
	readonly #source: LimeSource
	readonly #tell: Tell
	readonly #sections: RawSection[] = []
	readonly #calculations: RawCalculation[] = []
	/** Boxes of questions with several choices, by every name that conditions have for them. */
	readonly #boxes = new Map<string, { readonly question: string; readonly choice: string }>()

	constructor(tables: LimeTables, tell: (finding: PathFinding) => unknown) {
		this.#source = new LimeSource(tables, tell)
		this.#tell = tell
	}

	read(findings: PathFinding[], defaults: FormDefaults): ForeignReading {
		const settings = rowsOf(this.#source.tables, 'surveys_languagesettings')
		const title = this.#source.texts.read(settings, 'surveyls_title', 'surveys_languagesettings')
		const thanks = this.#source.texts.read(settings, 'surveyls_endtext', 'surveys_languagesettings')
		for (const column of ['surveyls_description', 'surveyls_welcometext']) this.#tellText(settings, column)
		const groups = firstOfEach(rowsOf(this.#source.tables, 'groups'), (row) => row['gid'] ?? '')
		for (const group of inOrder(groups, 'group_order')) this.#group(group)
		this.#tellTables()
		if (!this.#source.texts.latvian) this.#tell({ code: 'latvian-missing', path: '' })
		const raw = { name: '', title, thanks, sections: this.#sections, calculations: this.#calculations }
		const parse = (text: string) => parseLimeSurvey(text, (name) => this.#boxes.get(name.replace(/\.NAOK$/i, '')))
		const placeOf = (place: string): string => place.replace(/\.(?:shown|NAOK|value|code)$/i, '')
		return assembleForm(raw, findings, { defaults, parse, placeOf })
	}

	#tellText(rows: readonly LimeRow[], column: string): void {
		const text = this.#source.texts.read(rows, column, 'surveys_languagesettings')
		if (text)
			this.#tell({
				code: 'property-not-taken',
				path: 'surveys_languagesettings',
				value: `${column}: ${text.lv}`.slice(0, 80)
			})
	}

	#tellTables(): void {
		for (const [name, rows] of this.#source.tables)
			if (rows.length > 0 && !tablesRead.has(name) && !tablesHarmless.has(name))
				this.#tell({ code: 'table-not-taken', path: name, value: String(rows.length) })
	}

	#group(group: LimeRow): void {
		const gid = group['gid'] ?? ''
		const path = `groups › ${gid}`
		const rows = this.#source.translations('groups', 'group_l10ns', 'gid', group)
		const title = this.#source.texts.read(rows, 'group_name', path)
		const about = this.#source.texts.read(rows, 'description', path)
		if (about) this.#tell({ code: 'note-not-taken', path, value: about.lv.slice(0, 80) })
		if ((group['randomization_group'] ?? '') !== '')
			this.#tell({
				code: 'property-not-taken',
				path,
				value: `randomization_group: ${group['randomization_group'] ?? ''}`
			})
		const all = rowsOf(this.#source.tables, 'questions').filter((row) => row['gid'] === gid && isParent(row))
		const asked = inOrder(
			firstOfEach(all, (row) => row['qid'] ?? ''),
			'question_order'
		)
		const questions = asked.flatMap((row) => this.#question(row))
		const conditions = relevanceOf(group['grelevance'], path)
		this.#sections.push({ name: `g${gid}`, title, path, conditions, questions })
	}

	#question(row: LimeRow): readonly RawQuestion[] {
		const [qid, code, type] = [row['qid'] ?? '', row['title'] ?? '', row['type'] ?? '']
		const path = `questions › ${code || qid}`
		const texts = this.#source.translations('questions', 'question_l10ns', 'qid', row)
		const attributes = this.#source.attributesOf(qid, path)
		const asked: LimeQuestion = {
			code,
			text: this.#source.texts.read(texts, 'question', path) ?? { lv: code || '–' },
			hint: this.#source.texts.read(texts, 'help', path),
			required: row['mandatory'] === 'Y',
			choices: this.#source.answersOf(qid, path),
			parts: this.#source.partsOf(qid, path),
			attribute: (name) => (name === 'preg' ? (row['preg'] ?? '') : (attributes.get(name) ?? '')),
			path
		}
		this.#tellRow(row, asked)
		if (type === '*') return this.#calculate(asked)
		const questions = limeQuestions(asked, type, this.#tell)
		if (questions.length === 0) {
			const isNote = type === 'X'
			this.#tell(
				isNote
					? { code: 'note-not-taken', path, value: asked.text.lv.slice(0, 80) }
					: { code: knownTypes.includes(type) ? 'type-not-taken' : 'type-unknown', path, value: type }
			)
			return []
		}
		const conditions = relevanceOf(row['relevance'], path)
		return questions.map((question) => ({ question, names: this.#namesOf(row, question, asked), path, conditions }))
	}

	#tellRow(row: LimeRow, { path, choices, code }: LimeQuestion): void {
		if (row['other'] === 'Y') this.#tell({ code: 'other-not-taken', path, value: code })
		if (row['mandatory'] === 'S') this.#tell({ code: 'property-not-taken', path, value: 'mandatory: S' })
		if (row['type'] === 'O' || row['type'] === 'P')
			this.#tell({ code: 'property-not-taken', path, value: `type: ${row['type']} (comment)` })
		if (row['type'] === '1' && choices.length > 0) return
		const hasOld = rowsOf(this.#source.tables, 'conditions').some((each) => each['qid'] === row['qid'])
		// Since version 1.92 old conditions stand in the relevance as well.
		if (hasOld && relevanceOf(row['relevance'], path).length === 0)
			this.#tell({ code: 'condition-not-taken', path, value: 'conditions' })
	}

	#calculate(asked: LimeQuestion): readonly RawQuestion[] {
		const formula = (asked.attribute('equation') || asked.text.lv).trim().replace(/^\{([^{}]*)\}$/, '$1')
		this.#calculations.push({ name: asked.code, text: undefined, path: asked.path, formula })
		return []
	}

	/** How conditions call a question: by its code, or by survey, group and question as until version 1.92. */
	#namesOf(row: LimeRow, question: Question, { code, parts }: LimeQuestion): RawQuestion['names'] {
		const old = `${row['sid'] ?? ''}X${row['gid'] ?? ''}X${row['qid'] ?? ''}`
		if (question.type === 'multi')
			for (const part of parts)
				for (const name of [`${code}_${part.code}`, `${old}${part.code}`])
					this.#boxes.set(name, { question: code, choice: part.code })
		if (question.type === 'matrix')
			return parts.flatMap((part) => [
				[`${code}_${part.code}`, part.code] as const,
				[`${old}${part.code}`, part.code] as const
			])
		return question.code === code
			? [[code], [old]]
			: [[question.code], [`${old}${question.code.slice(code.length + 1)}`]]
	}
}

const knownTypes: readonly string[] = [
	'1',
	':',
	';',
	'|',
	'I',
	'X',
	'L',
	'!',
	'O',
	'M',
	'P',
	'R',
	'F',
	'H',
	'A',
	'B',
	'C',
	'E',
	'K',
	'Q'
]

function isParent(row: LimeRow): boolean {
	return (row['parent_qid'] ?? '0') === '0' || row['parent_qid'] === ''
}

/** `1` is LimeSurvey's way of saying "always". */
function relevanceOf(text: string | undefined, path: string): readonly RawCondition[] {
	const trimmed = (text ?? '').trim()
	return trimmed === '' || trimmed === '1' ? [] : [{ text: trimmed, path }]
}
