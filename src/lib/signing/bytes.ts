/** Bytes that WebCrypto accepts: backed by a plain, not a shared, buffer. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}

export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index])
}

/** Order of DER `SET OF` (X.690 11.6): byte by byte, a prefix comes first. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
	const shared = Math.min(one.length, other.length)
	for (let index = 0; index < shared; index++) {
		const difference = (one[index] ?? 0) - (other[index] ?? 0)
		if (difference !== 0) return difference
	}
	return one.length - other.length
}

/** Lower-case hex. */
export function bytesToHex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** One byte a character, as PDF syntax is; characters above U+00FF are a bug of the caller. */
export function latinToBytes(text: string): Bytes {
	return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export function bytesToLatin(bytes: Uint8Array, from = 0, to = bytes.length): string {
	let text = ''
	for (let at = from; at < to; at += 4096) text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 4096, to)))
	return text
}

export function textToBytes(text: string): Bytes {
	return encoder.encode(text)
}

/** Offset of the first `needle` (ASCII) at or after `from`, or -1. */
export function indexOfText(bytes: Uint8Array, needle: string, from = 0): number {
	const wanted = latinToBytes(needle)
	const first = wanted[0] ?? 0
	for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
		if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
	}
	return -1
}
