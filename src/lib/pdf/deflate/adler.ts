const modulus = 65521
/** So many bytes can be added before a sum leaves 31 bits, beyond which numbers are no whole ones to the engine. */
const stretch = 3800

/** The checksum of zlib (RFC 1950, 2.2), carried on over more bytes. It starts as 1. */
export function addToAdler(adler: number, data: Uint8Array): number {
	let low = adler & 0xffff
	let high = adler >>> 16
	for (let from = 0; from < data.length; from += stretch) {
		const end = Math.min(from + stretch, data.length)
		for (let index = from; index < end; index++) {
			low = (low + (data[index] ?? 0)) | 0
			high = (high + low) | 0
		}
		low %= modulus
		high %= modulus
	}
	return ((high << 16) | low) >>> 0
}
