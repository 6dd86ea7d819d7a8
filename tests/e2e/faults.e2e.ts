import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { centre, Desk, words } from './desk.ts'
import { profile } from './profile.ts'
import { expect, test } from './site.ts'

const { form } = words.register

test('a draft and every saved entry survive a killed browser', async ({ folder, site }) => {
	for (let round = 0; round < 3; round++) {
		const context = await profile(folder)
		const desk = new Desk(await context.newPage(), site.url)
		if (round === 0) await desk.setUp()
		else await desk.start()
		await desk.record({ text: `Ieraksts pirms avārijas ${String(round)}.` })
		await desk.write({ text: `Nepabeigts teikums ${String(round)}` })
		await expect(desk.page.getByText(form.draftSaved)).toBeVisible()
		const pid = execFileSync('pgrep', ['-f', join(folder, 'profile')], { encoding: 'utf8' })
			.split('\n')
			.filter(Boolean)
		for (const each of pid) process.kill(Number(each), 'SIGKILL')
		await context.close().catch(() => undefined)
	}
	const context = await profile(folder)
	const desk = new Desk(await context.newPage(), site.url)
	await desk.start()
	for (let round = 0; round < 3; round++)
		await expect(desk.page.getByText(`Nepabeigts teikums ${String(round)}`)).toBeVisible()
	await desk.go('register')
	for (let round = 0; round < 3; round++)
		await expect(desk.page.getByText(`Ieraksts pirms avārijas ${String(round)}.`)).toBeVisible()
	await context.close()
})

test('a full disk keeps the text on screen, says so, and never says “saved”', async ({ desk, page, site }) => {
	await desk.open('verify/')
	const session = await page.context().newCDPSession(page)
	// Before the first write: the browser remembers for half a minute how much room there was.
	await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 8_000_000 })
	await desk.setUp()
	await desk.write({ text: 'Teksts, kas nedrīkst pazust.' })
	await expect(page.getByText(form.draftSaved)).toBeVisible()
	await fillDisk(page)
	await desk.button(form.save).click()
	await expect(page.getByText(words.errors['disk-full']).first()).toBeVisible()
	await expect(page.getByLabel(form.text, { exact: true })).toHaveValue('Teksts, kas nedrīkst pazust.')
	await expect(desk.heading(/^Reģistrēts: /)).toHaveCount(0)
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				indexedDB.deleteDatabase('filler').onsuccess = resolve
			})
	)
	expect(await desk.save()).toMatch(/-0001$/)
})

/** Writes random bytes until the browser refuses. */
async function fillDisk(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('filler', 1)
			opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
			opening.onsuccess = () => resolve(opening.result)
		})
		const put = (size: number): Promise<boolean> =>
			new Promise((resolve) => {
				const transaction = database.transaction('rows', 'readwrite')
				transaction.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(size)), Math.random())
				transaction.oncomplete = () => resolve(true)
				transaction.onabort = () => resolve(false)
			})
		for (const size of [60_000, 4_000, 200]) while (await put(size));
		database.close()
	})
}

test('slips are all named at once, in words, and nothing typed is lost', async ({ desk, page }) => {
	await desk.setUp()
	await desk.go('newEntry')
	await page.getByRole('radio', { name: form.named }).check()
	await desk.fill(form.receivedOn, '2999-01-01')
	await desk.fill(form.remedy, 'atvainošanos')
	await desk.button(form.save).click()
	for (const code of [
		'text-empty',
		'kind-missing',
		'channel-missing',
		'received-in-future',
		'submitter-name-empty'
	] as const)
		await expect(page.getByText(words.errors[code]).first(), code).toBeVisible()
	await expect(page.getByLabel(form.remedy)).toHaveValue('atvainošanos')
	await expect(desk.heading(/^Reģistrēts: /)).toHaveCount(0)
})

test('a clock that was set back is told, and the entry is still recorded', async ({ desk, page }) => {
	await page.clock.install({ time: new Date('2026-11-23T09:00:00+02:00') })
	await desk.setUp()
	await desk.record({ text: 'Pirms pulksteņa maiņas.' })
	await page.clock.setSystemTime(new Date('2026-11-20T09:00:00+02:00'))
	await desk.write({ text: 'Pēc pulksteņa maiņas.' })
	await expect(page.getByText(words.register.warnings['clock-went-back'])).toBeVisible()
	expect(await desk.save()).toMatch(/2026-0002$/)
})

test('a register that the browser erased is told as lost, not greeted as new', async ({ desk, page }) => {
	await desk.setUp()
	await desk.record({ text: 'Šis pazudīs.' })
	await desk.open('verify/')
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase('uzklausi')
				request.onsuccess = resolve
				request.onerror = reject
			})
	)
	await desk.open()
	await expect(desk.heading(words.shell.phase.lostTitle)).toBeVisible()
	await expect(page.getByText(words.shell.welcome.setUp)).toHaveCount(0)
})

test('a damaged snapshot is rebuilt from the log; a damaged log is told with what to do', async ({ desk, page }) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Paliek neskarts.' })
	await desk.open('verify/')
	await damage(page, 'blobs', 'sealed')
	await desk.start('register/')
	await expect(page.getByText(number).first()).toBeVisible()

	await desk.open('verify/')
	await damage(page, 'log', 'header')
	await desk.start('settings/')
	await desk.button(words.settings.check).click()
	await expect(page.getByText(words.errors['chain-broken'])).toBeVisible()
})

/** Flips a byte in every row of a store. */
async function damage(page: Page, store: string, field: string): Promise<void> {
	await page.evaluate(
		({ store: name, field: part }) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('uzklausi')
				opening.onerror = () => reject(new Error('open'))
				opening.onsuccess = () => {
					const database = opening.result
					const transaction = database.transaction(name, 'readwrite')
					const cursor = transaction.objectStore(name).openCursor()
					cursor.onsuccess = () => {
						const row = cursor.result
						if (!row) return
						const value = row.value as Record<string, Uint8Array>
						const bytes = value[part]
						if (bytes) bytes[20] = (bytes[20] ?? 0) ^ 1
						row.update(value)
						row.continue()
					}
					transaction.oncomplete = () => {
						database.close()
						resolve()
					}
				}
			}),
		{ store, field }
	)
}

test('a wrong passphrase opens nothing and says so', async ({ desk, page }) => {
	await desk.setUp()
	await page.reload()
	await desk.fill(words.shell.unlock.passphrase, 'nepareiza parole pavisam')
	await desk.button(words.shell.unlock.open).click()
	await expect(page.getByText(words.errors['passphrase-wrong'])).toBeVisible()
	await desk.unlock()
})

test('a 300 MB file is refused in words, without being read', async ({ desk, page, folder }) => {
	await desk.open('verify/')
	const file = join(folder, 'liels.pdf')
	execFileSync('truncate', ['-s', '300M', file])
	await page.locator('input[type=file]').first().setInputFiles(file)
	await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'too-large')
	await expect(page.getByText(words.verifying.verdicts['too-large'].text)).toBeVisible()
})

test('two windows: one writes, the other reads until it takes over', async ({ desk, context, site }) => {
	await desk.setUp()
	const second = new Desk(await context.newPage(), site.url)
	await second.start('register/')
	await expect(second.page.getByText(words.shell.writer.reading)).toBeVisible()
	const number = await desk.record({ text: 'Rakstīts pirmajā logā.' })
	await expect(second.page.getByText(number).first()).toBeVisible()
	await second.button(words.shell.writer.takeOver).click()
	await expect(second.page.getByText(words.shell.writer.reading)).toHaveCount(0)
	await expect(desk.page.getByText(words.shell.writer.reading)).toBeVisible()
	expect(await second.record({ text: 'Rakstīts otrajā logā.' })).toMatch(/-0002$/)
})

test('the PIN uncovers, five wrong ones lock', async ({ desk, page }) => {
	await page.clock.install()
	await desk.setUp()
	await desk.go('settings')
	await desk.fill(words.shell.pin.choose, '2468')
	await desk.button(words.shell.pin.set).click()
	await page.clock.runFor(4 * 60_000)
	await expect(desk.heading(words.shell.pin.title)).toBeVisible()
	await desk.fill(words.shell.pin.label, '2468')
	await desk.button(words.shell.pin.open).click()
	await expect(desk.heading(words.settings.title).first()).toBeVisible()
	await page.clock.runFor(4 * 60_000)
	for (let attempt = 0; attempt < 5; attempt++) {
		await desk.fill(words.shell.pin.label, '1111')
		await desk.button(words.shell.pin.open).click()
	}
	await expect(page.getByLabel(words.shell.unlock.passphrase, { exact: true })).toBeVisible()
})

test('left alone without a PIN it locks by itself, and the unfinished entry is kept', async ({ desk, page }) => {
	await page.clock.install()
	await desk.setUp()
	await desk.write({ text: 'Nepabeigta doma' })
	await page.clock.runFor(4 * 60_000)
	await expect(page.getByLabel(words.shell.unlock.passphrase, { exact: true })).toBeVisible()
	await desk.unlock()
	await desk.go('today')
	await expect(page.getByText('Nepabeigta doma')).toBeVisible()
})

test('the administrator sets after how many minutes a role is locked', async ({ desk, page }) => {
	await page.clock.install()
	await desk.setUp()
	await desk.go('settings')
	const section = page.getByRole('region', { name: words.settings.lockMinutes })
	await section.getByLabel(words.people.roles.administrator).selectOption('10')
	await section.getByRole('button', { name: words.ui.save }).click()
	await expect(page.getByText(words.settings.saved)).toBeVisible()
	await page.clock.runFor(9 * 60_000)
	await expect(desk.heading(words.settings.title).first()).toBeVisible()
	await page.clock.runFor(2 * 60_000)
	await expect(page.getByLabel(words.shell.unlock.passphrase, { exact: true })).toBeVisible()
})

test('who forgot the passphrase comes back with the recovery sheet', async ({ desk, page }) => {
	const sheet = await desk.setUp()
	await desk.record({ text: 'Pirms aizmiršanas.' })
	await page.reload()
	await desk
		.button(words.shell.unlock.forgotten)
		.or(page.getByRole('link', { name: words.shell.unlock.forgotten }))
		.first()
		.click()
	await desk.fill(words.shell.recovery.key, sheet.join(' '))
	await desk.button(words.shell.recovery.check).click()
	await page
		.getByRole('radio', { name: new RegExp(centre.name) })
		.check()
		.catch(() => undefined)
	await desk.button(words.setup.administrator.own).click()
	await desk.fill(words.setup.administrator.passphrase, 'jauna parole pilnīgi citāda')
	await desk.fill(words.setup.administrator.repeat, 'jauna parole pilnīgi citāda')
	await desk.button(words.shell.recovery.done).click()
	await desk.go('register')
	await expect(page.getByText('Pirms aizmiršanas.')).toBeVisible()
	await page.reload()
	await desk.unlock('jauna parole pilnīgi citāda')
})

test.describe('while the app is not wholly on the device', () => {
	test.use({ serviceWorkers: 'block' })

	test('a document that needs the network says so, and works once it is back', async ({ desk, page }) => {
		await desk.setUp()
		await desk.record({ text: 'Rinda bija gara.' })
		await page.route('**/fonts/**', (route) => route.abort())
		await desk.button(words.register.saved.slip).click()
		await expect(page.getByText(words.errors['fonts-missing'])).toBeVisible()
		await page.unroute('**/fonts/**')
		const slip = await desk.download(() => desk.button(words.register.saved.slip).click())
		expect(slip.suggestedFilename()).toMatch(/\.pdf$/)
	})
})
