import type { RegistrationNumber } from '../feedback/entry.ts'

/** Numbers that follow each other without a gap, both ends included. */
export type NumberRange = { readonly from: RegistrationNumber; readonly to: RegistrationNumber }

/**
 * Numbers as few ranges as can be, e.g. `KAC-1/2026-0001` to `KAC-1/2026-0042`.
 *
 * @param numbers - in order of registration.
 */
export function numberRanges(numbers: readonly RegistrationNumber[]): readonly NumberRange[] {
	const ranges: NumberRange[] = []
	for (const number of numbers) {
		const last = ranges.at(-1)
		if (last && follows(last.to, number)) ranges[ranges.length - 1] = { from: last.from, to: number }
		else ranges.push({ from: number, to: number })
	}
	return ranges
}

function follows(one: RegistrationNumber, next: RegistrationNumber): boolean {
	const [before, after] = [partsOf(one), partsOf(next)]
	return before.series === after.series && before.ordinal + 1 === after.ordinal
}

/** `KAC-1/2026-` and 42. */
function partsOf(number: RegistrationNumber): { readonly series: string; readonly ordinal: number } {
	const cut = number.lastIndexOf('-') + 1
	return { series: number.slice(0, cut), ordinal: Number(number.slice(cut)) }
}
