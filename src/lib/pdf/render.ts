import { AppError } from '$lib/errors.ts'
import type { Progress } from './documents/register/register.ts'
import type { PreparedPdf } from './prepared.ts'
import type { RenderJob, RenderReply } from './protocol.ts'
import workerUrl from './render.worker.ts?worker&url'

export type RenderOptions = {
	readonly signal: AbortSignal
	/** Starts a module worker from an address of our own: `startWorker` of the platform. */
	readonly startWorker: (url: string) => Worker
	/** Called about every hundred entries. */
	readonly onProgress?: (progress: Progress) => void
}

/**
 * Draws a document off the main thread. One worker for one job: aborting ends the worker, and a crash cannot leak into
 * the next one.
 *
 * @throws {AppError} `pdf-failed` or `pdf-too-large`; a `DOMException` named `AbortError` when the user cancelled.
 */
export async function renderDocument(
	job: RenderJob,
	{ signal, startWorker, onProgress }: RenderOptions
): Promise<PreparedPdf> {
	signal.throwIfAborted()
	const worker = startWorker(workerUrl)
	try {
		return await new Promise<PreparedPdf>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true })
			worker.onmessage = ({ data }: MessageEvent<RenderReply>) => {
				if (data.type === 'progress') onProgress?.(data.progress)
				else if (data.type === 'done') resolve(data.pdf)
				else reject(new AppError(data.code, data.details))
			}
			worker.onerror = (event) => reject(new AppError('pdf-failed', {}, { cause: event.error }))
			worker.onmessageerror = () => reject(new AppError('pdf-failed', { part: 'message' }))
			worker.postMessage(job)
		})
	} finally {
		worker.terminate()
	}
}
