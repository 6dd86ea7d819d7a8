import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { sampleResident } from './residents.ts'

test('a made-up resident has a surname that fits the first name, and an address nobody answers', () => {
	const random = seededRandom(3)
	for (let index = 0; index < 200; index++) {
		const { name, email } = sampleResident(random)
		const [first = '', last = ''] = name.split(' ')
		expect(/[ae]$/.test(first)).toBe(/[ae]$/.test(last))
		expect(email).toMatch(/^[a-z]+\.[a-z]+@piemers\.lv$/)
	}
})
