import type { RegistrationNumber } from '../feedback/entry.ts'
import { isRegistrationNumber } from '../feedback/numbering.ts'
import type { Checkpoint, Sha256 } from '../ledger/event.ts'
import { inGroups } from '../ledger/hash.ts'

/** What the code on a printed page points at; `hash` is the first 16 hex digits, enough to compare, not to prove. */
export type CheckCode =
	| { readonly kind: 'slip'; readonly number: RegistrationNumber; readonly hash: string }
	| {
			readonly kind: 'register'
			/** First eight characters of the device's id. */
			readonly device: string
			/** Place of the chain head. */
			readonly seq: number
			readonly hash: string
	  }

const hashLength = 16
const deviceLength = 8

/**
 * The code of a slip: `UZK1:S:KAC-1/2026-0042:1a2b3c4d5e6f7a8b`.
 *
 * @param eventHash - of the header of the event that registered the entry.
 */
export function slipCode(number: RegistrationNumber, eventHash: Sha256): string {
	return `UZK1:S:${number}:${eventHash.slice(0, hashLength)}`
}

/** The code of a register's first page: `UZK1:R:3f9a22c1-1234:1a2b3c4d5e6f7a8b`. */
export function registerCode({ device, seq, hash }: Pick<Checkpoint, 'device' | 'seq' | 'hash'>): string {
	return `UZK1:R:${device.slice(0, deviceLength)}-${seq}:${hash.slice(0, hashLength)}`
}

/** The code as it is printed for typing: the hash on a line of its own, in groups of four. */
export function printedCode(code: string): string {
	const cut = code.lastIndexOf(':') + 1
	return `${code.slice(0, cut)}\n${inGroups(code.slice(cut))}`
}

/** Reads a code that was scanned or typed: white space and the case of the hash do not matter; `undefined` when it is none. */
export function parseCheckCode(text: string): CheckCode | undefined {
	const [, type = '', subject = '', digits = ''] =
		/^UZK1:([SR]):([^:]+):([0-9a-f]{16})$/i.exec(text.replace(/\s/g, '')) ?? []
	const hash = digits.toLowerCase()
	if (type.toUpperCase() === 'S') {
		const number = subject.toUpperCase()
		return isRegistrationNumber(number) ? { kind: 'slip', number, hash } : undefined
	}
	const [, device = '', seq = ''] = /^([\w.-]{1,8})-([1-9]\d{0,14})$/.exec(subject) ?? []
	return seq === '' ? undefined : { kind: 'register', device, seq: Number(seq), hash }
}

/** What a verified register knows: of every entry it carries the hash of the event that registered it, and its own head. */
export type KnownCodes = {
	readonly slips: readonly { readonly number: RegistrationNumber; readonly hash: Sha256 }[]
	readonly checkpoint: Pick<Checkpoint, 'device' | 'seq' | 'hash'>
}

/**
 * - `genuine`: the slip is of an entry in this register, and says its hash; or the first page is this register's.
 * - `other-hash`: such a number is there, but the slip says another hash: it was not issued for this entry.
 * - `not-here`: no such number in this register: of another period or tablet, or the entry has vanished.
 * - `other-export`: the first page is of another export of the same tablet. `other-register`: of another tablet.
 */
export type CodeVerdict = 'genuine' | 'other-hash' | 'not-here' | 'other-export' | 'other-register'

/** Compares a code from paper with a register that was verified. */
export function judgeCode(code: CheckCode, { slips, checkpoint }: KnownCodes): CodeVerdict {
	if (code.kind === 'register') {
		if (!checkpoint.device.toLowerCase().startsWith(code.device.toLowerCase())) return 'other-register'
		const same = code.seq === checkpoint.seq && checkpoint.hash.startsWith(code.hash)
		return same ? 'genuine' : 'other-export'
	}
	const slip = slips.find(({ number }) => number === code.number)
	if (!slip) return 'not-here'
	return slip.hash.startsWith(code.hash) ? 'genuine' : 'other-hash'
}

/** What this device's own ledger has at the place that a code names. */
export type OwnPlace = {
	readonly device: Checkpoint['device']
	/** Of the event that registered the slip's entry, or of the head that a first page names; `undefined`: there is none. */
	readonly hash: Sha256 | undefined
	/** The slip's entry was annulled later. */
	readonly voided: boolean
}

/**
 * As {@link CodeVerdict} for slips, `voided` where the number was annulled after the slip was given out. For first pages:
 * - `own-page`: the chain here still has what the page says.
 * - `page-rewritten`: it has something else there: the register here is not the one that was exported.
 * - `page-ahead`: it does not reach so far: the register here is an older copy.
 */
export type OwnVerdict = Exclude<CodeVerdict, 'other-export'> | 'voided' | 'own-page' | 'page-rewritten' | 'page-ahead'

/** Compares a code from paper with the ledger of the device that holds it. */
export function judgeOwnCode(code: CheckCode, { device, hash, voided }: OwnPlace): OwnVerdict {
	const same = hash?.startsWith(code.hash) ?? false
	if (code.kind === 'register') {
		if (!device.toLowerCase().startsWith(code.device.toLowerCase())) return 'other-register'
		if (hash === undefined) return 'page-ahead'
		return same ? 'own-page' : 'page-rewritten'
	}
	if (hash === undefined) return 'not-here'
	if (!same) return 'other-hash'
	return voided ? 'voided' : 'genuine'
}
