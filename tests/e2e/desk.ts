import { expect, type Download, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { EntryKind } from '../../src/lib/domain/feedback/entry.ts'
import { lv } from '../../src/lib/messages/lv.ts'
import { surveyEditing } from '../../src/lib/messages/lv/survey-editing.ts'

export const words = lv
const { setup, shell, register, exporting, verifying, people } = lv

/** What a newcomer types at the first run. */
export const centre = {
	municipality: 'Zvejkalnu novada pašvaldība',
	centre: 'Rožkalnu klientu apkalpošanas centrs',
	series: 'KAC',
	name: 'Ilze Kalniņa-Bērza',
	post: 'Klientu apkalpošanas speciāliste',
	initials: 'IK',
	passphrase: 'zilonis dzer kafiju mežmalā pusnaktī'
}

/** Stands on the unlock screen of the practice realm. */
const practicePassphrase = 'kaija liepa saule zvans ogle'
let files = 0

export type Newcomer = {
	readonly name: string
	readonly post: string
	readonly initials: string
	readonly passphrase: string
	/** A clerk when it is missing. */
	readonly role?: 'director' | 'administrator'
}

export type Recording = {
	readonly text: string
	readonly kind?: EntryKind
	readonly name?: string
	readonly receivedOn?: string
}

/** The app as people see it: verbs to act, locators to look at. */
export class Desk {
	readonly page: Page
	readonly url: string
	passphrase = centre.passphrase

	constructor(page: Page, url: string) {
		this.page = page
		this.url = url
	}

	/** Loads a page as a fresh start would. A load is a lock, so a register that is there asks for the passphrase. */
	async open(path = ''): Promise<void> {
		await this.page.goto(this.url + path)
	}

	/** Loads a page and unlocks. */
	async start(path = ''): Promise<void> {
		await this.open(path)
		await this.unlock()
	}

	/** Goes to a page by the navigation, as people do: the register stays open. */
	async go(name: keyof typeof shell.nav): Promise<void> {
		const back = this.page.getByRole('link', { name: verifying.toApp })
		if (await back.isVisible()) await back.click()
		const link = this.page.getByRole('navigation').getByRole('link', { name: shell.nav[name], exact: true })
		await link.first().click()
	}

	/** Begins a survey with a ready questionnaire, as it is; the list of surveys is on the screen. @param title - of the form */
	async takeReady(title: string): Promise<void> {
		const line = this.page.getByRole('listitem').filter({ has: this.heading(title) })
		await line.getByRole('button', { name: new RegExp(`^${surveyEditing.ready.take}`) }).click()
		await expect(this.page.getByText(surveyEditing.publish.done)).toBeVisible()
	}

	button(name: string | RegExp): Locator {
		return this.page.getByRole('button', { name, exact: typeof name === 'string' })
	}

	/** The heading that says which screen this is. */
	heading(name: string | RegExp): Locator {
		return this.page.getByRole('heading', { name, exact: true })
	}

	/** The whole first run, with the recovery sheet read as a person would read it. @returns the groups of the sheet */
	async setUp(who = centre): Promise<readonly string[]> {
		await this.open()
		await this.page
			.getByRole('button', { name: shell.welcome.setUp })
			.or(this.page.getByRole('link', { name: shell.welcome.setUp }))
			.click()
		await this.fill(setup.organisation.municipality, who.municipality)
		await this.fill(setup.organisation.centre, who.centre)
		await this.fill(setup.organisation.series, who.series)
		await this.button(lv.ui.next).click()
		await this.introduce(who)
		await this.button(lv.ui.next).click()
		const sheet = await this.download(() => this.button(setup.recovery.save).click())
		const groups = await this.confirmSheet(await textOf(sheet))
		await this.button(setup.storage.ask).click()
		// Chromium grants it to some pages and not to others: either answer is told in words.
		await expect(this.page.getByText(setup.storage.granted).or(this.page.getByText(setup.storage.denied))).toBeVisible()
		await this.button(setup.storage.done).click()
		await expect(this.heading(register.today.title)).toBeVisible()
		return groups
	}

	/** Fills in who somebody is, with a passphrase of their own. */
	async introduce({ name, post, initials, passphrase }: Newcomer): Promise<void> {
		await this.fill(setup.administrator.name, name)
		await this.fill(setup.administrator.post, post)
		await this.fill(setup.administrator.initials, initials)
		await this.button(setup.administrator.own).click()
		await this.fill(setup.administrator.passphrase, passphrase)
		await this.fill(setup.administrator.repeat, passphrase)
	}

	/** Lets a second person in. */
	async addPerson(who: Newcomer): Promise<void> {
		await this.go('people')
		await this.button(people.add).click()
		await this.introduce(who)
		if (who.role) await this.page.getByRole('radio', { name: people.roles[who.role] }).check()
		await this.page.locator('form').getByRole('button', { name: people.add, exact: true }).click()
		await expect(this.page.getByText(people.added(who.name))).toBeVisible()
	}

	/** Types what the sheet says where it is asked for, and gives all seven groups. */
	async confirmSheet(sheetText: string): Promise<readonly string[]> {
		const groups = /\b(?:[0-9A-HJKMNP-TV-Z]{4}[\s–-]+){6}[0-9A-HJKMNP-TV-Z]{4}\b/.exec(sheetText)?.[0].split(/[\s–-]+/)
		expect(groups, 'the sheet prints seven groups').toHaveLength(7)
		const labels = this.page.getByLabel(/^[1-7]\. grupa/)
		await expect(labels).toHaveCount(2)
		for (const field of await labels.all()) {
			const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
			await field.fill(groups?.[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
		}
		await this.button(setup.recovery.finish).click()
		return groups ?? []
	}

	/** Practice mode from the welcome page, in one tap. */
	async practise(): Promise<void> {
		await this.open()
		await this.page.getByRole('button', { name: shell.welcome.practice }).click()
		await expect(this.heading(register.today.title)).toBeVisible({ timeout: 60_000 })
		this.passphrase = practicePassphrase
	}

	async unlock(passphrase = this.passphrase): Promise<void> {
		await this.fill(shell.unlock.passphrase, passphrase)
		await this.button(shell.unlock.open).click()
		await expect(this.page.getByRole('navigation').first()).toBeVisible()
	}

	/** Fills in the one page of a new entry, without saving. */
	async write({ text, kind = 'complaint', name, receivedOn }: Recording): Promise<void> {
		await this.go('newEntry')
		await this.page.getByRole('radio', { name: register.kinds[kind] }).check()
		await this.page.getByRole('radio', { name: register.channels.counter, exact: true }).first().check()
		await this.fill(register.form.text, text)
		if (receivedOn) await this.fill(register.form.receivedOn, receivedOn)
		await this.page
			.getByRole('radio', { name: name === undefined ? register.form.anonymous : register.form.named })
			.check()
		if (name !== undefined) await this.fill(register.form.name, name)
	}

	/** Records an entry and gives its number, once the screen says that it is saved. */
	async record(recording: Recording): Promise<string> {
		await this.write(recording)
		return this.save()
	}

	async save(): Promise<string> {
		await this.button(register.form.save).click()
		const title = this.heading(/^Reģistrēts: /)
		await expect(title).toBeVisible()
		return ((await title.textContent()) ?? '').replace('Reģistrēts: ', '').trim()
	}

	/** Exports the register of this year and gives the signed PDF. */
	async export(period: string = exporting.thisYear): Promise<Buffer> {
		await this.go('export')
		await this.page.getByRole('radio', { name: period }).check()
		await this.button(exporting.make).click()
		await expect(this.heading(exporting.doneTitle)).toBeVisible({ timeout: 60_000 })
		return bytesOf(await this.download(() => this.button(exporting.save).click()))
	}

	/** Exports and gives the words of the PDF. */
	async exportText(): Promise<string> {
		await this.export()
		return textOf(await this.download(() => this.button(exporting.save).click()))
	}

	/** Drops a file on the verify page and waits for the verdict. */
	async verify(file: Buffer, name = `fails-${String(++files)}.pdf`): Promise<Locator> {
		if (!this.page.url().endsWith('/verify/')) await this.open('verify/')
		await this.page
			.locator('input[type=file]')
			.first()
			.setInputFiles({ name, mimeType: 'application/pdf', buffer: file })
		const verdict = this.page.getByTestId('verdict')
		await expect(verdict.and(this.page.locator(`[data-file="${name}"]`))).toBeVisible({ timeout: 60_000 })
		return verdict
	}

	async fill(label: string, value: string): Promise<void> {
		await this.page
			.getByLabel(label, { exact: true })
			.or(this.page.getByLabel(new RegExp(`^${escape(label)}( \\(|$)`)))
			.first()
			.fill(value)
	}

	async download(act: () => Promise<void>): Promise<Download> {
		const [download] = await Promise.all([this.page.waitForEvent('download'), act()])
		return download
	}
}

export async function bytesOf(download: Download): Promise<Buffer> {
	return readFileSync(await download.path())
}

/** The words of a PDF, as pdftotext reads them. */
export async function textOf(download: Download): Promise<string> {
	const { execFileSync } = await import('node:child_process')
	return execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' })
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
