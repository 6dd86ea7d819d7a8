import type { Fingerprint } from './fingerprint.ts'
import type { Verification } from './verify.ts'

/** To `verify.worker.ts`: one job, then the worker ends. A `File` crosses the border without being copied. */
export type VerifyRequest = {
	readonly file: Blob
	readonly trustedRoots: readonly Fingerprint[]
	readonly now: Date | undefined
}

/** Back: `failed` only for a bug or a file that the device could not read; bad input is a verdict. */
export type VerifyReply = { readonly ok: true; readonly verification: Verification } | { readonly ok: false }
