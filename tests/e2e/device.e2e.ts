import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { bytesOf, Desk, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const { deciding, devices, errors, handling, people, shell, verifying } = words
const director = {
	name: 'Anna Ozoliņa',
	post: 'Izpilddirektore',
	initials: 'AO',
	passphrase: 'mēness kalns upe ceļš lampa'
}

test('the director’s own device joins by a package and a code, decides there, and the desk knows the signature', async ({
	page,
	browser
}) => {
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await page.reload()
	await desk.unlock()
	await desk.go('people')
	await desk.button(people.add).click()
	await desk.introduce(director)
	await page.getByRole('radio', { name: people.roles.director }).check()
	await page.locator('form').getByRole('button', { name: people.add, exact: true }).click()
	await expect(page.getByText(people.added(director.name))).toBeVisible()

	await page.getByRole('button', { name: `${devices.add} ${director.name}` }).click()
	const dialog = page.getByRole('dialog', { name: devices.title(director.name) })
	await dialog.getByRole('button', { name: devices.make }).click()
	const code = (await dialog.getByTestId('one-time-code').textContent()) ?? ''
	expect(code).toMatch(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/)
	await expectAccessible(page, 'the code')
	const saved = await desk.download(() => dialog.getByRole('button', { name: devices.save }).click())
	expect(saved.suggestedFilename()).toMatch(/^ierices-pakotne-KAC-111-/)
	const file = { name: 'p.age', mimeType: 'application/age', buffer: await bytesOf(saved) }
	await dialog.getByRole('button', { name: words.ui.close }).last().click()
	await expect(page.getByText(code)).toHaveCount(0)
	const number = await desk.record({ text: 'Darbinieks nepaskaidroja, kādi dokumenti vajadzīgi.', name: 'Zane Liepa' })
	const exported = await desk.export()

	const context = await browser.newContext({ locale: 'lv-LV', timezoneId: 'Europe/Riga' })
	const theirs = new Desk(await context.newPage(), site.url)
	await theirs.open()
	await theirs.page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))
	await theirs.page.reload()
	await site.close()
	await theirs.button(devices.join).click()
	await theirs.page.locator('input[type=file]').setInputFiles(file)
	await theirs.fill(devices.code, code.replace(/^..../, '0000'))
	await theirs.button(devices.open).click()
	await expect(theirs.page.getByRole('alert')).toContainText(errors['package-code-wrong'])
	await theirs.fill(devices.code, code.toLowerCase())
	await expectAccessible(theirs.page, 'joining')
	await theirs.button(devices.open).click()
	await expect(theirs.page.getByText(director.name)).toBeVisible()
	await theirs.fill(shell.unlock.passphrase, 'nav īstā parole pavisam')
	await theirs.button(devices.enter).click()
	await expect(theirs.page.getByRole('alert')).toContainText(errors['passphrase-wrong'])
	await theirs.fill(shell.unlock.passphrase, director.passphrase)
	await theirs.button(devices.enter).click()
	await expect(theirs.heading(words.register.today.title)).toBeVisible({ timeout: 30_000 })
	expect(await theirs.record({ text: 'Paldies par jauno kārtību.', kind: 'thanks' })).toMatch(/^KAC-111\//)
	theirs.passphrase = director.passphrase
	await theirs.page.reload()
	await theirs.unlock()

	await theirs.go('verify')
	await expect(theirs.heading(verifying.title)).toBeVisible()
	await expect(await theirs.verify(exported)).toHaveAttribute('data-verdict', 'whole')
	const part = theirs.page.getByRole('region', { name: deciding.title })
	const item = part.getByRole('article', { name: deciding.caseOf(number) })
	const move = async (type: keyof typeof handling.moves, fill: () => Promise<void>): Promise<void> => {
		await item.getByRole('button', { name: `${handling.moves[type]}…` }).click()
		await fill()
		await theirs.page.getByRole('dialog').getByRole('button', { name: handling.save }).click()
		await expect(theirs.page.getByRole('dialog')).toHaveCount(0)
	}
	await move('examine', () => theirs.page.getByLabel(handling.fields.noConflict).check())
	await move('give-account', () => theirs.fill(handling.fields.account, 'Strādāju viena.'))
	await move('rule', async () => {
		await theirs.page.getByRole('dialog').getByRole('radio', { name: handling.outcomes.upheld, exact: true }).check()
		await theirs.fill(handling.fields.reasons, 'Saraksta nebija.')
		await theirs.fill(handling.fields.decidedBy, `${director.name}, ${director.post}`)
	})
	const sign = part.getByRole('button', { name: verifying.countersign.asPerson(director.name) })
	const buffer = await bytesOf(await theirs.download(() => sign.click()))
	await context.close()

	await desk.go('director')
	const receive = page.getByRole('region', { name: deciding.take })
	await receive.locator('input[type=file]').setInputFiles({ name: 'l.pdf', mimeType: 'application/pdf', buffer })
	await expect(receive.getByText(deciding.signedBy(director.name, director.post))).toBeVisible()
	await desk.button(deciding.write(1)).click()
	await expect(receive.getByRole('status')).toContainText(deciding.written(1))
})
