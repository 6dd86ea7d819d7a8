import { prints } from '../../src/lib/messages/lv/prints.ts'
import { leafletSheet } from '../../src/lib/messages/public-sheets.ts'
import { expectAccessible } from './accessible.ts'
import { bytesOf, centre, textOf, words } from './desk.ts'
import { expect, test } from './site.ts'

const { directory } = words

test('a clerk prints a leaflet of one service, of all in large print, and a door sign, without a network', async ({
	desk,
	page,
	context
}) => {
	await desk.setUp()
	await expect(page.locator('[data-offline=ready]')).toBeAttached({ timeout: 60_000 })
	await desk.start()
	await context.setOffline(true)
	await desk.go('directory')
	for (const [title, bring] of [
		['Zivju licence', 'Pase'],
		['Bāriņtiesas pieraksts', 'Tiesas lēmums']
	] as const) {
		await desk.button(directory.addService).click()
		await desk.fill(directory.fields.title, title)
		await desk.fill(directory.fields.procedure, 'Jautājiet pie 1. lodziņa.')
		await desk.fill(directory.fields.documents, bring)
		await desk.button(directory.save).click()
		await expect(page.getByRole('heading', { name: title })).toBeVisible()
	}

	await desk.button(prints.title).click()
	const dialog = page.getByRole('dialog', { name: prints.title })
	await dialog.getByRole('radio', { name: prints.one }).check()
	await dialog.getByRole('button', { name: prints.save }).click()
	await expect(dialog.getByText(prints.serviceMissing)).toBeVisible()
	await expectAccessible(page, 'what to print')
	await dialog.getByLabel(prints.service).selectOption({ label: 'Zivju licence' })
	const one = await desk.download(() => dialog.getByRole('button', { name: prints.save }).click())
	expect(one.suggestedFilename()).toBe('lapina-KAC.pdf')
	const leaflet = await textOf(one)
	expect(leaflet).toContain('Zivju licence')
	expect(leaflet).toContain(leafletSheet.documents)
	expect(leaflet).not.toContain('Bāriņtiesas')
	expect((await bytesOf(one)).toString('latin1')).toContain('pdfaid:part>3')

	await desk.button(prints.title).click()
	await dialog.getByRole('checkbox', { name: prints.largePrint }).check()
	const all = await textOf(await desk.download(() => dialog.getByRole('button', { name: prints.save }).click()))
	expect(all.indexOf('Bāriņtiesas')).toBeGreaterThan(0)
	expect(all.indexOf('Zivju')).toBeGreaterThan(all.indexOf('Bāriņtiesas'))

	await desk.button(prints.title).click()
	await dialog.getByRole('radio', { name: prints.doorSign }).check()
	await expect(dialog.getByText(prints.noHours)).toBeVisible()
	await expectAccessible(page, 'a door sign without hours')
	const sign = await textOf(await desk.download(() => dialog.getByRole('button', { name: prints.save }).click()))
	expect(sign.replace(/\s+/g, ' ')).toContain(centre.centre)
})
