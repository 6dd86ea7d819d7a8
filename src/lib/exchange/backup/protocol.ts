import type { ErrorCode } from '$lib/errors.ts'
import type { Stanza } from '$lib/vault/age-header.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type BackupJob =
	| {
			readonly type: 'seal'
			readonly parts: readonly Bytes[]
			/** X25519 keys, 32 bytes each. */
			readonly recipients: readonly Bytes[]
			readonly notes: readonly Stanza[]
	  }
	| { readonly type: 'open'; readonly file: Bytes; readonly identity: Bytes }

/** One part for `seal`: the file. */
export type BackupReply =
	{ readonly ok: true; readonly parts: readonly Bytes[] } | { readonly ok: false; readonly code: ErrorCode }
