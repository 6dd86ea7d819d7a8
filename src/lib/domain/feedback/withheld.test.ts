import { expect, test } from 'vitest'
import { isNamed, withheld, withheldChange } from './withheld.ts'

const named = { type: 'named', name: 'Anna Ozola', address: '', email: '', phone: '29000000', reply: 'phone' } as const

test('whoever is named is withheld; who gave no name stays anonymous', () => {
	expect(withheld(named)).toEqual({ type: 'withheld' })
	expect(withheld({ type: 'anonymous' })).toEqual({ type: 'anonymous' })
})

test('a change from nobody to somebody tells that there is somebody, not who', () => {
	expect(withheldChange({ field: 'submitter', from: { type: 'anonymous' }, to: named })).toEqual({
		field: 'submitter',
		from: { type: 'anonymous' },
		to: { type: 'withheld' }
	})
	const other = { field: 'text', from: 'Anna Ozola', to: 'cits' } as const
	expect(withheldChange(other)).toBe(other)
})

test.each([null, 'named', { name: 'named' }, { type: 'anonymous' }])('%j names nobody', (value) => {
	expect(isNamed(value)).toBe(false)
})
