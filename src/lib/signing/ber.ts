import { concatBytes, type Bytes } from './bytes.ts'
import { parseDerPrefix, Tag, tlv, type DerNode } from './der.ts'
import { refuse } from './reasons.ts'

const limits = { depth: 24, nodes: 20_000, digits: 4 }
const constructed = 0x20
const indefinite = 0x80

/**
 * Reads the first element of `bytes`, which older tools write with indefinite lengths and strings in pieces. Such an
 * encoding is turned into DER first; one that begins with a definite length must be DER throughout.
 *
 * @returns the element, and how many bytes of the input it takes.
 * @throws {Refused} `der-broken`, `limit-exceeded`.
 * @see X.690 8.1.3.6, 8.7.3, 10
 */
export function parseBerPrefix(bytes: Bytes): { readonly node: DerNode; readonly length: number } {
	if (bytes[0] !== Tag.sequence || bytes[1] !== indefinite) {
		const node = parseDerPrefix(bytes)
		return { node, length: node.raw.length }
	}
	const { der, end } = convert(bytes, 0, bytes.length, { depth: 0, left: { nodes: limits.nodes } })
	return { node: parseDerPrefix(der), length: end }
}

type Bound = { readonly depth: number; readonly left: { nodes: number } }
type Converted = { readonly der: Bytes; readonly end: number }

function convert(bytes: Bytes, at: number, to: number, { depth, left }: Bound): Converted {
	if (depth > limits.depth || left.nodes-- <= 0) refuse({ code: 'limit-exceeded', limit: 'der' })
	const tag = bytes[at]
	const { length, start } = readLength(bytes, at, to)
	if (tag === undefined || tag === 0 || (tag & 0x1f) === 0x1f) refuse({ code: 'der-broken', at })
	if ((tag & constructed) === 0) {
		const body = length === undefined ? refuse({ code: 'der-broken', at }) : bytes.subarray(start, start + length)
		return { der: tlv(tag, body), end: start + body.length }
	}
	const parts: Bytes[] = []
	const stop = length === undefined ? to : start + length
	let next = start
	while (next < stop && !(length === undefined && isEnd(bytes, next, stop))) {
		const part = convert(bytes, next, stop, { depth: depth + 1, left })
		parts.push(part.der)
		next = part.end
	}
	if (length === undefined && !isEnd(bytes, next, stop)) refuse({ code: 'der-broken', at })
	return { der: join(tag, parts, at), end: length === undefined ? next + 2 : next }
}

/** A string in pieces becomes one string; anything else keeps its parts. */
function join(tag: number, parts: readonly Bytes[], at: number): Bytes {
	if (tag !== (Tag.octetString | constructed)) return tlv(tag, ...parts)
	const nodes = parts.map(parseDerPrefix)
	if (nodes.some((node) => node.tag !== Tag.octetString)) refuse({ code: 'der-broken', at })
	return tlv(Tag.octetString, concatBytes(...nodes.map(({ body }) => body)))
}

const isEnd = (bytes: Bytes, at: number, to: number): boolean => at + 2 <= to && bytes[at] === 0 && bytes[at + 1] === 0

function readLength(
	bytes: Bytes,
	at: number,
	to: number
): { readonly length: number | undefined; readonly start: number } {
	const first = bytes[at + 1] ?? refuse({ code: 'der-broken', at })
	if (first === indefinite) return { length: undefined, start: at + 2 }
	const count = first < 0x80 ? 0 : first & 0x7f
	if (count > limits.digits) refuse({ code: 'limit-exceeded', limit: 'der' })
	const start = at + 2 + count
	const length = first < 0x80 ? first : bytes.subarray(at + 2, start).reduce((sum, digit) => sum * 256 + digit, 0)
	return start + length <= to ? { length, start } : refuse({ code: 'der-broken', at })
}
