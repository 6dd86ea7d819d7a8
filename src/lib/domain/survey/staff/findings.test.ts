import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../errors.ts'
import { textToBytes } from '../../bytes.ts'
import type { Answers } from '../answer.ts'
import type { Response } from '../session.ts'
import { choices, lv, questionnaire, section, single } from '../survey.fixture.ts'
import { noAnswerCode } from '../tables.ts'
import { findingsBytes, readFindings, staffFindings, type StaffFindings } from './findings.ts'

const form = questionnaire(
	section('a', [
		{ code: 'mood', type: 'smiley', text: lv('Kā?') },
		single('unit', ['desk', 'office']),
		{ code: 'training', type: 'multi', text: lv('Mācības?'), choices: choices('law', 'talk') },
		{
			code: 'grid',
			type: 'matrix',
			text: lv('Cik?'),
			rows: choices('tools', 'time'),
			choices: choices('few', 'enough')
		},
		{ code: 'comment', type: 'text', lines: 'many', text: lv('Kas vēl?') }
	])
)
const response = (answers: Answers): Response => ({ answers, repeats: {} })
const mood = (value: number): Answers => ({ mood: { type: 'number', value } })
const comment = (text: string): Answers => ({ comment: { type: 'text', text } })
const tableOf = ({ publication }: StaffFindings, question: string) => {
	if ('refused' in publication) throw new TypeError('refused')
	return publication.tables.find(({ table }) => table.rows.question === question)
}

const anyAnswers: fc.Arbitrary<Answers> = fc
	.record(
		{
			mood: fc.integer({ min: 1, max: 5 }).map((value) => ({ type: 'number' as const, value })),
			unit: fc.constantFrom('desk', 'office').map((code) => ({ type: 'choice' as const, code })),
			training: fc.subarray(['law', 'talk'], { minLength: 1 }).map((codes) => ({ type: 'choices' as const, codes })),
			comment: fc.constantFrom('Laiks', 'Telpa', 'Alga').map((text) => ({ type: 'text' as const, text }))
		},
		{ requiredKeys: [] }
	)
	.map((answers): Answers => answers)

describe('what is seen of a survey of the staff', () => {
	test('is each question alone: choices, rows of a matrix, means, and texts that enough people wrote', () => {
		const people = Array.from({ length: 12 }, (_, index) =>
			response({
				...mood(index < 6 ? 2 : 4),
				unit: { type: 'choice', code: index < 7 ? 'desk' : 'office' },
				training: { type: 'choices', codes: index < 6 ? ['law', 'talk'] : ['law'] },
				grid: { type: 'rows', codes: index < 5 ? { tools: 'few', time: 'enough' } : { tools: 'enough' } },
				...(index < 5 ? comment(`Teksts ${9 - index}`) : {})
			})
		)
		const found = staffFindings(form, people, 5)
		expect(found.publication).toMatchObject({ total: 12, means: [{ question: 'mood', mean: 3 }] })
		expect(tableOf(found, 'unit')?.counts).toEqual([7, 5, 0])
		expect(tableOf(found, 'training/talk')?.counts).toEqual([6, 6])
		expect(tableOf(found, 'training/law')?.counts).toEqual([undefined, undefined])
		expect(tableOf(found, 'grid/tools')?.counts).toEqual([5, 7, 0])
		expect(tableOf(found, 'grid/time')?.counts).toEqual([undefined, undefined, 7])
		expect(found.written).toEqual([
			{ question: 'comment', texts: ['Teksts 5', 'Teksts 6', 'Teksts 7', 'Teksts 8', 'Teksts 9'] }
		])
	})

	test('is nothing at all, not even a text, where fewer answered than the threshold', () => {
		const people = Array.from({ length: 4 }, () => response({ ...mood(5), ...comment('Labi') }))
		expect(staffFindings(form, people, 5)).toEqual({
			publication: { refused: 'below-threshold', needed: 5 },
			written: []
		})
	})

	test('is no text where few wrote one', () => {
		const people = Array.from({ length: 9 }, (_, index) =>
			response({ ...mood(5), ...(index < 4 ? comment('Labi') : {}) })
		)
		expect(staffFindings(form, people, 5).written).toEqual([{ question: 'comment', texts: [] }])
	})

	test('is the same in whatever order people answered, and no count of few', () => {
		const people = fc.array(anyAnswers.map(response), { minLength: 5, maxLength: 25 })
		fc.assert(
			fc.property(people, fc.integer({ min: 3, max: 6 }), fc.infiniteStream(fc.nat()), (list, threshold, chance) => {
				const found = staffFindings(form, list, threshold)
				const keys = new Map(list.map((each) => [each, chance.next().value]))
				const shuffled = list.toSorted((left, right) => (keys.get(left) ?? 0) - (keys.get(right) ?? 0))
				expect(staffFindings(form, shuffled, threshold)).toEqual(found)
				if ('refused' in found.publication) return
				for (const { table, counts } of found.publication.tables)
					for (const [index, count] of counts.entries())
						if (count !== undefined && count < threshold)
							expect([count, table.rows.codes[index]]).toEqual([0, noAnswerCode])
			}),
			{ numRuns: 60 }
		)
	})
})

test('findings are read as they were kept, and nothing else is taken for them', () => {
	const people = Array.from({ length: 7 }, (_, index) => response(mood(1 + (index % 2))))
	for (const found of [staffFindings(form, people, 3), staffFindings(form, people, 8)])
		expect(readFindings(findingsBytes(found))).toEqual(found)
	for (const text of ['{', '{}', '{"publication":{"total":3},"written":[]}'])
		expect(() => readFindings(textToBytes(text))).toThrow(AppError)
})
