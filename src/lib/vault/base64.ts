type Bytes = Uint8Array<ArrayBuffer>

/** RFC 4648 section 4, with padding. */
export function toBase64(bytes: Uint8Array): string {
	let text = ''
	for (const byte of bytes) text += String.fromCharCode(byte)
	return btoa(text)
}

/** @throws {DOMException} `InvalidCharacterError`: what we wrote ourselves never has one. */
export function fromBase64(text: string): Bytes {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
