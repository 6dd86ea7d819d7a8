import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { serve } from '../../scripts/serve.mjs'
import { expectAccessible } from './accessible.ts'
import { Desk, textOf, words } from './desk.ts'
import { base_path, expect, test } from './site.ts'
import { surveyDocument } from '../../src/lib/messages/survey-document.ts'
import { surveyReport } from '../../src/lib/messages/lv/survey-report.ts'
import { surveyData } from '../../src/lib/messages/lv/survey-data.ts'
import { surveys } from '../../src/lib/messages/lv/surveys.ts'
import { surveyFiles } from '../../src/lib/messages/lv/survey-files.ts'
import { readWorkbook } from '../../src/lib/exchange/spreadsheet/xlsx-read.ts'
import { deskForm } from '../../src/lib/domain/survey/library/desk-form.ts'
import { phoneForm } from '../../src/lib/domain/survey/library/phone-form.ts'
import { questionsOf, say } from '../../src/lib/domain/survey/questionnaire.ts'
import { paperForm } from '../../src/lib/messages/lv/paper-form.ts'

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
	await expectAccessible(page, 'a new survey')
	await desk.takeReady(say(phoneForm.title, 'lv').text)
	await expect(page.getByText(surveys.phases.running)).toBeVisible()
	await page.getByRole('link', { name: surveys.fill }).click()
	await expect(page.getByRole('heading', { level: 2, name: say(phoneForm.title, 'lv').text })).toBeVisible()

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
	const result = page.getByRole('region', { name: text('settled'), exact: true })
	await expect(result).toContainText(surveyReport.base(10, 0, 0))
	await expect(result.getByRole('row').nth(1)).toContainText('90')
	await expectAccessible(page, 'results')
	const report = await desk.download(() => page.getByRole('button', { name: surveyReport.screen.make }).click())
	expect(report.suggestedFilename()).toMatch(/^aptaujas-parskats-KAC-\d{4}-\d\d-\d\d\.pdf$/)
	expect((await textOf(report)).replace(/\s+/g, ' ')).toContain(surveyDocument.choice.self)
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

test('a client is told how to answer in the language of the questionnaire; its paper form is printed, keyed in twice and compared', async ({
	desk,
	page
}) => {
	await desk.setUp()
	await desk.go('surveys')
	await desk.takeReady(say(deskForm.title, 'lv').text)
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
	await desk.go('surveys')
	await page.getByRole('link', { name: surveys.paper }).click()
	const printed = await desk.download(() => desk.button(paperForm.save).click())
	expect(printed.suggestedFilename()).toBe('anketa-desk-1-lv.pdf')
	const codes = page.getByRole('textbox', { name: paperForm.codes })
	const keyIn = async (channel: string): Promise<void> => {
		await page.getByRole('textbox', { name: paperForm.form }).fill('1')
		for (const [index, code] of ['1', channel, '4', '5', '98', '3', '2', '3'].entries()) {
			await codes.nth(index).fill(code)
			await codes.nth(index).press('Enter')
		}
	}
	await keyIn('2')
	await expect(page.getByRole('radio', { name: '2 Pa tālruni' })).toBeChecked()
	await desk.button(surveys.submit).click()
	await expect(page.getByText(paperForm.batchWrong)).toBeVisible()
	await page.getByRole('textbox', { name: paperForm.batch }).fill('A-1')
	await desk.button(surveys.submit).click()
	await expect(page.getByText(paperForm.kept(1))).toBeVisible()
	await expect(page.getByRole('textbox', { name: paperForm.form })).toHaveValue('2')
	await expect(codes.first()).toHaveValue('')
	await page.getByRole('radio', { name: paperForm.rounds.second }).check()
	await keyIn('3')
	await expectAccessible(page, 'keying in a second time')
	await desk.button(paperForm.compare).click()
	await expect(page.getByText(paperForm.differs(1))).toBeVisible()
	await desk.button(paperForm.settle).click()
	await expect(page.getByText(paperForm.unsettled)).toBeVisible()
	await page.getByRole('radio', { name: `${paperForm.second}: 3 Vēstulē vai e-pastā` }).check()
	await expectAccessible(page, 'two keyings that differ')
	await desk.button(paperForm.settle).click()
	await expect(page.getByText(paperForm.outcomeOf(1, 1))).toBeVisible()
	await expect(page.getByText(paperForm.outcomeDetail(8, 1, 12.5))).toBeVisible()
})
