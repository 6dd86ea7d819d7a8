import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import type { LinkKind } from '$lib/domain/feedback/casework.ts'
import type { EntryId } from '$lib/domain/feedback/entry.ts'
import type { Matter } from '$lib/domain/feedback/matter.ts'
import type { Stroke } from '$lib/domain/strokes.ts'
import type { CallId } from '$lib/domain/phone/phone.ts'
import { deleteDraft, listDrafts, type Draft } from '$lib/storage/drafts.ts'
import type { Desk } from './desk.svelte.ts'

/** `entry`: a new one; `correction`: of an entry in the register. A draft never comes back into the other form. */
export type EntryFormName = 'entry' | 'correction'

/** Raised with every change of {@link EntryFormValue}; drafts of another version are left alone. */
export const formVersion = 1

/** What an unfinished form holds. */
export type EntryFormValue = {
	readonly draft: EntryDraft
	/** Of the correction. */
	readonly reason: string
	/** The entry that is corrected, and how many lines its story had then. */
	readonly of: { readonly entry: EntryId; readonly events: number } | null
	/** The call on the trust phone whose words it began with. */
	readonly call?: CallId | undefined
	/** What somebody has said that it is in law; missing while it is what such texts usually are. */
	readonly matter?: Matter | undefined
	/** Entries that it was compared with. */
	readonly compared?: readonly Compared[] | undefined
	/** Missing while it is not written down for somebody. */
	readonly oral?: Oral | undefined
}
/** How far an oral submission is confirmed (rules 5.2.2). */
export type Oral = {
	/** What the person has found right, see {@link saidIn}; empty before. */
	readonly right: string
	/** The signature. */
	readonly strokes: readonly Stroke[]
	readonly ticked: boolean
}
/** What somebody has said of an entry that is like the new one. */
export type Compared = { readonly other: EntryId; readonly kind: LinkKind & ('duplicate' | 'different') }
export type StoredEntryDraft = Draft<EntryFormValue>

/** The unfinished entries and corrections of this device, of every clerk. */
export class EntryDrafts {
	#all = $state.raw<readonly StoredEntryDraft[]>()
	readonly #desk: Desk

	constructor(desk: Desk) {
		this.#desk = desk
	}

	/** Newest first; `undefined` until they are read. */
	get all(): readonly StoredEntryDraft[] | undefined {
		return this.#all
	}

	/** @throws {AppError} `database-closed`, `database-damaged` */
	async load(): Promise<void> {
		const { database, unlocked } = this.#desk
		const names = ['entry', 'correction'] satisfies EntryFormName[]
		const found = await Promise.all(
			names.map((name) => listDrafts<EntryFormValue>(database, unlocked.keys.drafts, name))
		)
		this.#all = found
			.flat()
			.filter((draft) => draft.formVersion === formVersion)
			.sort((left, right) => right.savedAt.localeCompare(left.savedAt))
	}

	/** Throws a draft away for good. @throws {AppError} `database-closed` */
	async throwAway(id: string): Promise<void> {
		await deleteDraft(this.#desk.database, id)
		this.#all = this.#all?.filter((draft) => draft.id !== id)
	}
}
