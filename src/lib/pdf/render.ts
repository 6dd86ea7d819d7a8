import { AppError } from '$lib/errors.ts'
import type { LedgerRecord } from '$lib/domain/ledger/event.ts'
import { joined } from './documents/collect.ts'
import type { DrawnRegister, Progress } from './documents/register/register.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type { DrawJob, RegisterJobRequest, RenderReply, RenderRequest } from './protocol.ts'
import workerUrl from './render.worker.ts?worker&url'

export type RenderOptions = {
	readonly signal: AbortSignal
	/** Starts a module worker from an address of our own: `startWorker` of the platform. */
	readonly startWorker: (url: string) => Worker
	/** Called about every hundred entries. */
	readonly onProgress?: (progress: Progress) => void
}

/**
 * Draws a document off the main thread.
 *
 * @throws {AppError} `pdf-failed`; a `DOMException` named `AbortError` when the user cancelled.
 */
export function renderDocument(job: DrawJob, options: RenderOptions): Promise<PreparedPdf> {
	return withWorker<PreparedPdf>(options, (ask, end) => {
		ask({ type: 'draw', job })
		return (reply) => {
			if (reply.type === 'drawn') end(reply.pdf)
		}
	})
}

/** A register's file that waits for its signature. */
export type RenderedRegister = Required<PreparedPdf> & Progress

/**
 * Makes a register off the main thread: the ledger goes over by the batch, a batch only after the one before was taken;
 * the file comes back in pieces.
 *
 * @param batches - the device's chain from its first record, in its order.
 * @throws {AppError} `chain-broken`, `pdf-failed`, `pdf-too-large`, and what the batches throw; a `DOMException` named
 * `AbortError` when the user cancelled.
 */
export function renderRegister(
	request: RegisterJobRequest,
	batches: AsyncIterator<readonly LedgerRecord[], void>,
	options: RenderOptions
): Promise<RenderedRegister> {
	const pieces: Uint8Array[] = []
	return withWorker<RenderedRegister>(options, (ask, end, fail) => {
		const next = (): void => {
			const step = batches.next()
			step.then(({ done, value }) => ask(done ? { type: 'end' } : { type: 'records', records: value }), fail)
		}
		ask({ type: 'register', request })
		return (reply) => {
			if (reply.type === 'more') next()
			else if (reply.type === 'piece') pieces.push(reply.piece)
			else if (reply.type === 'progress') options.onProgress?.(reply.progress)
			else if (reply.type === 'finished') end(prepared(pieces, reply.register))
		}
	})
}

function prepared(pieces: readonly Uint8Array[], register: DrawnRegister): RenderedRegister {
	return { bytes: joined(pieces), ...register }
}

type Conversation<T> = (
	ask: (request: RenderRequest) => void,
	end: (result: T) => void,
	fail: (reason: unknown) => void
) => (reply: RenderReply) => void

/** One worker for one job: aborting ends the worker, and a crash cannot leak into the next one. */
async function withWorker<T>({ signal, startWorker }: RenderOptions, talk: Conversation<T>): Promise<T> {
	signal.throwIfAborted()
	const worker = startWorker(workerUrl)
	try {
		return await new Promise<T>((resolve, reject: (reason: unknown) => void) => {
			signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true })
			const listen = talk((request) => worker.postMessage(request), resolve, reject)
			worker.onmessage = ({ data }: MessageEvent<RenderReply>) => {
				if (data.type === 'failed') reject(new AppError(data.code, data.details))
				else listen(data)
			}
			worker.onerror = (event) => reject(new AppError('pdf-failed', {}, { cause: event.error }))
			worker.onmessageerror = () => reject(new AppError('pdf-failed', { part: 'message' }))
		})
	} finally {
		worker.terminate()
	}
}
