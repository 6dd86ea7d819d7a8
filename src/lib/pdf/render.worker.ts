import { AppError } from '$lib/errors.ts'
import { drawDocument } from './draw.ts'
import type { RenderReply, RenderRequest } from './protocol.ts'
import { RegisterJob } from './register-job.ts'

declare const self: DedicatedWorkerGlobalScope

let register: RegisterJob | undefined

self.onmessage = ({ data }: MessageEvent<RenderRequest>) => {
	answer(data).catch((error: unknown) => {
		if (error instanceof AppError) send({ type: 'failed', code: error.code, details: error.details })
		// A bug: told to the page as an error of the worker, which a rejected promise would not be.
		else
			setTimeout(() => {
				throw error
			})
	})
}

async function answer(request: RenderRequest): Promise<void> {
	switch (request.type) {
		case 'draw': {
			const pdf = drawDocument(request.job)
			send({ type: 'drawn', pdf }, [pdf.bytes.buffer])
			return
		}
		case 'register':
			register = new RegisterJob(request.request)
			send({ type: 'more' })
			return
		case 'records':
			register?.add(request.records)
			send({ type: 'more' })
			return
		case 'end':
			await finish()
	}
}

async function finish(): Promise<void> {
	const packed = await register?.pack()
	const finished = packed?.draw(
		(piece) => send({ type: 'piece', piece }, [piece.buffer]),
		(progress) => send({ type: 'progress', progress })
	)
	if (finished) send({ type: 'finished', register: finished })
}

function send(reply: RenderReply, transfer: Transferable[] = []): void {
	self.postMessage(reply, transfer)
}
