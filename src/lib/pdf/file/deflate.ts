import { zlibSync } from 'fflate'

/** Level 6 of fflate: measured best of size against time; the platform's own CompressionStream gives other bytes per browser. */
const level = 6

export function deflate(data: Uint8Array): Uint8Array {
	return zlibSync(data, { level })
}

/** Deflates rows of `columns` bytes after the PNG "Up" filter, which turns runs of offsets into small numbers (ISO 32000-1, 7.4.4.4). */
export function deflateRows(rows: Uint8Array, columns: number): Uint8Array {
	const count = rows.length / columns
	const filtered = new Uint8Array(count * (columns + 1))
	for (let row = 0; row < count; row++) {
		const from = row * columns
		const to = row * (columns + 1)
		filtered[to] = 2
		for (let column = 0; column < columns; column++) {
			const above = row === 0 ? 0 : (rows[from - columns + column] ?? 0)
			filtered[to + 1 + column] = (rows[from + column] ?? 0) - above
		}
	}
	return deflate(filtered)
}
