import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { Desk, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'
import { surveyData } from '../../src/lib/messages/lv/survey-data.ts'
import { surveys } from '../../src/lib/messages/lv/surveys.ts'
import { surveyFiles } from '../../src/lib/messages/lv/survey-files.ts'
import { readWorkbook } from '../../src/lib/exchange/spreadsheet/xlsx-read.ts'
import { deskForm } from '../../src/lib/domain/survey/library/desk-form.ts'
import { phoneForm } from '../../src/lib/domain/survey/library/phone-form.ts'
import { questionsOf, say } from '../../src/lib/domain/survey/questionnaire.ts'

const { shell } = words
const questions = questionsOf(phoneForm)
const text = (code: string): string => say(questions.find((each) => each.code === code)?.text ?? { lv: '' }, 'lv').text

test('a ready questionnaire is used at once, offline: answers branch, survive a reload, and the results count them', async ({
	page
}) => {
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await page.reload()
	await desk.unlock()
	await desk.go('surveys')
	await expect(page.getByText(surveys.none)).toBeVisible()
	await page.getByRole('radio', { name: say(phoneForm.title, 'lv').text }).check()
	await expectAccessible(page, 'a new survey')
	await desk.button(surveys.publish).click()
	await expect(page.getByText(surveys.phases.running)).toBeVisible()
	await page.getByRole('link', { name: surveys.fill }).click()
	await expect(desk.heading(say(phoneForm.title, 'lv').text)).toBeVisible()

	const settled = page.getByRole('radiogroup', { name: new RegExp(text('settled').slice(0, 20)) })
	await desk.button(surveys.submit).click()
	await expect(page.getByRole('alert').first()).toBeVisible()
	await expectAccessible(page, 'answers to be put right')
	const before = await page.getByRole('textbox').count()
	await settled.getByRole('radio').nth(1).check()
	await expect.poll(() => page.getByRole('textbox').count()).not.toBe(before)
	await page.getByRole('radio', { name: surveys.languages.en, exact: true }).check()
	await expect(desk.heading(say(phoneForm.title, 'en').text)).toBeVisible()
	await page.reload()
	await desk.unlock()
	await expect(desk.heading(say(phoneForm.title, 'en').text)).toBeVisible()
	await page.getByRole('radio', { name: surveys.languages.lv, exact: true }).check()
	await expect(settled.getByRole('radio').nth(1)).toBeChecked()

	for (let round = 0; round < 10; round++) {
		await settled
			.getByRole('radio')
			.nth(round === 0 ? 1 : 0)
			.check()
		await desk.button(surveys.submit).click()
		await expect(settled.getByRole('radio').nth(0)).not.toBeChecked()
		await expect(settled.getByRole('radio').nth(1)).not.toBeChecked()
	}
	await desk.go('surveys')
	await expect(page.getByText(surveys.count(10))).toBeVisible()
	await page.getByRole('link', { name: surveys.results }).click()
	const result = page.getByRole('region', { name: text('settled') })
	await expect(result).toContainText(surveys.base(10, 0))
	await expect(result.getByRole('row').nth(1)).toContainText('90')
	await expectAccessible(page, 'results')
	const data = await desk.download(() => desk.button(surveyData.save).click())
	expect(data.suggestedFilename()).toBe('atbildes-phone-v1.zip')
	await expect(page.getByText(surveyData.saved)).toBeVisible()
	const parts = unzipSync(readFileSync(await data.path()))
	expect(Object.keys(parts)).toEqual(['data.csv', 'code-book.csv'])
	expect(
		strFromU8(parts['data.csv'] ?? new Uint8Array())
			.trim()
			.split('\r\n'),
		'a head and ten people'
	).toHaveLength(11)
	const download = page.waitForEvent('download')
	await desk.button(surveyFiles.saveForm).click()
	const form = await download
	expect(form.suggestedFilename()).toBe('anketa-phone-v1.xlsx')
	expect(readWorkbook(readFileSync(await form.path())).map(({ name }) => name)).toEqual([
		'survey',
		'choices',
		'settings'
	])

	await desk.go('surveys')
	await desk.button(surveys.close).click()
	const question = page.getByRole('dialog', { name: surveys.close })
	await expect(question).toContainText(surveys.closeLead(10))
	await expectAccessible(page, 'closing a survey')
	await question.getByRole('button', { name: words.ui.cancel }).click()
	await expect(page.getByText(surveys.phases.running)).toBeVisible()
	await desk.button(surveys.close).click()
	await question.getByRole('button', { name: surveys.close }).click()
	await expect(page.getByText(surveys.closed(10))).toBeVisible()
	await expect(page.getByText(surveys.phases.closed, { exact: true })).toBeVisible()
	await expect(page.getByRole('link', { name: surveys.fill })).toHaveCount(0)
	const rows = await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('uzklausi')
			opening.onsuccess = () => resolve(opening.result)
		})
		return new Promise<{ id: string; sealed: Uint8Array }[]>((resolve) => {
			const all = database.transaction('papers').objectStore('papers').getAll() as IDBRequest<
				{ id: string; sealed: Uint8Array }[]
			>
			all.onsuccess = () => resolve(all.result)
		})
	})
	expect(new Set(rows.map(({ sealed }) => sealed.length)).size, 'the size of a row tells nothing').toBe(1)
	expect(rows).toHaveLength(10)
})

test('a client is told how to answer, in the language of the questionnaire, before answering', async ({
	desk,
	page
}) => {
	await desk.setUp()
	await desk.go('surveys')
	await page.getByRole('radio', { name: say(deskForm.title, 'lv').text }).check()
	await desk.button(surveys.publish).click()
	await page.getByRole('link', { name: surveys.fill }).click()
	for (const language of ['lv', 'en'] as const) {
		await page.getByRole('radio', { name: surveys.languages[language], exact: true }).check()
		const hints = questionsOf(deskForm).flatMap(({ hint }) => (hint ? [say(hint, language).text] : []))
		expect(hints.length, 'the form explains something').toBeGreaterThan(1)
		for (const hint of hints) await expect(page.getByText(hint)).toBeVisible()
		const unsure = { lv: 'Grūti pateikt', en: 'Hard to say' }[language]
		await expect(page.getByRole('radio', { name: unsure, exact: true }).first()).toBeVisible()
	}
	await expectAccessible(page, 'a questionnaire of clients')
})
