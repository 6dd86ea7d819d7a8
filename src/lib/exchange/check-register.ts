import { AppError } from '$lib/errors.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { CheckReply, CheckRequest, RegisterFindings } from './check-protocol.ts'
import workerUrl from './check.worker.ts?worker&url'

/**
 * Checks a register's attached data against its ledger and against the exports seen here before, off the main thread.
 *
 * @throws {AppError} `verify-failed` when the worker breaks; a `DOMException` named `AbortError` when cancelled.
 */
export async function checkRegister(request: CheckRequest, signal: AbortSignal): Promise<RegisterFindings> {
	signal.throwIfAborted()
	const worker = startWorker(workerUrl)
	try {
		const reply = await new Promise<CheckReply>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true })
			worker.onmessage = (event: MessageEvent<CheckReply>) => resolve(event.data)
			worker.onerror = () => reject(new AppError('verify-failed'))
			worker.postMessage(request)
		})
		if (!reply.ok) throw new AppError('verify-failed')
		return reply.findings
	} finally {
		worker.terminate()
	}
}
