import type { Texts } from '../questionnaire.ts'
import type { Tell } from './finding.ts'
import type { LimeRow } from './limesurvey-tables.ts'
import { TextsIn } from './texts-in.ts'

/** Texts of LimeSurvey: a row for each language. */
export class LimeTexts {
	readonly #texts: TextsIn

	constructor(tell: Tell) {
		this.#texts = new TextsIn('lv', tell)
	}

	/** Whether any text was in Latvian. */
	get latvian(): boolean {
		return this.#texts.latvian
	}

	/** @param rows - the translations of one thing. @returns `undefined` where nothing is written. */
	read(rows: readonly LimeRow[], column: string, path: string): Texts | undefined {
		const named = rows.map((row) => [row['language'] ?? row['surveyls_language'], row[column] ?? ''] as const)
		return this.#texts.read(named, path)
	}
}
