import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchTimeStamp } from './time-stamp.ts'

const query = Uint8Array.of(0x30, 0)
const reply = { 'content-type': 'application/timestamp-reply' }
let server: Server | undefined

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }))
afterEach(() => {
	vi.unstubAllGlobals()
	server?.closeAllConnections()
	server?.close()
})

async function host(answer: RequestListener): Promise<string> {
	const opened = (server = createServer(answer))
	await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
	return `http://127.0.0.1:${(opened.address() as AddressInfo).port}/timestamp`
}

const ask = (url: string, signal = new AbortController().signal) => fetchTimeStamp(query, url, signal)

test('the question goes out as RFC 3161 says, and the answer comes back as it is', async () => {
	const asked: IncomingMessage[] = []
	const url = await host((request, response) => {
		asked.push(request)
		response
			.writeHead(200, { 'content-type': 'Application/Timestamp-Reply; charset=binary' })
			.end(Buffer.from([1, 2, 3]))
	})
	expect(await ask(url)).toEqual({ body: Uint8Array.of(1, 2, 3) })
	expect(asked[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/timestamp-query' } })
	expect(asked).toHaveLength(1)
})

test('without a network nobody is asked', async () => {
	vi.stubGlobal('navigator', { onLine: false })
	let asked = 0
	const url = await host(() => asked++)
	expect(await ask(url)).toEqual({ failure: 'offline' })
	expect(asked).toBe(0)
})

test('an answer that does not stop is not waited for', async () => {
	const url = await host((_, response) => {
		response.writeHead(200, reply)
		const pour = (): void => {
			while (response.write(new Uint8Array(16_384)) && !response.destroyed);
			response.once('drain', pour)
		}
		pour()
	})
	expect(await ask(url)).toEqual({ failure: 'wrong-answer' })
})

test.each([
	{ why: 'a page instead of a reply', status: 200, headers: { 'content-type': 'text/html' }, failure: 'wrong-answer' },
	{ why: 'no type at all', status: 200, headers: {}, failure: 'wrong-answer' },
	{ why: 'a path that is not there', status: 404, headers: reply, failure: 'no-answer' },
	{ why: 'a way to somewhere else', status: 307, headers: { ...reply, location: '/other' }, failure: 'no-answer' }
])('$why is $failure', async ({ status, headers, failure }) => {
	const url = await host((_, response) => response.writeHead(status, headers).end('x'))
	expect(await ask(url)).toEqual({ failure })
})

test('nobody at the address is no answer', async () => {
	expect(await ask('http://127.0.0.1:1/timestamp')).toEqual({ failure: 'no-answer' })
})

test('somebody who cancels does not get an unstamped signature instead', async () => {
	const cancelled = new AbortController()
	const url = await host(() => cancelled.abort())
	await expect(ask(url, cancelled.signal)).rejects.toMatchObject({ name: 'AbortError' })
	await expect(ask(url, cancelled.signal)).rejects.toMatchObject({ name: 'AbortError' })
})
