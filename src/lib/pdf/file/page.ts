import type { Run } from '../font/typeset.ts'
import { advance } from '../font/wrap.ts'
import { Canvas, type LinePlace, type LineRange, type TextStyle } from './canvas.ts'
import type { ObjectId } from './places.ts'
import type { Element, ElementOptions, Tags } from './tags.ts'

export type Size = { readonly width: number; readonly height: number }

/** A page being drawn: tagged content in reading order, and artifacts under and over it. */
export class Page {
	readonly id: ObjectId
	readonly size: Size
	/** From 1. */
	readonly number: number
	readonly structureKey: number
	/** Rules, grounds and bars: drawn first, as one artifact. */
	readonly backdrop: Canvas
	/** Running heads, footers, strikes: drawn last, as one artifact. */
	readonly overlay: Canvas
	readonly canvas: Canvas
	readonly annotations: ObjectId[] = []
	/** Element of each piece of marked content, by MCID. */
	readonly owners: ObjectId[] = []
	readonly #tags: Tags

	/** @param spare - canvases to draw on before new ones are made. */
	constructor(id: ObjectId, size: Size, number: number, tags: Tags, spare: Canvas[]) {
		this.id = id
		this.size = size
		this.number = number
		this.#tags = tags
		this.structureKey = tags.reservePage()
		const canvas = (): Canvas => spare.pop() ?? new Canvas()
		this.backdrop = canvas()
		this.canvas = canvas()
		this.overlay = canvas()
	}

	/** Gives the canvases back, empty: nothing can be drawn any more. */
	release(): readonly Canvas[] {
		const canvases = [this.backdrop, this.canvas, this.overlay]
		for (const canvas of canvases) canvas.clear()
		return canvases
	}

	/** What is drawn on {@link canvas} until {@link end} belongs to the element. */
	begin(element: Element, actual?: string): void {
		if (!this.#tags.written) return
		const mcid = this.owners.push(element.id) - 1
		this.#tags.mark(element, this.id, mcid)
		this.canvas.beginTagged(element.tag, mcid, actual)
	}

	end(): void {
		if (this.#tags.written) this.canvas.endMarked()
	}

	/** Lines of text that belong to the element. */
	text(element: Element, range: LineRange, place: LinePlace, style: TextStyle): void {
		if (range.text.runs.length > 0) {
			this.#textInRuns(element, range, place, style)
			return
		}
		this.begin(element)
		this.canvas.text(range, place, style)
		this.end()
	}

	/**
	 * Each run becomes a Span of its own, with what is meant both in the structure and in the content: readers look in
	 * either place, and some lose the thread when marked content is nested. Always set flush left.
	 */
	#textInRuns(element: Element, { text, lines, from, to }: LineRange, place: LinePlace, style: TextStyle): void {
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
			for (const run of text.runs) {
				if (run.end <= start || run.start >= end) continue
				piece(element, next, run.start, at)
				const said = saidOf(run, start)
				const span = this.#tags.open('Span', element, said)
				next = Math.min(run.end, end)
				piece(span, Math.max(run.start, start), next, at, said.actual)
				this.#tags.close(span)
			}
			piece(element, next, end, at)
		}
	}
}

/** A stand-in that goes on over a line's end has said what it means on the line before. */
function saidOf({ start, original, lang }: Run, lineStart: number): ElementOptions {
	return {
		...(original === undefined ? {} : { actual: start >= lineStart ? original : '' }),
		...(lang === undefined ? {} : { lang })
	}
}
