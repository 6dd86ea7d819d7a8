/** Crockford's base 32: no I, L, O, U, so that a printed key can be read aloud and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupLength = 4
/** 128 bits in 26 characters and two check characters: seven groups of four. */
export const groupCount = 7
const checkLength = 2

/** @returns the printed form of a 16-byte recovery key: seven groups of four characters. */
export function toGroups(key: Uint8Array): readonly string[] {
	const digits = toBase32(key)
	const text = digits + check(digits)
	return Array.from({ length: groupCount }, (_, index) => text.slice(index * groupLength, (index + 1) * groupLength))
}

/** Reads what somebody typed from the sheet; case, spaces and dashes don't matter, and O, I, L are taken for 0 and 1. */
export function fromGroups(typed: string): Uint8Array<ArrayBuffer> | undefined {
	const text = tidy(typed)
	if (text.length !== groupCount * groupLength) return undefined
	const digits = text.slice(0, -checkLength)
	if (check(digits) !== text.slice(-checkLength)) return undefined
	return fromBase32(digits)
}

/** Whether `typed` is the `group` of the sheet, read as kindly as {@link fromGroups} reads. */
export function isGroup(typed: string, group: string): boolean {
	return tidy(typed) === group
}

function tidy(typed: string): string {
	return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

function toBase32(bytes: Uint8Array): string {
	let bits = 0n
	for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
	const length = Math.ceil((bytes.length * 8) / 5)
	return Array.from({ length }, (_, index) =>
		alphabet.charAt(Number((bits >> BigInt(5 * (length - 1 - index))) & 31n))
	).join('')
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> | undefined {
	let bits = 0n
	for (const character of text) {
		const digit = alphabet.indexOf(character)
		if (digit < 0) return undefined
		bits = (bits << 5n) | BigInt(digit)
	}
	if (bits >> 128n !== 0n) return undefined
	return Uint8Array.from({ length: 16 }, (_, index) => Number((bits >> BigInt(8 * (15 - index))) & 255n))
}

/** Two base-32 digits of a weighted sum modulo 1021 (a prime): catches every single slip and every swap of neighbours. */
function check(digits: string): string {
	const sum = Array.from(digits).reduce(
		(total, digit, index) => (total + (index + 2) * (alphabet.indexOf(digit) + 1)) % 1021,
		0
	)
	return alphabet.charAt(sum >> 5) + alphabet.charAt(sum & 31)
}
