import { open, seal, utf8, utf8ToText, type VaultKey } from '$lib/vault/cipher.ts'
import type { BlobRow, RegisterDatabase } from './database.ts'
import { storageError } from './storage-error.ts'

/** An unfinished form: bound to the form and its version, so that it never comes back into another one. */
export type Draft<T> = {
	readonly id: string
	readonly form: string
	readonly formVersion: number
	readonly author: string
	readonly savedAt: string
	readonly value: T
}

/**
 * Writes a draft through to disk, sealed.
 *
 * @throws {AppError} `disk-full`, `database-closed`: the form must stay on screen.
 */
export async function saveDraft<T>(db: RegisterDatabase, key: VaultKey, draft: Draft<T>): Promise<void> {
	const sealed = await seal(key, place(draft.id), utf8(JSON.stringify(draft)))
	try {
		await db.drafts.put({ id: draft.id, sealed })
	} catch (cause) {
		throw storageError(cause)
	}
}

/** Every draft of a form that can still be read, newest first. @throws {AppError} `database-closed`, `database-damaged` */
export async function listDrafts<T>(db: RegisterDatabase, key: VaultKey, form: string): Promise<readonly Draft<T>[]> {
	const rows = await readRows(db)
	const drafts = await Promise.all(
		rows.map(async ({ id, sealed }) => {
			const plain = await open(key, place(id), sealed).catch(() => undefined)
			return plain && (JSON.parse(utf8ToText(plain)) as Draft<T>)
		})
	)
	return drafts
		.filter((draft) => draft?.form === form)
		.filter((draft) => draft !== undefined)
		.sort((a, b) => b.savedAt.localeCompare(a.savedAt))
}

/** @throws {AppError} `database-closed` */
export async function deleteDraft(db: RegisterDatabase, id: string): Promise<void> {
	try {
		await db.drafts.delete(id)
	} catch (cause) {
		throw storageError(cause)
	}
}

async function readRows(db: RegisterDatabase): Promise<readonly BlobRow[]> {
	try {
		return await db.drafts.toArray()
	} catch (cause) {
		throw storageError(cause)
	}
}

function place(id: string): string {
	return `draft/${id}`
}
