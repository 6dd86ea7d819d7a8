import { AppError } from '$lib/errors.ts'
import { openAge, sealAge } from '$lib/vault/age.ts'
import type { BackupJob, BackupReply } from './protocol.ts'

/** What the worker does with a job; a bug is told as `backup-failed`, since nothing of it reaches the page otherwise. */
export async function work(job: BackupJob): Promise<BackupReply> {
	try {
		if (job.type === 'open') return { ok: true, parts: await openAge(job.file, job.identity) }
		return { ok: true, parts: [await sealAge(job.parts, job.recipients, job.notes)] }
	} catch (error) {
		return { ok: false, code: error instanceof AppError ? error.code : 'backup-failed' }
	}
}
