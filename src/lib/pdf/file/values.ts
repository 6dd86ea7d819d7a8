import type { Instant } from '$lib/domain/dates.ts'

const hexDigits = '0123456789ABCDEF'

/** Upper-case hex. */
export function bytesToHex(bytes: Uint8Array): string {
	let text = ''
	for (const byte of bytes) text += hexDigits.charAt(byte >> 4) + hexDigits.charAt(byte & 15)
	return text
}

/** A PDF text string: a plain literal where ASCII is enough, otherwise UTF-16BE in hex (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
	if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
	const bytes = new Uint8Array(2 + text.length * 2)
	bytes[0] = 0xfe
	bytes[1] = 0xff
	for (let index = 0; index < text.length; index++) {
		bytes[2 + index * 2] = text.charCodeAt(index) >> 8
		bytes[3 + index * 2] = text.charCodeAt(index) & 0xff
	}
	return `<${bytesToHex(bytes)}>`
}

/** A PDF name; everything but letters, digits and a few signs is written as `#xx` (7.3.5). */
export function name(text: string): string {
	const bytes = new TextEncoder().encode(text)
	let result = '/'
	for (const byte of bytes) {
		const character = String.fromCharCode(byte)
		result += /[\w.+-]/.test(character) ? character : `#${bytesToHex(Uint8Array.of(byte))}`
	}
	return result
}

/** A PDF date in UTC: `D:20261122143000Z` (7.9.4). */
export function dateString(at: Instant): string {
	return `(D:${at.slice(0, 19).replace(/\D/g, '')}Z)`
}
