import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { directoryOf, specialist, specialistId } from './directory.fixture.ts'
import type { ServiceId } from './directory.ts'
import { searchDirectory } from './search.ts'

const today = isoDate('2026-11-23')

describe('search', () => {
	const directory = directoryOf(
		specialist('a', { name: 'Žanete Šķēle', topics: ['dzīvokļa pabalsts'] }),
		specialist('b', { name: 'Andris Ābele' }),
		specialist('c', { name: 'Aizgājusī', removedOn: today })
	)

	test.each([
		{ query: 'skele', found: ['a'], why: 'marks may be left out' },
		{ query: 'PABALSTS žan', found: ['a'], why: 'words in any order and case, beginnings too' },
		{ query: '', found: ['b', 'a'], why: 'all, in order of name' },
		{ query: 'aizgajusi', found: [], why: 'who was removed is not found' },
		{ query: 'skele nodoklis', found: [], why: 'every word must occur' }
	])('$why', ({ query, found }) => {
		expect(searchDirectory(directory, query).specialists.map(({ id }) => id)).toEqual(found)
	})

	test('a specialist is found by the service, the service by the specialist', () => {
		const service = {
			id: 's' as ServiceId,
			title: 'Krīzes pabalsts',
			purpose: '',
			procedure: 'x',
			documents: '',
			term: '',
			specialists: [specialistId('b')],
			checkedOn: today,
			removedOn: undefined
		}
		const services = [service]
		const found = (query: string) => searchDirectory({ ...directory, services }, query)
		expect(found('krizes').specialists.map(({ id }) => id)).toEqual(['b'])
		expect(found('abele').services.map(({ id }) => id)).toEqual(['s'])
	})

	test('any part of any name finds it', () => {
		const names = fc.stringMatching(/^[A-ZĀČĒĢĪĶĻŅŠŪŽa-zāčēģīķļņšūž]{3,12}$/)
		fc.assert(
			fc.property(names, fc.nat(), (name, cut) => {
				const one = directoryOf(specialist('x', { name }))
				expect(searchDirectory(one, name.slice(cut % name.length)).specialists).toHaveLength(1)
			})
		)
	})
})
