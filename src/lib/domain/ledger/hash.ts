import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Salted, Sha256 } from './event.ts'

/** `previous` of the very first event of a device. */
export const noHash = '0'.repeat(64) as Sha256

/** Hash of the exact header bytes: what the next header names as `previous`. */
export function hashHeader(header: Uint8Array): Sha256 {
	return bytesToHex(sha256(header)) as Sha256
}

/** SHA-256(salt ‖ bytes): proves a text to whoever is given both, tells nothing without the salt. */
export function commitmentOf(salted: Salted): Sha256 {
	return bytesToHex(sha256.create().update(salted.salt).update(salted.bytes).digest()) as Sha256
}

/** First 16 hex digits in groups of four, to compare by eye or aloud, not to prove: `1a2b 3c4d 5e6f 7a8b`. */
export function shortHash(hash: Sha256): string {
	return inGroups(hash.slice(0, 16))
}

/** Hex in groups of four, with blanks at which no line ends. */
export function inGroups(hex: string): string {
	return (hex.match(/.{1,4}/g) ?? []).join('\u00a0')
}
