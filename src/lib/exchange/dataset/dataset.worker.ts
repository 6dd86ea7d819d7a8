import type { DataMessage } from './protocol.ts'
import { dataWork } from './work.ts'

const reply = dataWork()
addEventListener('message', ({ data }: MessageEvent<DataMessage>) => {
	const answer = reply(data)
	postMessage(answer, { transfer: answer.type === 'file' ? [answer.file.bytes.buffer] : [] })
})
