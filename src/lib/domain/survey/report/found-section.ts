import type { ReportTable, ToldSection } from '../../reports/activity-sections.ts'
import { sayPlain } from '../piping.ts'
import { say, type Question } from '../questionnaire.ts'
import type { StaffFindings } from '../staff/findings.ts'
import { foundIn, type FoundRow } from '../staff/found.ts'
import { labelOf } from './question-section.ts'
import type { FigureWords } from './told-words.ts'

/** What is told of one question of a survey of the staff: only what was published when its answers were opened. */
export function foundSection(findings: StaffFindings, question: Question, words: FigureWords): ToldSection {
	const { tables, mean, texts } = foundIn(findings, question)
	const sentences = [
		...(mean ? [mean.value === undefined ? words.meanHidden : words.meanAlone(mean.value)] : []),
		...(texts ? [words.wrote(texts.length)] : [])
	]
	const rows = tables.flatMap(({ part, rows: each }) =>
		each.map((row) => {
			const label = rowLabel(row, question, words)
			return [{ text: part ? `${say(part, words.language).text}: ${label}` : label }, { text: countOf(row, words) }]
		})
	)
	const columns: ReportTable['columns'] = [
		{ label: words.columns.answer, end: false },
		{ label: words.columns.count, end: true }
	]
	const title = sayPlain(question.text, words.language)
	return { title, why: '', sentences, ...(rows.length > 0 ? { table: { columns, rows } } : {}) }
}

function rowLabel({ label, code }: FoundRow, question: Question, words: FigureWords): string {
	return label === 'no-answer' ? words.noAnswer : labelOf(question, code, words)
}

function countOf({ count }: FoundRow, words: FigureWords): string {
	return count === undefined ? words.hidden : String(count)
}
