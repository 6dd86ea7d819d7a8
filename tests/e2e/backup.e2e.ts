import { Decrypter } from 'age-encryption'
import type { Page } from '@playwright/test'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible.ts'
import { bytesOf, centre, Desk, words } from './desk.ts'
import { profile } from './profile.ts'
import { expect, test } from './site.ts'

const { backup } = words
const { restore, copies } = backup

const clerk = {
	name: 'Jānis Liepa',
	post: 'speciālists',
	initials: 'JL',
	passphrase: 'vārna lasa avīzi tramvajā svētdien'
}

type BackupFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** Makes a backup by the way through settings and gives the file that was saved. */
async function makeBackup(desk: Desk): Promise<BackupFile> {
	await desk.go('settings')
	await desk.page.getByRole('link', { name: backup.open }).click()
	const download = await desk.download(() => desk.button(backup.make).click())
	return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer: await bytesOf(download) }
}

/** From the first screen to the form that asks for file and key. */
async function offerRestore(desk: Desk): Promise<void> {
	await desk.open()
	await desk.button(restore.offer).click()
	await expect(desk.heading(restore.title)).toBeVisible()
}

async function openFile(desk: Desk, file: BackupFile, passphrase: string): Promise<void> {
	await desk.page.locator('input[type=file]').setInputFiles(file)
	await desk.fill(words.shell.unlock.passphrase, passphrase)
	await desk.button(restore.open).click()
}

async function confirmRestore(desk: Desk, passphrase: string): Promise<void> {
	await desk.button(restore.yes).click()
	await expect(desk.heading(restore.doneTitle)).toBeVisible()
	await desk.button(restore.enter).click()
	await desk.unlock(passphrase)
}

/** How much of a register lies in the database. */
function rowsIn(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const known = (await indexedDB.databases()).some(({ name }) => name === 'uzklausi')
		if (!known) return 0
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('uzklausi')
			opening.onsuccess = () => resolve(opening.result)
			opening.onerror = () => reject(new Error('closed'))
		})
		const transaction = database.transaction(['log', 'slots', 'meta', 'blobs'])
		const counts = await Promise.all(
			[...transaction.objectStoreNames].map(
				(name) =>
					new Promise<number>((resolve) => {
						const counting = transaction.objectStore(name).count()
						counting.onsuccess = () => resolve(counting.result)
					})
			)
		)
		database.close()
		return counts.reduce((sum, count) => sum + count, 0)
	})
}

test('a clerk makes a backup in one tap, and an empty tablet becomes the register from it', async ({
	desk,
	page,
	browser,
	site
}) => {
	await desk.setUp()
	await desk.addPerson(clerk)
	await desk.record({ text: 'Garas rindas pirmdienās.', name: 'Anna Ozola' })
	await desk.record({ text: 'Paldies par palīdzību.', kind: 'thanks' })
	await desk.open()
	await desk.unlock(clerk.passphrase)
	await desk.go('settings')
	await expect(page.getByText(backup.never)).toBeVisible()
	const file = await makeBackup(desk)
	await expect(page.getByText(/^Dublējums pārbaudīts: 2 ieraksti, \d\d\.\d\d\.\d{4}\. plkst\./)).toBeVisible()
	expect(file.name).toMatch(/^dublejums-KAC-1-\d{4}-\d\d-\d\d-\d+\.age$/)
	expect(file.buffer.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
	await page.locator('input[type=file]').setInputFiles(file)
	await expect(page.getByText(/^Fails ir labs: 2 ieraksti/)).toBeVisible()
	await desk.go('settings')
	await expect(page.getByText(/^Pēdējais pārbaudītais dublējums: .* \(šodien\), 2 ieraksti\./)).toBeVisible()

	const other = await browser.newContext({ locale: 'lv-LV', timezoneId: 'Europe/Riga' })
	const tablet = new Desk(await other.newPage(), site.url)
	await offerRestore(tablet)
	await tablet.button(restore.open).click()
	await expect(tablet.page.getByText(restore.fileMissing)).toBeVisible()
	await openFile(tablet, file, 'pavisam cita parole nevis šī')
	await expect(tablet.page.getByText(words.errors['backup-key-wrong'])).toBeVisible()
	await openFile(tablet, { ...file, buffer: file.buffer.subarray(0, -40) }, clerk.passphrase)
	await expect(tablet.page.getByText(words.errors['backup-damaged'])).toBeVisible()
	await openFile(tablet, { ...file, buffer: Buffer.from('%PDF-1.7') }, clerk.passphrase)
	await expect(tablet.page.getByText(words.errors['backup-foreign'])).toBeVisible()
	expect(await rowsIn(tablet.page), 'nothing is written').toBe(0)

	await openFile(tablet, file, clerk.passphrase)
	await expect(tablet.heading(restore.found)).toBeVisible()
	await expect(tablet.page.getByText(centre.centre)).toBeVisible()
	await expect(tablet.page.getByText('2 ieraksti', { exact: true })).toBeVisible()
	expect(await rowsIn(tablet.page), 'nothing is written before Yes').toBe(0)
	await confirmRestore(tablet, clerk.passphrase)

	await tablet.go('register')
	await expect(tablet.page.getByText('Garas rindas pirmdienās.')).toBeVisible()
	expect(await tablet.record({ text: 'Ieraksts jaunajā planšetē.' })).toMatch(/^KAC-2\/\d{4}-0003$/)
	await tablet.go('settings')
	await tablet.button(words.settings.check).click()
	await expect(tablet.page.getByText(/^Ķēde ir vesela: \d+ notikum\S+ viss sakrīt\.$/)).toBeVisible()
	const verdict = await tablet.verify(await tablet.export())
	await expect(verdict).toHaveAttribute('data-verdict', 'whole')
	await expect(verdict.getByTestId('register-data')).toContainText(/3 ieraksti/)
	await expect(verdict.locator('.notice.danger')).toHaveCount(0)
	await other.close()
})

test('the recovery sheet alone restores a register whose data the browser has lost', async ({ desk, page }) => {
	const groups = await desk.setUp()
	await desk.record({ text: 'Pirms nelaimes.' })
	const file = await makeBackup(desk)
	await desk.open('verify/')
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				indexedDB.deleteDatabase('uzklausi').onsuccess = resolve
			})
	)
	await desk.open()
	await expect(desk.heading(words.shell.phase.lostTitle)).toBeVisible()
	await desk.button(restore.offer).click()
	await page.locator('input[type=file]').setInputFiles(file)
	await page.getByRole('radio', { name: restore.recovery }).check()
	await desk.fill(words.shell.recovery.key, 'XXXX')
	await desk.button(restore.open).click()
	await expect(page.getByText(words.errors['backup-key-wrong'])).toBeVisible()
	await desk.fill(words.shell.recovery.key, groups.join(' ').toLowerCase())
	await desk.button(restore.open).click()
	await expect(desk.heading(restore.found)).toBeVisible()
	await confirmRestore(desk, centre.passphrase)
	await desk.go('register')
	await expect(page.getByText('Pirms nelaimes.')).toBeVisible()
})

test('a practice backup does not become a real register, nor does anybody without a key read it', async ({
	desk,
	browser,
	site
}) => {
	await desk.practise()
	const file = await makeBackup(desk)
	expect(file.name).toMatch(/^macibu-dublejums-/)
	const decrypter = new Decrypter()
	decrypter.addIdentity('AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33')
	await expect(decrypter.decrypt(file.buffer)).rejects.toThrow(/no identity matched/)

	const other = await browser.newContext({ locale: 'lv-LV' })
	const tablet = new Desk(await other.newPage(), site.url)
	await offerRestore(tablet)
	await openFile(tablet, file, desk.passphrase)
	await expect(tablet.page.getByText(words.errors['backup-practice'])).toBeVisible()
	expect(await rowsIn(tablet.page)).toBe(0)
	await other.close()
})

test('neither the backup nor the restore leaves a typed word on the disk', async ({ folder, site }) => {
	const context = await profile(folder)
	const desk = new Desk(await context.newPage(), site.url)
	await desk.setUp()
	await desk.record({ text: 'Ķirbjvārpstiņa nozudusi.', name: 'Zvirbulēna Kvīta' })
	const file = await makeBackup(desk)
	await desk.open('verify/')
	await desk.page.evaluate(
		() =>
			new Promise((resolve) => {
				indexedDB.deleteDatabase('uzklausi').onsuccess = resolve
			})
	)
	await desk.open()
	await desk.button(restore.offer).click()
	await openFile(desk, file, centre.passphrase)
	await confirmRestore(desk, centre.passphrase)
	await desk.go('register')
	await expect(desk.page.getByText('Ķirbjvārpstiņa nozudusi.')).toBeVisible()
	await context.close()
	const words_ = ['Ķirbjvārpstiņa', 'Zvirbulēna', centre.passphrase]
	for (const encoding of ['utf8', 'utf16le'] as const)
		for (const word of words_) expect(filesWith(folder, Buffer.from(word, encoding)), word).toEqual([])
	expect(filesWith(folder, Buffer.from('age-encryption.org/v1')), 'the search finds what is there').not.toEqual([])
})

/** Files under a folder in which these bytes lie. */
function filesWith(folder: string, needle: Buffer): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => readFileSync(path).includes(needle))
}

test.describe('a file that is not the register', () => {
	// The page's own worker would come from the cache past the network.
	test.use({ serviceWorkers: 'block' })

	for (const [what, mishap] of [
		['has a byte changed', 'reply.parts[0][reply.parts[0].length - 1] ^= 1'],
		[
			'is whole but of yesterday',
			`const kept = await caches.open('yesterday')
			const before = await kept.match('/file')
			if (before) reply.parts[0] = new Uint8Array(await before.arrayBuffer())
			else await kept.put('/file', new Response(reply.parts[0].slice()))`
		]
	] as const)
		test(`${what}: red, nothing is saved and no backup is claimed`, async ({ desk, page }) => {
			await desk.setUp()
			await page.route('**/backup.worker-*.js', async (route) => {
				const code = await (await route.fetch()).text()
				const broken = `const send = self.postMessage.bind(self)
					self.postMessage = async (reply, options) => {
						if (reply.ok && reply.parts[0][0] === 0x61) { ${mishap} }
						send(reply, { transfer: [] })
					}\n${code}`
				await route.fulfill({ contentType: 'text/javascript', body: broken })
			})
			const yesterday = what.startsWith('is')
			if (yesterday) await makeBackup(desk)
			await desk.record({ text: 'Šodien.' })
			await desk.go('settings')
			await page.getByRole('link', { name: backup.open }).click()
			const downloads: string[] = []
			page.on('download', (download) => downloads.push(download.suggestedFilename()))
			await desk.button(backup.make).click()
			await expect(page.getByRole('alert')).toContainText(words.errors['backup-failed'])
			await expect(page.getByText(/^Dublējums pārbaudīts/)).toHaveCount(0)
			await expect(page.getByText(yesterday ? /, 0 ierakstu\./ : backup.never)).toBeVisible()
			expect(downloads).toEqual([])
		})
})

/** What the next version will do: copies every row, then upgrades and writes three more events. */
async function upgradeByNewerCode(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const open = (name: string, version: number, upgrade: (database: IDBDatabase) => void): Promise<IDBDatabase> =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open(name, version)
				opening.onupgradeneeded = () => upgrade(opening.result)
				opening.onsuccess = () => resolve(opening.result)
				opening.onerror = () => reject(new Error(name))
			})
		const done = (transaction: IDBTransaction): Promise<void> =>
			new Promise((resolve) => (transaction.oncomplete = () => resolve()))
		const old = await open('uzklausi', 20, () => undefined)
		const reading = old.transaction([...old.objectStoreNames])
		const rows = new Map<string, { keyPath: string | string[]; values: unknown[] }>()
		for (const name of old.objectStoreNames) {
			const store = reading.objectStore(name)
			store.getAll().onsuccess = (event) =>
				rows.set(name, { keyPath: store.keyPath as string, values: (event.target as IDBRequest<unknown[]>).result })
		}
		await done(reading)
		old.close()
		const copy = await open('uzklausi-before-3', 20, (database) => {
			for (const [name, { keyPath }] of rows) database.createObjectStore(name, { keyPath })
		})
		const writing = copy.transaction([...rows.keys()], 'readwrite')
		for (const [name, { values }] of rows) for (const value of values) writing.objectStore(name).put(value)
		await done(writing)
		copy.close()
		const newer = await open('uzklausi', 30, (database) => void database.createObjectStore('more', { keyPath: 'id' }))
		const changing = newer.transaction('meta', 'readwrite')
		const meta = changing.objectStore('meta')
		meta.get('head').onsuccess = (event) => {
			const head = (event.target as IDBRequest<{ seq: number }>).result
			meta.put({ ...head, seq: head.seq + 3 })
			const canary = JSON.parse(localStorage.getItem('uzklausi/canary') ?? '{}') as object
			localStorage.setItem('uzklausi/canary', JSON.stringify({ ...canary, seq: head.seq + 3 }))
		}
		await done(changing)
		newer.close()
	})
}

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme })

		test('an older app that meets newer data offers the copy of before, and nothing vanishes', async ({
			desk,
			page
		}) => {
			await desk.setUp()
			await desk.record({ text: 'Pirms atjaunināšanas.' })
			await desk.open('verify/')
			await upgradeByNewerCode(page)
			await desk.open()
			await expect(page.getByText(words.errors['database-newer'])).toBeVisible()
			await expect(page.getByText(copies.since(3))).toBeVisible()
			await expectAccessible(page)
			await desk.button(copies.goBack).click()
			await expectAccessible(page)
			await desk.button(copies.yes).click()
			// Going back is told loudly once more, and can be undone from here by the newer app.
			await expect(desk.heading(words.shell.phase.behindTitle)).toBeVisible()
			await expect(desk.heading(copies.title)).toBeVisible()
			await expectAccessible(page)
			await desk.button(words.shell.phase.openAnyway).click()
			await desk.unlock()
			await desk.go('register')
			await expect(page.getByText('Pirms atjaunināšanas.')).toBeVisible()
			const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
			expect(names.filter((name) => name?.startsWith('uzklausi-'))).toEqual([
				expect.stringMatching(/^uzklausi-aside-/),
				'uzklausi-before-3'
			])

			// The copy is offered in settings for as long as it is there, and goes with the next verified backup.
			await desk.go('settings')
			await expect(desk.heading(copies.title)).toBeVisible()
			await expectAccessible(page)
			await makeBackup(desk)
			await expectAccessible(page)
			await desk.go('settings')
			await expect(desk.heading(backup.title)).toBeVisible()
			await expect(desk.heading(copies.title)).toHaveCount(0)
		})

		test('the way through a restore is accessible', async ({ desk, page, browser, site }) => {
			await desk.setUp()
			const file = await makeBackup(desk)
			await expectAccessible(page)
			const other = await browser.newContext({ colorScheme, locale: 'lv-LV' })
			const tablet = new Desk(await other.newPage(), site.url)
			await offerRestore(tablet)
			await expectAccessible(tablet.page)
			await openFile(tablet, file, centre.passphrase)
			await expect(tablet.heading(restore.found)).toBeVisible()
			await expectAccessible(tablet.page)
			await tablet.button(restore.yes).click()
			await expect(tablet.heading(restore.doneTitle)).toBeVisible()
			await expectAccessible(tablet.page)
			await other.close()
		})
	})
