import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostSteps, redo, startHistory, step, undo } from './history.ts'

describe('the history of what is written', () => {
	test('undoing a step gives back exactly what was there, and doing it again exactly what came of it', () => {
		fc.assert(
			fc.property(fc.array(fc.object(), { minLength: 1, maxLength: 20 }), (values) => {
				let history = startHistory<object>({})
				for (const value of values) {
					const before = history.present
					history = step(history, value)
					expect(undo(history).present).toBe(before)
					expect(redo(undo(history)).present).toBe(value)
				}
				let back = history
				for (let index = 0; index < values.length; index += 1) back = undo(back)
				expect(back.past).toEqual([])
				for (let index = 0; index < values.length; index += 1) back = redo(back)
				expect(back.present).toBe(history.present)
			})
		)
	})

	test('a word that is typed is undone as a whole, another field apart', () => {
		const typed = ['V', 'Va', 'Vai'].reduce((history, text) => step(history, text, 'text'), startHistory(''))
		expect(undo(typed).present).toBe('')
		expect(undo(step(typed, 'Vai?', 'hint')).present).toBe('Vai')
	})

	test('what is typed after an undo is a step of its own, and what was undone is gone', () => {
		const typed = step(step(startHistory('a'), 'b', 'text'), 'c')
		const anew = step(undo(typed), 'd', 'text')
		expect(anew.future).toEqual([])
		expect(undo(anew).present).toBe('b')
	})

	test('nothing changed is no step; at both ends nothing happens', () => {
		const start = startHistory('a')
		expect(step(start, 'a')).toBe(start)
		expect(undo(start)).toBe(start)
		expect(redo(start)).toBe(start)
	})

	test('it does not grow without end', () => {
		let history = startHistory(0)
		for (let index = 1; index < mostSteps + 50; index += 1) history = step(history, index)
		expect(history.past).toHaveLength(mostSteps)
	})
})
