import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { textToBytes, type Bytes } from '../../bytes.ts'
import type { Sha256 } from '../../ledger/event.ts'

/** Crockford's base 32: no I, L, O, U, so that a drawn slip can be read and typed by anybody. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupLength = 5
/** 50 random bits: nobody types one by chance, and what guessing by machine would find names nobody. */
const length = 2 * groupLength

/** A code as it is printed on a slip, e.g. `7K2QD-M04XZ`. */
export type DrawnCode = string & { readonly DrawnCode: true }

/** @param bytes - random, {@link codeBytes} of them. */
export function drawnCode(bytes: Bytes): DrawnCode {
	const text = Array.from(bytes.subarray(0, length), (byte) => alphabet.charAt(byte & 31)).join('')
	return `${text.slice(0, groupLength)}-${text.slice(groupLength)}` as DrawnCode
}
export const codeBytes = length

/** What somebody typed, read kindly: case, blanks and dashes do not matter, O, I and L are 0 and 1. `undefined`: no code at all. */
export function readCode(typed: string): DrawnCode | undefined {
	const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
	if (text.length !== length || Array.from(text).some((digit) => !alphabet.includes(digit))) return undefined
	return `${text.slice(0, groupLength)}-${text.slice(groupLength)}` as DrawnCode
}

/** What is kept of a code: it tells a right one, and not what it was. @param survey - a code opens one survey only. */
export function codeHash(survey: string, code: DrawnCode): Sha256 {
	return bytesToHex(sha256(textToBytes(`uzklausi code 1\n${survey}\n${code}\n`))) as Sha256
}
