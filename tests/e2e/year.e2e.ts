import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { bytesOf, Desk, textOf, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const { errors, handling, register, shell, verifying, years } = words

test('the year’s book is closed offline, signed; what nobody has ended is carried on, and the old series stays shut', async ({
	page
}) => {
	await page.clock.setFixedTime(new Date('2026-12-30T09:00:00Z'))
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await page.reload()
	await desk.unlock()
	const ended = await desk.record({ text: 'Rindā jāgaida stundu.' })
	await desk.go('register')
	await page.getByRole('link', { name: ended }).first().click()
	await desk.button(`${handling.moves.end}…`).click()
	await page.getByRole('dialog').getByRole('radio').first().check()
	await desk.fill(handling.fields.reasons, 'Nokārtots uzreiz.')
	await desk.button(handling.save).click()
	await expect(page.getByRole('dialog')).toHaveCount(0)
	const open = await desk.record({ text: 'Darbinieks nepaskaidroja.', name: 'Anna Ozola' })
	await desk.go('export')
	await expect(desk.heading(years.title)).toHaveCount(0)

	await page.clock.setFixedTime(new Date('2027-01-04T09:00:00Z'))
	await page.reload()
	await desk.unlock()
	await desk.go('today')
	await expect(page.getByText(years.open(2026))).toBeVisible()
	await page.getByRole('link', { name: years.go }).click()
	await expectAccessible(page, 'an open year')
	await desk.button(years.close(2026)).click()
	await expect(page.getByText(years.done(2026, 1))).toBeVisible({ timeout: 30_000 })
	await expectAccessible(page, 'a closed year')
	const book = await desk.download(() => desk.button(years.save).click())
	expect(book.suggestedFilename()).toBe('gada-gramata-KAC-2026.pdf')
	const list = await desk.download(() => page.getByRole('button', { name: `${years.list} 2026` }).click())
	const printed = (await textOf(list)).replace(/\s+/g, ' ')
	expect(printed).toContain('2027. gada grāmatas sākuma saraksts')
	expect(printed).toContain(open)
	expect(printed).not.toContain(ended)
	expect(printed).not.toContain('Ozola')
	await desk.go('verify')
	await expect(desk.heading(verifying.title)).toBeVisible()
	await expect(await desk.verify(await bytesOf(book))).toHaveAttribute('data-verdict', 'whole')

	await desk.go('today')
	await expect(desk.heading(register.today.title)).toBeVisible()
	await expect(page.getByText(years.open(2026))).toHaveCount(0)
	expect(await desk.record({ text: 'Pirmais jaunajā gadā.' })).toBe('KAC-1/2027-0001')
	await page.clock.setFixedTime(new Date('2026-12-31T09:00:00Z'))
	await desk.write({ text: 'Pulkstenis pagriezts atpakaļ.' })
	await desk.button(register.form.save).click()
	await expect(page.getByText(errors['year-closed'])).toBeVisible()
})
