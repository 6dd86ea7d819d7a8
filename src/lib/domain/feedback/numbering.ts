import { compareTexts } from '../dates.ts'
import type { RegistrationNumber } from './entry.ts'

export type NumberParts = {
	/** Prefix of the centre, 2-6 capital letters. */
	readonly series: string
	/** 1 for the centre's first tablet, 2 for the next: two tablets never give the same number. */
	readonly deviceOrdinal: number
	/** Year of writing down. */
	readonly year: number
	/** 1, 2, 3 … without gaps within series, device and year. */
	readonly ordinal: number
}

const shape = /^(\p{Lu}{2,6})-([1-9]\d{0,3})\/([1-9]\d{3})-(\d{4,7})$/u

/**
 * `KAC-1/2026-0042`.
 *
 * @throws {RangeError} when a part is out of its range: a wrong setting, never a user's input.
 */
export function registrationNumber({ series, deviceOrdinal, year, ordinal }: NumberParts): RegistrationNumber {
	const text = `${series}-${deviceOrdinal}/${year}-${String(ordinal).padStart(4, '0')}`
	if (!isRegistrationNumber(text) || ordinal < 1) throw new RangeError('not a registration number')
	return text
}

/** Whether the text is written as {@link registrationNumber} writes. */
export function isRegistrationNumber(text: string): text is RegistrationNumber {
	return shape.test(text) && !/-0{4}$|-0\d{4,}$/.test(text)
}

/** Parts of a number; `undefined` when the text is none. */
export function parseRegistrationNumber(text: string): NumberParts | undefined {
	if (!isRegistrationNumber(text)) return undefined
	const [, series = '', device, year, ordinal] = shape.exec(text) ?? []
	return { series, deviceOrdinal: Number(device), year: Number(year), ordinal: Number(ordinal) }
}

/**
 * The ordinal the next entry gets.
 *
 * @param lastByYear - the last ordinal given on this device, by year.
 */
export function nextNumber(lastByYear: Readonly<Record<number, number>>, year: number): number {
	return (lastByYear[year] ?? 0) + 1
}

/** For sorting: series, device, year, ordinal as numbers, so that 10000 comes after 9999. */
export function compareNumbers(left: RegistrationNumber, right: RegistrationNumber): number {
	// With the same lengths they sort as texts do, since “-” comes before letters. Lists of 20 000 are sorted on the way to a screen.
	if (left.length === right.length && left.indexOf('/') === right.indexOf('/')) return compareTexts(left, right)
	const [one, other] = [parseRegistrationNumber(left), parseRegistrationNumber(right)]
	if (!one || !other) return compareTexts(left, right)
	return (
		compareTexts(one.series, other.series) ||
		one.deviceOrdinal - other.deviceOrdinal ||
		one.year - other.year ||
		one.ordinal - other.ordinal
	)
}

/** Numbers that lie between the given ones of a series and are not among them. A whole register has none. */
export function missingNumbers(numbers: readonly RegistrationNumber[]): readonly RegistrationNumber[] {
	const sorted = [...numbers].sort(compareNumbers).flatMap((number) => parseRegistrationNumber(number) ?? [])
	return sorted.flatMap((parts, index) => {
		const before = sorted[index - 1]
		if (before?.series !== parts.series || before.deviceOrdinal !== parts.deviceOrdinal || before.year !== parts.year)
			return []
		return Array.from({ length: Math.max(0, parts.ordinal - before.ordinal - 1) }, (_, step) =>
			registrationNumber({ ...parts, ordinal: before.ordinal + 1 + step })
		)
	})
}
