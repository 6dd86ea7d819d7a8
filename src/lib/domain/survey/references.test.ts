import { expect, test } from 'vitest'
import type { Section } from './questionnaire.ts'
import { referenceProblems } from './references.ts'
import { chosen, lv, questionnaire, section, single } from './survey.fixture.ts'

const first = single('first', ['a', 'b'])
const told = (...sections: readonly Section[]): readonly string[] =>
	referenceProblems(questionnaire(...sections)).map(({ code, of, other }) => `${code} ${of} ${other ?? ''}`)

test('what refers back within one section, or to a section before, is in order', () => {
	const next = single('next', ['c'], { showIf: chosen('first', 'a'), text: lv('Kāpēc {q:first}?') })
	expect(told(section('a', [first, next]))).toEqual([])
	expect(told(section('a', [first]), section('b', [next], { showIf: chosen('first', 'b') }))).toEqual([])
})

test('a section can hang on nothing that comes with it or after it', () => {
	expect(told(section('a', [first], { showIf: chosen('first', 'a') }))).not.toEqual([])
	expect(told(section('a', [first], { showIf: chosen('later', 'a') }), section('b', [single('later', ['a'])]))).toEqual(
		['refers-to-later a later']
	)
})

test('copies of a section are nobody else’s affair', () => {
	const copied = section('a', [first], { repeat: { max: 3 } } as Partial<Parameters<typeof section>[2] & object>)
	expect(told(copied, section('b', [single('next', ['c'], { showIf: chosen('first', 'a') })]))).toEqual([
		'refers-into-copies next first'
	])
})
