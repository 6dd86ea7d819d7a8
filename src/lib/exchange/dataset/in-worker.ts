import type { ClientAnswers } from '$lib/domain/survey/stored-answers.ts'
import { AppError } from '$lib/errors.ts'
import workerUrl from './dataset.worker.ts?worker&url'
import type { DataFile } from './package.ts'
import type { DataJob, DataMessage, DataReply } from './protocol.ts'

/** Answers handed over at a time: a copy of more would be felt by whoever types meanwhile. */
const step = 500

/**
 * Makes a data file off the main thread: one worker for one file, ended by cancelling.
 *
 * @param onprogress - called with how many answers are worked up.
 * @throws {AppError} `event-unreadable` when an answer does not fit its question.
 * @throws {DOMException} `AbortError` when the user cancelled.
 */
export async function makeDataFile(
	job: DataJob,
	answers: readonly ClientAnswers[],
	{
		signal,
		startWorker,
		onprogress
	}: {
		readonly signal: AbortSignal
		readonly startWorker: (url: string) => Worker
		readonly onprogress: (done: number) => void
	}
): Promise<DataFile> {
	signal.throwIfAborted()
	const worker = startWorker(workerUrl)
	try {
		await ask(worker, { type: 'begin', job }, signal)
		for (let at = 0; at < answers.length; at += step) {
			await ask(worker, { type: 'answers', answers: answers.slice(at, at + step) }, signal)
			onprogress(Math.min(at + step, answers.length))
		}
		const reply = await ask(worker, { type: 'end' }, signal)
		if (reply.type !== 'file') throw new TypeError('no file')
		return reply.file
	} finally {
		worker.terminate()
	}
}

async function ask(worker: Worker, message: DataMessage, signal: AbortSignal): Promise<DataReply> {
	const done = new AbortController()
	try {
		const reply = await new Promise<DataReply>((resolve, reject) => {
			const cancelled = () => reject(new DOMException('Cancelled', 'AbortError'))
			signal.addEventListener('abort', cancelled, { once: true, signal: done.signal })
			worker.onmessage = ({ data }: MessageEvent<DataReply>) => resolve(data)
			worker.onerror = (event) => reject(new Error(event.message))
			worker.onmessageerror = () => reject(new Error('not a message'))
			worker.postMessage(message)
		})
		if (reply.type === 'failed') throw new AppError(reply.code)
		return reply
	} finally {
		done.abort()
	}
}
