import { display } from '../../src/lib/messages/lv/display.ts'
import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { centre, Desk, words } from './desk.ts'

import { base_path, expect, test } from './site.ts'

const { directory, errors, shell } = words
const { nameCard } = directory

test('a name card stays on the counter without an unlocked register: reloaded, at any address, with no server', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-23T10:00:00+02:00')
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.locator('[data-offline=ready]')).toBeAttached({ timeout: 60_000 })
	await site.close()
	await page.reload()
	await desk.unlock()

	const second = await page.context().newPage()
	const other = new Desk(second, desk.url)
	await other.start('register/')
	await desk.go('directory')
	await page.getByRole('link', { name: directory.display.nameCard }).click()
	await desk.button(nameCard.show).click()
	await desk.button(display.leave).click()
	await expect(desk.button(display.staff)).toBeVisible()
	await expect(other.button(display.staff)).toBeVisible()
	await second.close()

	for (const path of ['register/', 'export/', 'directory/card/', '']) {
		await desk.open(path)
		await expect(page.getByRole('main')).toContainText(centre.name)
		await expect(page.getByRole('main')).toContainText(centre.post)
		await expect(page.getByRole('main')).toContainText(centre.centre)
		await expect(page.getByRole('navigation')).toHaveCount(0)
		await expect(page.getByText(display.putOut('23.11.2026.'))).toHaveCount(0)
	}
	await expectAccessible(page, 'a name card on the counter')
	await page.emulateMedia({ colorScheme: 'dark' })
	await expectAccessible(page, 'a name card on the counter, dark')

	// The card is about today's person: left over night it says so.
	await page.clock.setFixedTime('2026-11-24T08:00:00+02:00')
	await page.reload()
	await expect(page.getByText(display.putOut('23.11.2026.'))).toBeVisible()

	await desk.button(display.staff).click()
	await expect(page.getByRole('navigation')).toHaveCount(0)
	await page.getByLabel(shell.unlock.passphrase).fill('nav īstā parole pavisam')
	await desk.button(shell.unlock.open).click()
	await expect(page.getByText(errors['passphrase-wrong'])).toBeVisible()
	await desk.button(display.back).click()
	await expect(page.getByRole('main')).toContainText(centre.name)
	await desk.button(display.staff).click()
	await desk.unlock()

	// Whoever unlocks takes it off the counter.
	await page.reload()
	await expect(page.getByLabel(shell.unlock.passphrase)).toBeVisible()
	await expect(page.getByText(centre.post)).toHaveCount(0)
})

test('services stay readable on the counter and warn when nobody has checked them for half a year', async ({
	desk,
	page
}) => {
	await page.clock.setFixedTime('2026-11-23T10:00:00+02:00')
	await desk.setUp()
	await desk.go('directory')
	await desk.button(directory.addService).click()
	await desk.fill(directory.fields.title, 'Dzīvesvietas deklarēšana')
	await desk.fill(directory.fields.procedure, 'Aizpildiet veidlapu pie 1. lodziņa.')
	await desk.fill(directory.fields.documents, 'Pase vai personas apliecība')
	await desk.button(directory.save).click()
	await desk.button(directory.display.services).click()
	await desk.button(display.leave).click()
	await expect(desk.button(display.staff)).toBeVisible()
	await expect(page.getByText('Pase vai personas apliecība')).toBeVisible()
	await expect(page.getByText(directory.checked('23.11.2026.'))).toBeVisible()
	await expect(page.getByText(display.stale)).toHaveCount(0)
	await expectAccessible(page, 'services on the counter')

	await page.clock.setFixedTime('2027-05-25T10:00:00+03:00')
	await page.reload()
	await expect(page.getByText(display.stale)).toBeVisible()
})
