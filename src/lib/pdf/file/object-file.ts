import { AppError } from '$lib/errors.ts'
import { Deflater } from '../deflate/deflater.ts'
import { Bytes } from './bytes.ts'
import { Fingerprint } from './digest.ts'
import { Places, type ObjectId } from './places.ts'

/** Takes the finished file piece by piece, in order; each piece belongs to the taker. */
export type Sink = (chunk: Uint8Array<ArrayBuffer>) => void

const objectsPerStream = 400
const chunkSize = 1 << 18
/** PDF/A allows no integer above this (ISO 19005-3, 6.1.13), and /ByteRange states offsets as integers. */
const largestFile = 2_147_483_647

/**
 * The objects of one PDF file, written once, in order, and forgotten: only their places are kept, so memory does not
 * grow with the text. Small objects are gathered in object streams; the table of places is a stream as well
 * (ISO 32000-1, 7.5.7 and 7.5.8).
 */
export class ObjectFile {
	readonly #sink: Sink
	readonly #fingerprint = new Fingerprint()
	readonly #deflater = new Deflater()
	readonly #pending = new Bytes(chunkSize + 65_536)
	readonly #index = new Bytes()
	readonly #members = new Bytes(65_536)
	readonly #places = new Places()
	#flushed = 0
	#memberCount = 0
	#container: ObjectId = 0

	constructor(sink: Sink) {
		this.#sink = sink
		this.#pending
			.ascii('%PDF-1.7\n%')
			.bytes(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3))
			.ascii('\n')
	}

	/** A number for an object that will be written later, exactly once. */
	reserve(): ObjectId {
		return this.#places.reserve()
	}

	/** Where a small object's body is to be written, at once and whole, before anything else is asked of this file. */
	small(id: ObjectId): Bytes {
		if (this.#memberCount === objectsPerStream) this.#flushMembers()
		if (this.#memberCount === 0) this.#container = this.reserve()
		if (this.#memberCount > 0) this.#members.byte(0x0a)
		this.#places.inside(id, this.#container, this.#memberCount++)
		this.#index.int(id).byte(0x20).int(this.#members.length).byte(0x20)
		return this.#members
	}

	/**
	 * An object outside object streams: signatures, forms and widgets, which signing tools look for there.
	 * @returns offset of the body's first byte in the file.
	 */
	plain(id: ObjectId, body: string): number {
		const start = this.#open(id)
		this.#pending.ascii(body)
		this.#close()
		return start
	}

	/** @param dictionary - entries other than /Length and /Filter. @param parts - of the data, in order. */
	stream(id: ObjectId, dictionary: string, ...parts: readonly Uint8Array[]): void {
		for (const part of parts) this.#deflater.push(part)
		this.deflated(id, dictionary, [this.#deflater.finish()])
	}

	/** A stream that was deflated before, in pieces. */
	deflated(id: ObjectId, dictionary: string, pieces: readonly Uint8Array[]): void {
		this.plainStream(id, `${dictionary}/Filter/FlateDecode`, pieces)
	}

	/** A stream as it is. */
	plainStream(id: ObjectId, dictionary: string, pieces: readonly Uint8Array[]): void {
		this.#places.top(id, this.#position)
		this.#body(id, dictionary, pieces)
	}

	/** Writes what is pending, the table of places and the end of the file. */
	close(root: ObjectId, info: ObjectId): void {
		this.#flushMembers()
		const id = this.reserve()
		this.#flush(0)
		const start = this.#position
		this.#places.top(id, start)
		const hex = this.#fingerprint.hex()
		const { rows, columns } = this.#places.table()
		this.#body(
			id,
			`/Type/XRef/Size ${rows.length / columns}/Root ${root} 0 R/Info ${info} 0 R/ID[<${hex}><${hex}>]/W[1 4 2]` +
				`/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${columns}>>`,
			[this.#deflater.deflate(upFilter(rows, columns))]
		)
		this.#pending.ascii(`startxref\n${start}\n%%EOF\n`)
		this.#flush(0)
	}

	get #position(): number {
		return this.#flushed + this.#pending.length
	}

	#open(id: ObjectId): number {
		this.#places.top(id, this.#position)
		this.#pending.int(id).ascii(' 0 obj\n')
		return this.#position
	}

	#close(): void {
		this.#pending.ascii('\nendobj\n')
		this.#flush(chunkSize)
	}

	#body(id: ObjectId, dictionary: string, pieces: readonly Uint8Array[]): void {
		const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
		this.#pending.int(id).ascii(` 0 obj\n<<${dictionary}/Length ${length}>>\nstream\n`)
		for (const piece of pieces) {
			this.#pending.bytes(piece)
			this.#flush(chunkSize)
		}
		this.#pending.ascii('\nendstream')
		this.#close()
	}

	#flushMembers(): void {
		if (this.#memberCount === 0) return
		const count = this.#memberCount
		const first = this.#index.length
		this.#memberCount = 0
		this.stream(this.#container, `/Type/ObjStm/N ${count}/First ${first}`, this.#index.view(), this.#members.view())
		this.#index.clear()
		this.#members.clear()
	}

	#flush(limit: number): void {
		if (this.#pending.length <= limit) return
		const chunk = this.#pending.copy()
		this.#pending.clear()
		this.#flushed += chunk.length
		if (this.#flushed > largestFile) throw new AppError('pdf-too-large', { bytes: this.#flushed })
		this.#fingerprint.add(chunk)
		this.#sink(chunk)
	}
}

/** Rows of `columns` bytes less the row above each: runs of places become small numbers (ISO 32000-1, 7.4.4.4: PNG "Up"). */
function upFilter(rows: Uint8Array, columns: number): Uint8Array {
	const count = rows.length / columns
	const filtered = new Uint8Array(count * (columns + 1))
	for (let row = 0; row < count; row++) {
		const from = row * columns
		const to = row * (columns + 1)
		filtered[to] = 2
		for (let column = 0; column < columns; column++) {
			const above = row === 0 ? 0 : (rows[from - columns + column] ?? 0)
			filtered[to + 1 + column] = (rows[from + column] ?? 0) - above
		}
	}
	return filtered
}
