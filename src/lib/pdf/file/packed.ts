import type { Sha256 } from '$lib/domain/ledger/event.ts'
import { hashHeader as hashOf } from '$lib/domain/ledger/hash.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Deflater } from '../deflate/deflater.ts'

/** A file ready to be attached: deflated in pieces, with the size and hash of what it was before. */
export type PackedFile = {
	readonly pieces: readonly Uint8Array[]
	/** Bytes before deflating. */
	readonly size: number
	readonly sha256: Sha256
}

const pieceSize = 1 << 16

/**
 * So many bytes are held until they are all there: WebCrypto hashes six times as fast as a script, but at one go. More are
 * hashed as they come.
 */
const mostHeld = 1 << 25
/** Most bytes that a code unit takes in UTF-8. */
const bytesPerUnit = 3

/** Packs a text while it is being written. */
export class Packer {
	readonly #pieces: Uint8Array[] = []
	readonly #deflater = new Deflater()
	readonly #encoder = new TextEncoder()
	#texts: string[] = []
	#length = 0
	#size = 0
	/** Bytes that are not hashed yet. Room that was never written to takes no memory. */
	#held = new Uint8Array(1 << 20)
	#heldSize = 0
	#hash: ReturnType<typeof sha256.create> | undefined

	write(text: string): void {
		this.#texts.push(text)
		this.#length += text.length
		if (this.#length >= pieceSize) this.#flush()
	}

	/** Nothing can be written any more. */
	async finish(): Promise<PackedFile> {
		this.#flush()
		this.#pieces.push(this.#deflater.finish().slice())
		const digest = this.#hash?.digest() ?? (await this.#digestHeld())
		return { pieces: this.#pieces, size: this.#size, sha256: bytesToHex(digest) as Sha256 }
	}

	#flush(): void {
		const text = this.#texts.join('')
		this.#reserve(text.length * bytesPerUnit)
		const { written } = this.#encoder.encodeInto(text, this.#held.subarray(this.#heldSize))
		const bytes = this.#held.subarray(this.#heldSize, this.#heldSize + written)
		this.#deflater.push(bytes, (piece) => this.#pieces.push(piece.slice()))
		this.#texts = []
		this.#length = 0
		this.#size += written
		this.#heldSize += written
		if (this.#size > mostHeld) this.#hashHeld()
	}

	#hashHeld(): void {
		this.#hash ??= sha256.create()
		this.#hash.update(this.#held.subarray(0, this.#heldSize))
		this.#heldSize = 0
		if (this.#held.length > mostHeld) this.#held = new Uint8Array(pieceSize * bytesPerUnit)
	}

	#reserve(bytes: number): void {
		if (this.#heldSize + bytes <= this.#held.length) return
		const wider = new Uint8Array(Math.max(this.#heldSize + bytes, this.#held.length * 2))
		wider.set(this.#held.subarray(0, this.#heldSize))
		this.#held = wider
	}

	async #digestHeld(): Promise<Uint8Array> {
		const held = this.#held.subarray(0, this.#heldSize)
		this.#held = new Uint8Array()
		return new Uint8Array(await crypto.subtle.digest('SHA-256', held))
	}
}

/** A short text that is there already. */
export function pack(text: string): PackedFile {
	const bytes = new TextEncoder().encode(text)
	return { pieces: [new Deflater().deflate(bytes).slice()], size: bytes.length, sha256: hashOf(bytes) }
}
