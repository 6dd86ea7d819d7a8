import { documents } from '$lib/messages/documents.ts'
import type { Canvas } from '../file/canvas.ts'
import type { Form, PdfDocument } from '../file/document.ts'
import type { Page } from '../file/page.ts'
import { drawLine } from '../layout/blocks.ts'
import { textWidth, type Flow, type Sheet } from '../layout/flow.ts'
import { createStyles, hairline, palette, type Styles } from '../layout/style.ts'

/** What stands on every page beside its number. */
export type Marks = {
	readonly practice: boolean
	/** First line at the right of the footer, e.g. the restriction mark. */
	readonly mark: string
	/** Second line of the footer. */
	readonly trace: string
}

/**
 * Running furniture, all of it artifact: what it says is said once in the text as well. What does not change is a form
 * drawn once per kind of sheet; the count of pages is a form as well, because it is known only at the end.
 */
export class PageFurniture {
	readonly #document: PdfDocument
	readonly #marks: Marks
	readonly #styles: Styles
	readonly #total: Form
	readonly #fixed = new Map<Sheet, Form>()

	constructor(document: PdfDocument, marks: Marks) {
		this.#document = document
		this.#marks = marks
		this.#styles = createStyles(document)
		this.#total = document.reserveForm()
	}

	draw(flow: Flow, page: Page): void {
		const { sheet } = flow
		const style = this.#styles.cell
		const text = documents.footer.pageOf(page.number)
		page.overlay.form(this.#form(sheet).resource, 0, 0)
		drawLine(page.overlay, text, { x: sheet.left, y: footerTop - 14 }, style)
		page.overlay.form(
			this.#total.resource,
			sheet.left + textWidth(text, style) + (style.size * (style.font.face.advances[0x20] ?? 0)) / 1000,
			footerTop - 14
		)
	}

	/** Draws the count of pages; call it when the last page is finished. */
	finish(): void {
		this.#document.drawForm(this.#total, { width: 64, height: 10 }, (canvas) =>
			drawLine(canvas, String(this.#document.pageCount), { x: 0, y: 0 }, this.#styles.cell)
		)
	}

	#form(sheet: Sheet): Form {
		const known = this.#fixed.get(sheet)
		if (known) return known
		const form = this.#document.reserveForm()
		this.#document.drawForm(form, sheet.size, (canvas) => this.#drawFixed(canvas, sheet))
		this.#fixed.set(sheet, form)
		return form
	}

	#drawFixed(canvas: Canvas, { size, left, right }: Sheet): void {
		const { practice, mark, trace } = this.#marks
		const width = size.width - left - right
		canvas.line(left, footerTop, left + width, footerTop, hairline, palette.rule)
		drawLine(canvas, mark, { x: left, y: footerTop - 14, align: 'right', width }, this.#styles.cellStrong)
		drawLine(canvas, trace, { x: left, y: footerTop - 24, align: 'right', width }, this.#styles.cellVoid)
		if (!practice) return
		canvas.fillRectangle(0, size.height - 24, size.width, 24, palette.ground)
		drawLine(canvas, documents.practice, { x: left, y: size.height - 15, align: 'centre', width }, this.#styles.alert)
	}
}

const footerTop = 48
