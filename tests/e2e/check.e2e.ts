import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchOptions } from '../../scripts/chromium.mjs'
import { film, filmCode, photograph } from './camera.ts'
import { bytesOf, centre, textOf, words, type Desk } from './desk.ts'
import { expect, test } from './site.ts'

const { checking, errors } = words
/** The browser reads it when a camera is opened, so every test puts its own film there. */
const shown = join(tmpdir(), 'uzklausi-camera.y4m')
const started = launchOptions()

test.use({
	launchOptions: {
		...started,
		args: [...started.args, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${shown}`]
	}
})
// One camera for all of them.
test.describe.configure({ mode: 'default' })

/** Opens the part of the register's page where codes are checked. */
async function openCheck(desk: Desk): Promise<void> {
	await desk.go('register')
	await desk.page.getByText(checking.title).click()
}

/** A register with one entry, and its slip. */
async function slipOf(desk: Desk) {
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	const download = await desk.download(() => desk.button(words.register.saved.slip).click())
	const text = (await textOf(download)).replace(/\s/g, '')
	const [code = ''] = /UZK1:S:KAC-1\/\d{4}-\d{4}:[0-9a-f]{16}/.exec(text) ?? []
	expect(code).not.toBe('')
	return { code, pdf: await download.path() }
}

/** Keeps hold of every camera that is opened, to see whether it is off again. */
async function watchCameras(page: Page): Promise<() => Promise<readonly string[]>> {
	await page.addInitScript(() => {
		const tracks: MediaStreamTrack[] = []
		Object.assign(window, { tracks })
		const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
		navigator.mediaDevices.getUserMedia = async (wanted) => {
			const stream = await open(wanted)
			tracks.push(...stream.getTracks())
			return stream
		}
	})
	return () =>
		page.evaluate(() =>
			(window as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ readyState }) => readyState)
		)
}

async function told(desk: Desk, text: string): Promise<void> {
	await desk.page.getByLabel(checking.label).fill(text)
	await desk.button(checking.check).click()
}

test('the code on a slip is held against the register that the director has', async ({ desk, page }) => {
	const { code } = await slipOf(desk)
	await desk.verify(await desk.export())

	await told(desk, ` ${code.toLowerCase().replace(/(.{6})/g, '$1 ')}`)
	await expect(page.getByText(checking.export.genuine)).toBeVisible()
	await told(
		desk,
		code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
	)
	await expect(page.getByText(checking.export['other-hash'])).toBeVisible()
	await told(desk, code.replace('-0001:', '-0002:'))
	await expect(page.getByText(checking.export['not-here'])).toBeVisible()
	await told(desk, 'Labdien')
	await expect(page.getByText(checking.noCode)).toBeVisible()
})

test('a slip before the camera opens its entry, and the camera is off again', async ({ desk, page, context }) => {
	await context.grantPermissions(['camera'])
	const cameras = await watchCameras(page)
	const { pdf } = await slipOf(desk)
	film(shown, pdf)
	await openCheck(desk)
	await desk.button(checking.camera).click()
	await expect(page.getByText(checking.own.genuine)).toBeVisible()
	await expect(page.getByRole('dialog')).toBeHidden()
	expect(await cameras()).toEqual(['ended'])
	await page.getByRole('link', { name: checking.openEntry }).click()
	await expect(page).toHaveURL(/register\/entry\/\?id=/)
	await expect(page.getByText('Rindā jāgaida stundu.')).toBeVisible()
})

test('a slip is judged by the register of the device: annulled, forged, unknown', async ({ desk, page }) => {
	const { code } = await slipOf(desk)
	await openCheck(desk)
	await told(
		desk,
		code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
	)
	await expect(page.getByText(checking.own['other-hash'])).toBeVisible()
	await told(desk, code.replace('-0001:', '-0002:'))
	await expect(page.getByText(checking.own['not-here'])).toBeVisible()
	await expect(page.getByRole('link', { name: checking.openEntry })).toBeHidden()
	await told(desk, code)
	await page.getByRole('link', { name: checking.openEntry }).click()
	const { entry } = words.register
	await desk.button(`${entry.void}…`).click()
	await desk.fill(entry.voidReason, 'Ierakstīts divreiz')
	await desk.fill(entry.secondInitials, 'ZZ')
	await desk.button(entry.voidDo).click()
	await expect(page.getByRole('dialog')).toBeHidden()
	await openCheck(desk)
	await told(desk, code)
	await expect(page.getByText(checking.own.voided)).toBeVisible()
})

test('the first page of an export shows that the register still has all that was in it', async ({
	desk,
	page,
	context
}) => {
	await context.grantPermissions(['camera'])
	await slipOf(desk)
	await desk.export()
	const download = await desk.download(() => desk.button(words.exporting.save).click())
	film(shown, await download.path(), 0.8)
	await openCheck(desk)
	await desk.button(checking.camera).click()
	await expect(page.getByText(checking.own['own-page'])).toBeVisible()
})

test('another QR code is told from ours, and the search goes on; the dialog can be used by everybody', async ({
	desk,
	page,
	context
}) => {
	await context.grantPermissions(['camera'])
	await slipOf(desk)
	filmCode(shown, 'https://example.lv/')
	await openCheck(desk)
	await desk.button(checking.camera).click()
	await expect(page.getByText(checking.scan.other)).toBeVisible()
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
	await desk.button(words.ui.close).click()
	await expect(page.getByRole('dialog')).toBeHidden()
})

test('the camera goes off when the dialog is closed, the page hidden or left', async ({ desk, page, context }) => {
	await context.grantPermissions(['camera'])
	const cameras = await watchCameras(page)
	await slipOf(desk)
	film(shown)
	await openCheck(desk)
	const open = async (): Promise<void> => {
		await desk.button(checking.camera).click()
		await expect.poll(async () => (await cameras()).at(-1)).toBe('live')
	}
	await open()
	await page.keyboard.press('Escape')
	await expect.poll(cameras).toEqual(['ended'])

	await open()
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
		document.dispatchEvent(new Event('visibilitychange'))
		Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' })
	})
	await expect.poll(cameras).toEqual(['ended', 'ended'])

	await open()
	await page.goBack()
	await expect.poll(cameras).toEqual(['ended', 'ended', 'ended'])
})

test('the camera goes off when the screen is covered', async ({ desk, page, context }) => {
	await context.grantPermissions(['camera'])
	const cameras = await watchCameras(page)
	await page.clock.install()
	await slipOf(desk)
	await desk.go('settings')
	await desk.fill(words.shell.pin.choose, '2468')
	await desk.button(words.shell.pin.set).click()
	film(shown)
	await openCheck(desk)
	await desk.button(checking.camera).click()
	await expect.poll(cameras).toEqual(['live'])
	await page.clock.runFor(4 * 60_000)
	await expect(desk.heading(words.shell.pin.title)).toBeVisible()
	expect(await cameras()).toEqual(['ended'])
})

test('without leave to use the camera a photograph or the keyboard does', async ({ desk, page }) => {
	const { code, pdf } = await slipOf(desk)
	await openCheck(desk)
	await desk.button(checking.camera).click()
	await expect(page.getByText(errors['camera-refused'])).toBeVisible()

	const choose = (name: string, mimeType: string, buffer: Buffer): Promise<void> =>
		page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
	await choose('vēstule.txt', 'text/plain', Buffer.from('Labdien!'))
	await expect(page.getByText(errors['photo-unreadable'])).toBeVisible()
	await choose('tukša.png', 'image/png', photograph(pdf, 10))
	await expect(page.getByText(checking.scan.noCode)).toBeVisible()
	await choose('lapiņa.png', 'image/png', photograph(pdf))
	await expect(page.getByText(checking.own.genuine)).toBeVisible()
	await expect(page.getByLabel(checking.label)).toHaveValue(code)
})

test('a counter-signature of an own export is in the ledger and in the list of past exports', async ({
	desk,
	page
}) => {
	const { exporting, verifying } = words
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	const file = await desk.export()
	await desk.go('today')
	await desk.go('export')
	const past = page.getByRole('region', { name: exporting.past })
	await expect(past.getByText(exporting.notCountersigned)).toBeVisible()

	await desk.go('verify')
	await expect(desk.heading(verifying.title)).toBeVisible()
	await desk.verify(file)
	await desk.download(() => desk.button(verifying.countersign.asPerson(centre.name)).click())
	await expect(page.getByText(verifying.signer.title(2, 2))).toBeVisible()
	await desk.go('export')
	await expect(past.getByText(exporting.notCountersigned)).toBeHidden()
	await desk.open('export/')
	await desk.unlock()
	await expect(past).toBeVisible()
	await expect(past.getByText(exporting.notCountersigned)).toBeHidden()
})

test('a root is imported from a file, listed by name, and forgotten again', async ({ desk, page }) => {
	const { trust } = words.verifying
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	await desk.export()
	const pem = await desk.download(() => desk.button(words.exporting.root).click())
	await desk.open('verify/')
	await page.getByText(trust.known).click()
	const roots = page.locator('details').filter({ hasText: trust.known })
	// The organisation's own root is known by itself.
	await expect(roots).toContainText(centre.municipality)
	await roots.getByRole('button', { name: trust.forget }).click()
	await expect(roots).toContainText(trust.none)

	const choose = (name: string, buffer: Buffer): Promise<void> =>
		roots.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/x-pem-file', buffer })
	await choose('vēstule.pem', Buffer.from('Labdien!'))
	await expect(roots.getByText(errors['root-unreadable'])).toBeVisible()
	await choose('sakne.pem', await bytesOf(pem))
	await expect(roots).toContainText(centre.municipality)
})
