import type { Sha256 } from '$lib/domain/ledger/event.ts'
import { bytesToHex } from '$lib/signing/bytes.ts'
import type { Desk } from './desk.svelte.ts'

/**
 * Leaves a counter-signature of one of this register's own exports in the ledger, with the hashes of both files; one of
 * another register's is none of its business.
 *
 * @throws {AppError} what a save throws, e.g. `not-the-writer`; the signed file is unharmed.
 */
export async function recordCountersignature(
	desk: Pick<Desk, 'organisation' | 'record' | 'world'>,
	original: Blob,
	signed: Blob
): Promise<void> {
	const exportHash = await hashOf(original)
	if (!desk.organisation.exports.some(({ fileHash }) => fileHash === exportHash)) return
	const body = { exportHash, fileHash: await hashOf(signed), signedOn: desk.world.today() }
	await desk.record([{ type: 'export.countersigned', body }])
}

async function hashOf(file: Blob): Promise<Sha256> {
	const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
	return bytesToHex(new Uint8Array(digest)) as Sha256
}
