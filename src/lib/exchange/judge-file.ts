import { AppError } from '$lib/errors.ts'
import { largestFile } from '$lib/signing/document.ts'
import type { Verification } from '$lib/signing/verify.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type {
	CountersignJob,
	DocumentStampJob,
	JudgeReply,
	JudgeRequest,
	RegisterFindings,
	WorkerRequest
} from './judge-protocol.ts'
import workerUrl from './judge.worker.ts?worker&url'

export type WorkerOptions = {
	readonly signal: AbortSignal
	/** Starts a module worker from an address of our own: `startWorker` of the platform. */
	readonly startWorker: (url: string) => Worker
}

export type JudgeOptions = WorkerOptions & {
	/** The verdict, before the files inside are unpacked and the data and the pages have been compared. */
	readonly onVerified?: (verification: Verification) => void
}

/** `findings` is `undefined` when the file carries no register. */
export type Judged = { readonly verification: Verification; readonly findings: RegisterFindings | undefined }

/**
 * Judges a file from outside, off the main thread: signatures, then the register inside and what the pages say of it.
 * A file beyond the limit is not even read.
 *
 * @throws {AppError} `verify-failed` when the file cannot be read from the device or the worker breaks; a `DOMException`
 * named `AbortError` when the user cancelled.
 */
export async function judgeFile(job: JudgeRequest, options: JudgeOptions): Promise<Judged> {
	if (job.file.size > largestFile) return { verification: tooLarge(job.file.size), findings: undefined }
	return inWorker<Judged>({ type: 'judge', job }, options, (reply, end) => {
		if (reply.type === 'verified') options.onVerified?.(reply.verification)
		else if (reply.type === 'finished') end({ verification: reply.verification, findings: reply.findings })
	})
}

/**
 * A signed file with one more revision in which an empty field waits for its signature, made off the main thread.
 *
 * @throws {AppError} `signing-failed` with `why`; `verify-failed` when the worker breaks; a `DOMException` named
 * `AbortError` when the user cancelled.
 */
export function prepareFile(job: CountersignJob, options: WorkerOptions): Promise<PreparedPdf> {
	return preparedBy({ type: 'prepare', job }, options)
}

/**
 * A signed file with room for a time-stamp over all of it. Errors as {@link prepareFile}.
 */
export function prepareStampedFile(job: DocumentStampJob, options: WorkerOptions): Promise<PreparedPdf> {
	return preparedBy({ type: 'prepare-stamp', job }, options)
}

function preparedBy(request: WorkerRequest, options: WorkerOptions): Promise<PreparedPdf> {
	return inWorker<PreparedPdf>(request, options, (reply, end, fail) => {
		if (reply.type === 'prepared') end(reply.pdf)
		else if (reply.type === 'refused') fail(new AppError('signing-failed', { why: reply.why }))
	})
}

/** One worker for one job: aborting ends it. */
async function inWorker<T>(
	request: WorkerRequest,
	{ signal, startWorker }: WorkerOptions,
	listen: (reply: JudgeReply, end: (result: T) => void, fail: (reason: Error) => void) => void
): Promise<T> {
	signal.throwIfAborted()
	const worker = startWorker(workerUrl)
	try {
		return await new Promise<T>((resolve, reject) => {
			const broken = (cause?: unknown): void => reject(new AppError('verify-failed', {}, { cause }))
			signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true })
			worker.onmessage = ({ data }: MessageEvent<JudgeReply>) => {
				if (data.type === 'failed') broken()
				else listen(data, resolve, reject)
			}
			worker.onerror = ({ error }) => broken(error)
			worker.onmessageerror = () => broken()
			worker.postMessage(request)
		})
	} finally {
		worker.terminate()
	}
}

function tooLarge(bytes: number): Verification {
	const reasons = [{ code: 'too-large', bytes, limit: largestFile } as const]
	return { verdict: 'too-large', signatures: [], revisions: [], reasons, attachments: [], expectedEmptyFields: [] }
}
