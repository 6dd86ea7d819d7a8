import { words } from './desk.ts'
import { expect, test } from './site.ts'

const { register, settings, exporting } = words

test('the due day comes with its sum, and a changed holiday table moves it, with a line in the story', async ({
	desk,
	page
}) => {
	await page.clock.install({ time: new Date('2026-12-16T10:00:00+02:00') })
	await desk.setUp()
	const number = await desk.record({ text: 'Sūdzība pirms svētkiem.', name: 'Anna Ozola' })
	await expect(page.getByText('05.01.2027.').first()).toBeVisible()
	await page.getByRole('link', { name: register.saved.open }).click()
	await expect(page.getByText('24.12.2026.').filter({ visible: true }).first()).toBeVisible()

	await desk.go('settings')
	const section = page.getByRole('region', { name: settings.holidays })
	await section.getByLabel(settings.year, { exact: true }).selectOption('2026')
	await section
		.getByRole('row', { name: /24\.12\.2026/ })
		.getByRole('button')
		.click()
	await expect(page.getByText(settings.movingLine(number, '05.01.2027.', '04.01.2027.'))).toBeVisible()
	await section.getByRole('button', { name: settings.apply }).click()
	await expect(page.getByText(settings.saved)).toBeVisible()
	await desk.go('register')
	await page
		.getByRole('link', { name: new RegExp(number) })
		.first()
		.click()
	await expect(page.getByText(register.entry.redated('05.01.2027.', '04.01.2027.')).first()).toBeVisible()
})

test('searching needs no macrons, and filters narrow the list', async ({ desk, page }) => {
	await desk.setUp()
	await desk.record({ text: 'Šķērsielas apgaismojums nedarbojas jau mēnesi.' })
	await desk.record({ text: 'Paldies par palīdzību!', kind: 'thanks' })
	await desk.go('register')
	const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: /KAC-1/ })
	await expect(rows).toHaveCount(2)
	await desk.fill(register.list.search, 'skersielas menesi')
	await expect(rows).toHaveCount(1)
	await expect(page.getByText(/Šķērsielas/)).toBeVisible()
	await desk.fill(register.list.search, '')
	await page.getByLabel(register.list.kind, { exact: true }).selectOption('thanks')
	await expect(rows).toHaveCount(1)
	await expect(page.getByText(/Paldies/)).toBeVisible()
})

test('an export shows how far it is and can be cancelled; the register is as it was', async ({ desk, page }) => {
	await page.addInitScript(() => sessionStorage.setItem('uzklausi/sample-count', '1500'))
	await desk.practise()
	await desk.go('export')
	await page.getByRole('radio', { name: exporting.own }).check()
	await desk.fill(exporting.from, '2015-01-01')
	await desk.fill(exporting.to, '2040-12-31')
	await expect(page.getByText(exporting.firstExport)).toBeVisible({ timeout: 30_000 })
	await desk.button(exporting.make).click()
	await expect(page.getByRole('progressbar')).toBeVisible()
	await desk.button(words.ui.cancel).click()
	await expect(page.getByText(exporting.cancelled)).toBeVisible()
	await desk.go('register')
	await desk.go('export')
	await expect(page.getByText(exporting.firstExport)).toBeVisible({ timeout: 30_000 })
})
