import { Canvas } from './canvas.ts'
import type { ObjectId } from './object-file.ts'
import type { Element, Tags } from './tags.ts'

export type Size = { readonly width: number; readonly height: number }

/** A page being drawn: tagged content in reading order, and artifacts under and over it. */
export class Page {
	readonly id: ObjectId
	readonly size: Size
	/** From 1. */
	readonly number: number
	readonly structureKey: number
	/** Rules, grounds and bars: drawn first, as one artifact. */
	readonly backdrop = new Canvas()
	/** Running heads, footers, strikes: drawn last, as one artifact. */
	readonly overlay = new Canvas()
	readonly canvas = new Canvas()
	readonly annotations: ObjectId[] = []
	/** Element of each piece of marked content, by MCID. */
	readonly owners: ObjectId[] = []
	readonly #tags: Tags

	constructor(id: ObjectId, size: Size, number: number, tags: Tags) {
		this.id = id
		this.size = size
		this.number = number
		this.#tags = tags
		this.structureKey = tags.reservePage()
	}

	/** What is drawn on {@link canvas} until {@link end} belongs to the element. */
	begin(element: Element): void {
		const mcid = this.owners.push(element.id) - 1
		this.#tags.mark(element, this.id, mcid)
		this.canvas.beginTagged(element.tag, mcid)
	}

	end(): void {
		this.canvas.endMarked()
	}
}
