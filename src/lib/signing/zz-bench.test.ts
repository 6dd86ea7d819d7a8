import { test } from 'vitest'
import { latinToBytes, type Bytes } from './bytes.ts'
import { makeOrganisation } from './testing/people.ts'
import { signAsDirector } from './testing/attack-tools.ts'
import { signPrepared } from './sign.ts'
import { stream, writePdf, findSpace, prepareFixture, signatureDictionary, widget } from './testing/pdf-fixture.ts'
import { verifyPdf } from './verify.ts'
import { randomBytes } from 'node:crypto'
test('bench', async () => {
	const organisation = await makeOrganisation()
	const objects = new Map<number, string | Bytes>([
		[1, '<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R /AF [10 0 R] >>'],
		[2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
		[3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [7 0 R 8 0 R] >>'],
		[4, stream('', 'BT ET')],
		[6, '<< /Fields [7 0 R 8 0 R] /SigFlags 3 >>'],
		[7, widget('author', '72 90 272 150', '/V 9 0 R /AP << /N 12 0 R >>')],
		[8, widget('director', '300 90 500 150', '/AP << /N 12 0 R >>')],
		[9, signatureDictionary()],
		[10, '<< /Type /Filespec /F (register.json) /EF << /F 11 0 R >> >>'],
		[11, stream('/Type /EmbeddedFile', Uint8Array.from(randomBytes(3_000_000)))],
		[12, stream('/Type /XObject /Subtype /Form /BBox [0 0 200 60]', '')]
	])
	for (let page = 0; page < 2600; page++) objects.set(100 + page, stream('', Uint8Array.from(randomBytes(3000))))
	const packed: number[] = []
	for (let n = 0; n < 95000; n++) {
		objects.set(3000 + n, `<</S/TD/P ${3000 + n - 1} 0 R/Pg 3 0 R/K[${n % 100}]>>`)
		if (n < 60000) packed.push(3000 + n)
	}
	const bytes = writePdf(objects, packed, 'streams')
	const one = await signPrepared({ bytes, signature: findSpace(bytes) }, organisation.author)
	for (let i = 0; i < 3; i++) {
		const c0 = process.cpuUsage()
		await signPrepared({ bytes, signature: findSpace(bytes) }, organisation.author)
		const c1 = process.cpuUsage(c0)
		console.log('sign', bytes.length, (c1.user + c1.system) / 1000)
	}
	let two = one
	for (let i = 0; i < 3; i++) {
		const c0 = process.cpuUsage()
		two = await signAsDirector(one, organisation.director)
		const c1 = process.cpuUsage(c0)
		console.log('countersign', two.length - one.length, (c1.user + c1.system) / 1000)
	}
	for (let i = 0; i < 5; i++) {
		const c0 = process.cpuUsage(),
			t0 = performance.now()
		const v = await verifyPdf(two, { trustedRoots: [organisation.fingerprint] })
		const c1 = process.cpuUsage(c0)
		console.log(
			'verify',
			v.verdict,
			JSON.stringify(v.reasons),
			v.attachments[0]?.bytes.length,
			'cpu',
			(c1.user + c1.system) / 1000,
			'wall',
			performance.now() - t0
		)
	}
	console.log('rss', process.memoryUsage().rss / 1e6)
}, 100000)
