import type { Sha256 } from '$lib/domain/ledger/event.ts'
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

/** Packs a text while it is being written, so that a large attachment is never held whole. */
export class Packer {
	readonly #hash = sha256.create()
	readonly #pieces: Uint8Array[] = []
	readonly #deflater = new Deflater()
	readonly #encoder = new TextEncoder()
	#texts: string[] = []
	#length = 0
	#size = 0

	write(text: string): void {
		this.#texts.push(text)
		this.#length += text.length
		if (this.#length >= pieceSize) this.#flush()
	}

	/** Nothing can be written any more. */
	finish(): PackedFile {
		this.#flush()
		this.#pieces.push(this.#deflater.finish().slice())
		return { pieces: this.#pieces, size: this.#size, sha256: bytesToHex(this.#hash.digest()) as Sha256 }
	}

	#flush(): void {
		const bytes = this.#encoder.encode(this.#texts.join(''))
		this.#texts = []
		this.#length = 0
		this.#size += bytes.length
		this.#hash.update(bytes)
		this.#deflater.push(bytes, (piece) => this.#pieces.push(piece.slice()))
	}
}

/** A text that is there already. */
export function pack(text: string): PackedFile {
	const packer = new Packer()
	packer.write(text)
	return packer.finish()
}
