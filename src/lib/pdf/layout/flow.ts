import type { TextStyle } from '../file/canvas.ts'
import type { PdfDocument } from '../file/document.ts'
import type { Page, Size } from '../file/page.ts'
import type { Element } from '../file/tags.ts'
import { measure } from '../font/wrap.ts'
import { createStyles, type Styles } from './style.ts'

/** A kind of page: its size and the free edges, in points. */
export type Sheet = {
	readonly size: Size
	readonly left: number
	readonly right: number
	readonly top: number
	readonly bottom: number
}

export const portrait: Sheet = { size: { width: 595, height: 842 }, left: 64, right: 56, top: 56, bottom: 64 }
export const landscape: Sheet = { size: { width: 842, height: 595 }, left: 40, right: 40, top: 48, bottom: 56 }

/** Draws what every page of a document carries: footer, marks. */
export type Furniture = (flow: Flow, page: Page) => void

/** Fills pages from top to bottom; a full page is finished and gone. */
export class Flow {
	readonly document: PdfDocument
	readonly styles: Styles
	readonly #furniture: Furniture
	#sheet: Sheet
	#page: Page | undefined
	/** Upper edge of the free space, in points from the bottom of the page. */
	y = 0

	/** @param scale - of all type; above 1 for large print. */
	constructor(document: PdfDocument, sheet: Sheet, furniture: Furniture, scale = 1) {
		this.document = document
		this.styles = createStyles(document, scale)
		this.#sheet = sheet
		this.#furniture = furniture
	}

	get sheet(): Sheet {
		return this.#sheet
	}

	get page(): Page {
		return this.#page ?? this.turn()
	}

	get left(): number {
		return this.#sheet.left
	}

	/** Width of the text area. */
	get width(): number {
		return this.#sheet.size.width - this.#sheet.left - this.#sheet.right
	}

	/** Free height on this page. */
	get room(): number {
		return this.#page ? this.y - this.#sheet.bottom : 0
	}

	/** Free height of an empty page. */
	get fullRoom(): number {
		return this.#sheet.size.height - this.#sheet.top - this.#sheet.bottom
	}

	get tags(): PdfDocument['tags'] {
		return this.document.tags
	}

	/** Goes to a new page, of another kind if one is given. */
	turn(sheet: Sheet = this.#sheet): Page {
		this.finish()
		this.#sheet = sheet
		this.#page = this.document.openPage(sheet.size)
		this.y = sheet.size.height - sheet.top
		this.#furniture(this, this.#page)
		return this.#page
	}

	/** Turns the page unless `height` is free, or nothing stands on the page yet. */
	ensure(height: number): void {
		if (this.room < Math.min(height, this.fullRoom)) this.turn()
	}

	skip(height: number): void {
		this.y -= height
	}

	finish(): void {
		if (this.#page) this.document.finishPage(this.#page)
		this.#page = undefined
	}

	bookmark(title: string, level: 1 | 2): void {
		this.document.bookmark({ title, level, page: this.page.id, top: Math.min(this.y + 16, this.#sheet.size.height) })
	}

	/** Runs `work` with a new element that is closed afterwards. */
	within<T>(tag: Element['tag'], parent: Element, work: (element: Element) => T): T {
		const element = this.tags.open(tag, parent)
		const result = work(element)
		this.tags.close(element)
		return result
	}
}

/** Width of one line of text in points. */
export function textWidth(text: string, { font, size }: TextStyle): number {
	return (measure(text, font.face.advances) * size) / 1000
}
