import type { Locator, Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible.ts'
import { bytesOf, Desk, words } from './desk.ts'
import { profile } from './profile.ts'
import { expect, test } from './site.ts'

const { backup, errors, handling, register, scans } = words

/** In the file's own words: where it was taken. */
const place = 'GPS 56.9496 24.1052'

/** A photograph of a page, 3000 × 2000, with a comment that tells a place. */
async function photograph(page: Page): Promise<Buffer> {
	const base64 = await page.evaluate(async () => {
		const canvas = new OffscreenCanvas(3000, 2000)
		const context = canvas.getContext('2d')
		if (!context) throw new Error('No canvas')
		context.fillStyle = 'white'
		context.fillRect(0, 0, 3000, 2000)
		context.fillStyle = 'navy'
		context.font = '120px serif'
		context.fillText('Iesniegums', 300, 400)
		const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
		return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
	})
	const jpeg = Buffer.from(base64, 'base64')
	const comment = Buffer.from(place, 'latin1')
	const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
	return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)])
}

type Chosen = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
const pdf: Chosen = {
	name: 'Ozolas vēstule.pdf',
	mimeType: 'application/pdf',
	buffer: Buffer.from('%PDF-1.4\n% skenera lapa\n%%EOF\n')
}

const list = (page: Page): Locator => page.getByRole('region', { name: scans.title }).getByRole('listitem')

async function openEntry(desk: Desk, number: string): Promise<void> {
	await desk.go('register')
	await desk.page.getByRole('link', { name: number }).first().click()
	await expect(desk.heading(scans.title)).toBeVisible()
}

/** Chooses files in the dialog; whether it closes depends on what they are. */
async function add(desk: Desk, files: readonly Chosen[], name = ''): Promise<Locator> {
	await desk.button(`${scans.add}…`).click()
	const dialog = desk.page.getByRole('dialog', { name: scans.add })
	await desk.fill(scans.name, name)
	await dialog.getByLabel(scans.choose).setInputFiles([...files])
	return dialog
}

/** How wide the picture in the open dialog really is, in pixels. */
async function widthOf(dialog: Locator): Promise<number> {
	const image = dialog.getByRole('img')
	await expect(image).toBeVisible()
	return image.evaluate((element) => (element as HTMLImageElement).naturalWidth)
}

/** Files of a browser profile in which one of the texts lies. */
function filesWith(folder: string, texts: readonly string[]): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => texts.some((text) => readFileSync(path).includes(Buffer.from(text, 'latin1'))))
}

test('a letter and its photograph are kept sealed, offline, open after a fresh start, and go with the backup', async ({
	folder,
	site,
	browser
}) => {
	const context = await profile(folder)
	const desk = new Desk(await context.newPage(), site.url)
	const { page } = desk
	await desk.setUp()
	const number = await desk.record({ text: 'Iesniegts ar vēstuli.', name: 'Anna Ozola' })
	await expect(page.getByText(words.shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	// From the second load on the service worker serves the page.
	await page.reload()
	await desk.unlock()
	await context.setOffline(true)
	await openEntry(desk, number)
	const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) }
	const dialog = await add(desk, [photo, pdf], 'Vēstule')
	await expect(dialog).toHaveCount(0)
	await expect(page.getByText(scans.added(2))).toBeVisible()
	await expect(list(page)).toHaveCount(2)
	await expect(page.getByText(scans.inExport(2))).toBeVisible()
	await expect(page.getByText('Ozolas vēstule')).toHaveCount(0)
	await expectAccessible(page, 'attachments')

	await page.reload()
	await desk.unlock()
	await list(page).first().getByRole('button', { name: scans.open }).click()
	const picture = page.getByRole('dialog', { name: scans.numbered(1, 'Vēstule') })
	expect(await widthOf(picture)).toBe(2000)
	await expectAccessible(page, 'an open attachment')
	const saved = await desk.download(() => picture.getByRole('button', { name: scans.save }).click())
	expect(saved.suggestedFilename()).toBe(`pielikums-${number.replaceAll('/', '-')}-1.jpg`)
	expect((await bytesOf(saved)).includes(Buffer.from(place, 'latin1'))).toBe(false)
	await page.keyboard.press('Escape')
	expect(filesWith(join(folder, 'profile'), ['skenera lapa', 'GPS 56.9496']), 'nothing of it lies open').toEqual([])

	await context.setOffline(false)
	await desk.go('settings')
	await page.getByRole('link', { name: backup.open }).click()
	const file = await bytesOf(await desk.download(() => desk.button(backup.make).click()))
	await context.close()

	const other = await browser.newContext({ locale: 'lv-LV', timezoneId: 'Europe/Riga' })
	const tablet = new Desk(await other.newPage(), site.url)
	await tablet.open()
	await tablet.button(backup.restore.offer).click()
	await tablet.page
		.locator('input[type=file]')
		.setInputFiles({ name: 'dublejums.age', mimeType: 'application/octet-stream', buffer: file })
	await tablet.fill(words.shell.unlock.passphrase, tablet.passphrase)
	await tablet.button(backup.restore.open).click()
	await tablet.button(backup.restore.yes).click()
	await tablet.button(backup.restore.enter).click()
	await tablet.unlock()
	await openEntry(tablet, number)
	await list(tablet.page).first().getByRole('button', { name: scans.open }).click()
	expect(await widthOf(tablet.page.getByRole('dialog', { name: scans.numbered(1, 'Vēstule') }))).toBe(2000)
	await other.close()
})

test('what is no picture is refused with what to do, and what came with it is kept', async ({ desk, page }) => {
	await desk.setUp()
	await openEntry(desk, await desk.record({ text: 'Iesniegts ar vēstuli.' }))
	const dialog = await add(desk, [
		{ name: 'teksts.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Labdien!') },
		{ name: 'foto.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1') },
		{ name: 'tukšs.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
		pdf
	])
	for (const [name, code] of [
		['teksts.jpg', 'scan-foreign'],
		['foto.heic', 'scan-heic'],
		['tukšs.png', 'scan-empty']
	] as const)
		await expect(dialog.getByText(scans.refused(name, errors[code]))).toBeVisible()
	await expectAccessible(page, 'refused files')
	await dialog.getByLabel(scans.choose).setInputFiles(pdf)
	await expect(dialog.getByText(scans.refused(pdf.name, errors['scan-known']))).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(list(page)).toHaveCount(1)
	await list(page).getByRole('button', { name: scans.open }).click()
	await expect(page.getByText(scans.pdf)).toBeVisible()
})

test('an attachment is taken away with a reason; the history keeps that it was there', async ({ desk, page }) => {
	await desk.setUp()
	await openEntry(desk, await desk.record({ text: 'Iesniegts ar vēstuli.' }))
	await expect(await add(desk, [pdf])).toHaveCount(0)
	await list(page).getByRole('button', { name: scans.remove }).click()
	const dialog = page.getByRole('dialog', { name: handling.moves['remove-scan'] })
	await dialog.getByRole('button', { name: handling.save }).click()
	await expect(dialog.getByText(errors['reason-empty'])).toBeVisible()
	await expectAccessible(page, 'why it is taken away')
	await desk.fill(handling.fields.reason, 'Pievienots citai lietai')
	await dialog.getByRole('button', { name: handling.save }).click()
	await expect(list(page)).toHaveCount(0)
	await expect(page.getByText(handling.story['entry.scan-removed'])).toBeVisible()
	await expect(page.getByText('Pievienots citai lietai')).toBeVisible()
	await expect(page.getByText(register.entry.history)).toBeVisible()
})

test('a decision written by hand is typed in with its page, and the story says by whom', async ({ desk, page }) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Lūdzu soliņu pie ieejas.', kind: 'suggestion', name: 'Anna Ozola' })
	await openEntry(desk, number)
	await desk.button(`${handling.moves.examine}…`).click()
	await desk.fill(handling.fields.examiner, 'Jānis Bērziņš, izpilddirektors')
	await page.getByLabel(handling.fields.noConflict).check()
	await desk.button(handling.save).click()

	await desk.button(`${handling.paper.title}…`).click()
	const dialog = page.getByRole('dialog', { name: handling.paper.title })
	await dialog.getByRole('radio').first().check()
	await desk.fill(handling.fields.reasons, 'Cilvēki gaida stāvot.')
	await desk.fill(handling.fields.decidedBy, 'Jānis Bērziņš, izpilddirektors')
	await dialog.getByRole('button', { name: handling.save }).click()
	await expect(dialog.getByText(errors['paper-missing'])).toBeVisible()
	await expectAccessible(page, 'a decision from paper')
	await dialog.locator('input[type=file]').setInputFiles(pdf)
	await dialog.getByRole('button', { name: handling.save }).click()
	await expect(dialog).toHaveCount(0)

	await expect(page.getByText(handling.paper.typedIn)).toBeVisible()
	await expect(page.getByText(handling.paper.typedInFor('Jānis Bērziņš, izpilddirektors'))).toBeVisible()
	await expect(list(page)).toHaveCount(1)
	await list(page).getByRole('button', { name: scans.remove }).click()
	await desk.fill(handling.fields.reason, 'Lieks')
	await page.getByRole('dialog').getByRole('button', { name: handling.save }).click()
	await expect(page.getByRole('dialog').getByText(errors['scan-of-ruling'])).toBeVisible()
	await page.keyboard.press('Escape')
	expect((await desk.exportText()).replace(/\s+/g, ' ')).toContain('ievadīts no papīra')
})
