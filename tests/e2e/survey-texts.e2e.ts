import { surveyCoding } from '../../src/lib/messages/lv/survey-coding.ts'
import { surveyNotice } from '../../src/lib/messages/lv/survey-notice.ts'
import { surveyReport } from '../../src/lib/messages/lv/survey-report.ts'
import { surveys } from '../../src/lib/messages/lv/surveys.ts'
import { surveyNoticeSheet } from '../../src/lib/messages/public-sheets.ts'
import { phoneForm } from '../../src/lib/domain/survey/library/phone-form.ts'
import { questionsOf, say } from '../../src/lib/domain/survey/questionnaire.ts'
import { expectAccessible } from './accessible.ts'
import { centre, textOf, words } from './desk.ts'
import { expect, test } from './site.ts'

const second = { name: 'Māra Šķēle', post: 'Lietvede', initials: 'MŠ', passphrase: 'pavisam cita gara parole te' }
const written = ['Andris visu solīja, bet vēstules nav.', 'Zvanīju trīs reizes.']
const textOfQuestion = (code: string): string =>
	say(questionsOf(phoneForm).find((each) => each.code === code)?.text ?? { lv: '' }, 'lv').text

test('what people wrote is coded by two who do not see each other’s marks, and goes on a sheet in words typed for it', async ({
	desk,
	page
}) => {
	await desk.setUp()
	await desk.addPerson(second)
	await desk.go('surveys')
	await desk.takeReady(say(phoneForm.title, 'lv').text)
	await page.getByRole('link', { name: surveys.fill }).click()
	const settled = page.getByRole('radiogroup', { name: new RegExp(textOfQuestion('settled').slice(0, 20)) })
	for (let round = 0; round < 10; round++) {
		const text = written[round]
		await settled
			.getByRole('radio')
			.nth(text === undefined ? 0 : 2)
			.check()
		if (text !== undefined) await page.getByRole('textbox', { name: new RegExp(textOfQuestion('missing')) }).fill(text)
		await desk.button(surveys.submit).click()
		await expect(settled.getByRole('radio').nth(2)).not.toBeChecked()
	}
	const openCoding = async (): Promise<void> => {
		await desk.go('surveys')
		await page.getByRole('link', { name: surveys.results }).click()
		await desk.button(surveyCoding.start(2)).click()
		await expect(page.getByRole('heading', { name: surveyCoding.codes })).toBeVisible()
	}
	const codesOf = (text: string | undefined) => page.getByRole('group', { name: text ?? '' })

	await openCoding()
	await desk.button(surveyCoding.addCode).click()
	await expect(page.getByText(surveyCoding.issues['code-empty'])).toBeVisible()
	for (const label of ['solījumi', 'zvani']) {
		await desk.fill(surveyCoding.newCode, label)
		await desk.button(surveyCoding.addCode).click()
		await expect(page.getByRole('textbox', { name: surveyCoding.renamed(label) })).toBeVisible()
	}
	await codesOf(written[0]).getByRole('checkbox', { name: 'solījumi' }).check()
	await codesOf(written[1]).getByRole('checkbox', { name: 'zvani' }).check()
	await expect(page.getByText(surveyCoding.progress(2, 2))).toBeVisible()
	await expect(desk.button(surveyCoding.compare)).toHaveCount(0)
	await desk.button(surveyCoding.quoteText).first().click()
	await desk.fill(surveyCoding.quote, 'Solīja, bet Andris neatbildēja.')
	await expect(page.getByText(surveyCoding.persons('Andris'))).toBeVisible()
	await desk.button(surveyCoding.saveQuote).click()
	await expect(page.getByText(surveyCoding.issues['quote-not-looked-at'])).toBeVisible()
	await expectAccessible(page, 'a quote with a name')
	await desk.fill(surveyCoding.quote, 'Solīja, bet neatbildēja.')
	await desk.button(surveyCoding.saveQuote).click()
	await expect(page.getByRole('button', { name: surveyCoding.dropQuote('Solīja, bet neatbildēja.') })).toBeVisible()

	await desk.button(words.shell.lock).click()
	await desk.unlock(second.passphrase)
	await openCoding()
	await expect(page.getByText(surveyCoding.otherCodes)).toBeVisible()
	await expect(page.getByText(surveyCoding.progress(0, 2))).toBeVisible()
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
	await codesOf(written[0]).getByRole('checkbox', { name: 'solījumi' }).check()
	await expect(page.getByText(surveyCoding.progress(1, 2))).toBeVisible()
	await desk.button(surveyCoding.none).click()
	await desk.button(surveyCoding.compare).click()
	const differing = page.getByRole('region', { name: surveyCoding.differing })
	await expect(differing).toContainText(surveyCoding.oneOnly('zvani'))
	await differing.getByRole('checkbox', { name: 'zvani' }).check()
	await expect(differing).toContainText(surveyCoding.settled)
	await expectAccessible(page, 'two codings side by side')

	const report = await textOf(await desk.download(() => desk.button(surveyReport.screen.make).click()))
	expect(report).toContain('solījumi')
	expect(report).not.toContain('trīs reizes')

	await desk.button(surveyNotice.start).click()
	await page.getByLabel(surveyNotice.figure(1)).selectOption({ label: `${textOfQuestion('settled')} Jā: 80 %` })
	await page.getByRole('checkbox', { name: 'Solīja, bet neatbildēja.' }).check()
	await desk.button(surveyNotice.save).click()
	await expect(page.getByText(surveyNotice.empty)).toBeVisible()
	await desk.fill(surveyNotice.doing, `Atzvanīs ${centre.name}.`)
	await desk.button(surveyNotice.save).click()
	await expect(page.getByText(surveyNotice.lookMissing)).toBeVisible()
	await expectAccessible(page, 'the sheet of a survey')
	await desk.fill(surveyNotice.doing, 'Atzvanīsim divu dienu laikā.')
	const file = await desk.download(() => desk.button(surveyNotice.save).click())
	expect(file.suggestedFilename()).toMatch(/^aptaujas-lapa-KAC-\d{4}-\d\d-\d\d\.pdf$/)
	const sheet = (await textOf(file)).replace(/\s+/g, ' ')
	expect(sheet).toContain(surveyNoticeSheet.title)
	expect(sheet).toContain('Jā: 80 %')
	expect(sheet).toContain('„Solīja, bet neatbildēja.”')
	expect(sheet).toContain('Atzvanīsim divu dienu laikā.')
	expect(sheet).not.toContain('Andris')
})
