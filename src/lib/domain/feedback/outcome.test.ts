import { expect, test } from 'vitest'
import { mustTell, unexaminedGrounds } from './outcome.ts'

test('the law knows five grounds, and only of the first there is nobody to tell', () => {
	expect(unexaminedGrounds.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5])
	expect(unexaminedGrounds.filter(({ id }) => !mustTell(id)).map(({ id }) => id)).toEqual(['no-submitter'])
})
