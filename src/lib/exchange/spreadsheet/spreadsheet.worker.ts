import type { SpreadsheetJob } from './protocol.ts'
import { work } from './work.ts'

addEventListener('message', ({ data }: MessageEvent<SpreadsheetJob>) => {
	void work(data).then((reply) => postMessage(reply, { transfer: reply.type === 'file' ? [reply.bytes.buffer] : [] }))
})

// A rejected promise is no error of the worker by itself: whoever waits must hear of it.
addEventListener('unhandledrejection', ({ reason }) => {
	throw reason
})
