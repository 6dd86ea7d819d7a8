import type { DeviceId, LedgerRecord, Salted } from '$lib/domain/ledger/event.ts'
import { open, seal, type VaultKey } from '$lib/vault/cipher.ts'
import { AppError } from '$lib/errors.ts'
import type { LogRow, RegisterDatabase } from './database.ts'
import { storageError } from './storage-error.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Place = { readonly device: string; readonly seq: number }

const saltLength = 16
/** Rows decrypted at a time, so that a long log does not lie in memory twice. */
const stretch = 512

/** Seals one event for the disk: header, body and confidential part apart, so that the last two can be erased. */
export async function sealRecord(key: VaultKey, place: Place, record: LedgerRecord): Promise<LogRow> {
	const [header, body, confidential] = await Promise.all([
		seal(key, partPlace(place, 'header'), record.header),
		sealSalted(key, partPlace(place, 'body'), record.body),
		sealSalted(key, partPlace(place, 'confidential'), record.confidential)
	])
	return { device: place.device, seq: place.seq, header, body, confidential }
}

/**
 * A device's events in order, some hundreds at a time.
 *
 * @param range - first and last number wanted; all unless told.
 * @throws {AppError} `chain-broken` with the number when a row was changed on disk.
 */
export async function* readLogBatches(
	db: RegisterDatabase,
	key: VaultKey,
	device: DeviceId,
	{ from = 1, to = Infinity }: { readonly from?: number; readonly to?: number } = {}
): AsyncGenerator<readonly LedgerRecord[], void> {
	for (let next = from; next <= to; next += stretch) {
		const last = Math.min(to, next + stretch - 1)
		const rows = await db.log.where('[device+seq]').between([device, next], [device, last], true, true).toArray()
		if (rows.length > 0) yield await Promise.all(rows.map((row) => openRecord(key, row)))
		if (rows.length < stretch) return
	}
}

/**
 * Reads a device's events in order.
 *
 * @param fromSeq - first number wanted, 1 for all.
 * @param progress - called with the number of events read so far.
 * @throws {AppError} `chain-broken` with the number when a row was changed on disk.
 */
export async function readLog(
	db: RegisterDatabase,
	key: VaultKey,
	device: DeviceId,
	fromSeq = 1,
	progress?: (read: number) => void
): Promise<readonly LedgerRecord[]> {
	const records: LedgerRecord[] = []
	for await (const batch of readLogBatches(db, key, device, { from: fromSeq })) {
		for (const record of batch) records.push(record)
		progress?.(records.length)
	}
	return records
}

/** One event; `undefined` when there is none under that number. @throws {AppError} `chain-broken`, `database-closed` */
export async function readRecord(
	db: RegisterDatabase,
	key: VaultKey,
	device: DeviceId,
	seq: number
): Promise<LedgerRecord | undefined> {
	try {
		const row = await db.log.get([device, seq])
		return row && (await openRecord(key, row))
	} catch (cause) {
		throw storageError(cause)
	}
}

async function openRecord(key: VaultKey, row: LogRow): Promise<LedgerRecord> {
	try {
		const [header, body, confidential] = await Promise.all([
			open(key, partPlace(row, 'header'), row.header),
			openSalted(key, partPlace(row, 'body'), row.body),
			openSalted(key, partPlace(row, 'confidential'), row.confidential)
		])
		return { header, body, confidential }
	} catch (cause) {
		throw new AppError('chain-broken', { seq: row.seq }, { cause })
	}
}

async function sealSalted(key: VaultKey, place: string, part: Salted | undefined): Promise<Bytes | null> {
	if (!part) return null
	const plain = new Uint8Array(saltLength + part.bytes.length)
	plain.set(part.salt)
	plain.set(part.bytes, saltLength)
	return seal(key, place, plain)
}

async function openSalted(key: VaultKey, place: string, sealed: Bytes | null): Promise<Salted | undefined> {
	if (!sealed) return undefined
	const plain = await open(key, place, sealed)
	return { salt: plain.slice(0, saltLength), bytes: plain.slice(saltLength) }
}

function partPlace({ device, seq }: Place, part: 'header' | 'body' | 'confidential'): string {
	return `log/${device}/${seq}/${part}`
}
