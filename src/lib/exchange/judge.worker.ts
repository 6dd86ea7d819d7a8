import { verifyPdf } from '$lib/signing/verify.ts'
import type { JudgeReply, JudgeRequest } from './judge-protocol.ts'
import { findRegister } from './register-findings.ts'

addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
	judge(data).catch(() => send({ type: 'failed' }))
})

async function judge({ file, trustedRoots, now, witnessed, build }: JudgeRequest): Promise<void> {
	const bytes = new Uint8Array(await file.arrayBuffer())
	const verification = await verifyPdf(bytes, { trustedRoots, now })
	send({ type: 'verified', verification })
	send({ type: 'finished', findings: findRegister(bytes, verification, witnessed, build) })
}

function send(reply: JudgeReply): void {
	postMessage(reply)
}
