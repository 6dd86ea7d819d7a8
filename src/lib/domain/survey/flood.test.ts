import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	judgePace,
	leastPerAnswer,
	lookBack,
	mostInARow,
	noPace,
	pauseLength,
	type Filled,
	type Verdict
} from './flood.ts'

/** Judges fillings one after the other, as the kiosk does. */
function judged(fillings: readonly Filled[]): readonly Verdict[] {
	let pace = noPace
	return fillings.map((filling) => {
		const verdict = judgePace(pace, filling)
		pace = verdict.pace
		return verdict
	})
}

const calm = (handedInAt: number): Filled => ({ begunAt: handedInAt - 60_000, handedInAt, answered: 8 })

test('somebody who reads and answers is not marked, and nobody waits', () => {
	const verdicts = judged([100_000, 220_000, 400_000].map(calm))
	for (const { isHurried, pause } of verdicts) expect({ isHurried, pause }).toEqual({ isHurried: false, pause: 0 })
})

test('answers that came quicker than they can be read are marked, even the only ones', () => {
	const begunAt = 5_000
	const quick = { begunAt, handedInAt: begunAt + 8 * leastPerAnswer - 1, answered: 8 }
	expect(judgePace(noPace, quick)).toMatchObject({ isHurried: true, pause: 0 })
	expect(judgePace(noPace, { ...quick, handedInAt: quick.handedInAt + 1 })).toMatchObject({ isHurried: false })
})

test('a child who presses fifty times leaves fifty verdicts: the first few pass, the rest are marked and meet a pause', () => {
	const presses = Array.from({ length: 50 }, (_, index) => calm(100_000 + index * 3_000))
	const verdicts = judged(presses)
	expect(verdicts).toHaveLength(50)
	expect(verdicts.filter(({ isHurried }) => isHurried)).toHaveLength(50 - mostInARow)
	expect(verdicts.at(-1)?.pause).toBe(pauseLength)
	expect(judgePace(verdicts.at(-1)?.pace ?? noPace, calm(100_000 + 49 * 3_000 + lookBack)).isHurried).toBe(false)
})

test('every filling gets its verdict, what is remembered stays short, and a pause always comes with a mark', () => {
	const gaps = fc.array(fc.record({ wait: fc.nat(90_000), took: fc.nat(120_000), answered: fc.nat(40) }), {
		maxLength: 60
	})
	fc.assert(
		fc.property(gaps, (list) => {
			let now = 0
			const fillings = list.map(({ wait, took, answered }) => {
				const begunAt = now + wait
				now = begunAt + took
				return { begunAt, handedInAt: now, answered }
			})
			const verdicts = judged(fillings)
			expect(verdicts).toHaveLength(fillings.length)
			for (const [index, { pace, isHurried, pause }] of verdicts.entries()) {
				const at = fillings[index]?.handedInAt ?? 0
				const lately = fillings.slice(0, index + 1).filter(({ handedInAt }) => at - handedInAt < lookBack)
				expect(pace.handedIn).toHaveLength(lately.length)
				if (lately.length > mostInARow) expect({ isHurried, pause }).toEqual({ isHurried: true, pause: pauseLength })
				else expect(pause).toBe(0)
			}
		})
	)
})
