/**
 * Where a signature goes. The signer writes the real /ByteRange over the placeholder (padded with spaces to the same
 * length), hashes everything but /Contents, and writes the CMS as hex into /Contents (ISO 32000-1, 12.8.1). All places
 * are bytes from the start of the file.
 */
export type SignatureSpace = {
	/** Of the `[` of /ByteRange. */
	readonly byteRangeAt: number
	/** From `[` to `]`, both included. */
	readonly byteRangeLength: number
	/** Of the `<` of /Contents. */
	readonly contentsAt: number
	/** From `<` to `>`, both included: two hex digits per byte of the CMS, and the brackets. */
	readonly contentsLength: number
}

/**
 * A PDF that is complete but for its next signature; slips and recovery sheets are not signed and have no room for one.
 * What the page writer makes and the signer takes.
 */
export type PreparedPdf = {
	readonly bytes: Uint8Array<ArrayBuffer>
	readonly signature?: SignatureSpace
}
