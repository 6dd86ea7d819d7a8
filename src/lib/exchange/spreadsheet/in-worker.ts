import type { SpreadsheetJob, SpreadsheetReply } from './protocol.ts'
import workerUrl from './spreadsheet.worker.ts?worker&url'

/** Milliseconds after which a file is given up: a form of 600 questions takes a hundredth of it. */
export const patience = 20_000

/**
 * Reads or writes a workbook off the main thread: one worker for one job, ended by cancelling and when it takes too long.
 *
 * @param startWorker - of the platform. `limit`: milliseconds, {@link patience} when it is missing.
 * @returns `refused` `too-slow` when patience is over.
 * @throws {DOMException} `AbortError` when the user cancelled.
 */
export async function workInWorker(
	job: SpreadsheetJob,
	{
		signal,
		startWorker,
		limit = patience
	}: { readonly signal: AbortSignal; readonly startWorker: (url: string) => Worker; readonly limit?: number }
): Promise<SpreadsheetReply> {
	signal.throwIfAborted()
	const worker = startWorker(workerUrl)
	let timer: ReturnType<typeof setTimeout> | undefined
	try {
		return await new Promise<SpreadsheetReply>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true })
			timer = setTimeout(() => resolve({ type: 'refused', why: 'too-slow' }), limit)
			worker.onmessage = ({ data }: MessageEvent<SpreadsheetReply>) => resolve(data)
			worker.onerror = () => resolve({ type: 'refused', why: 'broken' })
			worker.onmessageerror = () => resolve({ type: 'refused', why: 'broken' })
			worker.postMessage(job)
		})
	} finally {
		clearTimeout(timer)
		worker.terminate()
	}
}
