import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { Desk, words } from './desk.ts'
import { base_path, expect, test, type Site } from './site.ts'

const worker = 'service-worker.js'

/** A host on which a new version can be put: the same site with another icon, and the worker that lists it. */
class Host {
	readonly folder: string
	site: Site | undefined
	/** Answers in place of a file: to poison it or to lose it. */
	readonly faults = new Map<string, Buffer | number>()

	constructor(folder: string) {
		this.folder = join(folder, 'host')
		cpSync('build', this.folder, { recursive: true })
	}

	async open(): Promise<string> {
		const site = await serve({ folder: this.folder, base: base_path, intercept: (path) => this.faults.get(path) })
		this.site = site
		return site.url
	}

	/** Puts a new version on the host. */
	release(): void {
		const icon = join(this.folder, 'icon.svg')
		const before = readFileSync(icon)
		const after = Buffer.concat([before, Buffer.from('<!-- v2 -->')])
		writeFileSync(icon, after)
		const list = join(this.folder, worker)
		const code = readFileSync(list, 'utf8')
		const next = code
			.replace(sha256(before), sha256(after))
			.replace(createHash('md5').update(before).digest('hex'), createHash('md5').update(after).digest('hex'))
		expect(next, 'the worker lists the icon with its hash').not.toBe(code)
		writeFileSync(list, next)
	}
}

function sha256(bytes: Buffer): string {
	return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}

/** What every page of this origin sees as the icon: which version answers. */
async function version(desk: Desk): Promise<number> {
	const text = await desk.page.evaluate((url) => fetch(url).then((answer) => answer.text()), `${desk.url}icon.svg`)
	return text.includes('v2') ? 2 : 1
}

/** Practice, with the first version installed and in charge of the page. */
async function controlled(desk: Desk): Promise<void> {
	await desk.practise()
	await expect(desk.page.locator('[data-offline=ready]')).toBeAttached({ timeout: 30_000 })
	await desk.start()
	expect(await desk.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

async function lookForUpdate(desk: Desk): Promise<void> {
	await desk.page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration()
		await registration?.update()
	})
}

test('an update is offered, refused while somebody writes, and then changes all windows together', async ({
	page,
	context,
	folder
}) => {
	const host = new Host(folder)
	const desk = new Desk(page, await host.open())
	await controlled(desk)
	const other = new Desk(await context.newPage(), desk.url)
	other.passphrase = desk.passphrase
	await other.open('verify/')
	expect(await version(desk)).toBe(1)

	await desk.write({ text: 'Pusuzrakstīts ieraksts' })
	await expect(page.getByText(words.register.form.draftSaved)).toBeVisible()
	host.release()
	await lookForUpdate(desk)
	await expect(page.getByText(words.shell.update.available)).toBeVisible()
	await expect(page.getByText(words.backup.never)).toBeVisible()
	await expect(page.getByRole('link', { name: words.backup.first })).toHaveAttribute('href', /backup\/$/)
	expect(await version(desk), 'nothing is forced').toBe(1)
	await page.getByText(words.shell.update.whatsNew).click()
	await expect(page.getByText('Mācību režīms ar izdomātiem datiem.')).toBeVisible()
	await desk.button(words.shell.update.apply).click()
	await expect(page.getByText(words.shell.update.refused)).toBeVisible()
	expect(await version(other)).toBe(1)

	await desk.go('today')
	await desk.button(words.shell.update.apply).click()
	await expect(page.getByLabel(words.shell.unlock.passphrase, { exact: true })).toBeVisible()
	await expect.poll(() => version(desk)).toBe(2)
	expect(await version(other)).toBe(2)
	await desk.unlock()
	await desk.go('today')
	await expect(page.getByText('Pusuzrakstīts ieraksts')).toBeVisible()
	await host.site?.close()
})

for (const [fault, answer] of [
	['poisoned by a captive portal', Buffer.from('<html>Lūdzu, pieslēdzieties!</html>')],
	['missing', 404]
] as const)
	test(`a file of the new version that is ${fault} leaves the old one working`, async ({ page, folder }) => {
		const host = new Host(folder)
		const desk = new Desk(page, await host.open())
		await controlled(desk)
		host.faults.set('icon.svg', answer)
		host.release()
		await lookForUpdate(desk).catch(() => undefined)
		await expect
			.poll(() =>
				page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing?.state ?? 'none')
			)
			.toBe('none')
		await expect(page.getByText(words.shell.update.available)).toHaveCount(0)
		expect(await version(desk)).toBe(1)
		await host.site?.close()
		await desk.start('register/')
		await expect(desk.heading(words.register.list.title).first()).toBeVisible()
	})
