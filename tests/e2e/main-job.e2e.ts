import { readFileSync } from 'node:fs'
import { serve } from '../../scripts/serve.mjs'
import { judge } from './judges.ts'
import { bytesOf, centre, Desk, textOf, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const said =
	'Darbiniece atteicās pieņemt manu iesniegumu un nepaskaidroja, kāpēc. Šķērsielā neviens nezināja, kur jāiet.'

test('a clerk sets up, records a complaint offline, hands over a slip, exports, and everybody can tell who signed', async ({
	page,
	folder
}) => {
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(words.shell.offline.ready)).toBeVisible({ timeout: 30_000 })

	// From here on there is no network and no server at all.
	await site.close()
	await page.reload()
	await desk.unlock()
	await expect(desk.heading(words.register.today.title)).toBeVisible()
	const number = await desk.record({ text: said, name: 'Jānis Bērziņš' })
	expect(number).toMatch(/^KAC-1\/20\d\d-0001$/)

	const slip = await desk.download(() => desk.button(words.register.saved.slip).click())
	expect(slip.suggestedFilename()).not.toMatch(/ērzi/)
	const slipText = await textOf(slip)
	expect(slipText).toContain(number)
	expect(slipText).toContain('izpilddirektor')

	const pdf = await desk.export()
	const root = await bytesOf(await desk.download(() => desk.button(words.exporting.root).click()))
	const judged = judge(folder, pdf, root)
	expect(judged.pdfsig).toContain('Signature is Valid.')
	expect(judged.pdfsig).toContain('Certificate is Trusted.')
	expect(judged.pdfsig).toContain('Total document signed')
	expect(judged.pdfsig).toContain(centre.name)
	expect(judged.mutool).toContain('The document is unchanged since signing.')
	expect(judged.openssl).toContain('CAdES Verification successful')
	expect(judged.qpdf).toContain('No syntax or stream encoding errors found')

	const verdict = await desk.verify(pdf)
	await expect(verdict).toHaveAttribute('data-verdict', 'whole')
	await expect(verdict).toContainText(centre.name)
	await expect(verdict).toContainText(words.verifying.signer.whenHint)
	await expect(verdict.getByTestId('register-data')).toContainText(/1 ieraksts/)
})

test('the printed register carries the words that were said, letter by letter, and no name of the submitter', async ({
	desk,
	page,
	folder
}) => {
	await desk.setUp()
	await desk.record({ text: said, name: 'Jānis Bērziņš' })
	await desk.go('export')
	await page.getByRole('radio', { name: words.exporting.thisYear }).check()
	await desk.button(words.exporting.make).click()
	const saved = await desk.download(() => desk.button(words.exporting.save).click())
	const text = (await textOf(saved)).replace(/\s+/g, ' ')
	for (const word of said.split(' ')) expect(text).toContain(word)
	expect(text).not.toContain('Bērziņš')
	expect(readFileSync(await saved.path()).toString('latin1')).not.toContain('Bērziņš')
	expect(saved.suggestedFilename()).toMatch(/^registrs-KAC-1-\d{4}-01-01-\d{4}-12-31\.pdf$/)
	expect(folder).toBeTruthy()
})

test('a director without any set-up is told that the signer is not known, and can trust the fingerprint', async ({
	desk,
	browser,
	site
}) => {
	await desk.setUp()
	await desk.record({ text: said })
	const pdf = await desk.export()
	const elsewhere = await browser.newContext()
	const director = new Desk(await elsewhere.newPage(), site.url)
	const verdict = await director.verify(pdf)
	await expect(verdict).toHaveAttribute('data-verdict', 'stranger')
	await director.button(words.verifying.trust.do).click()
	await expect(director.page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'whole')
	await elsewhere.close()
})

test('what was tampered with is never called whole, and each trick gets its verdict', async ({ desk }) => {
	await desk.setUp()
	await desk.record({ text: said })
	const pdf = await desk.export()
	const flipped = Buffer.from(pdf)
	flipped[Math.floor(pdf.length / 3)] = (flipped[Math.floor(pdf.length / 3)] ?? 0) ^ 1
	const tricks: readonly (readonly [string, Buffer, string])[] = [
		['a flipped byte', flipped, 'altered'],
		['a cut file', pdf.subarray(0, pdf.length - 300), 'altered'],
		['something behind the end', Buffer.concat([pdf, Buffer.from('\n% pielikums\n')]), 'altered'],
		['a text file', Buffer.from('Labdien! Šis nav PDF.'), 'not-a-pdf'],
		['an empty file', Buffer.alloc(0), 'not-a-pdf']
	]
	for (const [why, file, expected] of tricks) {
		const verdict = await desk.verify(file)
		await expect(verdict, why).toHaveAttribute('data-verdict', expected)
	}
})

test('the next export proves that it continues the last, and a clerk without exports in between is found out', async ({
	desk
}) => {
	await desk.setUp()
	await desk.record({ text: 'Pirmā sūdzība par garo rindu.' })
	const first = await desk.export()
	await desk.record({ text: 'Otrā sūdzība par darba laiku.' })
	const second = await desk.export()
	await desk.record({ text: 'Trešā sūdzība par durvīm.' })
	const third = await desk.export()

	await expect(await desk.verify(first)).toContainText(words.verifying.data.unknownPast)
	await expect(await desk.verify(first)).toContainText(words.verifying.data.same)
	await expect(await desk.verify(second)).toContainText(/Turpina eksportu, ko šeit/)
	await expect(await desk.verify(first)).toContainText(words.verifying.data.older)
	await expect(await desk.verify(third)).toContainText(/Turpina eksportu, ko šeit/)
})
