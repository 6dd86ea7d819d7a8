import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../sample/random.ts'
import type { Answer } from '../answer.ts'
import { findQuestion, type Questionnaire } from '../questionnaire.ts'
import { startSession, submitSession, visibleQuestions } from '../runtime.ts'
import type { Response } from '../session.ts'
import { anyForm, filled, lv, questionnaire, section } from '../survey.fixture.ts'
import { dataSet, type DataSet } from './dataset.ts'
import { everyType, fillingOf, fullResponse, inOrder, plainOptions } from './dataset.fixture.ts'
import { planDataSet, rowsOf, type DataSetOptions } from './plan.ts'
import type { Cell, Variable } from './variable.ts'

const made = (
	form: Questionnaire,
	responses: readonly Response[],
	options: Partial<DataSetOptions> = {},
	below: (bound: number) => number = inOrder
): DataSet => {
	const plan = planDataSet('client', form, { ...plainOptions, ...options })
	return dataSet(
		plan,
		responses.map((response) => rowsOf(plan, fillingOf(response))),
		below
	)
}
const rowOf = ({ tables }: DataSet, table = 0, row = 0): Readonly<Record<string, Cell | undefined>> =>
	Object.fromEntries(
		(tables[table]?.variables ?? []).map(({ name }, index) => [name, tables[table]?.rows[row]?.[index]])
	)

test('each choice, row and place has a column; what was not said is skipped, what was not asked is empty', () => {
	const row = rowOf(made(everyType, [fullResponse], { texts: true }))
	expect(row).toEqual({
		respondent: 1,
		sex: 2,
		ways_desk: 1,
		ways_phone: 0,
		ways_web: 1,
		parts_speed: { missing: 'skipped' },
		parts_manners: 5,
		order_1: 3,
		order_2: 1,
		ease: 4,
		nps: null,
		euro: -3.5,
		when: '2026-10-01',
		say: '=HYPERLINK("x")\nAnna; "Liepa"',
		sign: 1
	})
})

test.each(['dont-know', 'refused', 'not-applicable'] as const)(
	'“%s” has a number of its own in the code book',
	(why) => {
		const set = made(everyType, [
			{ answers: { sex: { type: 'none', why } }, repeats: {} },
			{ answers: {}, repeats: {} }
		])
		expect(rowOf(set)['sex']).toEqual({ missing: why })
		expect(rowOf(set, 0, 1)['sex']).toEqual({ missing: 'skipped' })
		expect(set.missing).toEqual({ 'not-applicable': -99, refused: -98, 'dont-know': -97, skipped: -96 })
		expect(set.tables[0].variables.find(({ name }) => name === 'sex')?.missing).toContain(why)
	}
)

test('the number of a reason is below every number that was said', () => {
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (value) => {
			const set = made(everyType, [{ answers: { euro: { type: 'number', value } }, repeats: {} }])
			expect(Math.max(...Object.values(set.missing))).toBeLessThan(Math.min(0, value))
			expect(new Set(Object.values(set.missing)).size).toBe(4)
		})
	)
})

test('copies of a section make a table of their own, linked by a number that is that of the shuffled row', () => {
	const copies = (...codes: readonly string[]): Response => ({
		answers: { euro: { type: 'number', value: codes.length } },
		repeats: { visit: codes.map((code) => ({ service: { type: 'choice', code } })) }
	})
	const random = seededRandom(5)
	const set = made(everyType, [copies('s1'), copies('s2', 's1', 's2'), copies('s1', 's1')], {}, (bound) =>
		random.below(bound)
	)
	const [people, visits] = set.tables
	expect(visits?.variables.map(({ name }) => name)).toEqual(['respondent', 'copy', 'service'])
	const linkOf = (cells: readonly Cell[]) => cells[0]
	const column = people.variables.findIndex(({ name }) => name === 'euro')
	expect(people.rows.map(linkOf)).toEqual([1, 2, 3])
	for (const cells of people.rows)
		expect(visits?.rows.filter((each) => linkOf(each) === linkOf(cells))).toHaveLength(Number(cells[column]))
})

test('rows are shuffled: whoever answered first stands anywhere', () => {
	const random = seededRandom(1)
	const said = Array.from({ length: 6 }, (_, value): Response => ({
		answers: { n: { type: 'number', value } },
		repeats: {}
	}))
	const form = questionnaire(section('a', [{ type: 'number', code: 'n', text: lv('N') }]))
	const places = new Set<number>()
	for (let run = 0; run < 100; run += 1) {
		const cells = made(form, said, {}, (bound) => random.below(bound)).tables[0].rows.map(([cell]) => cell)
		expect(cells.toSorted()).toEqual([0, 1, 2, 3, 4, 5])
		places.add(cells.indexOf(0))
	}
	expect(places.size).toBe(6)
})

test('people’s own words, the day, the language and the way are there only when asked for; no id ever is', () => {
	const few = made(everyType, [fullResponse])
	expect(JSON.stringify(few.tables)).not.toMatch(/Liepa|2026-11-20|Kiosk|survey-id/)
	expect(few.leftOut).toEqual(['say'])
	const all = made(everyType, [fullResponse], { texts: true, circumstances: true })
	expect(rowOf(all)).toMatchObject({ day: '2026-11-20', language: 1, origin: 1 })
	expect(all.leftOut).toEqual([])
	expect(JSON.stringify(all.tables)).not.toContain('survey-id')
})

test('rows of the staff never leave', () => {
	expect(() => planDataSet('staff', everyType, plainOptions)).toThrow(RangeError)
})

test('an answer that does not fit its question stops the export and is not dropped', () => {
	const wrong = (said: Answer) => () => made(everyType, [{ answers: { sex: said }, repeats: {} }])
	expect(wrong({ type: 'choice', code: 'gone' })).toThrow('event-unreadable')
	expect(wrong({ type: 'number', value: 1 })).toThrow('event-unreadable')
})

test('every answer to any form is found again through the code book, and nothing else is there', () => {
	fc.assert(
		fc.property(
			anyForm,
			fc.array(fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), { maxLength: 4 }),
			(form, all) => {
				const responses = all.map((picks) => {
					const submission = submitSession(form, filled(form, startSession(form, 'lv'), picks))
					if (!submission.ok) throw new Error('not filled')
					return submission.response
				})
				const { tables } = made(form, responses)
				for (const [index, response] of responses.entries()) {
					const cells = tables[0].rows[index] ?? []
					const asked = visibleQuestions(form, response)
					for (const code of new Set(tables[0].variables.map(({ question }) => question ?? ''))) {
						const here = asked.find(({ question }) => question.code === code)
						const expected = here ? (here.answer ?? 'skipped') : 'not-asked'
						expect(readBack(form, code, tables[0].variables, cells)).toEqual(expected)
					}
				}
			}
		)
	)
})

/** The answer as a researcher reads it out of the cells, by the code book alone. */
function readBack(form: Questionnaire, code: string, variables: readonly Variable[], cells: readonly Cell[]) {
	const mine = variables.flatMap((variable, index) =>
		variable.question === code ? [{ variable, cell: cells[index] }] : []
	)
	const first = mine[0]?.cell
	if (first === null) return 'not-asked'
	if (typeof first === 'object') return first.missing === 'skipped' ? 'skipped' : { type: 'none', why: first.missing }
	const labelOf = ({ variable, cell }: (typeof mine)[number]) =>
		variable.values.find(({ value }) => value === cell)?.code
	switch (findQuestion(form, code)?.type) {
		case 'single':
			return { type: 'choice', code: mine.map(labelOf)[0] }
		case 'multi':
			return { type: 'choices', codes: mine.flatMap((each) => labelOf(each) ?? []) }
		default:
			return { type: 'number', value: first }
	}
}
