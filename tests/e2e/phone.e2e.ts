import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/lib/messages/en.ts'
import { expectAccessible } from './accessible.ts'
import { words, type Desk } from './desk.ts'
import { everythingIn } from './judges.ts'
import { expect, test } from './site.ts'

const { phone, register } = words
const { callBacks } = phone

/** Rings and picks up. */
async function pickUp(desk: Desk): Promise<void> {
	await desk.go('phone')
	await desk.button(phone.start).click()
	await expect(desk.page.getByRole('timer')).toBeVisible()
}

async function promise(desk: Desk, number: string, note = ''): Promise<void> {
	await pickUp(desk)
	await desk.fill(phone.note, note)
	await desk.page.getByLabel(phone.wanted).check()
	await desk.fill(phone.number, number)
	await desk.button(phone.end['call-back-wanted']).click()
	await expect(desk.page.getByText(phone.logged)).toBeVisible()
}

const calls = (page: Page): Locator =>
	page.getByRole('region', { name: new RegExp(phone.today.title) }).getByRole('listitem')
const owed = (page: Page): Locator => page.getByRole('region', { name: callBacks.title }).getByRole('listitem')

test('without a network a call is logged with its length, and a silent one in two taps', async ({
	desk,
	page,
	context
}) => {
	await page.clock.install({ time: new Date('2026-11-23T10:15:00+02:00') })
	await desk.setUp()
	await expect(page.locator('[data-offline=ready]')).toBeAttached({ timeout: 60_000 })
	await desk.start()
	await context.setOffline(true)
	await desk.go('phone')
	await expect(page.getByText(phone.guide.opening)).toBeVisible()
	await expectAccessible(page, 'before the first call')

	await desk.button(phone.start).click()
	await page.clock.fastForward('01:07')
	await expect(page.getByRole('timer')).toHaveText(/^1:0[789]$/)
	await desk.fill(phone.note, 'Jautāja par atkritumu izvešanu.')
	await expectAccessible(page, 'during a call')
	await desk.button(phone.end.talked).click()
	await expect(calls(page)).toHaveCount(1)
	await expect(calls(page)).toContainText(/1:(0[789]|1\d) min · saruna/)
	await expect(calls(page)).toContainText('Jautāja par atkritumu izvešanu.')

	// Two taps, and nothing is asked for.
	await desk.button(phone.start).click()
	await desk.button(phone.end.silent).click()
	await expect(calls(page)).toHaveCount(2)
	await expect(calls(page).first()).toContainText(phone.outcomes.silent)
	await expect(page.getByRole('table', { name: phone.load.title }).getByRole('row').last()).toContainText('2')
	await expectAccessible(page, 'after calls')
})

test('a promised call-back stands on the first screen until it is done; then the number is gone from state and disk', async ({
	desk,
	page,
	folder
}) => {
	await desk.setUp()
	await pickUp(desk)
	await page.getByLabel(phone.wanted).check()
	await desk.button(phone.end['call-back-wanted']).click()
	await expect(page.getByText(words.errors['call-back-number-missing'])).toBeVisible()
	await expectAccessible(page, 'a number is missing')
	await desk.fill(phone.number, '29876501')
	await desk.button(phone.end['call-back-wanted']).click()
	await expect(owed(page)).toContainText('29876501')
	await promise(desk, '29876502', 'Par ielu apgaismojumu.')
	expect(await sealedParts(page), 'each number is a confidential part of its event').toBe(2)

	await desk.go('today')
	await expect(owed(page)).toHaveCount(2)
	await expectAccessible(page, 'call-backs on the first screen')
	await owed(page)
		.filter({ hasText: '29876501' })
		.getByRole('button', { name: new RegExp(`^${callBacks.done}`) })
		.click()
	await expect(page.getByText(callBacks.settled)).toBeVisible()
	await expect(owed(page)).toHaveCount(1)
	expect(await sealedParts(page)).toBe(1)
	await owed(page)
		.getByRole('button', { name: new RegExp(`^${callBacks.gaveUp}`) })
		.click()
	await expect(owed(page)).toHaveCount(0)
	expect(await sealedParts(page), 'no number is left on the disk').toBe(0)

	// Unlocked anew, the register is read from the disk: the calls are there, the numbers are not.
	await desk.start('phone/')
	await expect(calls(page)).toHaveCount(2)
	await expect(page.getByText(/2987650/)).toHaveCount(0)
	await desk.record({ text: 'Pie lodziņa bija rinda.' })
	const everything = everythingIn(await desk.export(), folder)
	expect(everything).toContain('call.called-back')
	for (const told of ['2987650', 'apgaismojumu']) expect(everything).not.toContain(told)
})

test('a call becomes a complaint: its words are carried, and each shows the other', async ({ desk, page }) => {
	await desk.setUp()
	await pickUp(desk)
	await desk.fill(phone.note, 'Autobuss neapstājās pieturā.')
	await desk.button(phone.end.talked).click()
	await calls(page).getByRole('button').click()
	await expect(desk.heading(register.form.title)).toBeVisible()
	await expect(page.getByLabel(register.form.text)).toHaveValue('Autobuss neapstājās pieturā.')
	await expect(page.getByRole('radio', { name: register.channels.phone })).toBeChecked()
	await expect(page.getByText(/^.*Teksts pārņemts no tālruņa zvana/)).toBeVisible()
	await page.getByRole('radio', { name: register.kinds.complaint }).check()
	const number = await desk.save()

	await desk.go('phone')
	await expect(calls(page)).not.toContainText('Autobuss')
	await calls(page)
		.getByRole('link', { name: phone.entry(number) })
		.click()
	await expect(page.getByText('Autobuss neapstājās pieturā.').first()).toBeVisible()
	await expect(page.locator('dl').getByText(phone.fromCall)).toBeVisible()
})

test('a reload in the midst of a call loses neither its beginning nor what was typed, and the first screen says so', async ({
	desk,
	page
}) => {
	await page.clock.install({ time: new Date('2026-11-23T10:15:00+02:00') })
	await desk.setUp()
	await pickUp(desk)
	await desk.fill(phone.note, 'Zvana par ceļu.')
	await expect(page.getByText(phone.kept)).toBeVisible()
	await page.clock.fastForward('02:00')
	await desk.start()
	await expect(page.getByText(callBacks.interrupted('10.15'))).toBeVisible()
	await expectAccessible(page, 'an interrupted call on the first screen')
	await page.getByRole('link', { name: callBacks.goOn }).click()
	await expect(page.getByLabel(phone.note)).toHaveValue('Zvana par ceļu.')
	await expect(page.getByRole('timer')).toHaveText(/^2:\d\d$/)
	await desk.button(phone.end['hung-up']).click()
	await expect(calls(page)).toContainText(phone.outcomes['hung-up'])

	// What was no call leaves nothing behind.
	await desk.button(phone.start).click()
	await desk.button(phone.noCall).click()
	await expect(desk.button(phone.start)).toBeVisible()
	await desk.start()
	await expect(page.getByText(callBacks.interrupted('10.17'))).toHaveCount(0)
})

test('the log reads in English too', async ({ desk, page }) => {
	await desk.setUp()
	await desk.button(words.shell.otherLanguage).click()
	await page.getByRole('navigation').getByRole('link', { name: en.shell.nav.phone }).first().click()
	await desk.button(en.phone.start).click()
	await desk.button(en.phone.end['wrong-number']).click()
	await expect(page.getByText(en.phone.outcomes['wrong-number']).first()).toBeVisible()
	await expectAccessible(page, 'in English')
})

/** Events in the log that still have a confidential part, of those that are not about people or entries. */
function sealedParts(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('uzklausi')
				opening.onerror = () => reject(new Error('no database'))
				opening.onsuccess = () => {
					const db = opening.result
					const rows = db.transaction('log').objectStore('log').getAll()
					rows.onsuccess = () => {
						db.close()
						resolve(
							(rows.result as { confidential: unknown }[]).filter(({ confidential }) => confidential !== null).length
						)
					}
				}
			})
	)
}
