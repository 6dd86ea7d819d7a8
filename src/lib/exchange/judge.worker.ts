import { AppError } from '$lib/errors.ts'
import { prepareCountersignature } from '$lib/signing/countersign.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { drawSeal } from './countersign/seal.ts'
import type { CountersignJob, JudgeReply, JudgeRequest, WorkerRequest } from './judge-protocol.ts'
import { findRegister } from './register-findings.ts'

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
	const work = data.type === 'judge' ? judge(data.job) : prepare(data.job)
	work.catch(() => send({ type: 'failed' }))
})

async function judge({ file, trustedRoots, now, witnessed, build }: JudgeRequest): Promise<void> {
	const bytes = new Uint8Array(await file.arrayBuffer())
	const verification = await verifyPdf(bytes, { trustedRoots, now })
	send({ type: 'verified', verification })
	send({ type: 'finished', findings: findRegister(bytes, verification, witnessed, build) })
}

async function prepare({ file, lines, ...request }: CountersignJob): Promise<void> {
	const pdf = new Uint8Array(await file.arrayBuffer())
	try {
		const prepared = prepareCountersignature({ ...request, pdf, draw: (view, field) => drawSeal(view, field, lines) })
		send({ type: 'prepared', pdf: prepared }, [prepared.bytes.buffer])
	} catch (error) {
		if (!(error instanceof AppError)) throw error
		send({ type: 'refused', why: String(error.details['why']) })
	}
}

function send(reply: JudgeReply, transfer: Transferable[] = []): void {
	postMessage(reply, { transfer })
}
