/** A picture as it is kept. */
export type RedrawnPicture = {
	/** JPEG. */
	readonly bytes: Uint8Array<ArrayBuffer>
	/** Pixels. */
	readonly width: number
	readonly height: number
}

export type RedrawReply = { readonly ok: true; readonly picture: RedrawnPicture } | { readonly ok: false }
