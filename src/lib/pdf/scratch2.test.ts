import { test } from 'vitest'
import { registerDocument, RegisterPdf } from './documents/register/register.ts'
import { entry, faces, request } from './register.fixture.ts'

test('speed', () => {
	for (const n of [1000, 1000, 10000]) {
		const entries = Array.from({ length: n }, (_, index) => entry(index, {}, 40 + ((index * 7919) % 161)))
		const r = request(entries)
		const t = process.cpuUsage(); const w = performance.now()
		const pdf = registerDocument(r, faces)
		const c = process.cpuUsage(t)
		console.log(n, 'cpu ms', ((c.user + c.system) / 1000).toFixed(0), 'wall', (performance.now() - w).toFixed(0), 'KB', (pdf.bytes.length / 1000).toFixed(0), 'rss MB', (process.memoryUsage().rss / 1e6).toFixed(0), 'json MB', ((r.attachments.json as Uint8Array).length / 1e6).toFixed(1))
	}
}, 120000)
test('huge', () => {
	const { report, ...rest } = request([])
	let size = 0, most = 0
	const t = process.cpuUsage()
	const pdf = new RegisterPdf({ ...rest, source: { ...report, entryCount: 100000, voidedCount: 0 } }, faces, (chunk) => { size += chunk.length })
	for (let i = 0; i < 100000; i++) { pdf.add(entry(i, {}, 40 + ((i * 7919) % 161))); if (i % 1000 === 0) most = Math.max(most, process.memoryUsage().rss) }
	const pages = pdf.progress.pages
	pdf.finish()
	const c = process.cpuUsage(t)
	console.log('100000', 'cpu ms', ((c.user + c.system) / 1000).toFixed(0), 'MB', (size / 1e6).toFixed(1), 'most rss MB', (most / 1e6).toFixed(0), 'end', (process.memoryUsage().rss / 1e6).toFixed(0), 'pages', pages)
}, 300000)
