import type { Canvas, TextStyle } from '../file/canvas.ts'
import type { Form } from '../file/document.ts'
import type { Element } from '../file/tags.ts'
import { setLines } from '../font/set-lines.ts'
import type { Typeset } from '../font/typeset.ts'
import type { Flow } from './flow.ts'
import { baseline, palette } from './style.ts'

export type Column = {
	/** Head of the column; with no title in any column the table has no head row. */
	readonly title: string
	/** Points, the white between columns included. */
	readonly width: number
	readonly align?: 'left' | 'right'
	/** Cells of this column head their rows. */
	readonly heads?: boolean
	readonly style?: TextStyle
}

/** White between columns, and between a row's text and its rules. */
export const gutter = 8
export const padding = 4

export type WrappedCell = { readonly set: Typeset; readonly lines: readonly number[] }

/** Text in lines of a column; an empty cell has none. */
export function wrapCell(text: string, width: number, { font, size }: TextStyle): WrappedCell {
	const { set, lines } = setLines(font.face, text, ((width - gutter) / size) * 1000)
	return { set, lines: set.text === '' ? [] : lines }
}

/** A table's head: the first one is tagged, the repeated ones are one form drawn as an artifact. */
export class Head {
	readonly height: number
	readonly #columns: readonly Column[]
	readonly #style: TextStyle
	readonly #cells: readonly WrappedCell[]
	#form: Form | undefined

	constructor(columns: readonly Column[], style: TextStyle) {
		this.#columns = columns
		this.#style = style
		this.#cells = columns.map(({ title, width }) => wrapCell(title, width, style))
		const lines = this.#cells.reduce((most, cell) => Math.max(most, cell.lines.length / 2), 0)
		this.height = lines === 0 ? 0 : lines * style.leading + 2 * padding
	}

	get #width(): number {
		return this.#columns.reduce((sum, { width }) => sum + width, 0)
	}

	draw(flow: Flow, table: Element): void {
		if (this.height === 0) return
		const { page } = flow
		flow.within('THead', table, (group) =>
			flow.within('TR', group, (row) => {
				this.#eachCell(flow.left, flow.y - this.height, (draw) => {
					const cell = flow.tags.open('TH', row, { scope: 'Column' })
					page.begin(cell)
					draw(page.canvas)
					page.end()
					flow.tags.close(cell)
				})
			})
		)
		this.#rules(page.backdrop, flow.left, flow.y - this.height)
		flow.skip(this.height)
	}

	repeat(flow: Flow): void {
		if (this.height === 0) return
		this.#form ??= this.#makeForm(flow)
		flow.page.overlay.form(this.#form.resource, flow.left, flow.y - this.height)
		flow.skip(this.height)
	}

	#makeForm({ document }: Flow): Form {
		const form = document.reserveForm()
		document.drawForm(form, { width: this.#width, height: this.height }, (canvas) => {
			this.#eachCell(0, 0, (draw) => draw(canvas))
			this.#rules(canvas, 0, 0)
		})
		return form
	}

	#eachCell(left: number, bottom: number, visit: (draw: (canvas: Canvas) => void) => void): void {
		let x = left
		for (const [index, { set, lines }] of this.#cells.entries()) {
			const { width = 0, align = 'left' } = this.#columns[index] ?? {}
			const place = { x, y: bottom + this.height - padding - baseline(this.#style), align, width: width - gutter }
			visit((canvas) => canvas.text({ text: set, lines, from: 0, to: lines.length / 2 }, place, this.#style))
			x += width
		}
	}

	#rules(canvas: Canvas, left: number, bottom: number): void {
		canvas.line(left, bottom, left + this.#width, bottom, 0.8, palette.ink)
	}
}
