import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from './judges.ts'
import { expect, test } from './site.ts'

test('“npm start” serves the app and prints its address', async ({ request }) => {
	const server = spawn('node', ['scripts/start.mjs'], { env: { ...process.env, PORT: '0' } })
	const address = await new Promise<string>((resolve, reject) => {
		let printed = ''
		server.stdout.on('data', (chunk: Buffer) => {
			printed += chunk.toString()
			const found = /http:\/\/localhost:\d+\//.exec(printed)?.[0]
			if (found) resolve(found)
		})
		server.on('exit', () => reject(new Error(printed)))
	})
	expect(await (await request.get(address)).text()).toContain('Uzklausi')
	server.kill()
})

for (const entries of [12, 1000])
	test(`“npm run sample” of ${String(entries)} leaves a signed register, its root, its data, a decision, a letter, the protocol, a report, timings and pictures`, ({
		folder
	}) => {
		execFileSync('node', ['scripts/sample.mjs', '--entries', String(entries), '--out', folder], { stdio: 'ignore' })
		const read = (name: string): Buffer => readFileSync(join(folder, name))
		const { pdfsig, qpdf } = judge(folder, read('register.pdf'), read('root.pem'))
		expect(pdfsig).toContain('Signature is Valid.')
		expect(pdfsig).toContain('Certificate is Trusted.')
		expect(qpdf).toContain('No syntax or stream encoding errors found')
		const data = JSON.parse(read('register.json').toString()) as {
			events: { header: { type: string } }[]
		}
		expect(data).toMatchObject({ format: 'uzklausi-register', report: { practice: true } })
		expect(data.events.filter(({ header }) => header.type === 'entry.registered')).toHaveLength(entries)
		expect(JSON.parse(read('timings.json').toString())).toMatchObject({ entries, verdict: 'whole' })
		for (const name of ['hand-over.pdf', 'decision.pdf', 'letter.pdf', 'report.pdf'])
			expect(execFileSync('qpdf', ['--check', join(folder, name)], { encoding: 'utf8' }), name).toContain(
				'No syntax or stream encoding errors found'
			)
		for (const screen of ['tablet-landscape', 'tablet-portrait', 'phone'])
			expect(existsSync(join(folder, 'screenshots', `registrs-${screen}.png`)), screen).toBe(true)
	})

test('“npm run bench” leaves the figures of a working day, beside their floor', ({ folder }) => {
	execFileSync('node', ['scripts/bench.mjs', '--entries', '12', '--answers', '300', '--runs', '1', '--out', folder], {
		stdio: 'ignore'
	})
	const { figures } = JSON.parse(readFileSync(join(folder, 'bench.json')).toString()) as {
		figures: Record<string, { milliseconds: number; ratio?: number }>
	}
	const names = [
		...['results', 'cross-table', 'data as csv', 'data as xlsx', 'data as json', 'data as research'].map(
			(name) => `${name} of 300 answers to 30 questions`
		),
		'keystroke to draft on disk',
		'save an entry, tap to “saved”',
		'list with 12 entries',
		'entry with 12 entries',
		'today with 12 entries',
		'director’s folder with 12 entries',
		'report with 12 entries',
		'signed export of 12 entries',
		'kiosk, next of 600 questions, a 4 × slower processor',
		'kiosk, an answer chosen, a 4 × slower processor',
		'kiosk, such a question put there by hand, a 4 × slower processor',
		'cold start offline to unlock screen',
		'unlock to list, 12 entries'
	]
	expect(Object.keys(figures)).toEqual(names)
	for (const name of names) expect(figures[name]?.milliseconds, name).toBeGreaterThan(0)
	for (const name of [...names.slice(0, 8), names[14], names[17]])
		expect(figures[name ?? '']?.ratio, name).toBeGreaterThan(0)
})
