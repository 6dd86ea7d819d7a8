import { serve } from '../../scripts/serve.mjs'
import { reportLanguages, reportScreens } from '../../src/lib/messages/reports.ts'
import { choose, move } from './casework.ts'
import { Desk, textOf, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const { handling, letters, phone, register } = words
const said = 'Darbinieks nepaskaidroja, kādi dokumenti vajadzīgi deklarēšanai.'

test('a working day without a network: a call becomes a complaint, is examined, decided, answered, closed, and the report tells it', async ({
	page
}) => {
	test.setTimeout(240_000)
	await page.clock.install({ time: new Date('2026-11-23T09:00:00+02:00') })
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(words.shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await page.reload()
	await desk.unlock()

	await desk.go('phone')
	await desk.button(phone.start).click()
	await page.clock.fastForward('02:20')
	await desk.fill(phone.note, said)
	await desk.button(phone.end.talked).click()
	await page.getByRole('button', { name: new RegExp(`^${phone.makeEntry}`) }).click()
	await page.getByRole('radio', { name: register.kinds.complaint }).check()
	await page.getByRole('radio', { name: register.form.named }).check()
	await desk.fill(register.form.name, 'Anna Ozola')
	await page.getByRole('radio', { name: register.replyWays.email, exact: true }).last().check()
	await desk.fill(register.form.email, 'anna.ozola@piemers.lv')
	const number = await desk.save()
	await desk.go('today')
	await page.getByRole('link', { name: register.today.all }).click()
	await page.getByRole('link', { name: number }).first().click()
	await expect(page.getByText(said).first()).toBeVisible()

	await move(desk, 'acknowledge', () =>
		page
			.getByRole('combobox', { name: handling.fields.way })
			.selectOption({ label: register.replyWays.email })
			.then(() => undefined)
	)
	await move(desk, 'examine', () => page.getByLabel(handling.fields.noConflict).check())
	await move(desk, 'note-fact', async () => {
		await desk.fill(handling.fields.statement, 'Saraksts pie lodziņa nav izlikts')
		await desk.fill(handling.fields.source, 'apskate')
		await page.getByLabel(handling.fields.verified, { exact: true }).check()
	})
	await move(desk, 'give-account', () => desk.fill(handling.fields.account, 'Strādāju viena, rinda bija gara.'))
	await move(desk, 'rule', async () => {
		await choose(page, handling.outcomes.upheld)
		await desk.fill(handling.fields.reasons, 'Saraksta nebija un to neizskaidroja.')
		await desk.fill(handling.fields.remedy, 'Saraksts izlikts un nosūtīts.')
		await desk.fill(handling.fields.decidedBy, 'Jānis Bērziņš, izpilddirektors')
	})
	await move(desk, 'set-measure', async () => {
		await desk.fill(handling.fields.action, 'Izlikt dokumentu sarakstus pie visiem lodziņiem')
		await desk.fill(handling.fields.owner, 'KAC vadītāja')
		await desk.fill(handling.fields.dueOn, '2026-12-18')
	})

	await desk.button(`${letters.types.decision}…`).click()
	const letter = await textOf(await desk.download(() => desk.button(letters.make).click()))
	expect(letter).toContain('Anna Ozola')
	expect(letter).toContain(number)
	await move(desk, 'answer', async () => {
		await page.getByRole('combobox', { name: handling.fields.way }).selectOption({ label: register.replyWays.email })
		await page.getByLabel(handling.fields.appealTold).check()
	})
	await move(desk, 'close')
	await expect(page.getByText(register.stages.closed).first()).toBeVisible()
	await desk.go('today')
	await expect(page.getByRole('link', { name: number })).toHaveCount(0)

	await desk.go('reports')
	const report = await textOf(await desk.download(() => desk.button(reportScreens.lv.make).click()))
	expect(report.replace(/\s+/g, ' ')).toContain('Reģistrā ir 1 ieraksts: 1 sūdzība')
	expect(report).toContain(reportLanguages.lv.words.sections.measures.title)
	expect(report).toContain('Izlikt dokumentu sarakstus')
	expect(report).not.toMatch(/Anna|Ozola|anna\.ozola/)
})
