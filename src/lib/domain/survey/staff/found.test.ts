import { expect, test } from 'vitest'
import type { Answers } from '../answer.ts'
import { choices, lv, questionnaire, section, single } from '../survey.fixture.ts'
import type { Question } from '../questionnaire.ts'
import { staffFindings } from './findings.ts'
import { foundIn } from './found.ts'

const mood: Question = { code: 'mood', type: 'smiley', text: lv('Kā?') }
const unit = single('unit', ['desk', 'office'])
const training: Question = { code: 'training', type: 'multi', text: lv('?'), choices: choices('law', 'talk') }
const grid: Question = {
	code: 'grid',
	type: 'matrix',
	text: lv('?'),
	rows: choices('time'),
	choices: choices('few', 'enough')
}
const comment: Question = { code: 'comment', type: 'text', lines: 'many', text: lv('?') }
const form = questionnaire(section('a', [mood, unit, training, grid, comment]))

const said = (index: number): Answers => ({
	mood: { type: 'number', value: index < 6 ? 1 : 5 },
	unit: { type: 'choice', code: index < 5 ? 'desk' : 'office' },
	training: { type: 'choices', codes: index < 6 ? ['talk'] : ['law'] },
	comment: { type: 'text', text: `${index % 10}` }
})
const findings = staffFindings(
	form,
	Array.from({ length: 12 }, (_, index) => ({ answers: said(index), repeats: {} })),
	5
)

test('a question is shown with the words of its answers, the silent last', () => {
	expect(foundIn(findings, unit).tables).toEqual([
		{
			part: undefined,
			rows: [
				{ code: 'desk', label: lv('desk'), count: 5 },
				{ code: 'office', label: lv('office'), count: 7 },
				{ code: '-', label: 'no-answer', count: 0 }
			]
		}
	])
	const { tables, mean } = foundIn(findings, mood)
	expect(tables[0]?.rows.map(({ label }) => label)).toEqual([
		...['1', '2', '3', '4', '5'].map((step) => ({ step })),
		'no-answer'
	])
	expect(mean).toEqual({ value: 3 })
})

test('choices of several stand in one table, rows of a matrix in one each', () => {
	expect(foundIn(findings, training).tables).toEqual([
		{
			part: undefined,
			rows: [
				{ code: 'law', label: lv('law'), count: 6 },
				{ code: 'talk', label: lv('talk'), count: 6 }
			]
		}
	])
	expect(foundIn(findings, grid).tables).toMatchObject([{ part: lv('time'), rows: [{}, {}, { label: 'no-answer' }] }])
})

test('texts are those of the question; where nothing may be shown there is nothing', () => {
	expect(foundIn(findings, comment)).toMatchObject({ tables: [], mean: undefined })
	expect(foundIn(findings, comment).texts).toHaveLength(12)
	const few = staffFindings(form, [{ answers: said(1), repeats: {} }], 5)
	expect(foundIn(few, unit)).toEqual({ tables: [], mean: undefined, texts: undefined })
})
