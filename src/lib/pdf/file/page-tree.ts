import type { ObjectFile } from './object-file.ts'
import type { ObjectId } from './places.ts'

const pagesPerNode = 64

/** The tree of pages, two levels deep: a node is written as soon as it is full. */
export class PageTree {
	readonly root: ObjectId
	readonly #file: ObjectFile
	readonly #nodes: ObjectId[] = []
	#kids: ObjectId[] = []
	#node: ObjectId = 0
	#count = 0

	constructor(file: ObjectFile) {
		this.#file = file
		this.root = file.reserve()
	}

	get count(): number {
		return this.#count
	}

	/** @returns the node that the page must name as its /Parent. */
	add(page: ObjectId): ObjectId {
		if (this.#kids.length === pagesPerNode) this.#finishNode()
		if (this.#kids.length === 0) this.#node = this.#file.reserve()
		this.#kids.push(page)
		this.#count++
		return this.#node
	}

	finish(): void {
		this.#finishNode()
		this.#file.small(this.root).ascii(`<</Type/Pages/Count ${this.#count}/Kids[${references(this.#nodes)}]>>`)
	}

	#finishNode(): void {
		const body = `<</Type/Pages/Parent ${this.root} 0 R/Count ${this.#kids.length}/Kids[${references(this.#kids)}]>>`
		this.#file.small(this.#node).ascii(body)
		this.#nodes.push(this.#node)
		this.#kids = []
	}
}

function references(ids: readonly ObjectId[]): string {
	return ids.map((id) => `${id} 0 R`).join(' ')
}
