import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartLines, shortened, type Chart, type Drawing, type Paper, type Shape } from './chart.ts'
import { drawBars, drawStacks } from './bars.ts'
import { drawChart } from './draw.ts'
import { legend } from './patterns.ts'
import { drawTrend } from './trend.ts'

const paper: Paper = { width: 320, size: 10, measure: (text) => text.length * 5 }
const value = fc.nat(2000)
const label = fc.string({ maxLength: 90 })

const bars: fc.Arbitrary<Chart> = fc
	.array(fc.record({ label, value }), { maxLength: 12 })
	.map((rows) => ({ type: 'bars', rows }))
const stacks: fc.Arbitrary<Chart> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(6)).chain(([parts, count]) =>
	fc.record({
		type: fc.constant('stacks' as const),
		series: fc.array(label, { minLength: parts, maxLength: parts }),
		rows: fc.array(fc.record({ label, values: fc.array(value, { minLength: parts, maxLength: parts }) }), {
			maxLength: count
		})
	})
)
const trendSeries = (steps: number) => {
	const ofSteps = { minLength: steps, maxLength: steps }
	const limit = fc
		.tuple(value, value)
		.map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }))
	return fc.record(
		{ label, values: fc.array(value, ofSteps), limits: fc.array(limit, ofSteps) },
		{ requiredKeys: ['label', 'values'] }
	)
}
const trends: fc.Arbitrary<Chart> = fc
	.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 2 }))
	.chain(([steps, count]) =>
		fc.record({
			type: fc.constant('trend' as const),
			ticks: fc.constant(Array.from({ length: steps }, (_, index) => `${index + 1}.2026.`)),
			series: fc.array(trendSeries(steps), { minLength: count, maxLength: count })
		})
	)
const papers = fc.record({ width: fc.integer({ min: 160, max: 700 }), size: fc.integer({ min: 7, max: 16 }) })

type Box = readonly [left: number, top: number, right: number, bottom: number]

function boxOf(shape: Shape, { size, measure }: Paper): Box {
	if (shape.type === 'rectangle') return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height]
	if (shape.type === 'line') {
		const { x1, x2, y1, y2 } = shape
		return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
	}
	const width = measure(shape.text)
	const left = shape.x - { start: 0, middle: width / 2, end: width }[shape.align]
	return [left, shape.y - size * 0.75, left + width, shape.y + size * 0.25]
}

function filled({ shapes }: Drawing) {
	return shapes.flatMap((shape) => (shape.type === 'rectangle' && shape.fill === 'accent' ? [shape] : []))
}

const told = ({ shapes }: Drawing): readonly string[] =>
	shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []))

describe('a chart', () => {
	test('stays within its frame, whatever the values and the width', () =>
		fc.assert(
			fc.property(fc.oneof(bars, stacks, trends), papers, (chart, size) => {
				const at = { ...size, measure: (text: string) => text.length * size.size * 0.5 }
				const drawing = drawChart(chart, at)
				for (const shape of drawing.shapes) {
					const [left, top, right, bottom] = boxOf(shape, at)
					expect([left, top].every((edge) => edge >= -0.01)).toBe(true)
					expect(right).toBeLessThanOrEqual(drawing.width + 0.01)
					expect(bottom).toBeLessThanOrEqual(drawing.height + 0.01)
				}
			})
		))

	test('says every value beside what shows it, and has only finite places', () =>
		fc.assert(
			fc.property(fc.oneof(bars, trends), (chart) => {
				const drawing = drawChart(chart, paper)
				const values = chart.type === 'bars' ? chart.rows.map((row) => row.value) : []
				const series = chart.type === 'trend' ? chart.series.flatMap((each) => each.values) : []
				for (const each of [...values, ...series]) expect(told(drawing)).toContain(String(each))
				expect(JSON.stringify(drawing)).not.toContain('null')
			})
		))

	test('has bars in proportion to their values', () =>
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 2, maxLength: 9 }), (values) => {
				const rows = values.map((each) => ({ label: 'x', value: each }))
				const lengths = filled(drawChart({ type: 'bars', rows }, paper)).map(({ width }) => width)
				for (const [index, length] of lengths.entries())
					expect(length * (values[0] ?? 0)).toBeCloseTo((lengths[0] ?? 0) * (values[index] ?? 0), 3)
			})
		))

	test('has no bar for nothing, but its number', () => {
		const drawing = drawBars({ type: 'bars', rows: [{ label: 'Pateicības', value: 0 }] }, paper)
		expect(filled(drawing)).toEqual([])
		expect(told(drawing)).toEqual(['Pateicības', '0'])
	})

	test('parts of a stack lie side by side and are as long as their sum', () => {
		const rows = [{ label: 'x', values: [5, 0, 15] }]
		const { shapes } = drawStacks({ type: 'stacks', series: ['a', 'b', 'c'], rows }, paper)
		const rectangles = shapes.flatMap((shape) => (shape.type === 'rectangle' ? [shape] : []))
		const [first, second] = rectangles.slice(3)
		expect([first?.x, first?.width, second?.x, second?.width]).toEqual([0, 80, 80, 240])
	})

	test('of one month is one point in the middle', () => {
		const series = [{ label: 'Saņemts', values: [7] }]
		const marks = filled(drawTrend({ type: 'trend', ticks: ['11.2026.'], series }, paper))
		expect(marks.at(-1)).toMatchObject({ x: 157.5 })
	})

	test('of nothing is drawn all the same', () => {
		for (const chart of [
			{ type: 'bars', rows: [] },
			{ type: 'stacks', series: [], rows: [] },
			{ type: 'trend', ticks: [], series: [] }
		] satisfies readonly Chart[])
			expect(drawChart(chart, paper).width).toBe(320)
	})

	test('tells series apart without colour: no two patterns are alike', () => {
		const row = { label: 'x', values: [10, 10, 10, 10] }
		const { shapes } = drawChart({ type: 'stacks', series: ['a', 'b', 'c', 'd'], rows: [row] }, paper)
		const parts = [0, 80, 160, 240].map((left) =>
			shapes
				.filter((shape) => shape.type !== 'text' && boxOf(shape, paper)[1] >= 20)
				.filter((shape) => boxOf(shape, paper)[0] >= left && boxOf(shape, paper)[2] <= left + 80)
				.map((shape) => (shape.type === 'rectangle' ? shape.fill : shape.type === 'line' && shape.x1 === shape.x2))
				.join()
		)
		expect(new Set(parts).size).toBe(4)
	})

	test('names its series in as many lines as they need, and in none when there are none', () => {
		expect(legend([], paper)).toEqual({ height: 0, shapes: [] })
		const names = ['a'.repeat(30), 'b'.repeat(30), 'c'.repeat(30)]
		const lines = legend(names, paper).shapes.flatMap((shape) => (shape.type === 'text' ? [shape.y] : []))
		expect(new Set(lines).size).toBe(3)
	})

	test('is told line by line to who does not see it', () => {
		const chart: Chart = { type: 'stacks', series: ['laikā', 'vēlāk'], rows: [{ label: 'Atbilde', values: [5, 1] }] }
		expect(chartLines(chart)).toEqual(['Atbilde: laikā 5, vēlāk 1'])
	})
})

test('a text too wide is cut with an ellipsis and never wider than asked', () =>
	fc.assert(
		fc.property(label, fc.integer({ min: 5, max: 300 }), (text, width) => {
			const cut = shortened(text, width, paper.measure)
			expect(paper.measure(cut)).toBeLessThanOrEqual(Math.max(width, 5))
			if (paper.measure(text) <= width) expect(cut).toBe(text)
		})
	))
