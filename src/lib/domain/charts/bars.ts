import { shortened, type Bars, type Drawing, type Paper, type Shape, type Stacks } from './chart.ts'
import { legend, patterned, type Place } from './patterns.ts'

/**
 * Horizontal bars from one baseline, each under its label and with its value at its end. Lengths are proportional to values;
 * 0 has no bar but its number.
 */
export function drawBars({ rows }: Bars, paper: Paper): Drawing {
	const { width, size, measure } = paper
	const room = Math.max(0, ...rows.map(({ value }) => measure(String(value)))) + size / 2
	const most = Math.max(1, ...rows.map(({ value }) => value))
	const { pitch, bar } = rowHeights(size)
	const shapes = rows.flatMap(({ label, value }, index): Shape[] => {
		const y = index * pitch
		const length = (value / most) * (width - room)
		const place = { x: 0, y: y + bar.top, width: length, height: bar.height }
		const end = { x: length + size / 2, y: place.y + bar.height * 0.82 }
		const bars: readonly Shape[] = value > 0 ? [{ type: 'rectangle', ...place, fill: 'accent', edge: undefined }] : []
		return [
			labelOf(label, y, paper),
			...bars,
			{ type: 'text', ...end, text: String(value), align: 'start', tone: 'ink' }
		]
	})
	return { width, height: rows.length * pitch, shapes: [...shapes, ...baselines(rows.length, size)] }
}

/** Bars in parts, one pattern a series, told by a legend; the number stands under a part that has room for it. */
export function drawStacks({ series, rows }: Stacks, paper: Paper): Drawing {
	const { width, size } = paper
	const totals = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
	const scale = width / Math.max(1, ...totals)
	const names = legend(series, paper)
	const { bar } = rowHeights(size)
	const pitch = rowHeights(size).pitch + size * 1.2
	const shapes = rows.flatMap(({ label, values }, index): readonly Shape[] => {
		const y = names.height + index * pitch
		const top = y + bar.top
		let x = 0
		const parts = values.flatMap((value, part): readonly Shape[] => {
			const place = { x, y: top, width: value * scale, height: bar.height }
			x += place.width
			return value > 0 ? [...patterned(place, part), ...partValue(value, place, paper)] : []
		})
		return [labelOf(label, y, paper), ...parts]
	})
	return { width, height: names.height + rows.length * pitch, shapes: [...names.shapes, ...shapes] }
}

function partValue(value: number, { x, y, width, height }: Place, { size, measure }: Paper): readonly Shape[] {
	const text = String(value)
	if (measure(text) > width) return []
	return [{ type: 'text', x: x + width / 2, y: y + height + size * 1.1, text, align: 'middle', tone: 'ink' }]
}

function labelOf(label: string, y: number, { width, size, measure }: Paper): Shape {
	const text = shortened(label, width, measure)
	return { type: 'text', x: 0, y: y + size, text, align: 'start', tone: 'soft' }
}

/** From row to row, and where the bar lies under its label. */
function rowHeights(size: number): {
	readonly pitch: number
	readonly bar: { readonly top: number; readonly height: number }
} {
	return { pitch: size * 3.2, bar: { top: size * 1.4, height: size * 1.1 } }
}

/** The line from which bars are measured, beside each bar. */
function baselines(count: number, size: number): readonly Shape[] {
	const { pitch, bar } = rowHeights(size)
	return Array.from({ length: count }, (_, index): Shape => {
		const y = index * pitch + bar.top
		return { type: 'line', x1: 0, y1: y, x2: 0, y2: y + bar.height, width: 1, tone: 'rule' }
	})
}
