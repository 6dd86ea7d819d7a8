import type { Page } from '@playwright/test'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { centre, Desk, words } from './desk.ts'
import { profile } from './profile.ts'
import { expect, test } from './site.ts'

const secretWords = [
	'Zvirbulēns',
	'žagatiņa',
	'Vilhelmīne',
	'kļavlapas',
	centre.name,
	centre.passphrase,
	centre.municipality
]

/** Every file of a browser profile that holds one of the words, in UTF-8 or UTF-16. */
function hits(folder: string): string[] {
	const needles = secretWords.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')])
	return filesIn(folder).flatMap((file) => {
		const bytes = contentsOf(file)
		return needles.filter((needle) => bytes.includes(needle)).map((needle) => `${file}: ${needle.toString('hex')}`)
	})
}

/** A file that the browser removed a moment ago holds nothing. */
function contentsOf(file: string): Buffer {
	try {
		return readFileSync(file)
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
		throw error
	}
}

function filesIn(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name)
		const found = statSync(path, { throwIfNoEntry: false })
		return found?.isDirectory() ? filesIn(path) : found?.isFile() ? [path] : []
	})
}

test('no word that was typed lies on the disk: while in use, locked, deleted, nor after the browser has ended', async ({
	folder,
	site
}) => {
	const context = await profile(folder)
	const desk = new Desk(await context.newPage(), site.url)
	await desk.setUp()
	await desk.write({ text: 'Zvirbulēns un žagatiņa gaidīja rindā.', name: 'Vilhelmīne Kļava' })
	await desk.fill(words.register.form.remedy, 'kļavlapas')
	await expect(desk.page.getByText(words.register.form.draftSaved)).toBeVisible()
	expect(hits(folder), 'while a draft is being written').toEqual([])

	await desk.save()
	await desk
		.button(words.register.saved.open)
		.or(desk.page.getByRole('link', { name: words.register.saved.open }))
		.first()
		.click()
	await expect(desk.page.getByText('žagatiņa')).toBeVisible()
	expect(hits(folder), 'while it is on the screen').toEqual([])

	await desk.button(words.shell.lock).click()
	await expect(desk.page.getByLabel(words.shell.unlock.passphrase, { exact: true })).toBeVisible()
	expect(hits(folder), 'locked').toEqual([])

	await desk.open('verify/')
	await desk.page.evaluate(
		() =>
			new Promise((resolve) => {
				indexedDB.deleteDatabase('uzklausi').onsuccess = resolve
			})
	)
	expect(hits(folder), 'deleted').toEqual([])
	await context.close()
	expect(hits(folder), 'after the browser has ended').toEqual([])
	// The search itself must be able to find something.
	expect(filesIn(folder).some((file) => readFileSync(file).includes('uzklausi'))).toBe(true)
})

test('after the lock neither text nor key is left in the memory of the page', async ({ desk, page }) => {
	await desk.setUp()
	// Snapshots write other letters as escapes, so the words looked for are plain ones.
	await desk.record({ text: 'Zvirbulis un pelikans stav rindasgala.', name: 'Vilhelmīne Kļava' })
	expect(await heapHolds(page, 'rindasgala'), 'the search finds what is there').toBe(true)
	expect(await heapHolds(page, 'AGE-SECRET-KEY-1'), 'the search finds keys').toBe(true)
	await desk.button(words.shell.lock).click()
	await expect(page.getByLabel(words.shell.unlock.passphrase, { exact: true })).toBeVisible()
	expect(await heapHolds(page, 'rindasgala')).toBe(false)
	expect(await heapHolds(page, 'AGE-SECRET-KEY-1')).toBe(false)
})

/** Whether a heap snapshot of the page has a string with the word. */
async function heapHolds(page: Page, word: string): Promise<boolean> {
	const session = await page.context().newCDPSession(page)
	const chunks: string[] = []
	session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
	await session.send('HeapProfiler.collectGarbage')
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
	await session.detach()
	return chunks.join('').includes(JSON.stringify(word).slice(1, -1))
}

test('practice can touch nothing real: other database, and the real register is as it was', async ({ desk, page }) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Īsta sūdzība.' })
	await desk.go('settings')
	await desk.button(words.settings.openPractice).click()
	await expect(page.getByText(words.shell.practiceBanner).first()).toBeVisible({ timeout: 60_000 })
	desk.passphrase = 'kaija liepa saule zvans ogle'
	for (const place of ['today', 'register', 'newEntry', 'export', 'people', 'settings'] as const) {
		await desk.go(place)
		await expect(page.getByText(words.shell.practiceBanner).first(), place).toBeVisible()
	}
	await desk.go('register')
	await expect(page.getByText(number)).toHaveCount(0)
	await desk.record({ text: 'Mācību sūdzība.' })
	await desk.button(words.shell.leavePractice).click()
	await desk.unlock(centre.passphrase)
	await desk.go('register')
	await expect(page.getByText(number).first()).toBeVisible()
	await expect(page.getByText('Mācību sūdzība.')).toHaveCount(0)
})

test('a practice register is not taken for a real one by the verify page', async ({ desk, browser, site }) => {
	await desk.practise()
	const pdf = await desk.export()
	const verdict = await desk.verify(pdf)
	await expect(verdict).toContainText(words.verifying.data.practice)
	const elsewhere = await browser.newContext()
	const director = new Desk(await elsewhere.newPage(), site.url)
	await expect(await director.verify(pdf)).toHaveAttribute('data-verdict', 'stranger')
	await elsewhere.close()
})
