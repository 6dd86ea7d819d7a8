import { expect, test } from 'vitest'
import { words } from './words.ts'

test('four throws of a die pick one word', () => {
	expect(words).toHaveLength(6 ** 4)
	expect(new Set(words).size).toBe(words.length)
	expect(words).toEqual([...words].sort())
})

test('every word can be typed on any keyboard', () => {
	expect(words.filter((word) => !/^[a-pr-vz]{3,7}$/.test(word))).toEqual([])
})

test('no two words differ only in the last letter', () => {
	const stems = words.map((word) => `${word.slice(0, -1)}.`)
	expect(stems.filter((stem, index) => stems.indexOf(stem) !== index)).toEqual([])
})

test('no word begins with another', () => {
	const starts = (word: string) => words.filter((other) => other !== word && word.startsWith(other))
	expect(words.filter((word) => starts(word).length > 0)).toEqual([])
})
