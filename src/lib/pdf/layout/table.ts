import type { TextStyle } from '../file/canvas.ts'
import type { Element } from '../file/tags.ts'
import { measure } from '../font/wrap.ts'
import { Head, gutter, padding, wrapCell, type Column, type WrappedCell } from './cells.ts'
import type { Flow } from './flow.ts'
import { baseline, hairline, palette } from './style.ts'

/** Text, in the column's style unless it brings its own. */
export type Cell = string | { readonly text: string; readonly style?: TextStyle; readonly struck?: boolean }

/** Where a row came to stand on its last page: upper edge and height in points. */
export type RowPlace = { readonly top: number; readonly height: number }

type Laid = WrappedCell & { readonly style: TextStyle; readonly struck: boolean; readonly element: Element }

/** Rows of up to so many lines are kept whole; longer ones may go on over the page. */
const wholeLines = 14

/** A table whose head is repeated on every page, and whose rows may be longer than a page. */
export class Table {
	readonly #flow: Flow
	readonly #columns: readonly Column[]
	readonly #style: TextStyle
	readonly #head: Head
	readonly #width: number
	readonly #element: Element
	readonly #body: Element

	constructor(
		flow: Flow,
		parent: Element,
		columns: readonly Column[],
		styles: { readonly cell: TextStyle; readonly head: TextStyle }
	) {
		this.#flow = flow
		this.#columns = columns
		this.#style = styles.cell
		this.#head = new Head(columns, styles.head)
		this.#width = columns.reduce((sum, { width }) => sum + width, 0)
		flow.ensure(this.#head.height + 4 * styles.cell.leading)
		this.#element = flow.tags.open('Table', parent)
		this.#head.draw(flow, this.#element)
		this.#body = flow.tags.open('TBody', this.#element)
	}

	row(cells: readonly Cell[]): RowPlace {
		const flow = this.#flow
		const row = flow.tags.open('TR', this.#body)
		const laid = cells.map((cell, index) => this.#lay(cell, index, row))
		let count = 1
		let leading = 0
		for (const { lines, style } of laid) {
			count = Math.max(count, lines.length / 2)
			leading = Math.max(leading, style.leading)
		}
		const height = count * leading + 2 * padding
		if (flow.room < height && (count <= wholeLines || flow.room < 5 * leading)) this.#turn()
		for (let from = 0; from < count;) {
			const to = from + this.#linesThatFit(count - from, leading)
			this.#draw(laid, from, to)
			flow.skip((to - from) * leading + 2 * padding)
			flow.page.backdrop.line(flow.left, flow.y, flow.left + this.#width, flow.y, hairline, palette.hairline)
			from = to
			if (from < count) this.#turn()
		}
		for (const { element } of laid) flow.tags.close(element)
		flow.tags.close(row)
		return { top: flow.y + height, height }
	}

	/** @param after - points of white below. */
	end(after = 16): void {
		this.#flow.tags.close(this.#body)
		this.#flow.tags.close(this.#element)
		this.#flow.skip(after)
	}

	#lay(cell: Cell, index: number, row: Element): Laid {
		const column = this.#columns[index]
		if (!column) throw new RangeError('More cells than columns')
		const own: Exclude<Cell, string> = typeof cell === 'string' ? { text: cell } : cell
		const style = own.style ?? column.style ?? this.#style
		const { set, lines } = wrapCell(own.text, column.width, style)
		const element = this.#flow.tags.open(column.heads ? 'TH' : 'TD', row, column.heads ? { scope: 'Row' } : undefined)
		return { set, lines, style, struck: own.struck === true, element }
	}

	/** Leaves at least two lines for the next page. */
	#linesThatFit(count: number, leading: number): number {
		const fitting = Math.max(1, Math.floor((this.#flow.room - 2 * padding) / leading))
		if (fitting >= count) return count
		return fitting >= 3 && count - fitting === 1 ? fitting - 1 : fitting
	}

	#draw(laid: readonly Laid[], from: number, to: number): void {
		const { page, y } = this.#flow
		let x = this.#flow.left
		for (const [index, { set, lines, style, struck, element }] of laid.entries()) {
			const { width = 0, align = 'left', heads } = this.#columns[index] ?? {}
			const last = Math.min(to, lines.length / 2)
			if (last > from) {
				const place = { x, y: y - padding - baseline(style), align, width: width - gutter }
				page.text(element, { text: set, lines, from, to: last }, place, style)
				if (struck) this.#strike({ set, lines }, style, { from, to: last, ...place })
			}
			if (heads && from > 0)
				page.overlay.text(
					{ text: set, lines, from: 0, to: 1 },
					{ x, y: y - padding - baseline(style) },
					{ ...style, colour: palette.rule }
				)
			x += width
		}
	}

	/** A line through each line of text; that it is annulled is also said in words, so this is decoration. */
	#strike(
		{ set, lines }: WrappedCell,
		{ font, size, leading }: TextStyle,
		at: { from: number; to: number; x: number; y: number }
	): void {
		for (let line = at.from; line < at.to; line++) {
			const width = (measure(set.text, font.face.advances, lines[line * 2], lines[line * 2 + 1]) * size) / 1000
			const y = at.y - (line - at.from) * leading + size * 0.27
			this.#flow.page.overlay.line(at.x, y, at.x + width, y, 0.5, palette.brick)
		}
	}

	#turn(): void {
		this.#flow.turn()
		this.#head.repeat(this.#flow)
	}
}
