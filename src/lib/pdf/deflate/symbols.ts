/** Lengths and distances as symbols with extra bits (RFC 1951, 3.2.5). */

/** Symbol of a length from 3 to 258, counted from 0; in the alphabet of literals and lengths it is 257 more. */
export const lengthSymbols = new Uint8Array(259)
/** Shortest length of each symbol. */
export const lengthStarts = new Uint16Array(29)
export const lengthExtraBits = new Uint8Array(29)

/** Smallest distance of each symbol. */
export const distanceStarts = new Uint16Array(30)
export const distanceExtraBits = new Uint8Array(30)
/** Symbols of distances up to 256, then of each further 128. */
const distanceSymbols = new Uint8Array(513)

/** @param distance - from 1 to 32 768. */
export function distanceSymbol(distance: number): number {
	return distanceSymbols[distance <= 256 ? distance : 256 + ((distance - 1) >> 7)] ?? 0
}

let start = 3
for (let symbol = 0; symbol < 28; symbol++) {
	const extra = symbol < 8 ? 0 : (symbol >> 2) - 1
	lengthStarts[symbol] = start
	lengthExtraBits[symbol] = extra
	lengthSymbols.fill(symbol, start, (start += 1 << extra))
}
// The longest length has a symbol of its own.
lengthStarts[28] = 258
lengthSymbols[258] = 28

start = 1
for (let symbol = 0; symbol < 30; symbol++) {
	const extra = symbol < 4 ? 0 : (symbol >> 1) - 1
	distanceStarts[symbol] = start
	distanceExtraBits[symbol] = extra
	for (const end = start + (1 << extra); start < end; start++)
		distanceSymbols[start <= 256 ? start : 256 + ((start - 1) >> 7)] = symbol
}
