import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { choose, move, openEntry } from './casework.ts'
import { bytesOf, Desk, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const { handling, register, people } = words
const colleague = { name: 'Māra Šķēle', post: 'Lietvede', initials: 'MŠ', passphrase: 'pavisam cita gara parole te' }
const director = {
	name: 'Jānis Bērziņš',
	post: 'Izpilddirektors',
	initials: 'JB',
	passphrase: 'direktora gara parole te ir',
	role: 'director'
} as const

test('a complaint is examined, decided, answered and closed offline, and its history tells all of it', async ({
	page
}) => {
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(words.shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await page.reload()
	await desk.unlock()
	const number = await desk.record({ text: 'Darbinieks nepaskaidroja, kādi dokumenti vajadzīgi.', name: 'Anna Ozola' })
	await openEntry(desk, number)
	await expectAccessible(page)

	await desk.button(new RegExp(`^${handling.moves.examine}…$`)).click()
	await desk.button(handling.save).click()
	await expect(page.getByText(words.errors['conflict-statement-missing'])).toBeVisible()
	await page.getByLabel(handling.fields.noConflict).check()
	await desk.button(handling.save).click()
	await expect(page.getByText(register.stages['in-examination']).first()).toBeVisible()

	await move(desk, 'note-fact', async () => {
		await desk.fill(handling.fields.statement, 'Dokumentu saraksts pie lodziņa nav izlikts')
		await desk.fill(handling.fields.source, 'apskate 23.11.2026.')
	})
	await desk.button(new RegExp(`^${handling.moves.rule}…$`)).click()
	await choose(page, handling.outcomes.upheld)
	await desk.fill(handling.fields.reasons, 'Saraksta nebija un to neizskaidroja.')
	await desk.fill(handling.fields.decidedBy, 'Jānis Bērziņš, izpilddirektors')
	await expectAccessible(page)
	await desk.button(handling.save).click()
	await expect(page.getByText(words.errors['fact-unverified'])).toBeVisible()
	await expect(page.getByText(words.errors['staff-account-missing'])).toBeVisible()
	await page.keyboard.press('Escape')

	await page.getByRole('button', { name: `${handling.change} Dokumentu saraksts` }).click()
	await page.getByLabel(handling.fields.verified, { exact: true }).check()
	await desk.button(handling.save).click()
	await expect(page.getByRole('dialog')).toHaveCount(0)
	await move(desk, 'give-account', () => desk.fill(handling.fields.account, 'Strādāju viena, rinda bija gara.'))
	await move(desk, 'rule', async () => {
		await choose(page, handling.outcomes.upheld)
		await desk.fill(handling.fields.reasons, 'Saraksta nebija un to neizskaidroja.')
		await desk.fill(handling.fields.remedy, 'Saraksts izlikts un nosūtīts.')
		await desk.fill(handling.fields.decidedBy, 'Jānis Bērziņš, izpilddirektors')
	})
	await expect(page.getByText(register.stages.decided).first()).toBeVisible()
	await expectAccessible(page)

	await desk.button(new RegExp(`^${handling.moves.close}…$`)).click()
	await desk.button(handling.save).click()
	await expect(page.getByText(words.errors['not-answered'])).toBeVisible()
	await page.keyboard.press('Escape')
	await move(desk, 'answer', async () => {
		await page.getByRole('combobox', { name: handling.fields.way }).selectOption({ label: register.replyWays.email })
		await page.getByLabel(handling.fields.appealTold).check()
	})
	await move(desk, 'close')
	await expect(page.getByText(register.stages.closed).first()).toBeVisible()
	for (const line of [
		'entry.examined',
		'entry.fact-noted',
		'entry.account-given',
		'entry.ruled',
		'entry.closed'
	] as const)
		await expect(page.getByText(handling.story[line], { exact: true }).first()).toBeVisible()

	await move(desk, 'reopen', () => desk.fill(handling.fields.reason, 'Iesniedzēja atsūtīja jaunus faktus.'))
	await expect(page.getByText(register.stages.reopened).first()).toBeVisible()

	await page.reload()
	await desk.unlock()
	await expect(page.getByText('Saraksts izlikts un nosūtīts.')).toHaveCount(0)
	await expect(page.getByText('Iesniedzēja atsūtīja jaunus faktus.').first()).toBeVisible()
})

test('a matter is forwarded, the person told, and it leaves the list of what is due', async ({ desk, page }) => {
	await desk.setUp()
	const number = await desk.record({ text: 'Zemes robežas kļūda.', name: 'Anna Ozola', receivedOn: '2026-01-05' })
	await desk.go('today')
	await expect(page.getByText(number).first()).toBeVisible()
	await openEntry(desk, number)
	await move(desk, 'forward', () => desk.fill(handling.fields.to, 'Valsts zemes dienests'))
	await move(desk, 'tell', () =>
		page
			.getByLabel(handling.fields.way)
			.selectOption({ label: register.replyWays.letter })
			.then(() => undefined)
	)
	await move(desk, 'close')
	await desk.go('today')
	await expect(page.getByText(number)).toHaveCount(0)
})

test('what waits stands in the director’s folder, in the calendar file and on the icon', async ({ desk, page }) => {
	await page.addInitScript(() => {
		Object.assign(navigator, {
			setAppBadge: (count: number) => {
				document.documentElement.dataset['badge'] = String(count)
				return Promise.resolve()
			},
			clearAppBadge: () => Promise.resolve()
		})
	})
	await desk.setUp()
	const number = await desk.record({ text: 'Rinda bija gara.', name: 'Anna Ozola', receivedOn: '2026-01-05' })
	await openEntry(desk, number)
	await move(desk, 'set-measure', async () => {
		await desk.fill(handling.fields.action, 'Otrs lodziņš pusdienlaikā')
		await desk.fill(handling.fields.owner, 'Centra vadītāja')
		await desk.fill(handling.fields.dueOn, '2026-02-02')
	})
	await expect(page.locator('html[data-badge="1"]')).toBeAttached()
	await desk.go('director')
	await expect(desk.heading(new RegExp(`^${handling.director.untouched}`))).toBeVisible()
	await expect(page.getByText('Otrs lodziņš pusdienlaikā')).toBeVisible()
	await expectAccessible(page)

	await desk.go('today')
	await expect(page.getByText('Otrs lodziņš pusdienlaikā')).toBeVisible()
	const file = await desk.download(() => desk.button(register.today.saveCalendar).click())
	expect(file.suggestedFilename()).toBe('uzklausi-termini.ics')
	const calendar = (await bytesOf(file)).toString('utf8')
	expect(calendar).toContain(`SUMMARY:${register.today.calendar.answer(number)}`)
	expect(calendar).not.toContain('Ozola')
})

test('who is complained about sees the number and the due day only', async ({ desk, page }) => {
	await desk.setUp()
	await desk.addPerson(colleague)
	const number = await desk.record({ text: 'Māra Šķēle runāja skarbi.', name: 'Anna Ozola' })
	await openEntry(desk, number)
	await move(desk, 'name-staff', () => page.getByRole('checkbox', { name: colleague.name }).check())
	await expect(page.getByText(handling.involvedStaff, { exact: true })).toBeVisible()

	await desk.button(words.shell.lock).click()
	await desk.unlock(colleague.passphrase)
	await expect(desk.heading(handling.involvedTitle)).toBeVisible()
	await expect(page.getByText(number).first()).toBeVisible()
	await expect(page.getByText('runāja skarbi')).toHaveCount(0)
	await desk.go('register')
	await expect(page.getByText(handling.hidden)).toBeVisible()
	await desk.fill(register.list.search, 'skarbi')
	await expect(page.getByText(number)).toHaveCount(0)
	await expect(page.getByText(people.add)).toHaveCount(0)
})

test('a complaint about the director goes to the addressee of the settings and is nowhere put before the director', async ({
	desk,
	page
}) => {
	await desk.setUp()
	await desk.addPerson(director)
	const number = await desk.record({ text: 'Direktors runāja skarbi pie durvīm.', name: 'Anna Ozola' })
	await desk.go('director')
	await expect(page.getByText(number).first(), 'nobody is named yet').toBeVisible()
	await openEntry(desk, number)
	await move(desk, 'name-staff', () => page.getByRole('checkbox', { name: director.name }).check())
	await expect(page.getByText(handling.concerned(words.setup.organisation.examinerComplaintsToValue))).toBeVisible()
	await expect(desk.button(new RegExp(`^${handling.moves.examine}…$`))).toHaveCount(0)
	await expectAccessible(page, 'about the director')

	await desk.go('director')
	await expect(page.getByText(number)).toHaveCount(0)
	const copy = await desk.exportText()
	expect(copy).toContain(number)
	for (const word of ['skarbi', 'durvīm', 'Ozola']) expect(copy).not.toContain(word)

	await openEntry(desk, number)
	await desk.button(new RegExp(`^${handling.moves.forward}…$`)).click()
	await expect(page.getByLabel(handling.fields.to)).toHaveValue(words.setup.organisation.examinerComplaintsToValue)
	await page.getByRole('dialog').getByRole('button', { name: handling.save }).click()
	await expect(page.getByRole('dialog')).toHaveCount(0)
	await expect(page.getByText(register.stages.forwarded).first()).toBeVisible()

	await desk.button(words.shell.lock).click()
	await desk.unlock(director.passphrase)
	await desk.go('register')
	await expect(page.getByText(handling.hidden)).toBeVisible()
	await expect(page.getByText('skarbi')).toHaveCount(0)
})
