import { AppError } from '$lib/errors.ts'
import { largestFile } from './document.ts'
import type { VerifyReply, VerifyRequest } from './protocol.ts'
import type { Verification, VerifyOptions } from './verify.ts'
import workerUrl from './verify.worker.ts?worker&url'

/**
 * {@link verifyPdf} off the main thread, for a dropped file. A file beyond the limit is not even read.
 * One worker for one job: aborting ends it.
 *
 * @param startWorker - starts a module worker from its address: `platform/` lies beside this layer, so the caller hands it in.
 * @throws {AppError} `verify-failed` when the file cannot be read from the device or the worker breaks;
 * a `DOMException` named `AbortError` when the user cancelled.
 */
export async function verifyFile(
	file: Blob,
	options: VerifyOptions,
	signal: AbortSignal,
	startWorker: (url: string) => Worker
): Promise<Verification> {
	signal.throwIfAborted()
	if (file.size > largestFile) return tooLarge(file.size)
	const worker = startWorker(workerUrl)
	try {
		const reply = await new Promise<VerifyReply>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true })
			worker.onmessage = (event: MessageEvent<VerifyReply>) => resolve(event.data)
			worker.onerror = (event) => reject(new AppError('verify-failed', {}, { cause: event.error }))
			worker.onmessageerror = () => reject(new AppError('verify-failed'))
			worker.postMessage({ file, trustedRoots: options.trustedRoots, now: options.now } satisfies VerifyRequest)
		})
		if (!reply.ok) throw new AppError('verify-failed')
		return reply.verification
	} finally {
		worker.terminate()
	}
}

function tooLarge(bytes: number): Verification {
	const reasons = [{ code: 'too-large', bytes, limit: largestFile } as const]
	return { verdict: 'too-large', signatures: [], revisions: [], reasons, attachments: [], expectedEmptyFields: [] }
}
