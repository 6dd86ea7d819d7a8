import { bytesOf, words } from './desk.ts'
import { everythingIn } from './judges.ts'
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
