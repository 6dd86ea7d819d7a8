import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { organisationFile } from './certificate.ts'
import { bytesOf, centre, words } from './desk.ts'
import { everythingIn, judge } from './judges.ts'
import { expect, test } from './site.ts'

test('a full copy is made only for a purpose, says so on its first page, and stays in the history', async ({
	desk,
	page,
	folder
}) => {
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.', name: 'Jānis Bērziņš' })
	await desk.go('export')
	await page.getByRole('radio', { name: words.exporting.thisYear }).check()
	await page.getByRole('radio', { name: words.exporting.full }).check()
	await desk.button(words.exporting.make).click()
	await expect(page.getByText(words.exporting.purposeMissing)).toBeVisible()

	await desk.fill(words.exporting.purpose, 'Sūdzības izskatīšanai')
	await desk.button(words.exporting.make).click()
	const saved = await desk.download(() => desk.button(words.exporting.save).click())
	expect(saved.suggestedFilename()).toContain('-pilns.pdf')
	const full = await bytesOf(saved)
	expect(everythingIn(full, folder)).toContain('Bērziņš')
	expect(everythingIn(full, folder)).toContain('mērķis: Sūdzības izskatīšanai')

	await desk.button(words.exporting.again).click()
	const redacted = await desk.export()
	expect(everythingIn(redacted, folder)).not.toMatch(/Bērziņ|B\u0113rzi/)
	await desk.button(words.exporting.again).click()
	await expect(page.getByRole('row', { name: /Sūdzības izskatīšanai/ })).toBeVisible()
	await expect(page.getByRole('row')).toHaveCount(3)

	const verdict = await desk.verify(full)
	await expect(verdict).toHaveAttribute('data-verdict', 'whole')
	await expect(verdict).toContainText(words.verifying.data.full('Sūdzības izskatīšanai'))
})

test('the municipality’s own certificate signs, and a wrong password costs nothing', async ({ desk, page, folder }) => {
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	const { file, root } = organisationFile(folder, 'Pārole1')
	await desk.go('export')
	await page.getByRole('radio', { name: words.exporting.thisYear }).check()
	await page.getByText(words.exporting.organisationSigner).click()
	await page.locator('input[type=file]').setInputFiles(file)
	await desk.fill(words.exporting.certificatePassword, 'Parole1')
	await desk.button(words.exporting.make).click()
	await expect(page.getByRole('alert')).toContainText(words.errors['pkcs12-password'])
	await expect(page.getByRole('radio', { name: words.exporting.thisYear })).toBeChecked()

	await desk.fill(words.exporting.certificatePassword, 'Pārole1')
	await desk.button(words.exporting.make).click()
	await expect(desk.heading(words.exporting.doneTitle)).toBeVisible()
	const pdf = await bytesOf(await desk.download(() => desk.button(words.exporting.save).click()))
	const judged = judge(folder, pdf, root)
	expect(judged.pdfsig).toContain('Signature is Valid.')
	expect(judged.pdfsig).toContain('Certificate is Trusted.')
	expect(judged.pdfsig).toContain('Dižkalnu novada dome')
	expect(judged.openssl).toContain('CAdES Verification successful')
	const verdict = await desk.verify(pdf)
	await expect(verdict).toHaveAttribute('data-verdict', 'stranger')
	await expect(verdict).toContainText('Dižkalnu novada dome')
})

test('a director signs the empty field in the app, and both signatures stand before everybody', async ({
	desk,
	page,
	folder
}) => {
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	const first = await desk.export()
	const root = await bytesOf(await desk.download(() => desk.button(words.exporting.root).click()))
	await desk.go('verify')
	await expect(desk.heading(words.verifying.title)).toBeVisible()
	await expect(await desk.verify(first)).toHaveAttribute('data-verdict', 'whole')
	const saved = await desk.download(() => desk.button(words.verifying.countersign.asPerson(centre.name)).click())
	expect(saved.suggestedFilename()).toMatch(/-parakstits\.pdf$/)
	const both = await bytesOf(saved)
	expect(both.subarray(0, first.length).equals(first)).toBe(true)

	const verdict = page.getByTestId('verdict').and(page.locator(`[data-file="${saved.suggestedFilename()}"]`))
	await expect(verdict).toHaveAttribute('data-verdict', 'whole')
	await expect(verdict.getByRole('heading', { name: words.verifying.countersign.title })).toHaveCount(0)
	const { pdfsig, qpdf } = judge(folder, both, root)
	expect(pdfsig.match(/Signature is Valid\./g)).toHaveLength(2)
	expect(pdfsig).toContain('Certificate is Trusted.')
	expect(qpdf).toContain('No syntax or stream encoding errors found')
	const text = execFileSync('pdftotext', ['-layout', join(folder, 'judged.pdf'), '-'], { encoding: 'utf8' })
	expect(text).toMatch(new RegExp(`Izskatīts\\s+${centre.name}`))
})
