import type { Drawing, Paper, Shape, Trend } from './chart.ts'
import { legend, type Place } from './patterns.ts'

type Spot = { readonly x: number; readonly y: number }
type Point = Spot & { readonly value: number }

/**
 * Lines through the points of a time. The first series is drawn in one stroke with full marks and its values above, the
 * second one in dashes with empty marks and its values below.
 */
export function drawTrend({ ticks, series }: Trend, paper: Paper): Drawing {
	const { width, size, measure } = paper
	const labels = series.map(({ label }) => label)
	const names = legend(labels, paper, (place, index) => sampleOf(place, index, size))
	const plot = size * 9
	const top = names.height + size * 1.6
	const foot = top + plot + size * 1.4
	const most = Math.max(
		1,
		...series.flatMap(({ values, limits = [] }) => [...values, ...limits.map(({ high }) => high)])
	)
	const margin = Math.max(size, ...ticks.map((tick) => measure(tick) / 2))
	const gap = ticks.length > 1 ? (width - 2 * margin) / (ticks.length - 1) : 0
	const xOf = (index: number): number => (ticks.length > 1 ? margin + index * gap : width / 2)
	const every = Math.max(1, Math.ceil((2 * margin) / Math.max(gap, 1)))
	const told = ticks.flatMap((text, index): readonly Shape[] => {
		const isTold = ticks.length === 1 || (ticks.length - 1 - index) % every === 0
		return isTold ? [{ type: 'text', x: xOf(index), y: foot + size * 1.4, text, align: 'middle', tone: 'soft' }] : []
	})
	const yOf = (value: number): number => top + plot * (1 - value / most)
	const lines = series.flatMap(({ values, limits = [] }, index) => {
		const points = values.map((value, at) => ({ x: xOf(at), y: yOf(value), value }))
		const whiskers = limits.flatMap(({ low, high }, at) => whisker(xOf(at), { from: yOf(high), to: yOf(low) }, size))
		return [...whiskers, ...seriesShapes(points, index, size)]
	})
	const axis: Shape = { type: 'line', x1: 0, y1: foot, x2: width, y2: foot, width: 0.8, tone: 'rule' }
	return { width, height: foot + size * 2, shapes: [...names.shapes, axis, ...told, ...lines] }
}

function seriesShapes(points: readonly Point[], series: number, size: number): readonly Shape[] {
	const strokes = points
		.slice(1)
		.flatMap((end, index) => connect(points[index] ?? end, end, series === 0 ? undefined : size / 3))
	const marks = points.flatMap(({ x, y, value }): readonly Shape[] => [
		markAt({ x, y }, series, size),
		valueAt({ x, y: series === 0 ? y - size * 0.6 : y + size * 1.3 }, value, series)
	])
	return [...strokes, ...marks]
}

/** An upright line with a short one at each end: between its limits. */
function whisker(
	x: number,
	{ from, to }: { readonly from: number; readonly to: number },
	size: number
): readonly Shape[] {
	const line = (x1: number, y1: number, x2: number, y2: number): Shape => ({
		type: 'line',
		...{ x1, y1, x2, y2 },
		width: 1,
		tone: 'soft'
	})
	const half = size / 4
	return [line(x, from, x, to), line(x - half, from, x + half, from), line(x - half, to, x + half, to)]
}

function valueAt(spot: Spot, value: number, series: number): Shape {
	return { type: 'text', ...spot, text: String(value), align: 'middle', tone: series === 0 ? 'ink' : 'soft' }
}

function sampleOf({ x, y, width, height }: Place, series: number, size: number): readonly Shape[] {
	const middle = y + height / 2
	const ends = [x, x + width].map((at) => ({ x: at, y: middle })) as [Spot, Spot]
	const stroke = connect(...ends, series === 0 ? undefined : size / 3)
	return [...stroke, markAt({ x: x + width / 2, y: middle }, series, size)]
}

function markAt({ x, y }: Spot, series: number, size: number): Shape {
	const mark = size / 2
	const place = { x: x - mark / 2, y: y - mark / 2, width: mark, height: mark }
	return { type: 'rectangle', ...place, fill: series === 0 ? 'accent' : 'paper', edge: 'accent' }
}

/** @param dash - length of a dash in points; `undefined` for one stroke. */
function connect(start: Spot, end: Spot, dash: number | undefined): readonly Shape[] {
	const length = Math.hypot(end.x - start.x, end.y - start.y)
	const at = (distance: number): Spot => ({
		x: start.x + ((end.x - start.x) * distance) / length,
		y: start.y + ((end.y - start.y) * distance) / length
	})
	const shapes: Shape[] = []
	for (let from = 0; from < length; from += dash === undefined ? length : 2 * dash) {
		const [one, other] = [at(from), at(Math.min(length, from + (dash ?? length)))]
		shapes.push({ type: 'line', x1: one.x, y1: one.y, x2: other.x, y2: other.y, width: 1.5, tone: 'accent' })
	}
	return shapes
}
