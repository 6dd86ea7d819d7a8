/** `[a b c d e f]` as PDF writes it: points are rows, multiplied from the left (ISO 32000-1 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number]
/** Edges along the axes, in points. */
export type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number }

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `one`, then `other`. */
export function multiply(one: Matrix, other: Matrix): Matrix {
	const [a, b, c, d, e, f] = one
	const [g, h, i, j, k, l] = other
	return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** The smallest box round `box` after `matrix`. */
export function place({ left, bottom, right, top }: Box, [a, b, c, d, e, f]: Matrix): Box {
	const corners = [
		[left, bottom],
		[left, top],
		[right, bottom],
		[right, top]
	] as const
	const xs = corners.map(([x, y]) => a * x + c * y + e)
	const ys = corners.map(([x, y]) => b * x + d * y + f)
	return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

/** A rectangle, whose corners may come in any order (ISO 32000-1 7.9.5). */
export function toBox([one = 0, two = 0, three = 0, four = 0]: readonly number[]): Box {
	return {
		left: Math.min(one, three),
		bottom: Math.min(two, four),
		right: Math.max(one, three),
		top: Math.max(two, four)
	}
}

/** What two boxes share; empty when they don't meet. */
export function meet(one: Box, other: Box): Box {
	const left = Math.max(one.left, other.left)
	const bottom = Math.max(one.bottom, other.bottom)
	return {
		left,
		bottom,
		right: Math.max(left, Math.min(one.right, other.right)),
		top: Math.max(bottom, Math.min(one.top, other.top))
	}
}

export const area = ({ left, bottom, right, top }: Box): number => (right - left) * (top - bottom)
