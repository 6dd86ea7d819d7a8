import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from './judges.ts'
import { bytesOf, centre, words } from './desk.ts'
import { expect, test } from './site.ts'

const { people, shell } = words
const second = { name: 'Māra Šķēle', post: 'Lietvede', initials: 'MŠ', passphrase: 'pavisam cita gara parole te' }

test('a second clerk has a passphrase and a certificate of her own, and every event says who did it', async ({
	desk,
	page,
	folder
}) => {
	await desk.setUp()
	await desk.record({ text: 'Pierakstīja administratore.' })
	await desk.addPerson(second)

	await desk.button(shell.lock).click()
	await desk.unlock(second.passphrase)
	const number = await desk.record({ text: 'Pierakstīja lietvede.' })
	await page.getByRole('link', { name: words.register.saved.open }).click()
	await expect(page.getByText(number).first()).toBeVisible()
	await expect(page.getByText(second.name).first()).toBeVisible()

	const pdf = await desk.export()
	const root = await bytesOf(await desk.download(() => desk.button(words.exporting.root).click()))
	writeFileSync(join(folder, 'root.pem'), root)
	const { pdfsig } = judge(folder, pdf, root)
	expect(pdfsig).toContain('Certificate is Trusted.')
	expect(pdfsig).toContain(second.name)
	expect(pdfsig).not.toContain(centre.name)
	await expect(await desk.verify(pdf)).toContainText(second.name)
})

test('who has left cannot unlock any more, and what they wrote keeps their name', async ({ desk, page }) => {
	await desk.setUp()
	await desk.addPerson(second)
	await page.getByRole('listitem').filter({ hasText: second.name }).getByRole('button', { name: people.remove }).click()
	await desk.button(people.removeDo).click()
	await expect(page.getByText(/vairs nestrādā no/)).toBeVisible()
	await desk.button(shell.lock).click()
	await desk.fill(shell.unlock.passphrase, second.passphrase)
	await desk.button(shell.unlock.open).click()
	await expect(page.getByText(words.errors['passphrase-wrong'])).toBeVisible()
	await desk.unlock()
})

test('a correction keeps the old value in sight, with the reason and who made it', async ({ desk, page }) => {
	await desk.setUp()
	await desk.record({ text: 'Rinda bija viena stundu.' })
	await page.getByRole('link', { name: words.register.saved.open }).click()
	await page.getByRole('link', { name: words.register.entry.correct }).click()
	await desk.fill(words.register.form.text, 'Rinda bija divas stundas.')
	await page.getByRole('textbox', { name: words.register.form.reason }).fill('Pārklausījos')
	await desk.button(words.register.form.saveCorrection).click()
	await expect(page.getByText('Rinda bija divas stundas.').first()).toBeVisible()
	await expect(page.getByText('Rinda bija viena stundu.').first()).toBeAttached()
	await expect(page.getByText('Pārklausījos').filter({ visible: true }).first()).toBeVisible()
	const text = (await desk.exportText()).replace(/\s+/g, ' ')
	for (const part of ['Rinda bija viena stundu.', 'Rinda bija divas stundas.', 'Pārklausījos'])
		expect(text).toContain(part)
})

test('a voided entry keeps its number, with the reason and two initials', async ({ desk, page }) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Ierakstīts divreiz.' })
	await page.getByRole('link', { name: words.register.saved.open }).click()
	await desk.button(/^Anulēt/).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByLabel(words.register.entry.voidReason).fill('Dublēts ieraksts')
	await dialog.getByLabel(words.register.entry.firstInitials).fill('IK')
	await dialog.getByLabel(words.register.entry.secondInitials).fill('I. K.')
	await dialog.getByRole('button', { name: words.register.entry.voidDo }).click()
	await expect(page.getByText(words.errors['initials-same'])).toBeVisible()
	await dialog.getByLabel(words.register.entry.secondInitials).fill('MŠ')
	await dialog.getByRole('button', { name: words.register.entry.voidDo }).click()
	await expect(page.getByText(/Dublēts ieraksts/).first()).toBeVisible()
	expect(await desk.record({ text: 'Nākamais.' })).not.toBe(number)
	const text = await desk.exportText()
	expect(text).toContain(number)
	expect(text).toContain('Dublēts ieraksts')
})
