import { AppError } from '$lib/errors.ts'
import { drawDocument } from './draw.ts'
import type { RenderJob, RenderReply } from './protocol.ts'

declare const self: DedicatedWorkerGlobalScope

self.onmessage = ({ data }: MessageEvent<RenderJob>) => {
	try {
		const pdf = drawDocument(data, (progress) => send({ type: 'progress', progress }))
		send({ type: 'done', pdf }, [pdf.bytes.buffer])
	} catch (error) {
		if (!(error instanceof AppError)) throw error
		send({ type: 'failed', code: error.code, details: error.details })
	}
}

function send(reply: RenderReply, transfer: Transferable[] = []): void {
	self.postMessage(reply, transfer)
}
