import type { Instant, IsoDate } from '$lib/domain/dates.ts'

/** How safe what is stored here is, as the browser tells it. */
export type StorageHealth = {
	/** Opened from the home screen, in a window of its own. */
	readonly installed: boolean
	/** The browser has promised not to evict. */
	readonly persisted: boolean
	readonly usedBytes: number
	readonly quotaBytes: number
}

/** Everything the app may ask of the world. Two implementations: the browser, and a plain one for tests. */
export type World = {
	/** The calendar day at the desk. */
	today(): IsoDate
	now(): Instant
	/** Random v4 UUID. */
	newId(): string
	randomBytes(count: number): Uint8Array<ArrayBuffer>
	/** Hands a file to the person; the name must carry no personal data. */
	saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, mime: string): void
	storageHealth(): Promise<StorageHealth>
	/** Asks the browser to keep the data; whether it promised. */
	requestPersistence(): Promise<boolean>
	/**
	 * Whether this is Safari's tab on an iPad or iPhone: what is stored there is not what the home-screen app sees, and is
	 * erased after seven days without a visit.
	 */
	readonly mustInstall: boolean
	/** Survives the loss of the database. */
	readonly notes: Storage
}
