import { bytesOf, words } from './desk.ts'
import { everythingIn } from './judges.ts'
import { expect, test } from './site.ts'

const { blacken } = words.register

test('words marked in a text are gone from the copy without names: on the pages, in the table and in the attachments', async ({
	desk,
	page,
	folder
}) => {
	await desk.setUp()
	const text = 'Kaimiņiene Zeltīte Grāvlejniece kliedza, Jānis Bērziņš no Liepu ielas 7 to dzirdēja.'
	await desk.record({ text, name: 'Jānis Bērziņš' })
	await page.getByRole('link', { name: words.register.saved.open }).click()
	await desk.button(new RegExp(blacken.action)).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('checkbox', { name: 'Bērziņš' }).check()
	await dialog.getByLabel(blacken.other).fill('Nav tekstā')
	await dialog.getByRole('button', { name: blacken.add }).click()
	await expect(dialog.getByText(blacken.missing)).toBeVisible()
	await dialog.getByLabel(blacken.other).fill('Zeltīte Grāvlejniece')
	await dialog.getByRole('button', { name: blacken.add }).click()
	await expect(dialog.getByText('Kaimiņiene [aizklāts] kliedza, Jānis [aizklāts] no')).toBeVisible()
	await dialog.getByRole('button', { name: words.ui.save }).click()
	await expect(page.getByText(blacken.done(2))).toBeVisible()
	await expect(page.getByText(text)).toBeVisible()

	const redacted = await desk.export()
	const everything = everythingIn(redacted, folder)
	expect(everything).toContain('[aizklāts]')
	expect(everything).not.toMatch(/Grāvlejniece|Zeltīte|Bērziņš/)
	const verdict = await desk.verify(redacted)
	await expect(verdict).toHaveAttribute('data-verdict', 'whole')
	await expect(verdict).toContainText(words.verifying.data.blackened(1))

	await page.goBack()
	await desk.unlock()
	await desk.go('export')
	await page.getByRole('radio', { name: words.exporting.thisYear }).check()
	await page.getByRole('radio', { name: words.exporting.full }).check()
	await desk.fill(words.exporting.purpose, 'Izskatīšanai')
	await desk.button(words.exporting.make).click()
	const full = await bytesOf(await desk.download(() => desk.button(words.exporting.save).click()))
	expect(everythingIn(full, folder)).toContain('Grāvlejniece')
})
