import type { Locator, Page } from '@playwright/test'
import { reportDocument } from '../../src/lib/messages/report-document.ts'
import { reportLanguages, reportScreens } from '../../src/lib/messages/reports.ts'
import { expectAccessible } from './accessible.ts'
import { textOf, words as app } from './desk.ts'
import { expect, test } from './site.ts'

const words = reportScreens.lv
const { columns, sections, kinds, endings } = reportLanguages.lv.words

/** Opens the table of a part and finds the number of one of its rows. */
async function figure(page: Page, part: keyof typeof sections, row: string): Promise<Locator> {
	await page.getByText(words.table(sections[part].title), { exact: true }).click()
	return page.getByRole('button', { name: new RegExp(`\\(${row}: ${columns.count}\\)$`) })
}

test('without a network the director sees the numbers of a period, the cases behind each, and has the same as a signed PDF', async ({
	desk,
	page,
	context
}) => {
	await page.clock.install({ time: new Date('2026-11-23T10:15:00+02:00') })
	await desk.setUp()
	await expect(page.locator('[data-offline=ready]')).toBeAttached({ timeout: 60_000 })
	await desk.start()
	await context.setOffline(true)
	const first = await desk.record({ text: 'Darbinieks nepaskaidroja, kādi dokumenti vajadzīgi.', name: 'Anna Ozola' })
	const second = await desk.record({ text: 'Rindā jāgaida stundu.' })
	await desk.record({ kind: 'thanks', text: 'Paldies par laipnību Annai!' })

	await desk.go('reports')
	await expect(desk.heading(words.title)).toBeVisible()
	await expect(page.getByText('Reģistrā ir 3 ieraksti: 2 sūdzības un 1 pateicība.')).toBeVisible()
	await expect(page.getByRole('img', { name: `${sections.kinds.title}. Sūdzības: 2` })).toBeVisible()
	await expectAccessible(page, 'a quarter with three entries')

	const complaints = await figure(page, 'kinds', kinds.complaint)
	await expectAccessible(page, 'the table behind a chart')
	await complaints.click()
	const list = page.getByRole('dialog')
	await expect(list.getByRole('link')).toHaveText([first, second])
	await expectAccessible(page, 'the cases behind a number')
	await list.getByRole('link', { name: second }).click()
	await expect(page.getByText('Rindā jāgaida stundu.')).toBeVisible()
	await desk.go('reports')

	await page.getByText(words.quotes).first().click()
	await page.getByRole('checkbox', { name: /Paldies par laipnību/ }).check()
	await expectAccessible(page, 'thanks to be quoted')
	const saved = await desk.download(() => desk.button(words.make).click())
	await expect(page.getByText(words.made)).toBeVisible()
	expect(saved.suggestedFilename()).toBe('parskats-KAC-2026-10-01-2026-12-31.pdf')
	const text = (await textOf(saved)).replace(/\s+/g, ' ')
	expect(text).toContain('Reģistrā ir 3 ieraksti: 2 sūdzības un 1 pateicība.')
	expect(text).toContain(reportDocument.quote('Paldies par laipnību Annai!'))
	expect(text).not.toContain('Anna Ozola')
	expect(text).not.toContain('Rindā jāgaida')
})

test('periods are chosen by length and by step, never beyond today; an empty one says so', async ({ desk, page }) => {
	await page.clock.install({ time: new Date('2026-11-23T10:15:00+02:00') })
	await desk.setUp()
	await desk.record({ text: 'Par tumšu ielu.', kind: 'suggestion' })
	await desk.go('reports')
	await expect(page.getByText(words.unfinished('23.11.2026.'))).toBeVisible()
	await expect(desk.button(words.later)).toHaveCount(0)
	await page.getByRole('radio', { name: words.spans.month }).check()
	await expect(page.getByText('2026. gada novembris')).toBeVisible()
	await desk.button(words.earlier).click()
	await expect(page.getByText('2026. gada oktobris')).toBeVisible()
	await expect(page.getByText('Šajā mēnesī reģistrā nav neviena ieraksta.')).toBeVisible()
	await expect(page.getByText(words.unfinished('23.11.2026.'))).toHaveCount(0)
	await expectAccessible(page, 'an empty month')
	await desk.button(words.later).click()
	await expect(await figure(page, 'kinds', kinds.suggestion)).toHaveText('1')
	await page.getByRole('radio', { name: words.spans.year }).check()
	await expect(page.getByText('2026. gads')).toBeVisible()
})

test('who is complained about sees no outcome of it and does not prepare the PDF (5.4.4)', async ({ desk, page }) => {
	const { handling } = app
	const colleague = { name: 'Māra Šķēle', post: 'Lietvede', initials: 'MŠ', passphrase: 'pavisam cita gara parole te' }
	await page.clock.install({ time: new Date('2026-11-23T10:15:00+02:00') })
	await desk.setUp()
	await desk.addPerson(colleague)
	const number = await desk.record({ text: 'Par darbinieces toni.' })
	await desk.go('register')
	await page.getByRole('link', { name: number }).first().click()
	await page.getByText(handling.more, { exact: true }).click()
	await desk.button(`${handling.moves['name-staff']}…`).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('checkbox', { name: colleague.name }).check()
	await dialog.getByRole('button', { name: handling.save }).click()
	await expect(dialog).toHaveCount(0)

	await desk.button(app.shell.lock).click()
	await desk.unlock(colleague.passphrase)
	await desk.go('reports')
	await expect(await figure(page, 'endings', endings.withheld)).toHaveText('1')
	await desk.button(words.make).click()
	await expect(page.getByRole('alert')).toContainText(app.errors['conflict-of-interest'])
})
