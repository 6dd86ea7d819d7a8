import type { Locator, Page } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { Desk, textOf, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const { drawing, handling, oral, register } = words

/** The screen that is turned to the person. */
const screen = (page: Page, title: string): Locator => page.getByRole('dialog', { name: title })

/** Draws a line over the field, from one share of its width and height to another. */
async function draw(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
	const box = await page.getByRole('img', { name: oral.sign }).boundingBox()
	if (!box) throw new Error('There is no field to sign in')
	for (const [index, [x, y]] of points.entries()) {
		await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 6 })
		if (index === 0) await page.mouse.down()
	}
	await page.mouse.up()
}

test('what somebody says is written down, read back, corrected and signed on the glass; the copy says it, all offline', async ({
	page
}) => {
	await page.clock.setFixedTime(new Date('2026-11-23T09:00:00Z'))
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(words.shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await page.reload()
	await desk.unlock()

	await desk.write({ text: 'Gaidīju stundu.', name: 'Zane Liepiņa-Ķēniņa' })
	await page.getByRole('checkbox', { name: oral.choice }).check()
	await expectAccessible(page, 'a form that is filled in for somebody')
	await desk.button(oral.start).click()
	const text = screen(page, oral.title)
	await expect(text.getByRole('textbox', { name: oral.said })).toHaveValue('Gaidīju stundu.')
	await expect(text.getByText('Zane Liepiņa-Ķēniņa')).toBeVisible()
	const covered = await page
		.getByRole('navigation')
		.first()
		.evaluate((navigation) => {
			const { x, y, width, height } = navigation.getBoundingClientRect()
			return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('dialog') !== null
		})
	expect(covered, 'the navigation is out of reach').toBe(true)
	await expectAccessible(page, 'read back')

	await page.keyboard.press('Escape')
	await expect(text).toHaveCount(0)
	await expect(page.getByLabel(register.form.text, { exact: true })).toHaveValue('Gaidīju stundu.')
	await desk.button(oral.start).click()
	await page.goBack()
	await expect(text).toHaveCount(0)
	await expect(page.getByLabel(register.form.text, { exact: true }), 'Back loses nothing').toHaveValue(
		'Gaidīju stundu.'
	)
	await desk.button(oral.start).click()
	await text.getByRole('textbox', { name: oral.said }).fill('Gaidīju divas stundas.')
	await text.getByRole('button', { name: oral.right }).click()

	const signing = screen(page, oral.signTitle)
	await expect(signing.getByText('Gaidīju divas stundas.')).toBeVisible()
	await signing.getByRole('button', { name: oral.confirm }).click()
	await expect(signing.getByText(words.errors['read-back-unconfirmed'])).toBeVisible()
	await draw(page, [
		[0.1, 0.6],
		[0.2, 0.2],
		[0.3, 0.7]
	])
	await draw(page, [
		[0.5, 0.5],
		[0.9, 0.4]
	])
	await expect(signing.getByText(drawing.lines(2))).toBeVisible()
	await signing.getByRole('button', { name: drawing.undo }).click()
	await expect(signing.getByText(drawing.lines(1))).toBeVisible()
	await expectAccessible(page, 'signed')

	await page.setViewportSize({ width: 820, height: 1180 })
	await expect(signing.getByText(drawing.lines(1)), 'a turned tablet keeps it').toBeVisible()
	// A tenth and six tenths of a sheet of 1000 to 500 units, wherever it stands on the glass.
	await expect(signing.getByRole('img').locator('path')).toHaveAttribute(
		'd',
		/^M(?:9[7-9]|10[0-3]) (?:29[7-9]|30[0-3]) L/
	)
	await signing.getByRole('button', { name: oral.confirm }).click()

	await expect(page.getByText(oral.recorded)).toBeVisible()
	await expectAccessible(page, 'registered')
	await desk.button(oral.codes).click()
	const phone = screen(page, oral.codesTitle)
	await expect(phone.getByRole('img', { name: oral.codeLabel(1, 1) })).toBeVisible()
	await expectAccessible(page, 'the copy as a code')
	await page.keyboard.press('Escape')
	const copy = await desk.download(() => desk.button(oral.copy).click())
	const number = /Reģistrēts: (\S+)/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[1] ?? ''
	expect(copy.suggestedFilename()).toBe(`iesniegums-${number.replaceAll('/', '-')}.pdf`)
	const printed = (await textOf(copy)).replace(/\s+/g, ' ')
	for (const line of [
		'Mutvārdos izteikta sūdzība',
		number,
		'Zane Liepiņa-Ķēniņa',
		'Gaidīju divas stundas.',
		'ar parakstu uz ekrāna atzina par pareizu 2026. gada 23. novembrī',
		'Pierakstīja: Ilze Kalniņa-Bērza, Klientu apkalpošanas speciāliste'
	])
		expect(printed).toContain(line)

	await page.getByRole('link', { name: register.saved.open }).click()
	await expect(page.getByText(handling.story['entry.read-back'])).toBeVisible()
	await expect(page.getByText(oral.confirmed.signature)).toBeVisible()
	await expectAccessible(page, 'the entry')
})

test('a signature survives a lock; another text makes it void', async ({ desk, page }) => {
	await desk.setUp()
	await desk.write({ text: 'Lapa nebija pieejama.', name: 'Anna Ozola' })
	await page.getByRole('checkbox', { name: oral.choice }).check()
	await desk.button(oral.start).click()
	await desk.button(oral.right).click()
	await draw(page, [
		[0.2, 0.5],
		[0.8, 0.5]
	])
	await expect(page.getByText(drawing.lines(1))).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(page.getByText(register.form.draftSaved)).toBeVisible()

	await page.reload()
	await desk.unlock()
	await desk.go('today')
	await page.getByRole('link', { name: register.today.continueDraft }).click()
	await desk.button(oral.start).click()
	await expect(screen(page, oral.signTitle).getByText(drawing.lines(1))).toBeVisible()
	await desk.button(oral.amend).click()
	await screen(page, oral.title).getByRole('textbox', { name: oral.said }).fill('Lapa nebija pieejama trīs dienas.')
	await desk.button(oral.right).click()
	await expect(screen(page, oral.signTitle).getByText(drawing.lines(0))).toBeVisible()
})

test('who stays anonymous, or cannot sign, confirms by a tick, with the keyboard alone', async ({ desk, page }) => {
	await desk.setUp()
	await desk.write({ text: 'Rinda bija gara.' })
	await page.getByRole('checkbox', { name: oral.choice }).check()
	await desk.button(oral.start).click()
	await desk.button(oral.right).press('Enter')
	const signing = screen(page, oral.signTitle)
	await expect(signing.getByRole('img')).toHaveCount(0)
	await signing.getByRole('checkbox', { name: oral.tickOnly }).press('Space')
	await expectAccessible(page, 'ticked')
	await signing.getByRole('button', { name: oral.confirm }).press('Enter')
	await expect(page.getByText(oral.confirmed.tick)).toBeVisible()
})

test('what came by post is not read back to anybody', async ({ desk, page }) => {
	await desk.setUp()
	await desk.write({ text: 'Vēstule.', name: 'Anna Ozola' })
	await expect(page.getByRole('checkbox', { name: oral.choice })).toBeVisible()
	await page.getByRole('radio', { name: register.channels.letter, exact: true }).first().check()
	await expect(page.getByRole('checkbox', { name: oral.choice })).toHaveCount(0)
})
