import type { ClientTask, HandedOverRow, RegisterDatabase } from './database.ts'
import { guarded } from './storage-error.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Where what a client handed in waits: with unfinished forms, which it is until somebody unlocks. */
const prefixes = { envelope: 'handed-in/', answers: 'answered/' } as const
export type HandedInKind = keyof typeof prefixes

/**
 * Says that the device goes into a client's hands: from the next start on nothing else is shown until somebody unlocks.
 *
 * @throws {AppError} `disk-full`, `database-closed`
 */
export function handOverDevice(db: RegisterDatabase, task: ClientTask): Promise<unknown> {
	return guarded(() => db.meta.put({ key: 'handed-over', ...task }))
}

/** @returns `undefined` when the device is in the hands of the staff. @throws {AppError} `database-closed` */
export async function readHandedOver(db: RegisterDatabase): Promise<HandedOverRow | undefined> {
	const row = await guarded(() => db.meta.get('handed-over'))
	return row?.key === 'handed-over' ? row : undefined
}

/** @throws {AppError} `database-closed` */
export function takeDeviceBack(db: RegisterDatabase): Promise<void> {
	return guarded(() => db.meta.delete('handed-over'))
}

/**
 * Keeps what a client handed in, sealed to the inbox of the device.
 *
 * @param id - random.
 * @throws {AppError} `disk-full`, `database-closed`: it must stay on the screen.
 */
export function putHandedIn(db: RegisterDatabase, kind: HandedInKind, id: string, sealed: Bytes): Promise<unknown> {
	return guarded(() => db.drafts.add({ id: `${prefixes[kind]}${id}`, sealed }))
}

/** What waits for the next unlock, in no order. `id` is that of its draft. @throws {AppError} `database-closed` */
export function readHandedIn(
	db: RegisterDatabase,
	kind: HandedInKind
): Promise<readonly { readonly id: string; readonly sealed: Bytes }[]> {
	return guarded(() => db.drafts.where('id').startsWith(prefixes[kind]).toArray())
}

/** How much waits, without opening any. @throws {AppError} `database-closed` */
export function countHandedIn(db: RegisterDatabase, kind: HandedInKind): Promise<number> {
	return guarded(() => db.drafts.where('id').startsWith(prefixes[kind]).count())
}
