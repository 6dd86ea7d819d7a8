import type { Bytes } from './bytes.ts'
import { inflate } from './inflate.ts'
import { isArray, isCount, isDictionary, nameOf, type PdfStream, type PdfValue } from './pdf-values.ts'
import { attempt, refuse } from './reasons.ts'

/** What may still be unpacked of one file: a few kilobytes can claim gigabytes. */
export type Budget = { bytes: number }

export const unpackLimit = 256 * 1024 * 1024

/**
 * The contents of a stream that is stored as it is or deflated, with PNG predictors.
 *
 * @param object - number of the object, for the finding.
 * @param resolve - follows references inside the stream's dictionary.
 * @throws {Refused} `filter-unsupported`, `object-broken` or `limit-exceeded`.
 * @see ISO 32000-1 7.3.8, 7.4.4
 */
export function decodeStream(
	stream: PdfStream,
	object: number,
	budget: Budget,
	resolve: (value: PdfValue | undefined) => PdfValue
): Bytes {
	const entry = (key: string): PdfValue => resolve(stream.dictionary.entries.get(key))
	// Data in another file is not what was signed.
	if (entry('F') !== null) refuse({ code: 'filter-unsupported', object })
	const filter = onlyItem(entry('Filter'), object, resolve)
	if (filter === null) return stream.data
	if (nameOf(filter) !== 'FlateDecode') refuse({ code: 'filter-unsupported', object })
	const parameters = onlyItem(entry('DecodeParms'), object, resolve)
	const data = attempt({ code: 'object-broken', object }, () => unpack(stream.data, budget))
	return isDictionary(parameters) ? undoPredictor(data, object, (key) => resolve(parameters.entries.get(key))) : data
}

function onlyItem(value: PdfValue, object: number, resolve: (value: PdfValue | undefined) => PdfValue): PdfValue {
	if (!isArray(value)) return value
	return value.items.length > 1 ? refuse({ code: 'filter-unsupported', object }) : resolve(value.items[0])
}

function unpack(packed: Bytes, budget: Budget): Bytes {
	const data = inflate(packed, budget.bytes, () => refuse({ code: 'limit-exceeded', limit: 'stream' }))
	budget.bytes -= data.length
	return data
}

function undoPredictor(data: Bytes, object: number, parameter: (key: string) => PdfValue): Bytes {
	const count = (key: string, fallback: number): number => {
		const value = parameter(key)
		return value === null
			? fallback
			: isCount(value) && value >= 1 && value <= 65_536
				? value
				: refuse({ code: 'object-broken', object })
	}
	const predictor = count('Predictor', 1)
	if (predictor === 1) return data
	if (predictor < 10 || predictor > 15) refuse({ code: 'filter-unsupported', object })
	const bits = count('Colors', 1) * count('BitsPerComponent', 8)
	const rowLength = Math.ceil((count('Columns', 1) * bits) / 8)
	const rows = data.length / (rowLength + 1)
	if (!Number.isInteger(rows)) refuse({ code: 'object-broken', object })
	const output = new Uint8Array(rows * rowLength)
	const pixel = Math.max(1, bits >> 3)
	for (let row = 0; row < rows; row++) {
		const filter = data[row * (rowLength + 1)] ?? 0
		if (filter > 4) refuse({ code: 'object-broken', object })
		// "Up", the one that tables of places use.
		if (filter === 2 && row > 0) addRowAbove(data, output, row, rowLength)
		else undoRow(data, output, { row, rowLength, pixel })
	}
	return output
}

function addRowAbove(data: Bytes, output: Bytes, row: number, rowLength: number): void {
	const from = row * (rowLength + 1) + 1
	const to = row * rowLength
	for (let index = 0; index < rowLength; index++)
		output[to + index] = (data[from + index] ?? 0) + (output[to + index - rowLength] ?? 0)
}

type Row = { readonly row: number; readonly rowLength: number; readonly pixel: number }

/** One row of the PNG filters (PNG 9.2): the filter's number, then the bytes. */
function undoRow(data: Bytes, output: Bytes, { row, rowLength, pixel }: Row): void {
	const from = row * (rowLength + 1)
	const to = row * rowLength
	const filter = data[from] ?? 0
	for (let index = 0; index < rowLength; index++) {
		const left = index >= pixel ? (output[to + index - pixel] ?? 0) : 0
		const up = row > 0 ? (output[to + index - rowLength] ?? 0) : 0
		const corner = row > 0 && index >= pixel ? (output[to + index - rowLength - pixel] ?? 0) : 0
		const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
		output[to + index] = (data[from + 1 + index] ?? 0) + guess
	}
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner
	const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
	if (toLeft <= toUp && toLeft <= toCorner) return left
	return toUp <= toCorner ? up : corner
}
