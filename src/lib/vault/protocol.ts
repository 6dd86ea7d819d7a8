/** Argon2id parameters, stored beside what they protect so that they can be raised (RFC 9106). */
export type KdfParameters = {
	readonly algorithm: 'argon2id'
	/** KiB; never below {@link minimumMemory}. */
	readonly memory: number
	readonly passes: number
	/** 16 random bytes. */
	readonly salt: Uint8Array<ArrayBuffer>
}

export type KdfRequest = { readonly passphrase: string; readonly parameters: KdfParameters }
export type KdfReply =
	{ readonly ok: true; readonly key: Uint8Array<ArrayBuffer>; readonly milliseconds: number } | { readonly ok: false }
