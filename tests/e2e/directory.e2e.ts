import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { centre, words, type Desk } from './desk.ts'
import { everythingIn } from './judges.ts'
import { expect, test } from './site.ts'

const { directory } = words

type Typed = { readonly name: string; readonly post: string; readonly place: string; readonly phone: string }
const anna: Typed = {
	name: 'Anna Kalēja',
	post: 'sociālā darbiniece',
	place: 'Parka iela 1, 4. kabinets',
	phone: '60000011'
}
const dace: Typed = {
	name: 'Dace Ozola',
	post: 'vecākā speciāliste',
	place: '2. stāvs, 12. kabinets',
	phone: '60000012'
}

async function addSpecialist(desk: Desk, { name, post, place, phone }: Typed): Promise<void> {
	await desk.button(directory.addSpecialist).click()
	await desk.fill(directory.fields.name, name)
	await desk.fill(directory.fields.post, post)
	await desk.fill(directory.fields.place, place)
	await desk.fill(directory.fields.phone, phone)
	for (const day of directory.dayNames.slice(0, 5)) await desk.fill(day, '8.30-12, 13-17')
	await desk.button(directory.save).click()
	await expect(line(desk.page, name)).toBeVisible()
}

const line = (page: Page, name: string) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('a client is sent to the deputy of an absent specialist, without a network, and comes back in vain', async ({
	desk,
	page,
	context,
	folder
}) => {
	await page.clock.setFixedTime('2026-11-23T10:00:00+02:00')
	await desk.setUp()
	await expect(page.locator('[data-offline=ready]')).toBeAttached({ timeout: 60_000 })
	await desk.start()
	await context.setOffline(true)
	await desk.go('directory')
	await addSpecialist(desk, anna)
	await addSpecialist(desk, dace)
	await expect(line(page, anna.name)).toContainText(directory.presence.in('12.00'))

	await line(page, anna.name)
		.getByRole('button', { name: new RegExp(`^${directory.edit}`) })
		.click()
	await desk.button(directory.fields.addAbsence).click()
	await desk.fill(directory.fields.from, '2026-11-23')
	await desk.fill(directory.fields.to, '2026-11-25')
	await page.getByLabel(directory.fields.deputy).selectOption({ label: dace.name })
	await desk.button(directory.save).click()
	await expect(line(page, anna.name)).toContainText(directory.presence.absent('25.11.2026.'))
	await expect(line(page, anna.name)).toContainText(directory.presence.deputy(dace.name))

	await line(page, anna.name)
		.getByRole('button', { name: new RegExp(`^${directory.refer.open}`) })
		.click()
	await desk.button(directory.refer.make).click()
	await expect(page.getByText(words.errors['referral-reason-missing'])).toBeVisible()
	await page.getByRole('radio', { name: directory.reasons['other-unit'] }).check()
	await desk.button(directory.refer.make).click()
	const card = page.getByRole('dialog', { name: directory.card.title })
	await expect(card).toContainText(directory.card.reason(directory.reasons['other-unit']))
	await expect(card.locator('dd')).toHaveText([
		dace.name,
		dace.post,
		dace.place,
		dace.phone,
		'P.–Pk. 8.30–12.00, 13.00–17.00'
	])
	await expect(card).toContainText(directory.card.number(1))
	await expect(card).toContainText(directory.checked('23.11.2026.'))
	await expect(card).not.toContainText(anna.name)
	await card.getByRole('button', { name: directory.card.close }).click()

	const figures = page.getByRole('table', { name: directory.figures.title })
	await expect(figures.getByRole('row').nth(1)).toContainText(dace.name)
	await desk.button(directory.vain.open).click()
	await desk.fill(directory.vain.number, '7')
	await page.getByRole('radio', { name: directory.causes['not-there'] }).check()
	await desk.button(directory.save).click()
	await expect(page.getByText(words.errors['referral-unknown'])).toBeVisible()
	await desk.fill(directory.vain.number, '1')
	await desk.button(directory.save).click()
	await expect(figures.getByRole('row').nth(1).getByRole('cell').nth(3)).toContainText('1')
	await expect(figures.getByRole('row').nth(1)).toContainText(directory.figures.noService)

	// The register's file tells of entries; of the directory it has headers alone.
	await desk.record({ text: 'Pie lodziņa bija rinda.' })
	const everything = everythingIn(await desk.export(), folder)
	expect(everything).toContain('Pie lodziņa bija rinda.')
	expect(everything).toContain('directory.specialist-set')
	for (const told of [anna.name, anna.phone, anna.place, dace.name]) expect(everything).not.toContain(told)
})

test('a card that nobody has looked over for half a year warns, until somebody does', async ({ desk, page }) => {
	await page.clock.setFixedTime('2026-11-23T10:00:00+02:00')
	await desk.setUp()
	await desk.go('directory')
	await addSpecialist(desk, anna)
	await expect(page.getByText(directory.stale)).toBeHidden()

	await page.clock.setFixedTime('2027-05-25T10:00:00+03:00')
	await desk.start('directory/')
	await expect(line(page, anna.name)).toContainText(directory.stale)
	await expect(line(page, anna.name)).toContainText(directory.presence.in('12.00'))
	await line(page, anna.name)
		.getByRole('button', { name: new RegExp(`^${directory.checkedToday}`) })
		.click()
	await expect(line(page, anna.name)).toContainText(directory.checked('25.05.2027.'))
	await expect(page.getByText(directory.stale)).toBeHidden()
	await desk.start('directory/')
	await expect(line(page, anna.name)).toContainText(directory.checked('25.05.2027.'))
})

test('the name card shows who serves today, and only that is printed', async ({ desk, page }) => {
	await desk.setUp()
	await desk.go('directory')
	await page.getByRole('link', { name: directory.display.nameCard }).click()
	await desk.button(directory.nameCard.show).click()
	const card = page.getByRole('dialog', { name: directory.nameCard.title })
	await expect(card).toContainText(centre.name)
	await expect(card).toContainText(centre.post)
	const box = await card.boundingBox()
	expect(box).toMatchObject({ x: 0, y: 0, width: 1180, height: 820 })
	await page.emulateMedia({ media: 'print' })
	await expect(page.getByText(directory.nameCard.lead)).toBeHidden()
	await expect(card.getByText(centre.name)).toBeVisible()
	await expect(card.getByText(directory.card.close)).toBeHidden()
})

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`every screen of the directory is accessible, ${colorScheme}`, () => {
		test.use({ colorScheme })

		test('with practice data', async ({ desk, page }) => {
			await desk.practise()
			await desk.go('directory')
			await expect(page.getByText(directory.stale).first()).toBeVisible()
			await expect(page.getByText(directory.presence.deputy('Dace Ziemeļkalne'))).toBeVisible()
			await expectAccessible(page, 'directory')
			await desk.fill(directory.search, 'buvniecibas zogi')
			await expect(page.getByText(directory.found(1, 0))).toBeVisible()
			await desk.fill(directory.search, '')

			await desk.button(directory.addSpecialist).click()
			await desk.button(directory.fields.addAbsence).click()
			await desk.button(directory.save).click()
			await expect(page.getByText(words.errors['card-field-empty']).first()).toBeVisible()
			await expectAccessible(page, 'specialist with issues')
			await page.keyboard.press('Escape')
			await desk.button(directory.addService).click()
			await desk.button(directory.save).click()
			await expect(page.getByText(words.errors['procedure-empty'])).toBeVisible()
			await expectAccessible(page, 'service with issues')
			await page.keyboard.press('Escape')

			await desk.button(directory.display.services).click()
			await expectAccessible(page, 'services for clients')
			await desk.button(directory.card.close).click()
			await desk
				.button(new RegExp(`^${directory.refer.open}`))
				.first()
				.click()
			await page.getByRole('radio', { name: directory.reasons['official-decides'] }).check()
			await expectAccessible(page, 'referral')
			await desk.button(directory.refer.make).click()
			await expect(page.getByText(directory.card.number(1))).toBeVisible()
			await expectAccessible(page, 'referral card')
			await desk.button(directory.card.close).click()
			await desk.button(directory.vain.open).click()
			await expectAccessible(page, 'in vain')
			await page.keyboard.press('Escape')
			await page.getByRole('link', { name: directory.display.nameCard }).click()
			await expectAccessible(page, 'name card')
			await desk.button(directory.nameCard.show).click()
			await expectAccessible(page, 'name card shown')
		})
	})
