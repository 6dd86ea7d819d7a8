import { languages, type Language, type Questionnaire } from '../questionnaire.ts'
import type { Finding, Sheet } from './finding.ts'
import { questionCodeOf } from './names.ts'
import { cellOf, findingAt, languageOf, tableOf, textsOf, type Table } from './table.ts'

/** What the sheet `settings` says. */
export type Settings = {
	readonly table: Table
	/** Of columns that name no language. */
	readonly language: Language
	readonly code: string
	readonly version: number
	readonly title: Questionnaire['title'] | undefined
	/** Of our own files: the languages that were meant, and minutes. */
	readonly declared: readonly Language[]
	readonly minutes: number | undefined
}

export function settingsOf(sheet: Sheet, tell: (finding: Finding) => void): Settings {
	const table = tableOf(sheet)
	const [row] = table.rows
	const set = (name: string): string => (row ? cellOf(table, row, name) : '')
	const language = languageOf(set('default_language'))
	const [named, version] = [set('default_language'), versionOf(set('version'))]
	if (row && named !== '' && !language) tell(findingAt(table, row, 'language-unknown', 'default_language'))
	if (row && set('version') !== '' && version === undefined) tell(findingAt(table, row, 'setting-not-taken', 'version'))
	const words = set('uzklausi_languages').split(/\s+/)
	return {
		table,
		language: language ?? 'lv',
		code: questionCodeOf(set('form_id') || 'form'),
		version: version ?? 1,
		title: row && textsOf(table, row, 'form_title', language ?? 'lv'),
		declared: words.flatMap((word) => languages.filter((each) => each === word)),
		minutes: Number(set('uzklausi_minutes')) || undefined
	}
}

/** Forms number their versions as they like, many by the day; ours count from 1. */
function versionOf(text: string): number | undefined {
	return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined
}
