import { argon2id } from 'hash-wasm'
import type { KdfReply, KdfRequest } from './protocol.ts'

addEventListener('message', (event: MessageEvent<KdfRequest>) => {
	void derive(event.data).then((reply) => postMessage(reply))
})

async function derive({ passphrase, parameters }: KdfRequest): Promise<KdfReply> {
	try {
		const start = performance.now()
		const key = await argon2id({
			password: passphrase,
			salt: parameters.salt,
			memorySize: parameters.memory,
			iterations: parameters.passes,
			parallelism: 1,
			hashLength: 32,
			outputType: 'binary'
		})
		return { ok: true, key: new Uint8Array(key), milliseconds: performance.now() - start }
	} catch {
		return { ok: false }
	}
}
