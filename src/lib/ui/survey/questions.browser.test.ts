import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { expect, test } from 'vitest'
import type { Question, Questionnaire, Section } from '$lib/domain/survey/questionnaire.ts'
import { kioskWords } from '$lib/messages/kiosk.ts'
import { drawing } from '$lib/messages/lv/drawing.ts'
import { mostOnPage } from '$lib/domain/survey/pages.ts'
import { surveys } from '$lib/messages/lv/surveys.ts'
import { questionWords } from '$lib/messages/questions.ts'
import type { Paging } from '$lib/state/paging.svelte.ts'
import QuestionStage from '../testing/QuestionStage.svelte'

const { lv: kiosk } = kioskWords
const text = (lv: string, en = lv) => ({ lv, en })
const form = (...sections: readonly Section[]): Questionnaire => ({
	code: 'form',
	version: 1,
	languages: ['lv', 'en', 'ru'],
	title: text('Veidlapa'),
	intro: { who: text('Centrs'), why: text('Lai uzlabotu darbu'), anonymity: text('Anonīma'), minutes: 2 },
	thanks: text('Paldies!'),
	sections
})
const section = (questions: readonly Question[], more: Partial<Section> = {}): Section => ({
	code: 'a',
	title: text('Daļa'),
	questions,
	...more
})
const yesNo = [
	{ code: 'yes', label: text('Jā', 'Yes') },
	{ code: 'no', label: text('Nē', 'No') }
]

async function stage(each: Questionnaire) {
	let paging: Paging | undefined
	const screen = await render(QuestionStage, { form: each, onready: (ready: Paging) => (paging = ready) })
	if (!paging) throw new TypeError('the stage gives its answers')
	return { screen, paging, answering: paging.answering }
}

test('a drawing is kept as lines: it is whole after the tablet was turned, and one line can be taken back', async () => {
	const { screen, answering } = await stage(form(section([{ code: 'sign', type: 'drawing', text: text('Paraksts') }])))
	const pad = screen.container.querySelector('svg[role=img]')
	if (!(pad instanceof SVGSVGElement)) throw new TypeError('there is a pad')
	for (const line of [1, 2]) {
		draw(pad, line * 20)
		await expect.element(screen.getByText(drawing.lines(line))).toBeVisible()
	}
	const [asking] = answering.asked
	const before = asking?.answer
	expect(before).toMatchObject({ type: 'drawing' })
	const path = pad.querySelector('path')?.getAttribute('d')
	await page.viewport(400, 800)
	await page.viewport(800, 400)
	expect(answering.asked[0]?.answer, 'turning changes nothing').toEqual(before)
	expect(pad.querySelector('path')?.getAttribute('d')).toBe(path)
	await screen.getByRole('button', { name: drawing.undo }).click()
	const after = answering.asked[0]?.answer
	expect(after?.type === 'drawing' && after.strokes).toHaveLength(1)
})

/** Draws a line with a pen, across the middle of the field. */
function draw(pad: SVGSVGElement, shift: number): void {
	const { left, top, width, height } = pad.getBoundingClientRect()
	const at = (part: number) => ({
		bubbles: true,
		isPrimary: true,
		button: 0,
		pointerId: 1,
		clientX: left + width * part,
		clientY: top + height / 2 + shift * part
	})
	pad.setPointerCapture = () => undefined
	pad.dispatchEvent(new PointerEvent('pointerdown', at(0.2)))
	for (const part of [0.3, 0.5, 0.7]) pad.dispatchEvent(new PointerEvent('pointermove', at(part)))
	pad.dispatchEvent(new PointerEvent('lostpointercapture', at(0.7)))
}

test('several children: the one that goes is named, those behind are numbered anew, and it can be put back', async () => {
	const school: Question = { code: 'school', type: 'single', text: text('Skola tuvu?'), choices: yesNo }
	const { screen } = await stage(form(section([school], { repeat: { name: text('Bērns'), max: 3 } })))
	await screen.getByRole('button', { name: kiosk.addCopy('Bērns') }).click()
	await screen.getByRole('radio', { name: 'Nē' }).last().click()
	await screen.getByRole('button', { name: kiosk.removeCopy('Bērns', 1) }).click()
	await expect.element(screen.getByRole('status')).toHaveTextContent(kiosk.removed('Bērns', 1))
	await expect.element(screen.getByRole('heading', { name: kiosk.copy('Bērns', 1) })).toBeVisible()
	await expect.element(screen.getByRole('radio', { name: 'Nē' })).toBeChecked()
	await screen.getByRole('button', { name: kiosk.putBack }).click()
	await expect.element(screen.getByRole('heading', { name: kiosk.copy('Bērns', 2) })).toBeVisible()
	await expect.element(screen.getByRole('radio', { name: 'Nē' }).last()).toBeChecked()
})

test('questions, ready answers and what is wrong speak the language of whoever answers; a text that is missing is marked', async () => {
	const settled: Question = {
		code: 'settled',
		type: 'single',
		text: text('Vai viss kārtībā?', 'Is all well?'),
		choices: yesNo,
		required: true,
		offers: ['dont-know']
	}
	const { screen, answering } = await stage(form(section([settled])))
	answering.check()
	await expect.element(screen.getByRole('alert')).toHaveTextContent(questionWords.lv.answers['answer-required'](''))
	answering.language = 'en'
	await expect.element(screen.getByRole('radiogroup', { name: /^Is all well/ })).toBeVisible()
	await expect.element(screen.getByRole('radio', { name: questionWords.en.noAnswers['dont-know'] })).toBeVisible()
	answering.language = 'ru'
	await expect.element(screen.getByRole('radiogroup', { name: /^Vai viss kārtībā\? \(LV\)/ })).toBeVisible()
	await expect.element(screen.getByRole('alert')).toHaveTextContent(questionWords.ru.answers['answer-required'](''))
	await screen.getByRole('radio', { name: questionWords.ru.noAnswers['dont-know'] }).click()
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
})

test('six hundred questions are turned over by pages: an answer draws only its own question again, and what is missing is found', async () => {
	const questions = Array.from({ length: 600 }, (_, index): Question => ({
		code: `q${index}`,
		type: 'single',
		text: text(`Jautājums ${index}`),
		choices: yesNo,
		...(index === 599 ? { required: true } : {})
	}))
	const { screen, answering, paging } = await stage(form(section(questions)))
	const { pages } = surveys
	expect(screen.container.querySelectorAll('[data-place]')).toHaveLength(mostOnPage)
	await screen.getByRole('button', { name: pages.next }).click()
	await expect.element(screen.getByText(pages.page(2, 15))).toHaveFocus()
	const places = new Set<string>()
	const observer = new MutationObserver((list) => {
		for (const { target } of list) {
			const element = target instanceof Element ? target : target.parentElement
			places.add(element?.closest('[data-place]')?.getAttribute('data-place') ?? 'the list')
		}
	})
	observer.observe(screen.container, { subtree: true, childList: true, attributes: true, characterData: true })
	await screen.getByRole('radio', { name: 'Jā' }).nth(7).click()
	await expect.poll(() => answering.progress.answered).toBe(1)
	await new Promise((resolve) => requestAnimationFrame(resolve))
	observer.disconnect()
	expect([...places].filter((place) => place !== 'a/q47/undefined')).toEqual([])
	await screen.getByRole('button', { name: pages.back }).click()
	await expect
		.element(
			screen
				.getByText('Jautājums 0', { exact: true })
				.or(screen.getByText(/^Jautājums 0\b/))
				.first()
		)
		.toBeVisible()
	answering.check()
	paging.findIssue()
	await expect.element(screen.getByText(pages.page(15, 15))).toBeVisible()
	await expect.element(screen.getByRole('alert')).toBeVisible()
})
