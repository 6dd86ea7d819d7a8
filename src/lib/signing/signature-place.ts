import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import type { Digest } from './algorithms.ts'
import { bytesToLatin, concatBytes, type Bytes } from './bytes.ts'
import { parseDerPrefix, type DerNode } from './der.ts'
import type { PdfDocument } from './document.ts'
import type { SignatureField } from './fields.ts'
import {
	isArray,
	isCount,
	isDictionary,
	isReference,
	isString,
	type PdfDictionary,
	type PdfString
} from './pdf-values.ts'
import { refuse, type Reason } from './reasons.ts'

/** Where a signature stands and what it covers. Offsets and lengths in bytes. */
export type SignaturePlace = {
	readonly dictionary: PdfDictionary
	/** The revision that brought the signature; 1 is the first. */
	readonly revision: number
	readonly contents: PdfString
	/** Start and length of both signed ranges. */
	readonly range: readonly [number, number, number, number]
	readonly reasons: readonly Reason[]
}

const subfilter = 'ETSI.CAdES.detached'

/**
 * Finds the signature dictionary of a signed field and checks that its ranges are the whole revision but for the hex
 * of `/Contents`.
 *
 * @throws {Refused} `signature-broken`, `signature-misplaced`, `byte-range-broken`: nothing can be computed then.
 * @see ISO 32000-1 12.8.1 table 252, ETSI EN 319 142-1 5.1
 */
export function locateSignature(document: PdfDocument, field: SignatureField): SignaturePlace {
	const { name } = field
	const { dictionary, revision } = findDictionary(document, field)
	const contents = dictionary.entries.get('Contents')
	if (!isString(contents) || !contents.hex) refuse({ code: 'signature-broken', field: name })
	const items = dictionary.entries.get('ByteRange')
	const [start, length, restStart, restLength, ...more] = isArray(items) ? items.items : []
	if (!isCount(start) || !isCount(length) || !isCount(restStart) || !isCount(restLength) || more.length > 0) {
		refuse({ code: 'byte-range-broken', field: name })
	}
	const end = restStart + restLength
	if (start !== 0 || length > restStart || end > document.bytes.length)
		refuse({ code: 'byte-range-broken', field: name })
	const reasons: Reason[] = []
	if (!isRevisionEnd(document, revision, end)) reasons.push({ code: 'byte-range-end', field: name })
	if (length !== contents.from || restStart !== contents.to || !isPlainHex(document.bytes, contents)) {
		reasons.push({ code: 'byte-range-gap', field: name })
	}
	const kind = dictionary.entries.get('SubFilter')
	const kindName = typeof kind === 'object' && kind?.type === 'name' ? kind.name : ''
	if (kindName !== subfilter) reasons.push({ code: 'subfilter-unsupported', field: name, name: kindName })
	return { dictionary, revision, contents, range: [start, length, restStart, restLength], reasons }
}

/** The dictionary must be an object of its own, defined once, in the bytes of the revision that lists it. */
function findDictionary(
	document: PdfDocument,
	{ name, value }: SignatureField
): { dictionary: PdfDictionary; revision: number } {
	if (!isReference(value)) refuse({ code: 'signature-broken', field: name })
	const places = document.sections.flatMap((section, index) => {
		const entry = section.entries.get(value.number)
		return entry ? [{ entry, revision: index + 1 }] : []
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
	const node = parseDerPrefix(bytes)
	const padding = bytes.subarray(node.raw.length)
	return padding.every((byte) => byte === 0) ? node : refuse({ code: 'contents-padding', field })
}

/** Beyond this many bytes the copy that WebCrypto wants costs more than its speed is worth. */
const largestCopy = 64 * 1024 * 1024
const incremental = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const

/** The digest of the bytes that are signed. */
export async function digestSigned({ bytes }: PdfDocument, { range }: SignaturePlace, digest: Digest): Promise<Bytes> {
	const [start, length, restStart, restLength] = range
	const before = bytes.subarray(start, start + length)
	const behind = bytes.subarray(restStart, restStart + restLength)
	if (length + restLength > largestCopy)
		return incremental[digest].create().update(before).update(behind).digest().slice()
	return new Uint8Array(await crypto.subtle.digest(digest, concatBytes(before, behind)))
}
