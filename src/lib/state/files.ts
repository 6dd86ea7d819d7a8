import { AppError } from '$lib/errors.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'

/** SHA-256 of a file, as the ledger names it. */
export async function fileHashOf(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}

/** Bytes: a century of entries; a film dropped by mistake must not end the window. */
const mostBytes = 1_000_000_000

/** A file that somebody chose. @throws {AppError} `backup-foreign` when it is too large to be ours, `backup-damaged` when it cannot be read. */
export async function readFile(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	if (file.size > mostBytes) throw new AppError('backup-foreign', { bytes: file.size })
	try {
		return new Uint8Array(await file.arrayBuffer())
	} catch (cause) {
		throw new AppError('backup-damaged', { part: 'file' }, { cause })
	}
}
