/**
 * Points `x0, y0, x1, y1 …` of one touch of the pen, whole numbers on a sheet of {@link sheet}: strokes survive turning the
 * tablet and are as sharp on paper as on glass.
 */
export type Stroke = readonly number[]

/** The sheet on which people draw and sign: twice as wide as high, in units of its own, from the upper left corner. */
export const sheet = { width: 1000, height: 500 } as const
/** Points of all strokes together: a signature has some hundreds. */
export const maxPoints = 20_000
/** Breadth of the pen in units of the sheet. */
export const penBreadth = 6
/** How far a simplified stroke may lie from the hand's own, in units of the sheet: well within the pen's breadth. */
export const strokeTolerance = 1

/** The point of the sheet nearest to a place that may lie beside it or between two points. */
export function onSheet(x: number, y: number): readonly [x: number, y: number] {
	return [clamped(x, sheet.width), clamped(y, sheet.height)]
}

/** Whether strokes can have been drawn on the sheet. */
export function areOnSheet(strokes: readonly Stroke[]): boolean {
	return strokes.every(
		(stroke) =>
			stroke.length % 2 === 0 &&
			stroke.every((value, index) => {
				const most = index % 2 === 0 ? sheet.width : sheet.height
				return Number.isInteger(value) && value >= 0 && value <= most
			})
	)
}

/** Points of all strokes together. */
export function countPoints(strokes: readonly Stroke[]): number {
	return strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0)
}

/**
 * The same stroke with fewer points: both ends stay, and no point of the hand's own lies farther than `tolerance` from it.
 *
 * @param tolerance - in units of the sheet.
 * @see Douglas, Peucker: Algorithms for the reduction of the number of points required to represent a digitized line (1973)
 */
export function simplify(stroke: Stroke, tolerance: number = strokeTolerance): Stroke {
	const last = stroke.length / 2 - 1
	const kept = new Set([0, last])
	const open: (readonly [from: number, to: number])[] = [[0, last]]
	for (let part = open.pop(); part; part = open.pop()) {
		const [from, to] = part
		const { index, distance } = farthest(stroke, from, to)
		if (distance <= tolerance) continue
		kept.add(index)
		open.push([from, index], [index, to])
	}
	return stroke.filter((_, index) => kept.has(Math.floor(index / 2)))
}

/** Path data of SVG; a touch without movement is a dot. */
export function strokesToPath(strokes: readonly Stroke[]): string {
	return strokes
		.filter((stroke) => stroke.length > 1)
		.map((stroke) => {
			const points = stroke.length === 2 ? [...stroke, ...stroke] : stroke
			return points.map((value, index) => `${index === 0 ? 'M' : index === 2 ? 'L' : ''}${value}`).join(' ')
		})
		.join(' ')
}

/** The point between two of a stroke's points that lies farthest from the line between them. */
function farthest(stroke: Stroke, from: number, to: number): { readonly index: number; readonly distance: number } {
	let found = { index: from, distance: 0 }
	for (let index = from + 1; index < to; index++) {
		const distance = distanceToLine(pointAt(stroke, index), pointAt(stroke, from), pointAt(stroke, to))
		if (distance > found.distance) found = { index, distance }
	}
	return found
}

type Point = readonly [x: number, y: number]

function pointAt(stroke: Stroke, index: number): Point {
	return [stroke[index * 2] ?? 0, stroke[index * 2 + 1] ?? 0]
}

/** To the line from end to end, not beyond: a hand that went past the end and back is not lost. */
function distanceToLine([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
	const [dx, dy] = [x1 - x0, y1 - y0]
	const length = dx * dx + dy * dy
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length))
	return Math.hypot(x - x0 - along * dx, y - y0 - along * dy)
}

function clamped(value: number, most: number): number {
	return Math.min(most, Math.max(0, Math.round(value)))
}
