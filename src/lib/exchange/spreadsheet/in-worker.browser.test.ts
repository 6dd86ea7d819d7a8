import { expect, test } from 'vitest'
import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { writeXlsForm } from '$lib/domain/survey/xlsform/write.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { patience, workInWorker } from './in-worker.ts'
import { writeWorkbook } from './xlsx-write.ts'

const job = {
	type: 'read-form',
	file: new Blob([writeWorkbook(writeXlsForm(deskForm))]),
	defaults: { title: { lv: 'A' }, intro: deskForm.intro, thanks: { lv: 'A' } }
} as const

/** A worker with a script of its own, that tells when it was ended. */
function strange(script: string) {
	const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
	let ended = 0
	const start = (): Worker => {
		const worker = new Worker(url)
		const end = worker.terminate.bind(worker)
		worker.terminate = () => {
			ended += 1
			end()
		}
		return worker
	}
	return { start, ended: () => ended }
}

test('a form is read off the main thread long before patience ends', async () => {
	const { signal } = new AbortController()
	const begun = performance.now()
	const reply = await workInWorker(job, { signal, startWorker })
	expect(reply.type).toBe('form')
	expect(performance.now() - begun).toBeLessThan(patience)
	expect(patience).toBe(20_000)
})

test('a file that would be read for ever is given up, its worker ended and the screen never held', async () => {
	const { start, ended } = strange('for (;;) {}')
	const { signal } = new AbortController()
	let frames = 0
	const tick = setInterval(() => (frames += 1), 10)
	const reply = await workInWorker(job, { signal, startWorker: start, limit: 300 })
	clearInterval(tick)
	expect(reply).toEqual({ type: 'refused', why: 'too-slow' })
	expect(ended()).toBe(1)
	expect(frames).toBeGreaterThan(3)
})

test('whoever cancels ends the reading at once', async () => {
	const { start, ended } = strange('for (;;) {}')
	const cancelling = new AbortController()
	const reading = workInWorker(job, { signal: cancelling.signal, startWorker: start })
	cancelling.abort()
	await expect(reading).rejects.toThrow('Cancelled')
	expect(ended()).toBe(1)
	await expect(workInWorker(job, { signal: cancelling.signal, startWorker: start })).rejects.toThrow()
})

test('a worker that dies over a file has read a broken one', async () => {
	const { start, ended } = strange('throw new Error("died")')
	const { signal } = new AbortController()
	expect(await workInWorker(job, { signal, startWorker: start })).toEqual({ type: 'refused', why: 'broken' })
	expect(ended()).toBe(1)
})
