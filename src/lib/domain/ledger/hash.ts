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

/** First 16 digits in groups of four, for print and for reading out: `1a2b 3c4d 5e6f 7a8b`. */
export function shortHash(hash: Sha256): string {
	return hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
}
