import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { registerDocument } from '$lib/pdf/documents/register/register.ts'
import { entry, faces, request } from '$lib/pdf/register.fixture.ts'
import { makeOrganisation } from './testing/people.ts'
import { countersign } from './countersign.ts'
import { PdfDocument } from './document.ts'
import { listSignatureFields } from './fields.ts'
import { signPrepared } from './sign.ts'
import { verifyPdf } from './verify.ts'
import { askMutool, askPdfsig, askQpdf } from './testing/tools.ts'
const cpu = async (name: string, work: () => Promise<unknown>) => {
	const c0 = process.cpuUsage(),
		t0 = performance.now()
	await work()
	const c1 = process.cpuUsage(c0)
	console.log(
		name,
		'cpu',
		(c1.user + c1.system) / 1000,
		'wall',
		performance.now() - t0,
		'rss',
		process.memoryUsage().rss / 1e6
	)
}
test('real', async () => {
	const organisation = await makeOrganisation()
	for (const count of [30, 10000]) {
		const pdf = registerDocument(request(Array.from({ length: count }, (_, i) => entry(i))), faces)
		let one = pdf.bytes
		await cpu(`sign ${count}`, async () => {
			one = await signPrepared(pdf, organisation.author)
		})
		const fields = listSignatureFields(new PdfDocument(one).view()).map((f) => f.name)
		console.log(one.length, fields)
		for (let i = 0; i < 4; i++)
			await cpu('verify one', async () => {
				const v = await verifyPdf(one, { trustedRoots: [organisation.fingerprint] })
				if (i === 0)
					console.log(
						v.verdict,
						JSON.stringify(v.reasons),
						v.expectedEmptyFields,
						v.attachments.map((a) => `${a.name} ${a.mime} ${a.bytes.length}`),
						v.signatures[0]?.claimedAt
					)
			})
		let two = one
		const empty = fields.at(-1)!
		for (let i = 0; i < 3; i++)
			await cpu('countersign', async () => {
				two = await countersign(
					{
						pdf: one,
						field: empty,
						claimedAt: new Date('2026-12-03T10:00:00Z'),
						name: 'Ģirts',
						reason: 'Izskatīts',
						appearance: { content: new TextEncoder().encode('0.5 g 0 0 20 20 re f') }
					},
					organisation.director
				)
			})
		for (let i = 0; i < 4; i++)
			await cpu('verify two', async () => {
				const v = await verifyPdf(two, { trustedRoots: [organisation.fingerprint] })
				if (i === 0) console.log(v.verdict, JSON.stringify(v.reasons), v.expectedEmptyFields)
			})
		if (count === 30) {
			writeFileSync('/tmp/real-two.pdf', two)
			console.log(askPdfsig(two, organisation.root.certificate), askMutool(two), askQpdf(two).output)
		}
	}
}, 200000)
