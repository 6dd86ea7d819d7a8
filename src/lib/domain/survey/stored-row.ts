import type { Bytes } from '../bytes.ts'
import type { Salted } from '../ledger/event.ts'

const saltBytes = 16
/** Bytes: the length of a row says nothing but how many of these it takes. */
const step = 1024
const blank = 0x20

/** A filling as it is sealed: its salt, the JSON, and blanks up to a whole number of kilobytes, so that its size tells little. */
export function toRow({ salt, bytes }: Salted): Bytes {
	const length = saltBytes + bytes.length
	const row = new Uint8Array(Math.ceil(length / step) * step).fill(blank)
	row.set(salt)
	row.set(bytes, saltBytes)
	return row
}

/** What {@link toRow} was given. */
export function fromRow(row: Bytes): Salted {
	let end = row.length
	while (end > saltBytes && row[end - 1] === blank) end--
	return { salt: row.slice(0, saltBytes), bytes: row.slice(saltBytes, end) }
}
