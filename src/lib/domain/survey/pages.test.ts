import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesOf } from './pages.ts'
import { questionsOf, type Section } from './questionnaire.ts'
import { startSession, visibleQuestions } from './runtime.ts'
import { addRepeat } from './session.ts'
import { lv, questionnaire, section, single } from './survey.fixture.ts'

const ofSizes = (sizes: readonly number[], more: (index: number) => Partial<Section> = () => ({})) =>
	questionnaire(
		...sizes.map((size, index) =>
			section(
				`s${index}`,
				Array.from({ length: size }, (_, at) => single(`q${index}x${at}`, ['a', 'b'])),
				more(index)
			)
		)
	)
const asked = (sizes: readonly number[]) => {
	const form = ofSizes(sizes)
	return visibleQuestions(form, startSession(form, 'lv'))
}

test('a short form is one page, with a part for each section', () => {
	const [page, ...others] = pagesOf(asked([3, 2]))
	expect(others).toEqual([])
	expect(page?.map(({ key, asked: each }) => [key, each.length])).toEqual([
		['s0/undefined', 3],
		['s1/undefined', 2]
	])
})

test('a section that does not fit on the rest of a page begins the next one', () => {
	expect(pagesOf(asked([6, 5, 4, 12]), 10).map((page) => page.map((part) => part.asked.length))).toEqual([
		[6],
		[5, 4],
		[10],
		[2]
	])
})

test('every copy of a section is a part of its own', () => {
	const form = ofSizes([1, 2], (index) => (index === 1 ? { repeat: { name: lv('Reize'), max: 3 } } : {}))
	const session = addRepeat(form, startSession(form, 'lv'), 's1')
	const [page] = pagesOf(visibleQuestions(form, session))
	expect(page?.map(({ key, begins, ends }) => [key, begins, ends])).toEqual([
		['s0/undefined', true, true],
		['s1/0', true, true],
		['s1/1', true, true]
	])
})

test('pages hold everything once and in order, none too much, and no part is torn without need', () => {
	const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
	fc.assert(
		fc.property(sizes, fc.integer({ min: 1, max: 20 }), (each, most) => {
			const all = asked(each)
			const pages = pagesOf(all, most)
			expect(pages.flatMap((page) => page.flatMap((part) => part.asked))).toEqual(all)
			const parts = pages.flat()
			expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
			for (const page of pages) {
				const count = page.reduce((sum, part) => sum + part.asked.length, 0)
				expect(count).toBeGreaterThan(0)
				expect(count).toBeLessThanOrEqual(most)
			}
			for (const { section: of, begins, ends, asked: here } of parts)
				expect(begins && ends).toBe(here.length === questionsOf({ sections: [of] }).length)
		})
	)
	expect(pagesOf([])).toEqual([[]])
})
