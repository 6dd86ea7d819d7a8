import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	areOnSheet,
	countPoints,
	onSheet,
	sheet,
	simplify,
	strokesToPath,
	strokeTolerance,
	type Stroke
} from './strokes.ts'

const touch = fc.record({
	x: fc.double({ min: -400, max: 1400, noNaN: true }),
	y: fc.double({ min: -400, max: 900, noNaN: true })
})
/** What a finger leaves on the sheet, wherever it went. */
const drawn = fc
	.array(touch, { minLength: 1, maxLength: 60 })
	.map((touches) => touches.flatMap(({ x, y }) => onSheet(x, y)))

const pointsOf = (stroke: Stroke) =>
	Array.from(
		{ length: stroke.length / 2 },
		(_, index) => [stroke[index * 2] ?? NaN, stroke[index * 2 + 1] ?? NaN] as const
	)

/** How far a point lies from a stroke, by many small steps along it: another way than the one that is tested. */
function distanceTo(stroke: Stroke, [x, y]: readonly [number, number]): number {
	const points = pointsOf(stroke)
	let nearest = Infinity
	for (const [index, [x0, y0]] of points.entries()) {
		const [x1, y1] = points[index + 1] ?? [x0, y0]
		for (let step = 0; step <= 400; step++) {
			const share = step / 400
			nearest = Math.min(nearest, Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0)))
		}
	}
	return nearest
}

describe('a stroke on the sheet', () => {
	test('never leaves it, wherever the finger went', () => {
		fc.assert(fc.property(fc.array(drawn), (strokes) => areOnSheet(strokes)))
		expect(onSheet(-3, 712.4)).toEqual([0, sheet.height])
		expect(onSheet(999.6, 0.4)).toEqual([sheet.width, 0])
	})

	test.each([
		{ strokes: [[1, 2, 3]], why: 'half a point' },
		{ strokes: [[1, 501]], why: 'below the sheet' },
		{ strokes: [[-1, 5]], why: 'left of it' },
		{ strokes: [[1.5, 5]], why: 'between two points' }
	])('is none when it is $why', ({ strokes }) => expect(areOnSheet(strokes)).toBe(false))

	test('simplified it keeps both ends and adds no point', () => {
		fc.assert(
			fc.property(drawn, (stroke) => {
				const simple = simplify(stroke)
				expect(simple.slice(0, 2)).toEqual(stroke.slice(0, 2))
				expect(simple.slice(-2)).toEqual(stroke.slice(-2))
				const known = new Set(pointsOf(stroke).map(String))
				for (const point of pointsOf(simple)) expect(known).toContain(String(point))
				expect(simple.length).toBeLessThanOrEqual(stroke.length)
			})
		)
	})

	test('simplified it goes nowhere farther from the hand than the tolerance', () => {
		fc.assert(
			fc.property(drawn, fc.integer({ min: 1, max: 80 }), (stroke, tolerance) => {
				const simple = simplify(stroke, tolerance)
				for (const point of pointsOf(stroke)) expect(distanceTo(simple, point)).toBeLessThanOrEqual(tolerance + 1.5)
			}),
			{ numRuns: 40 }
		)
	})

	test('a straight line needs two points, a corner three, a touch one', () => {
		const line = Array.from({ length: 101 }, (_, index) => [index * 10, index * 5]).flat()
		expect(simplify(line)).toEqual([0, 0, 1000, 500])
		expect(simplify([0, 0, 50, 1, 100, 0, 100, 50, 100, 100])).toEqual([0, 0, 100, 0, 100, 100])
		expect(simplify([7, 8])).toEqual([7, 8])
		expect(simplify([0, 0, 30, strokeTolerance, 60, 0])).toEqual([0, 0, 60, 0])
	})

	test('that went past its end and back is not shortened', () => {
		expect(simplify([0, 0, 90, 0, 40, 0])).toEqual([0, 0, 90, 0, 40, 0])
	})
})

test('strokes become one path, a lone touch a dot', () => {
	expect(strokesToPath([[1, 2, 3, 4, 5, 6], [7, 8], []])).toBe('M1 2 L3 4 5 6 M7 8 L7 8')
	expect(countPoints([[1, 2, 3, 4, 5, 6], [7, 8], []])).toBe(4)
})
