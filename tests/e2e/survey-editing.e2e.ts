import { deskForm } from '../../src/lib/domain/survey/library/desk-form.ts'
import { questionsOf, say } from '../../src/lib/domain/survey/questionnaire.ts'
import { clientForm } from '../../src/lib/domain/survey/foreign/surveyjs.fixture.ts'
import { clientSurvey } from '../../src/lib/exchange/spreadsheet/limesurvey.fixture.ts'
import { writeWorkbook } from '../../src/lib/exchange/spreadsheet/xlsx-write.ts'
import { surveyEditing as words } from '../../src/lib/messages/lv/survey-editing.ts'
import { kioskWords } from '../../src/lib/messages/kiosk.ts'
import { surveyFiles as files } from '../../src/lib/messages/lv/survey-files.ts'
import { surveys } from '../../src/lib/messages/lv/surveys.ts'
import { expectAccessible } from './accessible.ts'
import { serve } from '../../scripts/serve.mjs'
import { Desk, words as screens } from './desk.ts'
import { base_path, expect, test } from './site.ts'

const { lv: kiosk } = kioskWords
const [purpose, channel] = questionsOf(deskForm).map(({ text }) => say(text, 'lv').text)

test('a ready questionnaire is changed by keys, tried out, kept over a reload and published for a day to come', async ({
	desk,
	page
}) => {
	await desk.setUp()
	await desk.go('surveys')
	const line = page.getByRole('listitem').filter({ has: desk.heading(say(deskForm.title, 'lv').text) })
	await line.getByRole('button', { name: new RegExp(`^${words.ready.change}`) }).click()
	await expect(page.getByText(words.problems.none)).toBeVisible()

	await test.step('the focus stays with a question that is moved, and undoing is told', async () => {
		const opener = page.locator('#open-purpose')
		await opener.focus()
		await page.keyboard.press('Enter')
		await page.locator('#down-purpose').focus()
		await page.keyboard.press('Enter')
		await expect(page.locator('#down-purpose')).toBeFocused()
		await expect(opener).toContainText(`2. ${purpose ?? ''}`)
		await expect(page.getByText(words.question.moved(2, 10))).toBeAttached()
		await page.keyboard.press('Control+z')
		await expect(opener).toContainText(`1. ${purpose ?? ''}`)
		await expect(page.getByText(words.undone)).toBeAttached()
		await expectAccessible(page, 'the editor of questionnaires')
	})

	await test.step('an emptied question is a fault with a way to it', async () => {
		const text = page.locator('#question-purpose').getByRole('textbox', { name: words.question.text }).first()
		await text.fill('')
		await expect(page.getByText(words.problems.count(1))).toBeVisible()
		await page.getByRole('button', { name: words.problems.go(`1. ${words.noText}`) }).click()
		await expect(text).toBeFocused()
		await text.fill('Kāpēc atnācāt?')
		await expect(page.getByText(words.problems.none)).toBeVisible()
	})

	const trial = page.getByRole('region', { name: words.preview.heading })
	await test.step('a condition is a sentence, and the trial beside follows it and keeps nothing', async () => {
		await page.locator('#open-channel').click()
		const card = page.locator('#question-channel')
		await card.getByRole('button', { name: words.condition.add }).click()
		await expect(card.getByText(/^Rāda, ja uz jautājumu „Kāpēc atnācāt\?”/)).toBeVisible()
		await expect(trial.getByText(channel ?? '')).toHaveCount(0)
		await trial
			.getByRole('radiogroup', { name: /^Kāpēc atnācāt/ })
			.getByRole('radio')
			.first()
			.check()
		await expect(trial.getByText(channel ?? '')).toBeVisible()
		await desk.button(words.preview.check).click()
		await expect(trial.getByRole('status').last()).toHaveText(/./)
	})

	await test.step('a section is asked about several things, and the trial adds one and takes it out', async () => {
		const section = page.locator('section[id^=section-]').last()
		await section.getByText(words.section.settings).click()
		await section.getByRole('checkbox', { name: words.section.repeats }).check()
		const problem = page.getByText(words.problems.count(1))
		await expect(problem, 'a thing without a name cannot be asked about').toBeVisible()
		await section.getByRole('textbox', { name: words.section.name }).first().fill('Bērns')
		await section.getByRole('textbox', { name: words.section.most }).fill('2')
		await expect(page.getByText(words.problems.none)).toBeVisible()
		await trial.getByRole('button', { name: kiosk.addCopy('Bērns') }).click()
		await expect(trial.getByRole('heading', { name: kiosk.copy('Bērns', 2) })).toBeVisible()
		await expect(trial.getByRole('button', { name: kiosk.addCopy('Bērns') }), 'two at most').toHaveCount(0)
		await trial.getByRole('button', { name: kiosk.removeCopy('Bērns', 1) }).click()
		await expect(trial.getByRole('heading', { name: kiosk.copy('Bērns', 2) })).toHaveCount(0)
		await section.getByRole('checkbox', { name: words.section.repeats }).uncheck()
	})

	await page.reload()
	await desk.unlock()
	await expect(page.locator('#open-purpose')).toContainText('Kāpēc atnācāt?')
	await test.step('publishing tells what is wrong with the days, then freezes it', async () => {
		await desk.button(words.publish.open).click()
		const dialog = page.getByRole('dialog', { name: words.publish.title })
		await desk.fill(words.publish.opensOn, '2020-01-01')
		await desk.button(words.publish.confirm).click()
		await expect(dialog.getByText(/nevar sākties pagātnē/)).toBeVisible()
		await expectAccessible(page, 'beginning a survey')
		await desk.fill(words.publish.opensOn, '2099-01-01')
		await desk.fill(words.publish.target, '50')
		await desk.button(words.publish.confirm).click()
		await expect(page.getByText(surveys.phases.scheduled)).toBeVisible()
		await expect(page.getByText(surveys.countOf(0, 50))).toBeVisible()
		await expect(page.getByRole('link', { name: words.drafts.open })).toHaveCount(0)
	})

	await test.step('a new version is a draft that tells what became of each question', async () => {
		await desk.button(words.drafts.next).click()
		await page.locator('#open-purpose').click()
		await page
			.locator('#question-purpose')
			.getByRole('textbox', { name: words.question.text })
			.first()
			.fill('Kas Jūs atveda?')
		await desk.button(words.publish.open).click()
		await expect(page.getByText(`Kas Jūs atveda? – ${words.publish.changes.reworded}`)).toBeVisible()
		await desk.button('Atcelt').click()
		await desk.go('surveys')
		await expect(page.getByText(words.drafts.version(2))).toBeVisible()
	})
})

test('a form from a table program brings its calculation along: told, tried out, seen in words and taken out', async ({
	desk,
	page
}) => {
	await desk.setUp()
	await desk.go('surveys')
	await page.getByText(words.ready.file, { exact: true }).click()
	const rows = [
		['type', 'name', 'label', 'relevant', 'calculation', 'image'],
		['integer', 'adults', 'Cik pieaugušo?', '', '', ''],
		['integer', 'children', 'Cik bērnu?', '', '', ''],
		['calculate', 'people', 'Cilvēku kopā', '', '${adults} + ${children}', ''],
		['text', 'why', 'Kāpēc atnācāt ${people} cilvēki?', '${people} >= 3', '', 'grupa.png']
	]
	await page.locator('input[type=file]').setInputFiles({
		name: 'anketa.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(writeWorkbook([{ name: 'survey', rows }]))
	})
	const finding = (place: string) => page.getByRole('row').filter({ hasText: place })
	await expect(finding(files.place('survey', 1, 'image'))).toContainText(files.findings['column-not-taken'](''))
	await expect(finding(files.place('survey', 4, 'name'))).toContainText(files.findings['calculation-unkept']('people'))
	await desk.button(files.take).click()

	const calculated = page.getByRole('region', { name: words.calculations.heading })
	await expect(calculated).toContainText('Cilvēku kopā = „Cik pieaugušo?” + „Cik bērnu?”')
	await expectAccessible(page, 'the editor with a calculation')
	const trial = page.getByRole('region', { name: words.preview.heading })
	await trial.getByLabel('Cik pieaugušo?').fill('2')
	await trial.getByLabel('Cik bērnu?').fill('1')
	await expect(trial.getByLabel('Kāpēc atnācāt 3 cilvēki?')).toBeVisible()
	await trial.getByLabel('Cik bērnu?').fill('0')
	await expect(trial.getByLabel(/^Kāpēc atnācāt/)).toHaveCount(0)

	await calculated.getByRole('button').click()
	await expect(calculated).toHaveCount(0)
	await expect(page.getByText(words.problems.count(2))).toBeVisible()
	await desk.button(words.undo).click()
	await expect(page.getByText(words.problems.none)).toBeVisible()
})

test('forms of other programs become drafts without a network, and what stays behind is told by its place', async ({
	page
}) => {
	const site = await serve({ base: base_path })
	const desk = new Desk(page, site.url)
	await desk.setUp()
	await expect(page.getByText(screens.shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await page.reload()
	await desk.unlock()
	const take = async (name: string, text: string): Promise<void> => {
		await desk.go('surveys')
		await page.getByText(words.ready.file, { exact: true }).click()
		const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) }
		await page.locator('input[type=file]').setInputFiles(file)
	}
	const finding = (place: string) => page.getByRole('row').filter({ hasText: place })

	await take('klienti.json', JSON.stringify(clientForm))
	await expect(page.getByText(files.ready(21))).toBeVisible()
	await expect(finding('pages › 1 › elements › 3')).toContainText(
		files.findings['property-not-taken']('showOtherItem: true')
	)
	await expectAccessible(page, 'findings of a file of another program')
	await desk.button(files.take).click()
	await expect(page.getByText(words.problems.none)).toBeVisible()
	const trial = page.getByRole('region', { name: words.preview.heading })
	await trial.getByRole('radio', { name: 'Iesniegt' }).check()
	await expect(trial.getByRole('radiogroup', { name: /^Kur\?/ })).toBeVisible()

	await take('aptauja.lss', clientSurvey)
	await expect(finding('quota')).toContainText(files.findings['table-not-taken']('1'))
	await desk.button(files.take).click()
	await expect(page.getByText(words.problems.none)).toBeVisible()
	await trial.getByRole('checkbox', { name: 'Daļa 102' }).check()
	await expect(trial.getByLabel(/^Vecums/)).toBeVisible()

	await take('cits.json', '{"nekas": true}')
	await expect(page.getByRole('alert')).toContainText(files.refusals.foreign)
})
