/** Number of an indirect object; the generation is always 0. */
export type ObjectId = number

/** Where each object is: 7 bytes each, as the cross-reference stream wants them. */
export class Places {
	#rows = new Uint8Array(7 * 4096)
	#count = 1

	reserve(): ObjectId {
		if ((this.#count + 1) * 7 > this.#rows.length) {
			const wider = new Uint8Array(this.#rows.length * 2)
			wider.set(this.#rows)
			this.#rows = wider
		}
		return this.#count++
	}

	top(id: ObjectId, offset: number): void {
		this.#set(id, 1, offset, 0)
	}

	inside(id: ObjectId, container: ObjectId, index: number): void {
		this.#set(id, 2, container, index)
	}

	/** @throws {Error} when a reserved object was never written: a bug of the writer. */
	table(): { readonly rows: Uint8Array; readonly columns: number } {
		const rows = this.#rows.subarray(0, this.#count * 7)
		rows[5] = 0xff
		rows[6] = 0xff
		for (let id = 1; id < this.#count; id++) if (rows[id * 7] === 0) throw new Error(`Object ${id} was never written`)
		return { rows, columns: 7 }
	}

	#set(id: ObjectId, kind: number, place: number, index: number): void {
		const at = id * 7
		const rows = this.#rows
		if (rows[at] !== 0) throw new Error(`Object ${id} was written twice`)
		rows[at] = kind
		rows[at + 1] = place >>> 24
		rows[at + 2] = place >>> 16
		rows[at + 3] = place >>> 8
		rows[at + 4] = place
		rows[at + 5] = index >>> 8
		rows[at + 6] = index
	}
}
