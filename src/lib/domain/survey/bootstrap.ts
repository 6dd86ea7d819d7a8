import { seededRandom } from '../sample/random.ts'
import { populationFactor, type Interval } from './intervals.ts'

/** How often each value was answered. */
export type Histogram = ReadonlyMap<number, number>

const replicates = 2000

/**
 * Interval of a mean by the percentile bootstrap. The seed makes it repeat: the same answers in any order, exported again, give the
 * same figures. With a population the interval shrinks towards the mean.
 *
 * @param histogram - at least one answer.
 * @param seed - any whole number; the survey's own, so that nobody picks a pleasant one.
 */
export function meanInterval(histogram: Histogram, seed: number, population?: number): Interval {
	const values = [...histogram]
		.sort(([left], [right]) => left - right)
		.flatMap(([value, count]) => repeated(value, count))
	const random = seededRandom(seed)
	const means = Array.from({ length: replicates }, () => {
		let sum = 0
		for (let draw = 0; draw < values.length; draw += 1) sum += values[random.below(values.length)] ?? 0
		return sum / values.length
	}).sort((left, right) => left - right)
	const mean = histogramMean(histogram)
	const factor = population === undefined ? 1 : populationFactor(values.length, population)
	return {
		low: mean - factor * (mean - quantile(means, 0.025)),
		high: mean + factor * (quantile(means, 0.975) - mean)
	}
}

export function histogramMean(histogram: Histogram): number {
	let [sum, count] = [0, 0]
	for (const [value, times] of histogram) {
		sum += value * times
		count += times
	}
	return sum / count
}

/** Between neighbours as R's default (type 7). */
function quantile(sorted: readonly number[], part: number): number {
	const place = (sorted.length - 1) * part
	const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
	return low + (high - low) * (place - Math.floor(place))
}

function repeated(value: number, count: number): readonly number[] {
	return Array.from({ length: count }, () => value)
}
