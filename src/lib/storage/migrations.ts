import type { Transaction } from 'dexie'

/** One shape of the database. Versions are only ever added; every shipped one stays in the list. */
export type DatabaseVersion = {
	readonly version: number
	/** Stores that are new or have other keys, in Dexie's words. */
	readonly stores: Readonly<Record<string, string>>
	/** Converts the rows of the version before. The log itself never changes its shape. */
	readonly upgrade?: (transaction: Transaction) => PromiseLike<void>
}

/** Every version of the database, oldest first. */
export const databaseVersions: readonly DatabaseVersion[] = [
	{ version: 1, stores: { meta: 'key', slots: 'id', log: '[device+seq]', blobs: 'id', drafts: 'id' } },
	// What is kept besides the ledger: scans of a case and answers of surveys (`papers.ts`).
	{ version: 2, stores: { papers: 'id' } }
]

/** The version that code with these steps writes. */
export function newestVersion(versions: readonly DatabaseVersion[]): number {
	return Math.max(...versions.map(({ version }) => version))
}
