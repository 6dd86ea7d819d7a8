/**
 * A finished file that waits for its first signature. The signer writes the real /ByteRange over the placeholder
 * (padded with spaces to the same length), hashes everything but /Contents, and writes the CMS as hex into /Contents.
 * All places are byte offsets from the start of the file.
 */
export type SignaturePlace = {
	/** Offset of the `[` of /ByteRange. */
	readonly byteRangeAt: number
	/** Bytes from `[` to `]`, both included. */
	readonly byteRangeLength: number
	/** Offset of the `<` of /Contents. */
	readonly contentsAt: number
	/** Bytes from `<` to `>`, both included: two hex digits per byte of the CMS, and the brackets. */
	readonly contentsLength: number
}

/** A PDF that is complete but for its signature; slips and recovery sheets are not signed and have no place. */
export type PreparedPdf = {
	readonly bytes: Uint8Array<ArrayBuffer>
	readonly signature?: SignaturePlace
}
