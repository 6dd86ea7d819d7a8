import type { Canvas, LineRange, TextStyle } from '../file/canvas.ts'
import type { Element, Tag } from '../file/tags.ts'
import { setLines } from '../font/set-lines.ts'
import { typeset } from '../font/typeset.ts'
import { textWidth, type Flow } from './flow.ts'
import { baseline, hairline, palette } from './style.ts'

export type ParagraphOptions = {
	readonly tag?: Tag
	readonly style?: TextStyle
	/** Points from the left edge of the text area. */
	readonly indent?: number
	readonly width?: number
	/** Points of white below. */
	readonly after?: number
	/** Points that must be free below the paragraph's last line on the same page. */
	readonly keep?: number
	readonly even?: boolean
}

/** A paragraph; over a page's end it leaves and takes at least two lines. */
export function paragraph(flow: Flow, parent: Element, text: string, options: ParagraphOptions = {}): void {
	const {
		tag = 'P',
		style = flow.styles.body,
		indent = 0,
		width = flow.width - indent,
		after = 8,
		keep = 0,
		even = false
	} = options
	const { set, lines } = setLines(style.font.face, text, (width / style.size) * 1000, even)
	const count = lines.length / 2
	const element = flow.tags.open(tag, parent)
	for (let from = 0; from < count;) {
		const to = from + linesThatFit(flow, count - from, style.leading, keep)
		drawLines(flow, element, { text: set, lines, from, to }, { indent, style })
		flow.skip((to - from) * style.leading)
		from = to
		if (from < count) flow.turn()
	}
	flow.tags.close(element)
	flow.skip(after)
}

/** How many of `count` lines go on this page; turns the page when fewer than two would. */
function linesThatFit(flow: Flow, count: number, leading: number, keep: number): number {
	flow.ensure(Math.min(count, 3) * leading + (count <= 3 ? keep : 0))
	const fitting = Math.max(1, Math.floor(flow.room / leading))
	if (fitting >= count) return count
	return fitting >= 3 && count - fitting === 1 ? fitting - 1 : fitting
}

function drawLines(
	flow: Flow,
	element: Element,
	range: LineRange,
	{ indent, style }: { indent: number; style: TextStyle }
): void {
	const { page } = flow
	page.text(element, range, { x: flow.left + indent, y: flow.y - baseline(style) }, style)
}

export type HeadingOptions = {
	readonly level: 1 | 2 | 3 | 4
	readonly style?: TextStyle
	readonly bookmark?: 1 | 2
	readonly before?: number
	readonly after?: number
	/** Points of what follows that must stand on the same page. */
	readonly keep?: number
}

/** A heading, never left alone at the foot of a page. */
export function heading(flow: Flow, parent: Element, text: string, options: HeadingOptions): void {
	const { level, before = 16, after = 8, keep = 48 } = options
	const style =
		options.style ??
		{ 1: flow.styles.title, 2: flow.styles.part, 3: flow.styles.heading, 4: flow.styles.subheading }[level]
	flow.ensure(before + 2 * style.leading + after + keep)
	if (flow.room < flow.fullRoom) flow.skip(before)
	if (options.bookmark !== undefined) flow.bookmark(text, options.bookmark)
	paragraph(flow, parent, text, { tag: `H${level}`, style, after, keep: after + keep, even: true })
}

export type ListOptions = {
	readonly label?: (index: number) => string
	readonly style?: TextStyle
	/** Points between the label's left edge and the text. */
	readonly indent?: number
	/** Points of white below each item. */
	readonly after?: number
}

/** A list; labels are drawn in the margin of the items. */
export function list(flow: Flow, parent: Element, items: readonly string[], options: ListOptions = {}): void {
	const { label = () => '–', style = flow.styles.body, indent = 20, after = 4 } = options
	flow.within('L', parent, (element) => {
		for (const [index, item] of items.entries())
			flow.within('LI', element, (line) => {
				flow.ensure(style.leading * 2)
				const mark = flow.tags.open('Lbl', line)
				drawLines(flow, mark, oneLine(label(index), style), { indent: 0, style })
				flow.tags.close(mark)
				paragraph(flow, line, item, { tag: 'LBody', style, indent, after })
			})
	})
	flow.skip(4)
}

/** A line of text that is known to fit. */
export function oneLine(text: string, style: TextStyle): LineRange {
	const set = typeset(style.font.face, text)
	return { text: set, lines: [0, set.text.length], from: 0, to: 1 }
}

/** One line on a canvas, `y` its baseline. */
export function drawLine(canvas: Canvas, text: string, place: Parameters<Canvas['text']>[1], style: TextStyle): void {
	canvas.text(oneLine(text, style), place, style)
}

/** The style, smaller if need be, so that the text fits the width on one line. */
export function narrowed(text: string, style: TextStyle, width: number): TextStyle {
	const wanted = textWidth(text, style)
	return wanted <= width ? style : { ...style, size: Math.floor((style.size * width * 100) / wanted) / 100 }
}

/** Points between lines to write on by hand: 7 mm. */
export const writingLine = 20

/** Lines to write on by hand, as decoration: a label above them says what they are for. */
export function writingLines(flow: Flow, count: number): void {
	for (let line = 0; line < count; line++) {
		flow.skip(writingLine)
		flow.page.backdrop.line(flow.left, flow.y, flow.left + flow.width, flow.y, hairline, palette.rule)
	}
}
