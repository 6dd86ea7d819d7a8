import { AppError } from '$lib/errors.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import workerUrl from './backup.worker.ts?worker&url'
import type { BackupJob, BackupReply } from './protocol.ts'

/** Seals or opens off the main thread; one worker for one job, and its memory ends with it. @throws {AppError} `backup-failed` */
export async function workInWorker(job: BackupJob): Promise<BackupReply> {
	const worker = startWorker(workerUrl)
	try {
		return await new Promise<BackupReply>((resolve, reject) => {
			worker.onmessage = (event: MessageEvent<BackupReply>) => resolve(event.data)
			worker.onerror = (event) => reject(new AppError('backup-failed', {}, { cause: event.error }))
			worker.onmessageerror = () => reject(new AppError('backup-failed', { part: 'message' }))
			// The file to open is copied: it is still to be saved.
			worker.postMessage(job, job.type === 'seal' ? job.parts.map(({ buffer }) => buffer) : [])
		})
	} finally {
		worker.terminate()
	}
}
