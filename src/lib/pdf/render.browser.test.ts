import { expect, test } from 'vitest'
import { startWorker } from '$lib/platform/trusted.ts'
import { drawDocument } from './draw.ts'
import type { RenderJob } from './protocol.ts'
import { entry, request } from './register.fixture.ts'
import { renderDocument } from './render.ts'

async function load(url: string): Promise<Uint8Array> {
	return new Uint8Array(await (await fetch(url)).arrayBuffer())
}

const fonts = { regular: await load('/fonts/noto-sans-400.ttf'), bold: await load('/fonts/noto-sans-600.ttf') }

function job(entries: number): RenderJob {
	return {
		document: { type: 'register', request: request(Array.from({ length: entries }, (_, index) => entry(index))) },
		fonts
	}
}

test('the worker draws the same bytes as the page would, and tells how far it is', async () => {
	const seen: number[] = []
	const onProgress = ({ entries }: { entries: number }): number => seen.push(entries)
	const { signal } = new AbortController()
	const pdf = await renderDocument(job(250), { signal, startWorker, onProgress })
	expect(pdf).toEqual(drawDocument(job(250)))
	expect(seen).toEqual([1, 101, 201])
})

test('cancelling ends the worker', async () => {
	const controller = new AbortController()
	const workers: Worker[] = []
	const started = renderDocument(job(2000), {
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
	const broken = { ...job(1), fonts: { ...fonts, bold: fonts.bold.slice(0, 100) } }
	const { signal } = new AbortController()
	await expect(renderDocument(broken, { signal, startWorker })).rejects.toMatchObject({
		code: 'pdf-failed',
		details: { part: 'font' }
	})
})
