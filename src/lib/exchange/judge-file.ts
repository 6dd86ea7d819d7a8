import { AppError } from '$lib/errors.ts'
import { largestFile } from '$lib/signing/document.ts'
import type { Verification } from '$lib/signing/verify.ts'
import type { JudgeReply, JudgeRequest, RegisterFindings } from './judge-protocol.ts'
import workerUrl from './judge.worker.ts?worker&url'

export type JudgeOptions = {
	readonly signal: AbortSignal
	/** Starts a module worker from an address of our own: `startWorker` of the platform. */
	readonly startWorker: (url: string) => Worker
	/** The verdict, before the data and the pages have been compared. */
	readonly onVerified?: (verification: Verification) => void
}

/** `findings` is `undefined` when the file carries no register. */
export type Judged = { readonly verification: Verification; readonly findings: RegisterFindings | undefined }

/**
 * Judges a file from outside, off the main thread: signatures, then the register inside and what the pages say of it.
 * A file beyond the limit is not even read. One worker for one job: aborting ends it.
 *
 * @throws {AppError} `verify-failed` when the file cannot be read from the device or the worker breaks; a `DOMException`
 * named `AbortError` when the user cancelled.
 */
export async function judgeFile(
	request: JudgeRequest,
	{ signal, startWorker, onVerified }: JudgeOptions
): Promise<Judged> {
	signal.throwIfAborted()
	if (request.file.size > largestFile) return { verification: tooLarge(request.file.size), findings: undefined }
	const worker = startWorker(workerUrl)
	let verification: Verification | undefined
	try {
		return await new Promise<Judged>((resolve, reject) => {
			const fail = (cause?: unknown): void => reject(new AppError('verify-failed', {}, { cause }))
			signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true })
			worker.onmessage = ({ data }: MessageEvent<JudgeReply>) => {
				if (data.type === 'verified') {
					verification = data.verification
					onVerified?.(verification)
				} else if (data.type === 'finished' && verification) resolve({ verification, findings: data.findings })
				else fail()
			}
			worker.onerror = ({ error }) => fail(error)
			worker.onmessageerror = () => fail()
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
