import type { Locator } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { organisationFile } from './certificate.ts'
import { bytesOf, Desk, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const { deciding, handling, verifying, errors } = words
const offline = { timeout: 30_000 }

/** Opens the form of a move in a case, fills it and saves. */
async function move(item: Locator, type: keyof typeof handling.moves, fill?: (dialog: Locator) => Promise<void>) {
	await item.getByRole('button', { name: `${handling.moves[type]}…`, exact: true }).click()
	const dialog = item.page().getByRole('dialog', { name: handling.moves[type] })
	await fill?.(dialog)
	await dialog.getByRole('button', { name: handling.save }).click()
	await expect(dialog).toHaveCount(0)
}

test('a director without this device decides on a device of their own, and the desk takes the file in, all offline', async ({
	page,
	browser,
	folder
}) => {
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(words.shell.offline.ready)).toBeVisible(offline)
	const context = await browser.newContext({ locale: 'lv-LV', timezoneId: 'Europe/Riga' })
	const director = new Desk(await context.newPage(), site.url)
	await director.open()
	await director.page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))
	await site.close()
	await page.reload()
	await desk.unlock()

	const decided = await desk.record({ text: 'Darbinieks nepaskaidroja, kādi dokumenti vajadzīgi.', name: 'Anna Ozola' })
	const left = await desk.record({ text: 'Rindā jāgaida stundu.' })
	const exported = await desk.export()
	const { file: key, root } = organisationFile(folder, 'Pārole1')

	await director.open('verify/')
	await director.verify(exported)
	await expect(director.heading(deciding.title)).toHaveCount(0)
	await director.button(verifying.trust.do).click()
	await expect(director.heading(deciding.title)).toBeVisible()
	const item = director.page.getByRole('article', { name: deciding.caseOf(decided) })
	await expect(item).toContainText('Darbinieks nepaskaidroja')
	await expectAccessible(director.page)
	await move(item, 'examine', (dialog) => dialog.getByLabel(handling.fields.noConflict).check())
	await item.getByRole('button', { name: `${handling.moves.rule}…` }).click()
	const form = director.page.getByRole('dialog')
	await form.getByRole('radio', { name: handling.outcomes.upheld, exact: true }).check()
	await director.fill(handling.fields.reasons, 'Saraksta nebija un to neizskaidroja.')
	await director.fill(handling.fields.decidedBy, 'Jānis Bērziņš, izpilddirektors')
	await form.getByRole('button', { name: handling.save }).click()
	await expect(form.getByText(errors['staff-account-missing'])).toBeVisible()
	await director.page.keyboard.press('Escape')
	await move(item, 'give-account', () => director.fill(handling.fields.account, 'Strādāju viena.'))
	await move(item, 'rule', async (dialog) => {
		await dialog.getByRole('radio', { name: handling.outcomes.upheld, exact: true }).check()
		await director.fill(handling.fields.reasons, 'Saraksta nebija un to neizskaidroja.')
		await director.fill(handling.fields.decidedBy, 'Jānis Bērziņš, izpilddirektors')
	})
	await expect(item).toContainText(deciding.decided)
	await expect(director.page.getByText(deciding.decidedOf(1, 2))).toBeVisible()
	const part = director.page.getByRole('region', { name: deciding.title })
	await part.getByText(verifying.countersign.withFile).click()
	await part.locator('input[type=file]').setInputFiles(key)
	await part.getByLabel(verifying.countersign.password, { exact: true }).fill('Pārole1')
	const sign = part.getByRole('button', { name: verifying.countersign.sign, exact: true })
	const saved = await director.download(() => sign.click())
	await expectAccessible(director.page)
	expect(saved.suggestedFilename()).toMatch(/^lemumi-KAC-/)
	const decisions = { name: 'lemumi.pdf', mimeType: 'application/pdf', buffer: await bytesOf(saved) }
	await context.close()

	await desk.go('director')
	const receive = page.getByRole('region', { name: deciding.take })
	const give = (file: typeof decisions) => receive.locator('input[type=file]').setInputFiles(file)
	await give({ ...decisions, buffer: exported })
	await expect(receive.getByRole('alert')).toContainText(errors['decision-file-missing'])
	const broken = Buffer.from(decisions.buffer)
	broken[3_000] = (broken[3_000] ?? 0) ^ 1
	await give({ ...decisions, buffer: broken })
	await expect(receive.getByRole('alert')).toContainText(errors['decision-file-altered'])
	await give(decisions)
	await expect(receive.getByRole('alert')).toContainText(errors['decision-file-stranger'])

	await desk.go('verify')
	await expect(desk.heading(verifying.title)).toBeVisible()
	const roots = page.locator('details').filter({ hasText: verifying.trust.known })
	await page.getByText(verifying.trust.known).click()
	await roots.locator('input[type=file]').setInputFiles({ name: 'r.pem', mimeType: 'text/plain', buffer: root })
	await expect(roots).toContainText('Dižkalnu sakne')
	await desk.go('director')
	await give(decisions)
	await expect(receive.getByRole('row', { name: decided })).toContainText(deciding.states.ready)
	await expect(receive).toContainText('Dižkalnu novada dome')
	await expectAccessible(page)
	await desk.button(deciding.write(1)).click()
	await expect(receive.getByRole('status')).toContainText(deciding.written(1))
	await expect(receive).toContainText(deciding.past)
	await give(decisions)
	await expect(receive.getByRole('alert')).toContainText(errors['decision-file-doubled'])

	await page
		.getByRole('link', { name: new RegExp(decided) })
		.first()
		.click()
	await expect(page.getByText('Saraksta nebija un to neizskaidroja.').first()).toBeVisible()
	await expect(page.getByText('Jānis Bērziņš, izpilddirektors').first()).toBeVisible()
	await desk.go('register')
	await expect(page.getByRole('link', { name: left }).first()).toBeVisible()
})

test('a decision that rests on an older state of the case is not written, and says why', async ({ desk, page }) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Rindā jāgaida stundu.' })
	const exported = await desk.export()
	await desk.go('verify')
	await expect(desk.heading(verifying.title)).toBeVisible()
	await desk.verify(exported)
	const item = page.getByRole('article', { name: deciding.caseOf(number) })
	await move(item, 'examine', (dialog) => dialog.getByLabel(handling.fields.noConflict).check())
	await move(item, 'give-account', () => desk.fill(handling.fields.account, 'Strādāju viena.'))
	await move(item, 'rule', async (dialog) => {
		await dialog.getByRole('radio', { name: handling.outcomes['not-upheld'], exact: true }).check()
		await desk.fill(handling.fields.reasons, 'Rindas nebija.')
		await desk.fill(handling.fields.decidedBy, 'Jānis Bērziņš, izpilddirektors')
	})
	const own = page.getByRole('region', { name: deciding.title }).getByRole('button', { name: /^Parakstīt kā/ })
	const saved = await desk.download(() => own.click())
	const buffer = await bytesOf(saved)

	await desk.go('register')
	await page.getByRole('link', { name: number }).first().click()
	await page.getByText(handling.more, { exact: true }).click()
	await move(page.getByRole('main'), 'note-fact', async () => {
		await desk.fill(handling.fields.statement, 'Rinda bija')
		await desk.fill(handling.fields.source, 'kamera')
	})
	await desk.go('director')
	const receive = page.getByRole('region', { name: deciding.take })
	await receive.locator('input[type=file]').setInputFiles({ name: 'l.pdf', mimeType: 'application/pdf', buffer })
	await expect(receive.getByRole('row', { name: number })).toContainText(deciding.states.stale)
	await expect(receive.getByText(deciding.none)).toBeVisible()
	await expect(receive.getByRole('button', { name: /^Ierakstīt/ })).toHaveCount(0)
})
