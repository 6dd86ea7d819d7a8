import type { Sha256 } from '$lib/domain/ledger/event.ts'

/** First 16 hex digits in groups of four: enough to compare by eye, not to prove. */
export function shortHash(hash: Sha256): string {
	return inGroups(hash.slice(0, 16))
}

/** Hex in groups of four. */
export function inGroups(hex: string): string {
	return (hex.match(/.{1,4}/g) ?? []).join('\u00a0')
}
