import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import type { Digest } from './algorithms.ts'
import { bytesToLatin, type Bytes } from './bytes.ts'
import { parseBerPrefix } from './ber.ts'
import type { DerNode } from './der.ts'
import type { PdfDocument } from './document.ts'
import type { SignatureField } from './fields.ts'
import {
	isArray,
	isCount,
	isDictionary,
	isReference,
	isString,
	nameOf,
	type PdfDictionary,
	type PdfString,
	type PdfValue
} from './pdf-values.ts'
import { refuse, type Reason } from './reasons.ts'
import { sameEntry } from './xref.ts'

/** Where a signature stands and what it covers. Offsets and lengths in bytes. */
export type SignaturePlace = {
	readonly dictionary: PdfDictionary
	/** The revision that brought the signature; 1 is the first. */
	readonly revision: number
	readonly contents: PdfString
	readonly format: SignatureFormat
	/** Start and length of both signed ranges. */
	readonly range: readonly [number, number, number, number]
	readonly reasons: readonly Reason[]
}

/** What `/SubFilter` may say. The older kinds over a SHA-1 digest are refused as weak. */
const formats = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached', 'ETSI.RFC3161'] as const
export type SignatureFormat = (typeof formats)[number]
const weakFormats = ['adbe.pkcs7.sha1', 'adbe.x509.rsa_sha1']

/**
 * Finds the signature dictionary of a signed field and checks that its ranges are the whole revision but for the hex
 * of `/Contents`.
 *
 * @throws {Refused} `signature-broken`, `signature-misplaced`, `byte-range-broken`, `subfilter-unsupported`, `algorithm-weak`:
 * nothing can be computed then.
 * @see ISO 32000-1 12.8.1 table 252, ETSI EN 319 142-1 5.1
 */
export function locateSignature(document: PdfDocument, field: SignatureField): SignaturePlace {
	const { name } = field
	const { dictionary, revision } = findDictionary(document, field)
	const view = document.view(revision)
	const own = (key: string): PdfValue => ownEntry(document, dictionary, key, { revision, name })
	const contents = own('Contents')
	if (!isString(contents) || !contents.hex) refuse({ code: 'signature-broken', field: name })
	const items = own('ByteRange')
	const [start, length, restStart, restLength, ...more] = isArray(items) ? items.items : []
	if (!isCount(start) || !isCount(length) || !isCount(restStart) || !isCount(restLength) || more.length > 0) {
		refuse({ code: 'byte-range-broken', field: name })
	}
	const end = restStart + restLength
	if (start !== 0 || length > restStart || end > document.bytes.length)
		refuse({ code: 'byte-range-broken', field: name })
	const reasons: Reason[] = []
	if (!isRevisionEnd(document, revision, end)) reasons.push({ code: 'byte-range-end', field: name })
	const gap = judgeGap(document.bytes, contents, { from: length, to: restStart })
	if (gap) reasons.push({ code: gap, field: name })
	const kind = nameOf(view.get(dictionary, 'SubFilter')) ?? ''
	const format = formats.find((each) => each === kind)
	if (!format)
		refuse(
			weakFormats.includes(kind)
				? { code: 'algorithm-weak', name: kind }
				: { code: 'subfilter-unsupported', field: name, name: kind }
		)
	return { dictionary, revision, contents, format, range: [start, length, restStart, restLength], reasons }
}

/** An entry that may be an object of its own, but then one of the same revision, so that its place is known. */
function ownEntry(
	document: PdfDocument,
	dictionary: PdfDictionary,
	key: string,
	{ revision, name }: { revision: number; name: string }
): PdfValue {
	const value = dictionary.entries.get(key) ?? null
	if (!isReference(value)) return value
	const places = document.sections.filter((section) => section.entries.has(value.number))
	const entry = document.sections[revision - 1]?.entries.get(value.number)
	if (places.length !== 1 || entry?.type !== 'offset') refuse({ code: 'signature-misplaced', field: name })
	return document.view(revision).resolve(value)
}

/** The hole must be the hex string; a tool may leave spaces round it, which nobody can use for anything. */
function judgeGap(
	bytes: Bytes,
	contents: PdfString,
	{ from, to }: { from: number; to: number }
): 'byte-range-gap' | 'byte-range-padding' | undefined {
	if (from > contents.from || to < contents.to || !isPlainHex(bytes, contents)) return 'byte-range-gap'
	if (from === contents.from && to === contents.to) return undefined
	const padding = [...bytes.subarray(from, contents.from), ...bytes.subarray(contents.to, to)]
	return padding.length <= 1024 && padding.every((byte) => byte === 0x20) ? 'byte-range-padding' : 'byte-range-gap'
}

/** The dictionary must be an object of its own, defined once, in the bytes of the revision that lists it. */
function findDictionary(
	document: PdfDocument,
	{ name, value }: SignatureField
): { dictionary: PdfDictionary; revision: number } {
	if (!isReference(value)) refuse({ code: 'signature-broken', field: name })
	const places = document.sections.flatMap((section, index) => {
		const entry = section.entries.get(value.number)
		const was = document.entry(value.number, index)
		// Some tools list again what they have not touched.
		return entry && !(was && sameEntry(was, entry)) ? [{ entry, revision: index + 1 }] : []
	})
	const [place, ...others] = places
	if (place?.entry.type !== 'offset' || others.length > 0) refuse({ code: 'signature-misplaced', field: name })
	const { entry, revision } = place
	const before = document.sections[revision - 2]?.end ?? 0
	if (entry.offset < before || entry.generation !== value.generation)
		refuse({ code: 'signature-misplaced', field: name })
	const dictionary = document.locate(value.number, entry, document.view(revision)).value
	return isDictionary(dictionary) ? { dictionary, revision } : refuse({ code: 'signature-broken', field: name })
}

/** The line end behind `%%EOF` may belong to the revision or to the next one; at the end of the file it must be covered. */
function isRevisionEnd(document: PdfDocument, revision: number, end: number): boolean {
	const from = document.sections[revision - 1]?.end ?? -1
	if (revision === document.sections.length) return end === document.bytes.length
	const [eol = ''] = /^(\r\n|\n|\r)/.exec(bytesToLatin(document.bytes, from, from + 2)) ?? []
	return end >= from && end <= from + eol.length
}

/** Whole octets without white space and in one case, so that no bit of the hex can be changed unnoticed. */
function isPlainHex(bytes: Bytes, { from, to, bytes: octets }: PdfString): boolean {
	const digits = bytesToLatin(bytes, from + 1, to - 1)
	return digits.length === octets.length * 2 && (/^[0-9a-f]*$/.test(digits) || /^[0-9A-F]*$/.test(digits))
}

/**
 * The CMS object inside `/Contents`, behind which only zeros may stand.
 *
 * @throws {Refused} `contents-empty`, `contents-padding`, `der-broken`, `limit-exceeded`.
 */
export function readContents({ contents }: SignaturePlace, field: string): DerNode {
	const { bytes } = contents
	if (bytes.every((byte) => byte === 0)) refuse({ code: 'contents-empty', field })
	const { node, length } = parseBerPrefix(bytes)
	const padding = bytes.subarray(length)
	return padding.every((byte) => byte === 0) ? node : refuse({ code: 'contents-padding', field })
}

/** Beyond this many bytes the copy that WebCrypto wants costs more than its speed is worth. */
const largestCopy = 64 * 1024 * 1024
const incremental = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const

/** The bytes that are signed: those before the hole and those behind. */
export function signedParts({ bytes }: PdfDocument, { range }: SignaturePlace): readonly [Bytes, Bytes] {
	const [start, length, restStart, restLength] = range
	return [bytes.subarray(start, start + length), bytes.subarray(restStart, restStart + restLength)]
}

/** Their digest. */
export async function digestSigned(document: PdfDocument, place: SignaturePlace, digest: Digest): Promise<Bytes> {
	const { bytes } = document
	const [start, length, rest, restLength] = place.range
	const size = length + restLength
	if (size > largestCopy) {
		const [before, behind] = signedParts(document, place)
		return incremental[digest].create().update(before).update(behind).digest().slice()
	}
	// WebCrypto takes bytes in one piece, and its own copy at once: what stands behind the hole is moved over it and back.
	const hole = bytes.slice(length, rest)
	const digesting = crypto.subtle.digest(
		digest,
		bytes.copyWithin(length, rest, rest + restLength).subarray(start, size)
	)
	bytes.copyWithin(rest, length, size).set(hole, length)
	return new Uint8Array(await digesting)
}
