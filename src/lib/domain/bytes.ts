import { AppError } from '../errors.ts'

export type Bytes = Uint8Array<ArrayBuffer>

export function textToBytes(text: string): Bytes {
	return new TextEncoder().encode(text)
}

/** @throws {AppError} `event-unreadable` when the bytes are not UTF-8. */
export function bytesToText(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
	} catch (cause) {
		throw new AppError('event-unreadable', {}, { cause })
	}
}

/** Base64 with padding (RFC 4648 s. 4). */
export function bytesToBase64(bytes: Uint8Array): string {
	let binary = ''
	for (const byte of bytes) binary += String.fromCharCode(byte)
	return btoa(binary)
}

/** @throws {AppError} `event-unreadable` when the text is not exactly what {@link bytesToBase64} writes. */
export function base64ToBytes(text: string): Bytes {
	const bytes = decode(text)
	if (bytesToBase64(bytes) !== text) throw new AppError('event-unreadable')
	return bytes
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
	return left.length === right.length && left.every((byte, index) => byte === right[index])
}

function decode(text: string): Bytes {
	try {
		return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
	} catch (cause) {
		throw new AppError('event-unreadable', {}, { cause })
	}
}
