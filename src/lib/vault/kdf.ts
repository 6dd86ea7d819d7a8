import { AppError } from '$lib/errors.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import workerUrl from './kdf.worker.ts?worker&url'
import type { KdfParameters, KdfReply, KdfRequest } from './protocol.ts'

/** KiB: OWASP ASVS 5.0 appendix C approves Argon2id from 46 MiB and one pass. */
export const minimumMemory = 47_104
const longestPasses = 12
/** What one unlock may cost on this device, milliseconds. */
const aim = 700

/**
 * Argon2id off the main thread; the worker ends with the call, and its memory with it.
 *
 * @returns 32 bytes of key material, and how long it took in milliseconds.
 * @throws {AppError} `kdf-failed` when the device has no memory left or the worker cannot start.
 */
export async function derive(
	passphrase: string,
	parameters: KdfParameters
): Promise<{ readonly key: Uint8Array<ArrayBuffer>; readonly milliseconds: number }> {
	const worker = startWorker(workerUrl)
	try {
		const reply = await new Promise<KdfReply>((resolve, reject) => {
			worker.onmessage = (event: MessageEvent<KdfReply>) => resolve(event.data)
			worker.onerror = () => reject(new AppError('kdf-failed'))
			worker.postMessage({ passphrase: normalise(passphrase), parameters } satisfies KdfRequest)
		})
		if (!reply.ok) throw new AppError('kdf-failed')
		return reply
	} finally {
		worker.terminate()
	}
}

/** Parameters that take this device about {@link aim} milliseconds, never below the floor. */
export async function calibrate(): Promise<KdfParameters> {
	const probe: KdfParameters = { algorithm: 'argon2id', memory: minimumMemory, passes: 1, salt: newSalt() }
	const { milliseconds } = await derive('calibration', probe)
	const passes = Math.min(longestPasses, Math.max(1, Math.round(aim / Math.max(milliseconds, 1))))
	return { ...probe, passes, salt: newSalt() }
}

/** What people type differently and mean alike: Unicode form, white space at the ends and between words. */
export function normalise(passphrase: string): string {
	return passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ')
}

function newSalt(): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(16))
}
