import { advance } from '../font/wrap.ts'
import { Canvas, type LinePlace, type LineRange, type TextStyle } from './canvas.ts'
import type { ObjectId } from './places.ts'
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
	begin(element: Element, actual?: string): void {
		const mcid = this.owners.push(element.id) - 1
		this.#tags.mark(element, this.id, mcid)
		this.canvas.beginTagged(element.tag, mcid, actual)
	}

	end(): void {
		this.canvas.endMarked()
	}

	/** Lines of text that belong to the element. */
	text(element: Element, range: LineRange, place: LinePlace, style: TextStyle): void {
		if (range.text.stand.length > 0) {
			this.#textWithStandIns(element, range, place, style)
			return
		}
		this.begin(element)
		this.canvas.text(range, place, style)
		this.end()
	}

	/**
	 * Each stand-in becomes a Span of its own, with what is meant both in the structure and in the content: readers look
	 * in either place, and some lose the thread when marked content is nested. Always set flush left.
	 */
	#textWithStandIns(element: Element, { text, lines, from, to }: LineRange, place: LinePlace, style: TextStyle): void {
		const piece = (owner: Element, start: number, end: number, at: { x: number; y: number }, actual?: string): void => {
			if (start >= end) return
			this.begin(owner, actual)
			this.canvas.text({ text, lines: [start, end], from: 0, to: 1 }, at, style)
			this.end()
			at.x += (advance(text.text, style.font.face.advances, start, end) * style.size) / 1000
		}
		for (let line = from; line < to; line++) {
			const start = lines[line * 2] ?? 0
			const end = lines[line * 2 + 1] ?? start
			const at = { x: place.x, y: place.y - (line - from) * style.leading }
			let next = start
			for (const stand of text.stand) {
				if (stand.end <= start || stand.start >= end) continue
				piece(element, next, stand.start, at)
				const actual = stand.start >= start ? stand.original : ''
				const span = this.#tags.open('Span', element, { actual })
				next = Math.min(stand.end, end)
				piece(span, Math.max(stand.start, start), next, at, actual)
				this.#tags.close(span)
			}
			piece(element, next, end, at)
		}
	}
}
