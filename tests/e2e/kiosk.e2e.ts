import { serve } from '../../scripts/serve.mjs'
import { deskForm } from '../../src/lib/domain/survey/library/desk-form.ts'
import { questionsOf, say } from '../../src/lib/domain/survey/questionnaire.ts'
import { idleSeconds, thanksTime } from '../../src/lib/domain/survey/kiosk.ts'
import { kioskDesk } from '../../src/lib/messages/lv/kiosk-desk.ts'
import { kioskWords } from '../../src/lib/messages/kiosk.ts'
import { surveys } from '../../src/lib/messages/lv/surveys.ts'
import { expectAccessible } from './accessible.ts'
import { Desk, words } from './desk.ts'
import { holding, killed, Kiosk } from './kiosk-client.ts'
import { profile } from './profile.ts'
import { base_path, expect, test } from './site.ts'

const { lv: kiosk, ru } = kioskWords
/** Words that are typed by clients and must be found nowhere afterwards. */
const secret = 'Zvirbulītis'

test('clients answer one after the other without a network; a killed browser loses nothing that was acknowledged and keeps nothing else', async ({
	folder
}) => {
	const site = await serve({ base: base_path })
	const context = await profile(folder)
	const desk = new Desk(await context.newPage(), site.url)
	await desk.setUp()
	await expect(desk.page.getByText(words.shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await desk.page.reload()
	await desk.unlock()
	let client = await Kiosk.open(desk, deskForm, async (page) => expectAccessible(page, 'opening the kiosk'))
	let { page } = client
	await expectAccessible(page, 'the first screen')

	// By touch, and in another language half-way.
	await client.button(kiosk.start).click()
	await page.getByRole('radio').first().check()
	await client.button(kiosk.next).click()
	await page.goBack()
	await expect(page.getByText(kiosk.question(2, 10))).toBeVisible()
	await client.button(ru.language).click()
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
	await client.button(ru.back).click()
	await expect(page.getByRole('radio').first()).toBeChecked()
	await client.answer('ru')
	await client.button(ru.handIn).click()
	await expect(page.getByRole('heading', { name: ru.thanks })).toBeVisible()
	await client.button(ru.again).click()
	await client.expectFirstScreen()
	await expect(page.locator('html')).toHaveAttribute('lang', 'lv')

	// By keyboard, with a question that was left out: the focus goes where the answer is missing.
	await client.button(kiosk.start).press('Enter')
	for (let index = 0; index < 3; index++) await client.button(kiosk.next).press('Enter')
	await expect(page.getByRole('alert')).toBeVisible()
	await expectAccessible(page, 'an answer is missing')
	await page.keyboard.press('Space')
	await expect(page.getByRole('radio').first()).toBeChecked()
	await page.keyboard.press('Enter')
	await client.answer()
	await expectAccessible(page, 'the last look')
	await client.button(kiosk.handIn).press('Enter')
	await expect(page.getByRole('heading', { name: kiosk.thanks })).toBeVisible()
	await expectAccessible(page, 'thanks')
	await client.button(kiosk.again).click()

	// Somebody writes, and the power goes.
	await client.button(kiosk.start).click()
	await client.write(secret)
	await killed(folder, context)
	expect(holding(folder, secret), 'nothing of an unfinished answer is on the disk').toEqual([])

	const again = await profile(folder)
	page = await again.newPage()
	client = new Kiosk(page, deskForm.title)
	const staff = new Desk(page, site.url)
	for (const path of ['register/', 'surveys/results/', '']) {
		await staff.open(path)
		await client.expectFirstScreen()
	}
	await client.button(kiosk.start).click()
	await page.getByRole('radio').first().check()
	await page.goBack()
	await client.expectFirstScreen()
	await page.goForward()
	await client.expectFirstScreen()
	await client.button(kiosk.start).click()
	await expect(page.getByRole('radio').first()).not.toBeChecked()
	await client.button(kiosk.throwAway).click()

	await client.button(kiosk.staff).click()
	await expect(page.getByText(kiosk.staffLead(2))).toBeVisible()
	await staff.fill(words.shell.unlock.passphrase, 'nav īstā parole pavisam')
	await staff.button(words.shell.unlock.open).click()
	await expect(page.getByText(words.errors['passphrase-wrong'])).toBeVisible()
	await staff.button(kiosk.toKiosk).click()
	await client.expectFirstScreen()
	await client.button(kiosk.staff).click()
	await staff.unlock()
	await expect(page.getByRole('status').filter({ hasText: kioskDesk.taken(2) })).toBeVisible()
	await expectAccessible(page, 'taken over')
	await staff.go('surveys')
	await expect(page.getByText(surveys.count(2))).toBeVisible()
	await page.reload()
	await expect(page.getByLabel(words.shell.unlock.passphrase)).toBeVisible()
	await again.close()
})

test('whoever walks away is asked first and leaves nothing; outside its hours the kiosk sleeps; large text and contrast are one touch away', async ({
	desk,
	page
}) => {
	await page.clock.install({ time: new Date('2026-11-23T10:00:00+02:00') })
	await page.addInitScript(giveVoice)
	await desk.setUp()
	const client = await Kiosk.open(desk, deskForm, async () => {
		const persisted = await page.evaluate(() => navigator.storage.persisted())
		const { installed, fullScreen, persisted: kept, awake } = kioskDesk.check
		for (const told of [installed[1], fullScreen[0], kept[persisted ? 0 : 1], awake[0]])
			await expect(page.getByText(told ?? 'a check')).toBeVisible()
		await desk.fill(kioskDesk.workdays, '8.30–12.00, 13.00–17.00')
		await page.getByLabel(kioskDesk.test).check()
	})
	await page.emulateMedia({ colorScheme: 'dark' })
	await expectAccessible(page, 'the first screen, dark')
	await client.button(kiosk.start).click()
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null), 'the whole screen').toBe(true)
	await client.button(kiosk.listen).click()
	const spoken = await page.evaluate(() => (globalThis as unknown as Speaking).spoken.at(-1))
	expect(spoken?.voice).toBe('Anna')
	expect(spoken?.text).toContain(say(questionsOf(deskForm)[0]?.text ?? { lv: '' }, 'lv').text)
	await client.button(ru.language).click()
	await expect(client.button(ru.listen), 'a voice that a server speaks with is none').toHaveCount(0)
	await client.button(kiosk.language).click()
	await page.getByRole('radio').first().check()
	const size = (): Promise<string> => page.locator('html').evaluate((root) => getComputedStyle(root).fontSize)
	const before = await size()
	await client.button(kiosk.large).click()
	await client.button(kiosk.contrast).click()
	expect(parseFloat(await size())).toBeGreaterThan(parseFloat(before) * 1.3)
	await expectAccessible(page, 'a question, large, with contrast, dark')

	expect(await page.evaluate(() => (globalThis as unknown as Speaking).lit), 'the screen is kept lit').toBe(1)
	const asking = page.getByRole('dialog', { name: kiosk.idleTitle })
	await page.clock.fastForward(idleSeconds.quiet * 1000)
	await expect(asking).toBeVisible()
	await expectAccessible(page, 'is somebody there, dark')
	await asking.getByRole('button', { name: kiosk.moreTime }).click()
	await expect(asking).toBeHidden()
	await expect(page.getByRole('radio').first()).toBeChecked()
	await page.clock.fastForward(idleSeconds.quiet * 1000)
	await expect(asking).toBeVisible()
	await page.emulateMedia({ colorScheme: 'light' })
	await expectAccessible(page, 'is somebody there')
	await page.clock.fastForward(idleSeconds.warning * 1000)
	await client.expectFirstScreen()
	expect(await size(), 'large text is not the next one’s').toBe(before)
	await client.button(kiosk.start).click()
	await expect(page.getByRole('radio').first()).not.toBeChecked()
	await client.answer()
	await page.emulateMedia({ colorScheme: 'dark' })
	await expectAccessible(page, 'the last look, dark')
	await client.button(kiosk.handIn).click()
	await expect(page.getByText(kiosk.thanksTest)).toBeVisible()
	await expectAccessible(page, 'thanks, dark')
	await page.emulateMedia({ colorScheme: 'light' })
	await page.clock.fastForward(thanksTime)
	await client.expectFirstScreen()

	await page.clock.setSystemTime(new Date('2026-11-23T12:30:00+02:00'))
	await page.clock.runFor(2_000)
	await expect(page.getByRole('heading', { name: kiosk.asleep })).toBeVisible()
	const lit = (): Promise<number> => page.evaluate(() => (globalThis as unknown as Speaking).lit)
	await expect.poll(lit, 'the screen may go dark').toBe(0)
	await expectAccessible(page, 'asleep')
	await page.emulateMedia({ colorScheme: 'dark' })
	await expectAccessible(page, 'asleep, dark')
	await client.button(kiosk.staff).click()
	await expect(page.getByText(kiosk.staffLead(0))).toBeVisible()
	await expectAccessible(page, 'the way out, dark')
	await page.clock.runFor(70_000)
	await expect(page.getByRole('heading', { name: kiosk.asleep }), 'who strays here is led back').toBeVisible()
})

/** What {@link giveVoice} notes: texts read aloud, and how many locks keep the screen lit. */
type Speaking = { spoken: { text: string; voice: string | undefined }[]; lit: number }

/** A device with a voice of its own for Latvian; a browser without a screen has none. Runs in the page. */
function giveVoice(): void {
	const noted = Object.assign(globalThis, { spoken: [], lit: 0 }) as unknown as Speaking
	const voices = [
		{ name: 'Anna', lang: 'lv-LV', localService: true },
		{ name: 'Server', lang: 'ru-RU', localService: false }
	]
	class Utterance {
		voice: { readonly name: string } | undefined
		readonly text: string
		constructor(text: string) {
			this.text = text
		}
	}
	Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance })
	Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voices })
	Object.defineProperty(speechSynthesis, 'speak', {
		value: ({ text, voice }: Utterance) => noted.spoken.push({ text, voice: voice?.name })
	})
	Object.defineProperty(navigator.wakeLock, 'request', {
		value: () => {
			noted.lit += 1
			return Promise.resolve({ release: () => Promise.resolve((noted.lit -= 1)) })
		}
	})
}
