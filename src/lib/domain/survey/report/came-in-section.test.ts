import { expect, test } from 'vitest'
import { surveyReportWords } from '../../../messages/survey-report.ts'
import { isoDate } from '../../dates.ts'
import { collectAnswers } from '../collect.ts'
import { fillingOf, fullResponse } from '../dataset/dataset.fixture.ts'
import { markedOf } from '../judgement.ts'
import { marks } from '../marks.ts'
import { lv, questionnaire, section, single } from '../survey.fixture.ts'
import { crossTable, tableQuestions } from '../tables.ts'
import { cameInSection, withWay, type CameInWords } from './came-in-section.ts'

const today = isoDate('2026-11-23')
const plain = fillingOf(fullResponse)
const hurried = fillingOf(fullResponse, { marks: ['hurried'] })
const both = fillingOf(fullResponse, { marks: ['hurried', 'unfinished'], origin: 'paper' })
const staff = { survey: 's', questionnaire: 'form', version: 1, response: fullResponse }
const form = questionnaire(section('a', [single('sex', ['f', 'm'])]))

test('the way answers came stands above the figures where it differs, with what became of the marked ones', () => {
	const words: CameInWords = surveyReportWords.lv
	const none = markedOf([])
	const leaveOut = [marks[0]] as const
	expect(cameInSection({ answers: [plain, plain], marked: none, judged: undefined }, words)).toBeUndefined()
	const told = cameInSection(
		{
			answers: [plain, both],
			marked: markedOf([plain, hurried, both]),
			judged: { on: today, leaveOut, reason: 'repeated' }
		},
		words
	)
	expect(told?.sentences).toEqual([
		`Steigā aizpildītu anketu: 2. ${words.cameIn.leftOut.repeated}`,
		`Pusceļā atstātu anketu: 1. ${words.cameIn.counted}`
	])
	expect(told?.table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
		['Kioskā', '1'],
		['Uz papīra', '1']
	])
})

test('the way can be compared with any question, as if it had been asked', () => {
	const answers = [plain, both, staff]
	const collected = collectAnswers(
		form,
		answers.map(({ response }) => response)
	)
	const names = { kiosk: lv('K'), paper: lv('P'), interview: lv('I'), phone: lv('T'), link: lv('S') }
	const extended = withWay({ questionnaire: form, collected }, answers, lv('Kā?'), names)
	const way = tableQuestions(extended.questionnaire).at(-1) ?? ''
	const { rows, counts: numbers } = crossTable(extended.questionnaire, extended.collected, {
		rows: way,
		columns: 'sex'
	})
	expect(rows.codes).toEqual(['kiosk', 'paper', '-'])
	expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(3)
	expect(withWay({ questionnaire: form, collected }, [plain], lv('Kā?'), names).questionnaire).toBe(form)
})
