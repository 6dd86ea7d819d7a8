import type { PreparedPdf, SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import { AppError } from '$lib/errors.ts'
import { bytesToHex, latinToBytes, type Bytes } from './bytes.ts'
import { createCms } from './cms.ts'
import type { Signer } from './signer.ts'

/** A file whose `/ByteRange` is written: what is to be signed is settled, the signature is not there yet. */
export type OpenSignature = {
	/** SHA-256 of the signed ranges, 32 bytes. */
	readonly digest: Bytes
	/** For the DER of the signature, in bytes. */
	readonly room: number
	/** @throws {AppError} `signing-failed` with `space-too-small`, and bytes wanted and had. */
	readonly close: (der: Bytes) => Bytes
}

/**
 * Signs everything but the signature's own hex: fills `/ByteRange` and `/Contents` where they stand. The bytes
 * given become the signed file: a copy of a large one would take memory that a tablet has not.
 *
 * @throws {AppError} `signing-failed` when the file has no room, too little room, or the room is not where it is said to be;
 * `details` tell which, and bytes wanted and had.
 * @see ISO 32000-1 12.8.1, ETSI EN 319 142-1 5.1
 */
export async function signPrepared(prepared: PreparedPdf, signer: Signer): Promise<Bytes> {
	const { digest, close } = await openSignature(prepared)
	return close(await createCms(digest, signer))
}

/** @throws {AppError} as {@link signPrepared}. */
export async function openSignature(prepared: PreparedPdf): Promise<OpenSignature> {
	const space = prepared.signature
	if (!space) throw new AppError('signing-failed', { why: 'no-space' })
	requireSpace(prepared.bytes, space)
	const { bytes } = prepared
	const { contentsAt, contentsLength, byteRangeAt, byteRangeLength } = space
	const rest = contentsAt + contentsLength
	bytes.set(byteRange([0, contentsAt, rest, bytes.length - rest], byteRangeLength), byteRangeAt)
	// What stands behind the hole is moved over it and back, for WebCrypto takes bytes in one piece.
	const hole = bytes.slice(contentsAt, rest)
	const signedLength = bytes.length - contentsLength
	const signed = bytes.copyWithin(contentsAt, rest).subarray(0, signedLength)
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', signed))
	bytes.copyWithin(rest, contentsAt, signedLength).set(hole, contentsAt)
	const room = (contentsLength - 2) / 2
	const close = (der: Bytes): Bytes => {
		if (der.length > room)
			throw new AppError('signing-failed', { why: 'space-too-small', wanted: der.length, had: room })
		bytes.set(latinToBytes(bytesToHex(der).padEnd(room * 2, '0')), contentsAt + 1)
		return bytes
	}
	return { digest, room, close }
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
