import { expect, type BrowserContext, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { say, type Language, type Questionnaire, type Texts } from '../../src/lib/domain/survey/questionnaire.ts'
import { kioskDesk } from '../../src/lib/messages/lv/kiosk-desk.ts'
import { kioskWords } from '../../src/lib/messages/kiosk.ts'
import type { Desk } from './desk.ts'

const { lv: kiosk } = kioskWords

/** The kiosk as clients see it. */
export class Kiosk {
	readonly page: Page
	readonly title: Texts

	constructor(page: Page, title: Texts) {
		this.page = page
		this.title = title
	}

	button(name: string): ReturnType<Page['getByRole']> {
		return this.page.getByRole('button', { name, exact: true })
	}

	async expectFirstScreen(): Promise<void> {
		await expect(this.page.getByRole('heading', { level: 1, name: this.title.lv })).toBeVisible()
		await expect(this.button(kiosk.start)).toBeVisible()
		await expect(this.page.getByRole('navigation')).toHaveCount(0)
	}

	/** Gives the first answer to every question that offers one, by touch, up to the last look. */
	async answer(language: Language = 'lv'): Promise<void> {
		const said = kioskWords[language]
		const heading = this.page.getByRole('heading', { level: 1 })
		while ((await heading.textContent())?.trim() !== said.review) {
			const options = this.page.locator('main').getByRole('radio')
			if ((await options.count()) > 0) await options.first().check()
			const before = await heading.textContent()
			await this.button(said.next).click()
			await expect(heading).not.toHaveText(before ?? '')
		}
	}

	/** Goes on to the question that is answered in words, and writes. */
	async write(text: string): Promise<void> {
		const field = this.page.locator('main').getByRole('textbox')
		while ((await field.count()) === 0) {
			const options = this.page.locator('main').getByRole('radio')
			if ((await options.count()) > 0) await options.first().check()
			await this.button(kiosk.next).click()
		}
		await field.fill(text)
	}

	/** Publishes a ready questionnaire and hands the tablet over. */
	static async open(desk: Desk, form: Questionnaire, prepare?: (dialog: Page) => Promise<void>): Promise<Kiosk> {
		await desk.go('surveys')
		await desk.takeReady(say(form.title, 'lv').text)
		return Kiosk.handOver(desk, form.title, prepare)
	}

	/** Hands the tablet over; the survey stands on the screen, with no other that could be answered. */
	static async handOver(desk: Desk, title: Texts, prepare?: (dialog: Page) => Promise<void>): Promise<Kiosk> {
		const { page } = desk
		await page.getByRole('button', { name: `${kioskDesk.start}…` }).click()
		await expect(page.getByRole('dialog', { name: kioskDesk.title })).toBeVisible()
		await prepare?.(page)
		await desk.button(kioskDesk.confirm).click()
		const client = new Kiosk(page, title)
		await client.expectFirstScreen()
		return client
	}
}

/** The power goes: no process of the browser ends in order. */
export async function killed(folder: string, context: BrowserContext): Promise<void> {
	const processes = execFileSync('pgrep', ['-f', join(folder, 'profile')], { encoding: 'utf8' })
	for (const each of processes.split('\n').filter(Boolean)) process.kill(Number(each), 'SIGKILL')
	await context.close().catch(() => undefined)
}

/** Files of a browser profile that hold a word, in UTF-8 or UTF-16. */
export function holding(folder: string, word: string): string[] {
	const needles = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
	return files
		.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
		.filter((file) => needles.some((needle) => readFileSync(file).includes(needle)))
}
