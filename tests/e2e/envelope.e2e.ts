import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { bytesOf, centre, Desk, textOf, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'
import { envelope } from '../../src/lib/messages/lv/envelope.ts'

const { errors, people, register, setup, shell } = words
const { client } = envelope
const director = {
	name: 'Anna Ozoliņa',
	post: 'Izpilddirektore',
	initials: 'AO',
	passphrase: 'mēness kalns upe ceļš lampa'
}
const said = 'Lodziņā par mani skaļi smējās.'

test('a complaint about whoever is on duty is written alone, sealed, numbered at the unlock and read by the director only', async ({
	page
}) => {
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await page.reload()
	await desk.unlock()

	await desk.go('newEntry')
	await desk.button(`${envelope.offer.action}…`).click()
	const offer = page.getByRole('dialog', { name: envelope.offer.title })
	await expectAccessible(page, 'handing the tablet over')
	await offer.getByRole('button', { name: envelope.offer.confirm }).click()
	await expect(offer.getByRole('alert')).toContainText(errors['envelope-no-examiner'])
	await offer.getByRole('button', { name: words.ui.cancel }).click()

	await desk.go('people')
	await desk.button(people.add).click()
	await desk.introduce(director)
	await page.getByRole('radio', { name: people.roles.director }).check()
	await page.locator('form').getByRole('button', { name: people.add, exact: true }).click()
	await expect(page.getByText(people.added(director.name))).toBeVisible()

	// A window that is still unlocked would be the way round.
	const second = await page.context().newPage()
	const other = new Desk(second, desk.url)
	await other.start('register/')
	await desk.go('newEntry')
	await desk.button(`${envelope.offer.action}…`).click()
	await offer.getByRole('button', { name: envelope.offer.confirm }).click()
	await expect(desk.heading(client.title)).toBeVisible()
	await expect(other.heading(client.title)).toBeVisible()
	await second.close()

	for (const path of ['register/', 'export/', '']) {
		await desk.open(path)
		await expect(desk.heading(client.title)).toBeVisible()
		await expect(page.getByRole('navigation')).toHaveCount(0)
	}
	await expectAccessible(page, 'the envelope')
	await desk.button(client.send).click()
	await expect(page.getByText(errors['envelope-empty'])).toBeVisible()
	await expect(page.getByLabel(client.text)).toBeFocused()
	await desk.fill(client.text, said)
	await desk.fill(client.name, 'Kārlis Kalns')
	await desk.button(client.send).click()
	await expect(desk.heading(client.done)).toBeVisible()
	await expectAccessible(page, 'handed in')
	await desk.button(client.another).click()
	await expect(page.getByLabel(client.text)).toHaveValue('')
	await expect(page.getByLabel(client.name)).toHaveValue('')

	await page.reload()
	await desk.button(client.staff).click()
	await page.getByLabel(shell.unlock.passphrase).fill('nav īstā parole pavisam')
	await desk.button(shell.unlock.open).click()
	await expect(page.getByText(errors['passphrase-wrong'])).toBeVisible()
	await desk.unlock()
	const arrived = page.getByRole('status').filter({ hasText: envelope.takenIn.title(1) })
	await expectAccessible(page, 'taken in')
	await expect(arrived).toContainText(envelope.takenIn.lead)
	await arrived.getByRole('link', { name: /^KAC-1/ }).click()
	const section = page.getByRole('region', { name: envelope.entry.title })
	await expect(section).toContainText(envelope.entry.sealedTo(director.name))
	await expect(section.getByRole('button', { name: envelope.entry.open })).toHaveCount(0)
	await expect(page.getByText(said)).toHaveCount(0)
	await expect(page.getByText(envelope.cover(setup.organisation.examinerPostValue)).first()).toBeVisible()
	await expectAccessible(page, 'an entry that is sealed')
	const slip = await textOf(await desk.download(() => desk.button(register.saved.slip).click()))
	expect(slip).toMatch(/KAC-1\/2026-0001/)
	const file = await desk.download(() => section.getByRole('button', { name: envelope.entry.save }).click())
	expect(file.suggestedFilename()).toBe('aploksne-KAC-1-2026-0001.age')
	expect((await bytesOf(file)).toString('latin1')).toMatch(/^age-encryption.org\/v1\n/)
	await page.reload()
	await desk.unlock()
	await expect(section).toContainText(envelope.entry.sealedTo(director.name))

	await desk.button(shell.lock).click()
	await desk.unlock(director.passphrase)
	await expect(section).toContainText(envelope.entry.mine)
	await section.getByRole('button', { name: envelope.entry.open }).click()
	await expect(section).toContainText(said)
	await expect(section).toContainText('Kārlis Kalns')
	await expect(section).toContainText(envelope.entry.opened(1))
	await expectAccessible(page, 'an open envelope')
	await section.getByRole('button', { name: `${envelope.entry.write}…` }).click()
	const write = page.getByRole('dialog', { name: envelope.entry.write })
	await write.getByRole('checkbox', { name: new RegExp(centre.name) }).check()
	await expectAccessible(page, 'writing it in')
	await write.getByRole('button', { name: envelope.entry.write }).click()
	await expect(page.getByText(envelope.entry.written)).toBeVisible()

	await desk.go('director')
	await page.getByText(envelope.file.title).click()
	await page
		.locator('input[type=file]')
		.last()
		.setInputFiles({
			name: 'aploksne.age',
			mimeType: 'application/age',
			buffer: await bytesOf(file)
		})
	await expect(page.getByRole('definition').filter({ hasText: said })).toBeVisible()

	await desk.button(shell.lock).click()
	await desk.unlock()
	await desk.go('register')
	await expect(page.getByText('KAC-1/2026-0001').first()).toBeVisible()
	await expect(page.getByText(said)).toHaveCount(0)
})
