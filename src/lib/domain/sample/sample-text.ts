import type { ClauseId, EntryKind } from '../feedback/entry.ts'

/** Something a resident might say, with what it is about. */
export type SampleText = {
	readonly kind: EntryKind
	readonly text: string
	readonly service: string
	readonly clauses: readonly ClauseId[]
	readonly remedy: string
}

/** @param rows - service, clauses, text, and what the person wishes for. */
export function sampleTexts(
	kind: EntryKind,
	rows: readonly (readonly [service: string, clauses: string, text: string, remedy?: string])[]
): readonly SampleText[] {
	return rows.map(([service, clauses, text, remedy = '']) => ({
		kind,
		service,
		text,
		remedy,
		clauses: clauses === '' ? [] : clauses.split(' ')
	}))
}
