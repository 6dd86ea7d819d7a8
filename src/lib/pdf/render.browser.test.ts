import { expect, test } from 'vitest'
import { Desk } from '$lib/domain/feedback/desk.fixture.ts'
import type { LedgerRecord } from '$lib/domain/ledger/event.ts'
import { exportRequest } from '$lib/domain/reports/register.fixture.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { collect } from './documents/collect.ts'
import type { RegisterJobRequest } from './protocol.ts'
import { RegisterJob } from './register-job.ts'
import { renderRegister } from './render.ts'
import { instant, sha256 } from './register.fixture.ts'

async function load(url: string): Promise<Uint8Array> {
	return new Uint8Array(await (await fetch(url)).arrayBuffer())
}

const fonts = { regular: await load('/fonts/noto-sans-400.ttf'), bold: await load('/fonts/noto-sans-600.ttf') }

function register(entries: number): { readonly desk: Desk; readonly request: RegisterJobRequest } {
	const desk = new Desk()
	for (let count = 0; count < entries; count++) desk.register()
	const signer = { name: 'Ilze', post: '', at: instant('2026-11-23T15:00:00Z'), fingerprint: sha256('c') }
	return { desk, request: { report: exportRequest(desk), signer, fonts } }
}

// A database gives them one after the other.
// eslint-disable-next-line @typescript-eslint/require-await
async function* batches({ records }: Desk, size = 100): AsyncGenerator<readonly LedgerRecord[], void> {
	for (let from = 0; from < records.length; from += size) yield records.slice(from, from + size)
}

test('the worker makes the same bytes as the page would, and tells how far it is', async () => {
	const { desk, request } = register(250)
	const seen: number[] = []
	const onProgress = ({ entries }: { entries: number }): number => seen.push(entries)
	const { signal } = new AbortController()
	const made = await renderRegister(request, batches(desk), { signal, startWorker, onProgress })
	const job = new RegisterJob(request)
	job.add(desk.records)
	const packed = await job.pack()
	expect(collect((sink) => packed.draw(sink).signature)).toEqual({ bytes: made.bytes, signature: made.signature })
	expect(seen).toEqual([1, 101, 201])
	expect(made).toMatchObject({ entries: 250 })
})

test('cancelling ends the worker', async () => {
	const controller = new AbortController()
	const workers: Worker[] = []
	const { desk, request } = register(400)
	const started = renderRegister(request, batches(desk), {
		signal: controller.signal,
		startWorker: (url) => {
			const worker = startWorker(url)
			workers.push(worker)
			return worker
		}
	})
	controller.abort()
	await expect(started).rejects.toMatchObject({ name: 'AbortError' })
	expect(workers.length).toBe(1)
})

test('a damaged font is told as a failure we know', async () => {
	const { desk, request } = register(1)
	const broken = { ...request, fonts: { ...fonts, bold: fonts.bold.slice(0, 100) } }
	const { signal } = new AbortController()
	await expect(renderRegister(broken, batches(desk), { signal, startWorker })).rejects.toMatchObject({
		code: 'pdf-failed',
		details: { part: 'font' }
	})
})

test('a ledger that was tampered with makes no register', async () => {
	const { desk, request } = register(8)
	desk.records.splice(4, 1)
	const { signal } = new AbortController()
	await expect(renderRegister(request, batches(desk, 3), { signal, startWorker })).rejects.toMatchObject({
		code: 'chain-broken',
		details: { seq: 5 }
	})
})

test('what the disk says while reading reaches the person', async () => {
	const { request } = register(1)
	const { signal } = new AbortController()
	const failing = { next: () => Promise.reject(new Error('disk')) }
	await expect(renderRegister(request, failing, { signal, startWorker })).rejects.toThrow('disk')
})
