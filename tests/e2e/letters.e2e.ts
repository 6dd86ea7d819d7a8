import type { Download, Locator } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { Desk, textOf, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const { handling, letters, register, settings, ui } = words

async function openEntry(desk: Desk, number: string): Promise<void> {
	await desk.go('register')
	await desk.page.getByRole('link', { name: number }).first().click()
	await expect(desk.heading(handling.title)).toBeVisible()
}

/** Opens a letter that the entry offers. */
async function openLetter(desk: Desk, type: keyof typeof letters.types): Promise<Locator> {
	await desk.button(`${letters.types[type]}…`).click()
	const dialog = desk.page.getByRole('dialog', { name: letters.types[type] })
	await expect(dialog.getByLabel(letters.text)).not.toBeEmpty()
	return dialog
}

/** Makes the PDF of the open letter. */
async function make(desk: Desk, dialog: Locator): Promise<Download> {
	const file = await desk.download(() => dialog.getByRole('button', { name: letters.make }).click())
	await expect(dialog).toHaveCount(0)
	return file
}

/** The words of a letter without its line ends. */
async function wordsOf(file: Download): Promise<string> {
	return (await textOf(file)).replace(/\s+/g, ' ')
}

test('a complaint gets a longer term, and the letter about it is made offline with the right day and what the clerk wrote', async ({
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
	const number = await desk.record({ text: 'Atbilde kavējas jau otro reizi.', name: 'Zane Liepiņa-Ķēniņa' })
	await openEntry(desk, number)

	const receipt = await openLetter(desk, 'receipt')
	// A new centre has no telephone yet: the paragraph is left out, and the clerk is told.
	await expect(receipt.getByText(letters.missing('tālrunis'))).toBeVisible()
	await expectAccessible(page, 'a letter')
	await page.keyboard.press('Escape')
	await expect(desk.button(`${letters.types.extension}…`)).toHaveCount(0)

	await page.getByText(handling.more, { exact: true }).click()
	await desk.button(`${handling.moves.extend}…`).click()
	await page.getByRole('radio', { name: handling.longerReasons['other-institutions'] }).check()
	await page.getByRole('combobox', { name: handling.fields.way }).selectOption({ label: register.replyWays.letter })
	await desk.button(handling.save).click()
	await expect(desk.button(`${letters.types.receipt}…`)).toHaveCount(0)
	await expectAccessible(page, 'letters that fit')

	const dialog = await openLetter(desk, 'extension')
	const field = dialog.getByLabel(letters.text)
	await expect(field).toHaveValue(/nepieciešams sazināties ar citām iestādēm/)
	await field.fill('')
	await dialog.getByRole('button', { name: letters.make }).click()
	await expect(dialog.getByText(words.errors['letter-empty'])).toBeVisible()
	await page.keyboard.press('Escape')

	const again = await openLetter(desk, 'extension')
	const text = await again.getByLabel(letters.text).inputValue()
	await again.getByLabel(letters.text).fill(`${text}\n\nPaldies par pacietību!`)
	const file = await make(desk, again)
	expect(file.suggestedFilename()).toBe(`vestule-${number.replaceAll('/', '-')}-termins.pdf`)
	const printed = await wordsOf(file)
	for (const line of [
		'Zane Liepiņa-Ķēniņa',
		'2026. gada 23. novembrī',
		`Jūsu sūdzība saņemta 2026. gada 23. novembrī un reģistrēta ar Nr. ${number}.`,
		'tādēļ atbildi sniegsim līdz 2026. gada 23. decembrim',
		'Paldies par pacietību!',
		'Ilze Kalniņa-Bērza, Klientu apkalpošanas speciāliste'
	])
		expect(printed).toContain(line)
	await expect(page.getByText(letters.made)).toBeVisible()
})

test('a wording changed in the settings holds for the next letter; a field that it does not know is refused', async ({
	desk,
	page
}) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Paldies par palīdzību.', kind: 'thanks', name: 'Anna Ozola' })
	await desk.go('settings')
	const change = page.getByRole('button', { name: `${letters.change} ${letters.types.thanks}` })
	await change.click()
	const dialog = page.getByRole('dialog', { name: letters.types.thanks })
	const field = dialog.getByLabel(letters.wording)
	await field.fill('Sirsnīgs paldies par {veidu} ar {numrs}!')
	await dialog.getByRole('button', { name: ui.save, exact: true }).click()
	await expect(dialog.getByText(letters.unknown('numrs'))).toBeVisible()
	await expectAccessible(page, 'a refused wording')
	await field.fill('Sirsnīgs paldies par {veidu} ar Nr. {numurs}!')
	await dialog.getByRole('button', { name: ui.save, exact: true }).click()
	await expect(page.getByText(settings.saved)).toBeVisible()
	await expect(page.getByText(letters.ownWording, { exact: true })).toHaveCount(1)
	await expectAccessible(page, 'settings')

	await page.reload()
	await desk.unlock()
	await openEntry(desk, number)
	const letter = await make(desk, await openLetter(desk, 'thanks'))
	expect(await wordsOf(letter)).toContain(`Sirsnīgs paldies par pateicību ar Nr. ${number}!`)

	await desk.go('settings')
	await change.click()
	await dialog.getByRole('button', { name: letters.backToUsual }).click()
	await dialog.getByRole('button', { name: ui.save, exact: true }).click()
	await expect(page.getByText(letters.ownWording, { exact: true })).toHaveCount(0)
})

test('an export is handed over with a page for both signatures, whose chain head the verify page shows', async ({
	desk
}) => {
	await desk.setUp()
	const first = await desk.record({ text: 'Rinda bija gara.' })
	const last = await desk.record({ text: 'Atbilde kavējas.', name: 'Zane Liepiņa' })
	const register = await desk.export()
	const sheet = await desk.download(() => desk.button(letters.handOver.make).click())
	expect(sheet.suggestedFilename()).toMatch(/^nodosana-KAC-\d{4}-01-01-.*\.pdf$/)
	const printed = await wordsOf(sheet)
	expect(printed).toContain(`${first} – ${last}`)
	expect(printed).toContain('2 ieraksti')
	expect(printed).not.toContain('Liepiņa')
	const head = /\d+: (?:[0-9a-f]{4} ?){4}/.exec(printed)?.[0].trim() ?? 'no chain head'
	const verdict = await desk.verify(register)
	await expect.poll(async () => (await verdict.innerText()).replace(/\s+/g, ' ')).toContain(head)
})

test('an anonymous complaint offers no letters', async ({ desk, page }) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Rinda bija gara.' })
	await openEntry(desk, number)
	await expect(page.getByText(handling.more, { exact: true })).toBeVisible()
	await expect(desk.heading(letters.title)).toHaveCount(0)
})

test('a letter that is being written survives the lock, and may be composed anew', async ({ desk, page }) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Rinda bija gara.', name: 'Zane Liepiņa' })
	await openEntry(desk, number)
	const letter = await openLetter(desk, 'receipt')
	const composed = await letter.getByLabel(letters.text).inputValue()
	await letter.getByLabel(letters.text).fill('Labdien, Zane Liepiņa! Teksts, ko neviens vairs neatcerēsies.')
	await page.keyboard.press('Escape')
	await desk.button(words.shell.lock).click()
	await desk.unlock()
	await openEntry(desk, number)
	const again = await openLetter(desk, 'receipt')
	await expect(again.getByText(letters.resumed)).toBeVisible()
	await expect(again.getByLabel(letters.text)).toHaveValue(/neviens vairs neatcerēsies/)
	await expectAccessible(page, 'a letter that goes on')
	await again.getByRole('button', { name: letters.startAnew }).click()
	await expect(again.getByLabel(letters.text)).toHaveValue(composed)
	await again.getByLabel(letters.text).fill('Labdien!\n\nPaldies.')
	await make(desk, again)
	await expect((await openLetter(desk, 'receipt')).getByLabel(letters.text)).toHaveValue(composed)
})

test('any export of the past can be handed over, with the numbers and the chain head of that day', async ({
	desk,
	page
}) => {
	await desk.setUp()
	const first = await desk.record({ text: 'Rinda bija gara.' })
	const register = await desk.export()
	await desk.start()
	const later = await desk.record({ text: 'Atbilde kavējas.' })
	await desk.export()
	await desk.go('today')
	await desk.go('export')
	const past = page.getByRole('table', { name: words.exporting.past })
	await expect(past.getByRole('row')).toHaveCount(3)
	await expectAccessible(page, 'past exports')
	const button = past.getByRole('button', { name: new RegExp(letters.handOver.short.replace(/[()]/g, '\\$&')) })
	const printed = await wordsOf(await desk.download(() => button.last().click()))
	expect(printed).toContain(first)
	expect(printed).not.toContain(later)
	expect(printed).toContain('1 ieraksts')
	const head = /\d+: (?:[0-9a-f]{4} ?){4}/.exec(printed)?.[0].trim() ?? 'no chain head'
	const verdict = await desk.verify(register)
	await expect.poll(async () => (await verdict.innerText()).replace(/\s+/g, ' ')).toContain(head)
})
