import { AppError } from '$lib/errors.ts'
import { bytesToHex, concatBytes, latinToBytes, type Bytes } from './bytes.ts'
import { createCms } from './cms.ts'
import type { Signer } from './signer.ts'

/** Where a signature goes; offsets and lengths in bytes from the start of the file. */
export type SignatureSpace = {
	/** Of the `[` of `/ByteRange`. */
	readonly byteRangeAt: number
	/** From `[` to `]`, both included. */
	readonly byteRangeLength: number
	/** Of the `<` of `/Contents`. */
	readonly contentsAt: number
	/** From `<` to `>`, both included. */
	readonly contentsLength: number
}

/** A finished PDF with room for one signature; `pdf/` makes the same shape. */
export type PreparedPdf = { readonly bytes: Bytes; readonly signature?: SignatureSpace }

/**
 * Signs everything but the signature's own hex: fills `/ByteRange` and `/Contents` of a copy.
 *
 * @throws {AppError} `signing-failed` when the file has no room, too little room, or the room is not where it is said to be;
 * `details` tell which, and bytes wanted and had.
 * @see ISO 32000-1 12.8.1, ETSI EN 319 142-1 5.1
 */
export async function signPrepared(prepared: PreparedPdf, signer: Signer): Promise<Bytes> {
	const space = prepared.signature
	if (!space) throw new AppError('signing-failed', { why: 'no-space' })
	requireSpace(prepared.bytes, space)
	const bytes = prepared.bytes.slice()
	const { contentsAt, contentsLength, byteRangeAt, byteRangeLength } = space
	const rest = contentsAt + contentsLength
	bytes.set(byteRange([0, contentsAt, rest, bytes.length - rest], byteRangeLength), byteRangeAt)
	const signed = concatBytes(bytes.subarray(0, contentsAt), bytes.subarray(rest))
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', signed))
	const cms = await createCms(digest, signer)
	const room = (contentsLength - 2) / 2
	if (cms.length > room) throw new AppError('signing-failed', { why: 'space-too-small', wanted: cms.length, had: room })
	bytes.set(latinToBytes(bytesToHex(cms).padEnd(room * 2, '0')), contentsAt + 1)
	return bytes
}

function requireSpace(
	bytes: Bytes,
	{ byteRangeAt, byteRangeLength, contentsAt, contentsLength }: SignatureSpace
): void {
	const character = (at: number): string => String.fromCharCode(bytes[at] ?? 0)
	const right =
		character(byteRangeAt) === '[' &&
		character(byteRangeAt + byteRangeLength - 1) === ']' &&
		character(contentsAt) === '<' &&
		character(contentsAt + contentsLength - 1) === '>' &&
		contentsLength % 2 === 0
	if (!right) throw new AppError('signing-failed', { why: 'space-misplaced' })
}

/** The range with spaces before the closing bracket, so that no offset moves. */
function byteRange(range: readonly number[], length: number): Bytes {
	const text = `[${range.join(' ')}`
	if (text.length >= length)
		throw new AppError('signing-failed', { why: 'byte-range-too-small', wanted: text.length + 1, had: length })
	return latinToBytes(text.padEnd(length - 1) + ']')
}
