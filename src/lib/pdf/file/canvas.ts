import type { Typeset } from '../font/typeset.ts'
import type { Face } from '../font/truetype.ts'
import { measure } from '../font/wrap.ts'
import { Bytes } from './bytes.ts'
import { textString } from './values.ts'

/** Red, green and blue from 0 to 1, as the operators take them: `0.08 0.33 0.18`. */
export type Colour = string

export type Font = { readonly face: Face; readonly resource: 'F1' | 'F2' }

/** How text looks. Sizes in points. */
export type TextStyle = {
	readonly font: Font
	readonly size: number
	/** Distance of baselines. */
	readonly leading: number
	readonly colour: Colour
}

/** Lines of a text as offsets, flat, as `wrap` gives them; `from` and `to` count lines. */
export type LineRange = {
	readonly text: Typeset
	readonly lines: readonly number[]
	readonly from: number
	readonly to: number
}

/** Where lines stand: `x` of the left edge (or the right one), `y` of the first baseline. */
export type LinePlace = {
	readonly x: number
	readonly y: number
	readonly align?: 'left' | 'right' | 'centre'
	readonly width?: number
}

/** Content of a page or form as drawing operators (ISO 32000-1, 8 and 9). Coordinates in points, y upwards. */
export class Canvas {
	readonly #out = new Bytes(8192)
	#font = ''
	#leading = -1
	#fill = ''
	#stroke = ''
	#lineWidth = -1

	get content(): Uint8Array<ArrayBuffer> {
		return this.#out.view()
	}

	/** Begins another drawing. */
	clear(): void {
		this.#out.clear()
		this.#font = this.#fill = this.#stroke = ''
		this.#leading = this.#lineWidth = -1
	}

	/** @param actual - what the content stands for when it is not what is drawn. */
	beginTagged(tag: string, mcid: number, actual?: string): void {
		this.#out.byte(0x2f).ascii(tag).ascii('<</MCID ').int(mcid)
		if (actual !== undefined) this.#out.ascii('/ActualText').ascii(textString(actual))
		this.#out.ascii('>>BDC\n')
	}

	endMarked(): void {
		this.#out.ascii('EMC\n')
	}

	text(range: LineRange, place: LinePlace, style: TextStyle): void {
		if (range.from >= range.to) return
		this.#out.ascii('BT\n')
		this.#setText(style)
		const flat = place.align === undefined || place.align === 'left'
		if (flat) this.#out.operation('Td', place.x, place.y)
		for (let line = range.from; line < range.to; line++) {
			const start = range.lines[line * 2] ?? 0
			const end = range.lines[line * 2 + 1] ?? start
			if (!flat) {
				const width = (measure(range.text.text, style.font.face.advances, start, end) * style.size) / 1000
				const shift = (place.width ?? 0) - width
				this.#out.operation(
					'Tm',
					1,
					0,
					0,
					1,
					place.x + (place.align === 'right' ? shift : shift / 2),
					place.y - (line - range.from) * style.leading
				)
			}
			this.#out
				.string(range.text.text, start, end, style.font.face.codes)
				.ascii(flat && line > range.from ? "'\n" : 'Tj\n')
		}
		this.#out.ascii('ET\n')
	}

	fillRectangle(x: number, y: number, width: number, height: number, colour: Colour): void {
		this.#setFill(colour)
		this.#out.operation('re', x, y, width, height).ascii('f\n')
	}

	/** Many rectangles as one path: `[x, y, width, height]` each. */
	fillRectangles(rectangles: readonly (readonly [number, number, number, number])[], colour: Colour): void {
		this.#setFill(colour)
		for (const edges of rectangles) this.#out.operation('re', ...edges)
		this.#out.ascii('f\n')
	}

	strokeRectangle(x: number, y: number, width: number, height: number, lineWidth: number, colour: Colour): void {
		this.#setStroke(lineWidth, colour)
		this.#out.operation('re', x, y, width, height).ascii('S\n')
	}

	line(x: number, y: number, endX: number, endY: number, lineWidth: number, colour: Colour): void {
		this.#setStroke(lineWidth, colour)
		this.#out.operation('m', x, y).operation('l', endX, endY).ascii('S\n')
	}

	/** Lines of a pen with a round point, as one path: `x0, y0, x1, y1 …` each. A line of one point is a dot. */
	polylines(lines: readonly (readonly number[])[], lineWidth: number, colour: Colour): void {
		this.#out.ascii('q 1 J 1 j ').ascii(colour).ascii(' RG\n').operation('w', lineWidth)
		for (const points of lines) {
			this.#out.operation('m', ...points.slice(0, 2))
			for (let at = points.length > 2 ? 2 : 0; at < points.length; at += 2)
				this.#out.operation('l', ...points.slice(at, at + 2))
		}
		this.#out.ascii('S Q\n')
	}

	/** Draws a form with its origin at (x, y). */
	form(resource: string, x: number, y: number): void {
		this.#out.ascii('q ').operation('cm', 1, 0, 0, 1, x, y).ascii(`/${resource} Do Q\n`)
	}

	#setText({ font, size, leading, colour }: TextStyle): void {
		const key = font.resource + String(size)
		if (key !== this.#font) {
			this.#font = key
			this.#out.byte(0x2f).ascii(font.resource).byte(0x20).operation('Tf', size)
		}
		if (leading !== this.#leading) {
			this.#leading = leading
			this.#out.operation('TL', leading)
		}
		this.#setFill(colour)
	}

	#setFill(colour: Colour): void {
		if (colour === this.#fill) return
		this.#fill = colour
		this.#out.ascii(colour).ascii(' rg\n')
	}

	#setStroke(lineWidth: number, colour: Colour): void {
		if (colour !== this.#stroke) this.#out.ascii((this.#stroke = colour)).ascii(' RG\n')
		if (lineWidth !== this.#lineWidth) this.#out.operation('w', (this.#lineWidth = lineWidth))
	}
}
