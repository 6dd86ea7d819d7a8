import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../ledger/canonical-json.ts'
import { startSession, submitSession } from '../runtime.ts'
import type { Response } from '../session.ts'
import { anyForm, at, choice, filled, lv, questionnaire, section, single } from '../survey.fixture.ts'
import { batchOutcomes, compareKeyings, settleKeyings } from './compare.ts'

const picks = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 })
const kids = questionnaire(section('kids', [single('age', ['x', 'y'])], { repeat: { name: lv('Bērns'), max: 3 } }))
const withKids = (...ages: readonly string[]): Response => ({
	answers: {},
	repeats: { kids: ages.map((age) => ({ age: choice(age) })) }
})

describe('two keyings of one form', () => {
	test('have no difference if and only if they say the same, and choosing settles them either way', () => {
		fc.assert(
			fc.property(anyForm, picks, picks, (form, one, two) => {
				const keyed = (numbers: readonly number[]): Response => {
					const { answers, repeats } = filled(form, startSession(form, 'lv'), numbers)
					const submission = submitSession(form, { answers, repeats })
					if (!submission.ok) throw new TypeError('it was filled in validly')
					return submission.response
				}
				const [first, second] = [keyed(one), keyed(two)]
				const { differences, compared } = compareKeyings(form, first, second)
				expect(differences.length === 0).toBe(canonicalJson(first) === canonicalJson(second))
				expect(differences.length).toBeLessThanOrEqual(compared)
				expect(compareKeyings(form, second, first).differences).toHaveLength(differences.length)
				const settled = (right: 'first' | 'second') =>
					canonicalJson(
						settleKeyings(
							first,
							differences,
							differences.map(() => right)
						)
					)
				expect(settled('first')).toBe(canonicalJson(first))
				expect(settled('second')).toBe(canonicalJson(second))
			})
		)
	})

	test('differ where one has a copy more, and taking it adds the copy', () => {
		const [first, second] = [withKids('x'), withKids('x', 'y')]
		const { compared, differences } = compareKeyings(kids, first, second)
		expect(compared).toBe(2)
		expect(differences).toMatchObject([{ place: at('age', 'kids', 1), first: undefined, second: choice('y') }])
		expect(settleKeyings(first, differences, ['second'])).toEqual(second)
		expect(settleKeyings(first, differences, ['first'])).toEqual(first)
	})
})

test('a batch tells how many of its forms were keyed twice and how many answers differed', () => {
	const check = { compared: 10, differences: 1 }
	const forms = [
		{ batch: '2', form: 1 },
		{ batch: '1', form: 1, check },
		{ batch: '1', form: 2, check: { compared: 8, differences: 0 } },
		{ batch: '1', form: 3 }
	]
	expect(batchOutcomes(forms)).toEqual([
		{ batch: '1', keyed: 3, checked: 2, compared: 18, differences: 1 },
		{ batch: '2', keyed: 1, checked: 0, compared: 0, differences: 0 }
	])
	expect(batchOutcomes([])).toEqual([])
})
