import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractDocument } from '../../src/lib/messages/extract-document.ts'
import { extractWords } from '../../src/lib/messages/extract.ts'
import { expectAccessible } from './accessible.ts'
import { bytesOf, centre, words } from './desk.ts'
import { everythingIn } from './judges.ts'
import { expect, test } from './site.ts'

const screen = extractWords.lv
const { blacken } = words.register

test('a person gets what is held about them, without others, offline, and the chain tells of it', async ({
	desk,
	page,
	context,
	folder
}) => {
	await desk.setUp()
	await expect(page.locator('[data-offline=ready]')).toBeAttached({ timeout: 60_000 })
	await desk.start()
	await context.setOffline(true)
	const own = await desk.record({
		text: 'Kaimiņiene Zeltīte Grāvlejniece tika apkalpota pirms manis.',
		name: 'Anna Ozola'
	})
	const other = await desk.record({ text: 'Anna Ozola bļāva rindā.', name: 'Kārlis Vītols' })
	const strange = await desk.record({ text: 'Durvis bija slēgtas.', name: 'Dace Lāce' })

	await desk.go('register')
	await page.getByRole('link', { name: words.register.list.extract }).click()
	await desk.fill(screen.name, 'ozola anna')
	await desk.button(screen.search).click()
	await expect(page.getByText(screen.found(2)).first()).toBeVisible()
	await expect(page.getByRole('checkbox', { name: own })).toBeChecked()
	await expect(page.getByRole('checkbox', { name: other })).not.toBeChecked()
	await expect(page.getByText(strange)).toBeHidden()
	await expectAccessible(page, 'found')

	await desk.button(screen.make).click()
	await expect(page.getByText(words.errors['extract-unread'])).toBeVisible()
	await desk.button(new RegExp(`^${screen.blacken} ${own}`)).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByLabel(blacken.other).fill('Zeltīte Grāvlejniece')
	await dialog.getByRole('button', { name: blacken.add }).click()
	await dialog.getByRole('button', { name: words.ui.save }).click()
	await expect(dialog).toBeHidden()
	await page.getByText(screen.preview).first().click()
	await expect(page.getByText('Kaimiņiene [aizklāts] tika apkalpota')).toBeVisible()
	await page.getByRole('checkbox', { name: other }).check()
	await desk.fill(screen.name, 'Anna Ozola')
	await page.getByRole('checkbox', { name: screen.read }).check()
	const download = await desk.download(() => desk.button(screen.make).click())
	expect(download.suggestedFilename()).toMatch(/^izraksts-KAC-\d{4}-\d\d-\d\d\.pdf$/)
	const pdf = await bytesOf(download)
	writeFileSync(join(folder, 'extract.pdf'), pdf)
	const everything = everythingIn(pdf, folder)
	for (const told of [own, other, 'Anna Ozola bļāva rindā.', '[aizklāts]', centre.name, screen.usualPurpose])
		expect(everything).toContain(told)
	for (const kept of ['Grāvlejniece', 'Vītols', 'Dace', strange]) expect(everything).not.toContain(kept)

	const log = page.getByRole('table', { name: screen.log })
	await expect(log).toContainText(screen.usualPurpose)
	await expect(log).toContainText(centre.name)
	await expectAccessible(page, 'made')

	// It is in the chain, and the next extract tells of it; the register's file has its header alone.
	await desk.start('register/extract/')
	await expect(log).toContainText(screen.usualPurpose)
	await desk.fill(screen.name, 'Anna Ozola')
	await desk.button(screen.search).click()
	await page.getByRole('checkbox', { name: screen.read }).check()
	const again = await bytesOf(await desk.download(() => desk.button(screen.make).click()))
	expect(everythingIn(again, folder)).toContain(extractDocument.disclosureTypes.extract)
	const register = everythingIn(await desk.export(), folder)
	expect(register).toContain('extract.made')
	expect(register).not.toContain(screen.usualPurpose)
})

test('of somebody who is not in the register nothing is found, and that is said', async ({ desk, page }) => {
	await desk.setUp()
	await desk.go('register')
	await page.getByRole('link', { name: words.register.list.extract }).click()
	await desk.fill(screen.name, 'Nav Tāda')
	await desk.button(screen.search).click()
	await expect(page.getByText(screen.none)).toBeVisible()
	await expect(page.getByText(screen.closed)).toBeHidden()
	await expectAccessible(page, 'nothing found')
})
