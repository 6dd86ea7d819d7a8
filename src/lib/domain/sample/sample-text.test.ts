import { expect, test } from 'vitest'
import { standardClauses } from '../organisation/rules.ts'
import { sampleTextList } from './sample.ts'
import { sampleTexts } from './sample-text.ts'

test('a row becomes a text with its clauses; nothing named is nothing tagged', () => {
	expect(
		sampleTexts('idea', [
			['Bibliotēka', '5.1.1 6', 'Teksts.', 'Vēlme.'],
			['Muzejs', '', 'Cits.']
		])
	).toEqual([
		{ kind: 'idea', service: 'Bibliotēka', clauses: ['5.1.1', '6'], text: 'Teksts.', remedy: 'Vēlme.' },
		{ kind: 'idea', service: 'Muzejs', clauses: [], text: 'Cits.', remedy: '' }
	])
})

test('every clause a sample names is in the rules, and every clause is named by some sample but the two about staff', () => {
	const named = new Set(sampleTextList.flatMap(({ clauses }) => clauses))
	const known = standardClauses.map(({ id }) => id)
	expect([...named].filter((id) => !known.includes(id))).toEqual([])
	expect(known.filter((id) => !named.has(id))).toEqual(['5.5.2'])
})
