import { serve } from '../../scripts/serve.mjs'
import { kioskDesk } from '../../src/lib/messages/lv/kiosk-desk.ts'
import { kioskWords } from '../../src/lib/messages/kiosk.ts'
import { paperForm } from '../../src/lib/messages/lv/paper-form.ts'
import { surveyEditing as words } from '../../src/lib/messages/lv/survey-editing.ts'
import { surveyReport } from '../../src/lib/messages/lv/survey-report.ts'
import { surveys } from '../../src/lib/messages/lv/surveys.ts'
import { pauseLength } from '../../src/lib/domain/survey/flood.ts'
import { surveyDocument } from '../../src/lib/messages/survey-document.ts'
import { Desk, textOf, words as all } from './desk.ts'
import { expectAccessible } from './accessible.ts'
import { holding, killed, Kiosk } from './kiosk-client.ts'
import { profile } from './profile.ts'
import { base_path, expect, test } from './site.ts'

const { lv: kiosk, en } = kioskWords
const title = { lv: 'Kā Jums veicās?' }
const help = 'Kā Jums palīdzējām?'
/** Typed by the one at whom the power goes. */
const secret = 'Zvirbulītis'
/** From this person on they come one upon the other, and the kiosk marks them. */
const hasty = 16

test('without a network a form is built, twenty people answer at the kiosk with a power cut in the middle, five forms on paper are keyed in, and the report tells all twenty-five', async ({
	folder
}) => {
	const site = await serve({ base: base_path })
	const context = await profile(folder)
	let desk = new Desk(await context.newPage(), site.url)
	await desk.page.clock.install()
	await desk.setUp()
	await expect(desk.page.getByText(all.shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await site.close()
	await desk.page.reload()
	await desk.unlock()

	await test.step('a form of three questions in two languages, with an earlier answer in a text, a condition and a section that was not needed', () =>
		build(desk))
	await desk.button(words.publish.open).click()
	await desk.button(words.publish.confirm).click()
	await expect(desk.page.getByText(surveys.phases.running)).toBeVisible()

	let client = await Kiosk.handOver(desk, title)
	for (let person = 0; person < 10; person++) await answered(client, person)
	await client.button(kiosk.start).click()
	await client.write(secret)
	await killed(folder, context)
	expect(holding(folder, secret), 'nothing of an unfinished answer is on the disk').toEqual([])

	const again = await profile(folder)
	const page = await again.newPage()
	await page.clock.install()
	desk = new Desk(page, site.url)
	await desk.open('register/')
	client = new Kiosk(page, title)
	await client.expectFirstScreen()
	for (let person = 10; person < 20; person++) await answered(client, person)
	await client.button(kiosk.staff).click()
	await expect(page.getByText(kiosk.staffLead(20))).toBeVisible()
	await desk.unlock()
	await expect(page.getByRole('status').filter({ hasText: kioskDesk.taken(20) })).toBeVisible()

	await desk.go('surveys')
	await expect(page.getByText(surveys.count(20))).toBeVisible()
	await page.getByRole('link', { name: surveys.paper }).click()
	await page.getByRole('textbox', { name: paperForm.batch }).fill('1')
	for (let form = 1; form <= 5; form++) {
		await page.getByRole('textbox', { name: paperForm.form }).fill(String(form))
		const codes = page.getByRole('textbox', { name: paperForm.codes })
		await codes.nth(0).fill('2')
		await codes.nth(1).fill('5')
		await desk.button(surveys.submit).click()
		await expect(page.getByText(paperForm.kept(form))).toBeVisible()
	}

	await desk.go('surveys')
	await page.getByRole('button', { name: surveys.close }).click()
	await page.getByRole('dialog').getByRole('button', { name: surveys.close }).click()
	await expect(page.getByText(surveys.closed(25))).toBeVisible()
	await page.getByRole('link', { name: surveys.results }).click()
	const ways = page.getByRole('region', { name: surveyReport.cameIn.title })
	await expect(ways.getByRole('row').nth(1)).toContainText('20')
	await expect(ways.getByRole('row').nth(2)).toContainText('5')
	const first = page.getByRole('region', { name: 'Kāpēc atnācāt?', exact: true })
	await expect(first).toContainText(surveyReport.base(25, 0, 0))
	await expect(first.getByRole('row').nth(1)).toContainText('10')
	await expect(first.getByRole('row').nth(2)).toContainText('15')
	await test.step('answers that the kiosk marked are left out by a decision, with its reason, and count again', async () => {
		const judge = surveyReport.screen.judge
		const marked = page.getByRole('checkbox', { name: new RegExp(`^${judge.marks.hurried}: \\d+$`) })
		const hurried = Number(
			/\d+$/.exec((await marked.evaluate((box: HTMLInputElement) => box.labels?.[0]?.textContent ?? '')).trim())?.[0]
		)
		expect(hurried).toBeGreaterThanOrEqual(2)
		expect(hurried).toBeLessThanOrEqual(20 - hasty)
		await marked.check()
		await desk.button(judge.save).click()
		await expect(page.getByText(judge.reasonMissing)).toBeVisible()
		await expectAccessible(page, 'marked answers')
		await page.getByRole('radio', { name: judge.reasons['tried-out'] }).check()
		await desk.button(judge.save).click()
		await expect(ways).toContainText(surveyReport.cameIn.leftOut['tried-out'])
		await expect(first).toContainText(surveyReport.base(25 - hurried, 0, 0))
		await marked.uncheck()
		await desk.button(judge.save).click()
		await expect(first).toContainText(surveyReport.base(25, 0, 0))
	})
	const report = await desk.download(() => desk.button(surveyReport.screen.make).click())
	const printed = (await textOf(report)).replace(/\s+/g, ' ')
	expect(printed).toContain(`${surveyDocument.origins.kiosk} 20, ${surveyDocument.origins.paper} 5`)
	expect(printed).toContain(surveyReport.base(25, 0, 0))
	expect(printed, 'an earlier answer in a question has no place in a report').toContain(`${help} …`)
	await again.close()
})

/** Builds the form in the editor, which saves as it goes. */
async function build(desk: Desk): Promise<void> {
	const { page } = desk
	await desk.go('surveys')
	await desk.button(words.ready.begin).click()
	/** Labels tell after their name that a text may be left out. */
	const text = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) })
	await text(words.about.title).fill(title.lv)
	await page.getByRole('checkbox', { name: surveys.languages.en, exact: true }).check()
	const [latvian, english] = [surveys.languages.lv, surveys.languages.en]
	for (const part of ['who', 'why', 'anonymity', 'thanks'] as const)
		await text(`${words.about[part]} – ${latvian}`).fill(`${words.about[part]}: lai zinātu.`)
	await text(`${words.section.title} – ${latvian}`).fill('Apmeklējums')

	const add = async (type: string): Promise<void> => {
		await page.getByLabel(words.question.type, { exact: true }).last().selectOption({ label: type })
		await desk.button(words.question.add).last().click()
		await expect(page.getByText(words.question.added)).toBeAttached()
	}
	const question = `${words.question.text} – ${latvian}`
	await add(words.types.single)
	await text(question).fill('Kāpēc atnācāt?')
	await text(`${words.question.text} – ${english}`).fill('Why did you come?')
	await page.getByLabel(words.question.required).check()
	for (const [index, label] of ['Pabalsts', 'Būvniecība'].entries())
		await text(`${words.choices.label(index + 1)} – ${latvian}`).fill(label)
	await text(`${words.choices.label(1)} – ${english}`).fill('A benefit')
	await expect(page.getByText(words.fallback).first()).toBeVisible()

	await add(words.types.scale)
	await text(question).fill(help)
	await page.getByLabel(words.question.pipe).last().selectOption({ label: 'Kāpēc atnācāt?' })
	await expect(text(question)).toHaveValue(/ \{q:\w+\}$/)
	await text(words.bounds.to).fill('0')
	await expect(page.getByText(/^Jālabo|^Kas jālabo/).first()).toBeVisible()
	await text(words.bounds.to).fill('5')
	await text(`${words.bounds.low} – ${latvian}`).fill('Slikti')
	await text(`${words.bounds.high} – ${latvian}`).fill('Labi')

	await add(words.types.text)
	await text(question).fill('Ko labot?')
	const last = page.locator('li[id^=question-]').last()
	await last.getByRole('button', { name: words.condition.add }).click()
	await last.getByLabel(words.condition.question).selectOption({ label: 'Kāpēc atnācāt?' })
	await expect(last.getByText(/^Rāda, ja uz jautājumu „Kāpēc atnācāt\?”/)).toBeVisible()

	await desk.button(words.section.add).click()
	await expect(desk.heading(words.section.heading(2))).toBeVisible()
	await desk.button(words.section.remove).last().click()
	await expect(desk.heading(words.section.heading(2))).toHaveCount(0)
	await expect(page.getByText(words.problems.none)).toBeVisible()
	await expectAccessible(page, 'a form in two languages')
}

/** Every second person comes for the second reason and is not asked what the first is asked; some speak English. */
async function answered(client: Kiosk, person: number): Promise<void> {
	const { page } = client
	const speaks = person % 4 === 0 ? en : kiosk
	const reason = page
		.locator('main')
		.getByRole('radio')
		.nth(person % 2)
	await client.button(kiosk.start).click()
	if (speaks === en) await client.button(en.language).click()
	await reason.check()
	if (person < hasty) await page.clock.fastForward(25_000)
	await client.button(speaks.next).click()
	const heading = page.getByRole('heading', { level: 1 })
	const shown = page.locator('main')
	await expect(shown).toContainText(person % 2 === 1 ? 'Būvniecība' : speaks === en ? 'A benefit' : 'Pabalsts')
	await shown
		.getByRole('radio')
		.nth(person % 5)
		.check()
	await client.button(speaks.next).click()
	if (person % 2 === 0) {
		await expect(shown).toContainText('Ko labot?')
		await client.button(speaks.next).click()
	}
	await expect(heading).toHaveText(speaks.review)
	await client.button(speaks.handIn).click()
	await expect(page.getByRole('heading', { name: speaks.thanks })).toBeVisible()
	await client.button(speaks.again).click()
	if (person >= hasty) await page.clock.fastForward(pauseLength + 1000)
	await client.expectFirstScreen()
}
