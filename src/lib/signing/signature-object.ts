import { concatBytes, indexOfText, latinToBytes, type Bytes } from './bytes.ts'
import type { SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'

const rangePlaceholder = `[0 ${'0'.repeat(10)} ${'0'.repeat(10)} ${'0'.repeat(10)}]`

/** What an update signs by: a person's signature, or a time-stamp over the document. */
export type SignatureKind = 'Sig' | 'DocTimeStamp'
const formats = { Sig: 'ETSI.CAdES.detached', DocTimeStamp: 'ETSI.RFC3161' } as const

/**
 * A signature dictionary that waits for its `/ByteRange` and `/Contents`. They come first: no text of `more` can be taken
 * for their place.
 *
 * @param room - for the DER inside `/Contents`, in bytes.
 * @param more - further entries.
 * @see ISO 32000-2 12.8.1 table 255, 12.8.5
 */
export function signatureObject(kind: SignatureKind, room: number, more = ''): Bytes {
	const head = `<< /Type /${kind} /Filter /Adobe.PPKLite /SubFilter /${formats[kind]} /ByteRange ${rangePlaceholder} /Contents <`
	return concatBytes(latinToBytes(head + '0'.repeat(room * 2)), latinToBytes(`> ${more} >>`))
}

/** @param from - where the body made by {@link signatureObject} starts in the file. */
export function spaceOf(bytes: Bytes, from: number, room: number): SignatureSpace {
	return {
		byteRangeAt: indexOfText(bytes, rangePlaceholder, from),
		byteRangeLength: rangePlaceholder.length,
		contentsAt: indexOfText(bytes, '/Contents <', from) + 10,
		contentsLength: room * 2 + 2
	}
}
