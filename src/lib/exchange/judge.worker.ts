import { AppError } from '$lib/errors.ts'
import { prepareCountersignature } from '$lib/signing/countersign.ts'
import { prepareDocumentStamp } from '$lib/signing/document-stamp.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { judgePdf, withAttachments } from '$lib/signing/verify.ts'
import { drawSeal } from './countersign/seal.ts'
import type { CountersignJob, JudgeReply, JudgeRequest, WorkerRequest } from './judge-protocol.ts'
import { findRegister } from './register-findings.ts'

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
	work(data).catch(() => send({ type: 'failed' }))
})

function work(request: WorkerRequest): Promise<void> {
	switch (request.type) {
		case 'judge':
			return judge(request.job)
		case 'prepare':
			return countersignature(request.job)
		case 'prepare-stamp': {
			const { file, ...stamp } = request.job
			return prepare(file, (pdf) => prepareDocumentStamp({ ...stamp, pdf }))
		}
	}
}

async function judge({ file, witnessed, build, ...trust }: JudgeRequest): Promise<void> {
	const bytes = new Uint8Array(await file.arrayBuffer())
	const judgement = await judgePdf(bytes, trust)
	send({ type: 'verified', verification: { ...judgement, attachments: [] } })
	const verification = withAttachments(bytes, judgement)
	send({ type: 'finished', verification, findings: findRegister(bytes, verification, witnessed, build) })
}

function countersignature({ file, lines, ...request }: CountersignJob): Promise<void> {
	return prepare(file, (pdf) =>
		prepareCountersignature({ ...request, pdf, draw: (view, field) => drawSeal(view, field, lines) })
	)
}

async function prepare(file: Blob, make: (pdf: Uint8Array<ArrayBuffer>) => PreparedPdf): Promise<void> {
	try {
		const prepared = make(new Uint8Array(await file.arrayBuffer()))
		send({ type: 'prepared', pdf: prepared }, [prepared.bytes.buffer])
	} catch (error) {
		if (!(error instanceof AppError)) throw error
		send({ type: 'refused', why: String(error.details['why']) })
	}
}

function send(reply: JudgeReply, transfer: Transferable[] = []): void {
	postMessage(reply, { transfer })
}
