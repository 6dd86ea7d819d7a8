import { bytesToLatin, compareBytes, equalBytes, type Bytes } from './bytes.ts'
import { Tag, type DerNode } from './der.ts'
import { attempt, refuse } from './reasons.ts'

const broken = { code: 'der-broken', at: 0 } as const

/** @throws {Refused} `der-broken` when the element is missing or of another type; so do all readers below. */
export function expectTag(node: DerNode | undefined, tag: number): DerNode {
	return node?.tag === tag ? node : refuse(broken)
}

/** The elements of a `SEQUENCE`. */
export function sequenceItems(node: DerNode | undefined): readonly DerNode[] {
	return expectTag(node, Tag.sequence).children
}

/** The elements of a `SET OF`, which must be in DER order and differ. */
export function setItems(node: DerNode | undefined, tag: number = Tag.set): readonly DerNode[] {
	const items = expectTag(node, tag).children
	for (const [index, item] of items.entries()) {
		const next = items[index + 1]
		if (next && compareBytes(item.raw, next.raw) >= 0) refuse(broken)
	}
	return items
}

/** The only element of an explicit tag or a one-element list. */
export function onlyChild(node: DerNode | undefined): DerNode {
	const [child, ...others] = node?.children ?? []
	return child && others.length === 0 ? child : refuse(broken)
}

export function readOid(node: DerNode | undefined): string {
	const { body } = expectTag(node, Tag.oid)
	const arcs: number[] = []
	let arc = 0
	let fresh = true
	for (const octet of body) {
		// Padded arcs and arcs beyond 2^46 have no use but disguise.
		if ((fresh && octet === 0x80) || arc > 2 ** 39) refuse(broken)
		arc = arc * 128 + (octet & 0x7f)
		fresh = octet < 0x80
		if (fresh) {
			arcs.push(arc)
			arc = 0
		}
	}
	const head = arcs[0]
	if (head === undefined || !fresh) refuse(broken)
	const first = Math.min(Math.floor(head / 40), 2)
	return [first, head - first * 40, ...arcs.slice(1)].join('.')
}

/** Big-endian magnitude of a minimal, non-negative integer, without the sign octet. */
export function readUnsigned(node: DerNode | undefined): Bytes {
	const { body } = expectTag(node, Tag.integer)
	const [first, second] = body
	if (first === undefined || first >= 0x80) refuse(broken)
	if (first !== 0 || body.length === 1) return body
	return second !== undefined && second >= 0x80 ? body.subarray(1) : refuse(broken)
}

export function readSmallInteger(node: DerNode | undefined): number {
	const magnitude = readUnsigned(node)
	if (magnitude.length > 4) refuse(broken)
	return magnitude.reduce((sum, digit) => sum * 256 + digit, 0)
}

export function readBoolean(node: DerNode | undefined): boolean {
	const { body } = expectTag(node, Tag.boolean)
	if (body.length !== 1 || (body[0] !== 0 && body[0] !== 0xff)) refuse(broken)
	return body[0] === 0xff
}

export function readOctets(node: DerNode | undefined): Bytes {
	return expectTag(node, Tag.octetString).body
}

/** A bit string of whole octets: keys and signatures. */
export function readBits(node: DerNode | undefined): Bytes {
	const { body } = expectTag(node, Tag.bitString)
	return body[0] === 0 ? body.subarray(1) : refuse(broken)
}

/** Text of a directory string; other encodings than UTF-8, printable, IA5, Teletex (as Latin-1) and BMP are shown as `?`. */
export function readText(node: DerNode): string {
	if (node.tag === Tag.utf8String)
		return attempt(broken, () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(node.body))
	if (node.tag === Tag.printableString || node.tag === Tag.ia5String || node.tag === Tag.teletexString)
		return bytesToLatin(node.body)
	if (node.tag === Tag.bmpString) return new TextDecoder('utf-16be').decode(node.body)
	return '?'
}

/** UTCTime or GeneralizedTime in the one form that RFC 5280 4.1.2.5 allows. */
export function readTime(node: DerNode | undefined): Date {
	if (node?.tag !== Tag.utcTime && node?.tag !== Tag.generalizedTime) refuse(broken)
	const digits = bytesToLatin(node.body)
	const full = node.tag === Tag.generalizedTime ? digits : (Number(digits.slice(0, 2)) < 50 ? '20' : '19') + digits
	const [, year, month, day, hour, minute, second] =
		/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full) ?? refuse(broken)
	const text = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.000Z`
	const time = new Date(text)
	return !Number.isNaN(time.getTime()) && time.toISOString() === text ? time : refuse(broken)
}

/** Whether the parameters of an algorithm are absent or `NULL`. */
export function hasNoParameters(algorithm: readonly DerNode[]): boolean {
	const [, parameters, ...more] = algorithm
	return more.length === 0 && (!parameters || equalBytes(parameters.raw, Uint8Array.of(Tag.null, 0)))
}
