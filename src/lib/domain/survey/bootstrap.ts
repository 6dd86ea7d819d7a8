import { seededRandom } from '../sample/random.ts'
import { populationFactor, type Interval } from './intervals.ts'

/** How often each value was answered. */
export type Histogram = ReadonlyMap<number, number>

const replicates = 2000
/** From so many answers on the bootstrap's own limit is taken, which it no longer differs from: the normal interval of the mean. */
const mostDrawn = 2000
/** Quantile of the normal distribution for 95 %. */
const z = 1.959963984540054

/**
 * Interval of a mean by the percentile bootstrap; of very many answers by the normal distribution, which is its limit. The seed makes it repeat: the same answers in any order, exported again, give the
 * same figures. With a population the interval shrinks towards the mean.
 *
 * @param histogram - at least one answer.
 * @param seed - any whole number; the survey's own, so that nobody picks a pleasant one.
 */
export function meanInterval(histogram: Histogram, seed: number, population?: number): Interval {
	const mean = histogramMean(histogram)
	const size = sizeOf(histogram)
	const factor = population === undefined ? 1 : populationFactor(size, population)
	if (size > mostDrawn) {
		const half = factor * z * deviation(histogram, mean) * Math.sqrt(1 / size)
		return { low: mean - half, high: mean + half }
	}
	const values = [...histogram]
		.sort(([left], [right]) => left - right)
		.flatMap(([value, count]) => repeated(value, count))
	const random = seededRandom(seed)
	const means = Array.from({ length: replicates }, () => {
		let sum = 0
		for (let draw = 0; draw < values.length; draw += 1) sum += values[random.below(values.length)] ?? 0
		return sum / values.length
	}).sort((left, right) => left - right)
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

function sizeOf(histogram: Histogram): number {
	return [...histogram.values()].reduce((sum, count) => sum + count, 0)
}

/** Standard deviation of a sample. */
function deviation(histogram: Histogram, mean: number): number {
	const squares = [...histogram].reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0)
	return Math.sqrt(squares / (sizeOf(histogram) - 1))
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
