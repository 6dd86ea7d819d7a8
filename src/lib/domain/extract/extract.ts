import * as v from 'valibot'
import type { ErrorCode } from '../../errors.ts'
import type { IsoDate } from '../dates.ts'
import { entryIdSchema } from '../feedback/entry-schema.ts'
import type { EntryId } from '../feedback/entry.ts'
import type { Book, Placed } from '../ledger/book.ts'
import type { PersonId, Sha256 } from '../ledger/event.ts'
import { dateSchema, sha256Schema } from '../parsers.ts'

/** What was handed out about one person. Whose extract it was is told by its entries alone. */
export type Extract = {
	readonly on: IsoDate
	/** What it is for, as somebody has typed it. */
	readonly purpose: string
	readonly entries: readonly EntryId[]
	/** SHA-256 of the file. */
	readonly fileHash: Sha256
}
/** `by`: who made it. */
export type MadeExtract = Extract & { readonly by: PersonId }

/** Personal data left the register for the person they are about (Regulation (EU) 2016/679, article 15; F112). */
export type ExtractFact = { readonly type: 'extract.made'; readonly body: Extract }

const schema: v.GenericSchema<unknown, ExtractFact> = v.strictObject({
	type: v.literal('extract.made'),
	body: v.strictObject({
		on: dateSchema,
		purpose: v.string(),
		entries: v.array(entryIdSchema),
		fileHash: sha256Schema
	})
})

/** Oldest first. */
export const extractsBook: Book<readonly MadeExtract[], ExtractFact> = {
	subject: 'extracts',
	prefixes: ['extract.'],
	schema,
	empty: [],
	evolve: (extracts, { body, by }: ExtractFact & Placed) => [...extracts, { ...body, by }]
}

/** What is asked for, as typed and ticked. */
export type ExtractOrder = {
	readonly name: string
	readonly purpose: string
	readonly entries: readonly EntryId[]
	/** Whether somebody has read the texts and blackened what is others'. */
	readonly read: boolean
}
export type ExtractIssue = { readonly field: keyof ExtractOrder; readonly code: ErrorCode }

/** @returns `extract-name-empty`, `extract-purpose-empty`, `extract-nothing`, `extract-unread`; none when it can be made. */
export function extractIssues({ name, purpose, entries, read }: ExtractOrder): readonly ExtractIssue[] {
	const issues: (ExtractIssue | false)[] = [
		name.trim() === '' && { field: 'name', code: 'extract-name-empty' },
		purpose.trim() === '' && { field: 'purpose', code: 'extract-purpose-empty' },
		entries.length === 0 && { field: 'entries', code: 'extract-nothing' },
		!read && { field: 'read', code: 'extract-unread' }
	]
	return issues.filter((issue) => issue !== false)
}
