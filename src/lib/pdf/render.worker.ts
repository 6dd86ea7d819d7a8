import { AppError } from '$lib/errors.ts'
import { drawDocument } from './draw.ts'
import type { RenderReply, RenderRequest } from './protocol.ts'
import { RegisterJob } from './register-job.ts'

declare const self: DedicatedWorkerGlobalScope

let register: RegisterJob | undefined

self.onmessage = ({ data }: MessageEvent<RenderRequest>) => {
	try {
		answer(data)
	} catch (error) {
		if (!(error instanceof AppError)) throw error
		send({ type: 'failed', code: error.code, details: error.details })
	}
}

function answer(request: RenderRequest): void {
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
			finish()
	}
}

function finish(): void {
	const finished = register?.finish(
		(piece) => send({ type: 'piece', piece }, [piece.buffer]),
		(progress) => send({ type: 'progress', progress })
	)
	if (finished) send({ type: 'finished', register: finished })
}

function send(reply: RenderReply, transfer: Transferable[] = []): void {
	self.postMessage(reply, transfer)
}
