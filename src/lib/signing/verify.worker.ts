import type { VerifyReply, VerifyRequest } from './protocol.ts'
import { verifyPdf } from './verify.ts'

async function answer({ file, trustedRoots, now }: VerifyRequest): Promise<VerifyReply> {
	try {
		const bytes = new Uint8Array(await file.arrayBuffer())
		return { ok: true, verification: await verifyPdf(bytes, now ? { trustedRoots, now } : { trustedRoots }) }
	} catch {
		return { ok: false }
	}
}

addEventListener('message', (event: MessageEvent<VerifyRequest>) => {
	void answer(event.data).then((reply) => postMessage(reply))
})
