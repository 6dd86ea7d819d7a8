import type { Slot } from '$lib/vault/slots.ts'
import type { RegisterDatabase } from './database.ts'
import { storageError } from './storage-error.ts'

/** Every way into the vault of this device. @throws {AppError} `database-closed`, `database-damaged` */
export async function listSlots(db: RegisterDatabase): Promise<readonly Slot[]> {
	try {
		return await db.slots.toArray()
	} catch (cause) {
		throw storageError(cause)
	}
}

/** Adds a slot, or puts it in place of the one with its id. @throws {AppError} `disk-full`, `database-closed` */
export async function addSlot(db: RegisterDatabase, slot: Slot): Promise<void> {
	try {
		await db.slots.put(slot)
	} catch (cause) {
		throw storageError(cause)
	}
}
