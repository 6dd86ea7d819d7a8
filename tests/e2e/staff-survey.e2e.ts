import { staffForm } from '../../src/lib/domain/survey/library/staff-form.ts'
import { questionsOf, say } from '../../src/lib/domain/survey/questionnaire.ts'
import { kioskStaffWords } from '../../src/lib/messages/kiosk-staff.ts'
import { kioskWords } from '../../src/lib/messages/kiosk.ts'
import { surveyEditing } from '../../src/lib/messages/lv/survey-editing.ts'
import { staffSurvey } from '../../src/lib/messages/lv/staff-survey.ts'
import { survey as surveyWords } from '../../src/lib/messages/lv/survey.ts'
import { surveyReport } from '../../src/lib/messages/lv/survey-report.ts'
import { surveys } from '../../src/lib/messages/lv/surveys.ts'
import { surveyDocument } from '../../src/lib/messages/survey-document.ts'
import { expectAccessible } from './accessible.ts'
import { Desk, textOf, words } from './desk.ts'
import { expect, test } from './site.ts'

const holder = { name: 'Māra Šķēle', post: 'Lietvede', initials: 'MŠ', passphrase: 'pavisam cita gara parole te' }
const { lv: kiosk } = kioskWords
const { lv: staff } = kioskStaffWords
const title = say(staffForm.title, 'lv').text
const changed = 'Vai palīdzam cits citam?'

test('the staff answer with drawn codes; nobody reads a word before two holders open the answers together', async ({
	desk,
	page
}) => {
	await desk.setUp()
	await desk.addPerson(holder)
	await desk.go('surveys')
	await page.getByRole('link', { name: `${surveys.staff}…` }).click()
	await expect(desk.heading(staffSurvey.title)).toBeVisible()

	// The questions may be changed first.
	await desk.go('surveys')
	const line = page.getByRole('listitem').filter({ has: desk.heading(title) })
	await line.getByRole('button', { name: new RegExp(`^${surveyEditing.ready.change}`) }).click()
	await page.locator('[id^=open-]').first().click()
	const [text] = await page.getByRole('textbox', { name: surveyEditing.question.text }).all()
	await text?.fill(changed)
	await page.getByRole('link', { name: surveyEditing.publish.open }).or(desk.button(surveyEditing.publish.open)).click()
	await expect(desk.heading(staffSurvey.title)).toBeVisible()

	// Four cannot be asked anonymously, and it is said what to do instead.
	await desk.fill(staffSurvey.asked, '4')
	await expect(page.getByText(staffSurvey.verdicts.impossible(5))).toBeVisible()
	await expect(page.getByText(surveyWords.instead['join-other-centres'])).toBeVisible()
	await expect(desk.button(staffSurvey.prepare)).toBeDisabled()
	await expectAccessible(page, 'too few')
	await desk.fill(staffSurvey.asked, '6')
	await desk.fill(staffSurvey.closesOn, '2026-12-31')
	await desk.button(staffSurvey.prepare).click()
	await expect(page.getByText(surveyWords.issues['second-holder-missing'])).toBeVisible()
	await page.getByRole('checkbox', { name: holder.name }).check()
	await desk.button(staffSurvey.prepare).click()

	// Nothing begins before the codes are printed.
	await expect(desk.button(staffSurvey.publish)).toBeDisabled()
	const codes = (await textOf(await desk.download(() => desk.button(staffSurvey.saveSlips).click()))).match(
		/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g
	)
	expect(new Set(codes)).toHaveProperty('size', 6)
	await page.getByRole('checkbox', { name: staffSurvey.printed }).check()
	await expectAccessible(page, 'codes are printed')
	await desk.button(staffSurvey.publish).click()
	await expect(page.getByText(staffSurvey.count(0, 6))).toBeVisible()
	await page.getByText(staff.what).click()
	await expect(page.getByText(staff.ofClientsOnly.on)).toBeVisible()
	await expectAccessible(page, 'a survey of the staff runs')

	await page.getByRole('button', { name: `${staffSurvey.start}…` }).click()
	await desk.button(staffSurvey.start).click()
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
	await expect(page.getByRole('button', { name: kiosk.start, exact: true })).toHaveCount(0)
	await expectAccessible(page, 'the kiosk asks for a code')
	const enter = async (code: string): Promise<void> => {
		await desk.fill(staff.code, code)
		await desk.button(staff.begin).click()
	}
	await enter('00000-00000')
	await expect(page.getByText(staff.wrong)).toBeVisible()
	for (const code of codes?.slice(0, 5) ?? []) {
		await enter(code.toLowerCase().replace('-', ' '))
		await answer(desk, code === codes?.[0] ? 'Vajag KLUSUMU!!!' : undefined)
		await desk.button(kiosk.handIn).click()
		await expect(page.getByRole('heading', { name: kiosk.thanks })).toBeVisible()
		await desk.button(kiosk.again).click()
	}
	await enter(codes?.[0] ?? '')
	await expect(page.getByText(staff.used)).toBeVisible()

	// Back at the desk: a number, no results, and two who open together.
	await desk.button(kiosk.staff).click()
	await expect(page.getByText(kiosk.staffLead(5))).toBeVisible()
	await desk.unlock()
	await desk.go('surveys')
	await expect(page.getByRole('link', { name: surveys.results })).toHaveCount(0)
	await page
		.getByRole('listitem')
		.filter({ hasText: title })
		.getByRole('link', { name: surveys.staff, exact: true })
		.click()
	await expect(page.getByText(staffSurvey.count(5, 6))).toBeVisible()
	await page.getByRole('button', { name: `${staffSurvey.close}…` }).click()
	await desk.button(staffSurvey.close).click()
	await expect(page.getByText(staffSurvey.phases.closed)).toBeVisible()
	await desk.fill(staffSurvey.second, desk.passphrase)
	await desk.button(staffSurvey.open).click()
	await expect(page.getByText(words.errors['survey-not-a-holder'])).toBeVisible()
	await desk.fill(staffSurvey.second, holder.passphrase)
	await desk.button(staffSurvey.open).click()
	await expect(page.getByText(staffSurvey.total(5))).toBeVisible({ timeout: 30_000 })
	await expect(page.getByText('KLUSUMU')).toHaveCount(0)
	await expect(page.getByText(staffSurvey.writtenFew(5))).toBeVisible()
	await expectAccessible(page, 'what was found')
	const report = await desk.download(() => desk.button(surveyReport.screen.make).click())
	const printed = (await textOf(report)).replace(/\s+/g, ' ')
	expect(printed).toContain(surveyDocument.choice.staff)
	expect(printed).toContain(surveyDocument.hiddenStaff(5))
	expect(printed).not.toContain('Klusum')
	expect(printed).toContain(changed)
	await page.emulateMedia({ colorScheme: 'dark' })
	await expectAccessible(page, 'what was found, dark')
})

/** Says "fully agree" to all that asks it, and writes a comment where one is given. */
async function answer(desk: Desk, comment: string | undefined): Promise<void> {
	const { page } = desk
	for (const question of questionsOf(staffForm)) {
		const heading = page.getByRole('heading', { level: 1 })
		const before = await heading.textContent()
		if (question.type === 'scale') await page.locator('main').getByRole('radio').nth(4).check()
		if (question.type === 'text' && comment !== undefined) {
			await page.getByRole('textbox').fill(comment)
			await expect(page.getByText(staff.telltales.manner)).toBeVisible()
			await desk.button(staff.plain).click()
			await expect(page.getByRole('textbox')).toHaveValue('Vajag Klusumu.')
			await expect(page.getByText(staff.telltales.manner)).toHaveCount(0)
		}
		await desk.button(kiosk.next).click()
		await expect(heading).not.toHaveText(before ?? '')
	}
}
