import { compareBytes, concatBytes, textToBytes, type Bytes } from './bytes.ts'
import { refuse } from './reasons.ts'

/** Identifier octets of the types in use (X.690 8.1.2): class, constructed bit and number in one byte. */
export const Tag = {
	boolean: 0x01,
	integer: 0x02,
	bitString: 0x03,
	octetString: 0x04,
	null: 0x05,
	oid: 0x06,
	utf8String: 0x0c,
	printableString: 0x13,
	teletexString: 0x14,
	ia5String: 0x16,
	utcTime: 0x17,
	generalizedTime: 0x18,
	bmpString: 0x1e,
	sequence: 0x30,
	set: 0x31,
	context0: 0xa0,
	context1: 0xa1,
	context2: 0xa2,
	context3: 0xa3
} as const

/** One element. `raw` is the whole encoding, `body` what follows tag and length; both are views of the input. */
export type DerNode = {
	readonly tag: number
	readonly body: Bytes
	readonly raw: Bytes
	readonly children: readonly DerNode[]
}

/** Enough for any certificate or signature we know (they have fewer than 400 elements, 12 deep). */
const limits = { depth: 24, nodes: 20_000, bytes: 1_000_000 }

/* Writing */

export function tlv(tag: number, ...parts: readonly Uint8Array[]): Bytes {
	const length = parts.reduce((sum, part) => sum + part.length, 0)
	if (length < 0x80) return concatBytes(Uint8Array.of(tag, length), ...parts)
	const digits: number[] = []
	for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256)
	return concatBytes(Uint8Array.of(tag, 0x80 | digits.length, ...digits), ...parts)
}

export const sequence = (...parts: readonly Uint8Array[]): Bytes => tlv(Tag.sequence, ...parts)
/** `SET OF` in DER order. */
export const setOf = (...parts: readonly Uint8Array[]): Bytes => tlv(Tag.set, ...parts.toSorted(compareBytes))
export const octetString = (bytes: Uint8Array): Bytes => tlv(Tag.octetString, bytes)
export const bitString = (bytes: Uint8Array, unusedBits = 0): Bytes =>
	tlv(Tag.bitString, Uint8Array.of(unusedBits), bytes)
export const utf8String = (text: string): Bytes => tlv(Tag.utf8String, textToBytes(text))
export const derBoolean = (value: boolean): Bytes => tlv(Tag.boolean, Uint8Array.of(value ? 0xff : 0))
export const derNull = (): Bytes => tlv(Tag.null)

/** A non-negative integer from big-endian bytes. */
export function unsignedInteger(magnitude: Uint8Array): Bytes {
	const start = magnitude.findIndex((byte) => byte !== 0)
	const digits = start === -1 ? Uint8Array.of(0) : magnitude.subarray(start)
	return (digits[0] ?? 0) < 0x80 ? tlv(Tag.integer, digits) : tlv(Tag.integer, Uint8Array.of(0), digits)
}

export function smallInteger(value: number): Bytes {
	return unsignedInteger(Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value))
}

/** @param dotted - e.g. `1.2.840.113549.1.7.2`. */
export function oid(dotted: string): Bytes {
	const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
	const octets = [first * 40 + second, ...rest].flatMap((arc) => {
		const base128 = [arc % 128]
		for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) base128.unshift((left % 128) | 0x80)
		return base128
	})
	return tlv(Tag.oid, Uint8Array.from(octets))
}

/** UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280 4.1.2.5); parts of a second are dropped. */
export function derTime(time: Date): Bytes {
	const digits = time.toISOString().replace(/\.\d+Z$|[-:T]/g, '') + 'Z'
	return time.getUTCFullYear() < 2050
		? tlv(Tag.utcTime, textToBytes(digits.slice(2)))
		: tlv(Tag.generalizedTime, textToBytes(digits))
}

/* Reading */

/**
 * Reads one DER element that fills `bytes` exactly: definite and minimal lengths, single-byte tags, bounded depth.
 *
 * @throws {Refused} `der-broken` with the offset, `limit-exceeded`.
 */
export function parseDer(bytes: Bytes): DerNode {
	const node = parseDerPrefix(bytes)
	return node.raw.length === bytes.length ? node : refuse({ code: 'der-broken', at: node.raw.length })
}

/**
 * Reads the first DER element and leaves what follows to the caller.
 *
 * @throws {Refused} as {@link parseDer}.
 */
export function parseDerPrefix(bytes: Bytes): DerNode {
	const budget = { nodes: limits.nodes }
	return parseNode(bytes, 0, 0, budget)
}

function parseNode(bytes: Bytes, at: number, depth: number, budget: { nodes: number }): DerNode {
	if (depth > limits.depth || budget.nodes-- <= 0) refuse({ code: 'limit-exceeded', limit: 'der' })
	const tag = bytes[at]
	if (tag === undefined || (tag & 0x1f) === 0x1f || tag === 0) refuse({ code: 'der-broken', at })
	const { length, headerLength } = parseLength(bytes, at)
	const start = at + headerLength
	const end = start + length
	if (end > bytes.length) refuse({ code: 'der-broken', at })
	const children: DerNode[] = []
	if ((tag & 0x20) !== 0) {
		// A view that ends with the parent: a child may not reach beyond it.
		const inside = bytes.subarray(0, end)
		for (let next = start; next < end;) {
			const child = parseNode(inside, next, depth + 1, budget)
			children.push(child)
			next += child.raw.length
		}
	}
	return { tag, body: bytes.subarray(start, end), raw: bytes.subarray(at, end), children }
}

function parseLength(bytes: Bytes, at: number): { readonly length: number; readonly headerLength: number } {
	const first = bytes[at + 1] ?? refuse({ code: 'der-broken', at })
	if (first < 0x80) return { length: first, headerLength: 2 }
	const digits = bytes.subarray(at + 2, at + 2 + (first & 0x7f))
	const length = digits.reduce((sum, digit) => sum * 256 + digit, 0)
	const minimal = digits.length > 0 && digits[0] !== 0 && length >= 0x80
	if (first === 0x80 || digits.length !== (first & 0x7f) || !minimal) refuse({ code: 'der-broken', at })
	if (digits.length > 4 || length > limits.bytes) refuse({ code: 'limit-exceeded', limit: 'der' })
	return { length, headerLength: 2 + digits.length }
}
