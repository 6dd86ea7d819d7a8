import type { BackupJob } from './protocol.ts'
import { work } from './work.ts'

addEventListener('message', (event: MessageEvent<BackupJob>) => {
	void work(event.data).then((reply) =>
		postMessage(reply, { transfer: reply.ok ? reply.parts.map(({ buffer }) => buffer) : [] })
	)
})
