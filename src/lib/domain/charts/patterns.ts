import { shortened, type Paper, type Shape, type Tone } from './chart.ts'

export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Points between the lines of a pattern. */
const step = 4

/** A rectangle in the pattern of a series: full, striped aslant, empty, striped upright, striped level. */
export function patterned(place: Place, series: number): readonly Shape[] {
	const blank = rectangle(place, 'paper', 'accent')
	const patterns = [
		() => [rectangle(place, 'accent', 'accent')],
		() => [blank, ...slanted(place)],
		() => [blank],
		() => [blank, ...upright(place)],
		() => [blank, ...level(place)]
	]
	return patterns[series % patterns.length]?.() ?? [blank]
}

/**
 * Names of series beside what they are drawn with, in as many lines as they need.
 *
 * @param sample - draws the sample of a series.
 */
export function legend(
	names: readonly string[],
	paper: Paper,
	sample: (place: Place, series: number) => readonly Shape[] = patterned
): { readonly height: number; readonly shapes: readonly Shape[] } {
	const { width, size, measure } = paper
	const swatch = { width: size * 1.6, height: size }
	const pitch = size * 1.8
	const shapes: Shape[] = []
	let [x, y] = [0, 0]
	for (const [series, name] of names.entries()) {
		const text = shortened(name, width - swatch.width - size / 2, measure)
		const needed = swatch.width + size / 2 + measure(text)
		if (x > 0 && x + needed > width) [x, y] = [0, y + pitch]
		shapes.push(...sample({ x, y, ...swatch }, series))
		shapes.push({ type: 'text', x: x + swatch.width + size / 2, y: y + size * 0.85, text, align: 'start', tone: 'ink' })
		x += needed + size * 1.5
	}
	return { height: names.length > 0 ? y + pitch + size / 2 : 0, shapes }
}

/** Lines at 45 degrees, each cut where it meets the edges. */
function slanted({ x, y, width, height }: Place): readonly Shape[] {
	const shapes: Shape[] = []
	for (let sum = step; sum < width + height; sum += step)
		shapes.push(
			stroke({
				x1: x + Math.max(0, sum - height),
				y1: y + Math.min(sum, height),
				x2: x + Math.min(sum, width),
				y2: y + Math.max(0, sum - width)
			})
		)
	return shapes
}

function upright({ x, y, width, height }: Place): readonly Shape[] {
	const shapes: Shape[] = []
	for (let shift = step; shift < width; shift += step)
		shapes.push(stroke({ x1: x + shift, y1: y, x2: x + shift, y2: y + height }))
	return shapes
}

function level({ x, y, width, height }: Place): readonly Shape[] {
	const shapes: Shape[] = []
	for (let shift = step; shift < height; shift += step)
		shapes.push(stroke({ x1: x, y1: y + shift, x2: x + width, y2: y + shift }))
	return shapes
}

function stroke(ends: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }): Shape {
	return { type: 'line', ...ends, width: 0.8, tone: 'accent' }
}

function rectangle(place: Place, fill: Tone, edge: Tone): Shape {
	return { type: 'rectangle', ...place, fill, edge }
}
