import { page } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import { writeXlsForm } from '$lib/domain/survey/xlsform/write.ts'
import { writeWorkbook, type CellSheet } from '$lib/exchange/spreadsheet/xlsx-write.ts'
import { surveyFiles as words } from '$lib/messages/lv/survey-files.ts'
import ImportStage from './testing/ImportStage.svelte'

const input = (container: Element) => page.elementLocator(container.querySelector('input[type=file]') ?? container)
const fileOf = (sheets: readonly CellSheet[]) => new File([writeWorkbook(sheets)], 'anketa.xlsx')

test('a form is read in the worker, its faults are shown by place with the fix, and it is taken over', async () => {
	const ontaken = vi.fn<(questionnaire: Questionnaire) => void>()
	const screen = await render(ImportStage, { ontaken })
	const survey = [
		['type', 'name', 'label'],
		['text', 'why', '<img src=x onerror="document.title=1">Kāpēc?'],
		['geopoint', 'where', 'Kur?']
	]
	await input(screen.container).upload(fileOf([{ name: 'survey', rows: survey }]))
	await expect.element(screen.getByText(words.ready(1))).toBeVisible()
	const row = screen.getByRole('row', { name: /geopoint/ })
	await expect.element(row).toHaveTextContent(words.place('survey', 3, 'type'))
	await expect.element(row).toHaveTextContent(words.findings['type-not-taken']('geopoint'))
	await screen.getByRole('button', { name: words.take }).click()
	expect(ontaken).toHaveBeenCalledOnce()
	expect(document.title).not.toBe('1')
	expect(ontaken.mock.calls[0]?.[0].sections[0]?.questions.map(({ code }) => code)).toEqual(['why'])
})

test('our own form comes back whole; an old .xls in new clothes is told as one', async () => {
	const screen = await render(ImportStage, { ontaken: () => undefined })
	await input(screen.container).upload(fileOf(writeXlsForm(deskForm)))
	await expect.element(screen.getByText(words.clean)).toBeVisible()
	await input(screen.container).upload(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'veca.xlsx'))
	await expect.element(screen.getByRole('alert')).toHaveTextContent(words.refusals['old-xls'])
})
