import { chartLines, type Chart, type Drawing, type Shape, type Tone } from '$lib/domain/charts/chart.ts'
import { drawChart } from '$lib/domain/charts/draw.ts'
import type { Canvas, Colour, TextStyle } from '../file/canvas.ts'
import type { Element } from '../file/tags.ts'
import { drawLine } from './blocks.ts'
import { textWidth, type Flow } from './flow.ts'
import { palette } from './style.ts'

const colours: Readonly<Record<Tone, Colour>> = {
	ink: palette.ink,
	soft: palette.soft,
	rule: palette.rule,
	accent: palette.accent,
	paper: '1 1 1'
}

/** A chart as vectors where the flow stands, with what it says for those who do not see it. @param alt - see {@link chartLines} */
export function drawFigure(flow: Flow, parent: Element, chart: Chart, alt: (lines: readonly string[]) => string): void {
	const style = flow.styles.cell
	const measure = (text: string): number => textWidth(text, style)
	const drawing = drawChart(chart, { width: flow.width, size: style.size, measure })
	flow.ensure(drawing.height)
	const { left, y: top } = flow
	const box = [left, top - drawing.height, left + drawing.width, top] as const
	const element = flow.tags.open('Figure', parent, { alt: alt(chartLines(chart)), box })
	flow.page.begin(element)
	drawShapes(flow.page.canvas, drawing, { left, top }, style)
	flow.page.end()
	flow.tags.close(element)
	flow.skip(drawing.height + 8)
}

type Corner = { readonly left: number; readonly top: number }

/** @param corner - where the upper left corner of the drawing stands. */
function drawShapes(canvas: Canvas, { shapes }: Drawing, { left, top }: Corner, style: TextStyle): void {
	for (const shape of shapes) {
		if (shape.type === 'rectangle') rectangle(canvas, shape, { left, top })
		else if (shape.type === 'line') {
			const { x1, y1, x2, y2, width, tone } = shape
			canvas.line(left + x1, top - y1, left + x2, top - y2, width, colours[tone])
		} else {
			const shift = { start: 0, middle: 0.5, end: 1 }[shape.align] * textWidth(shape.text, style)
			const place = { x: left + shape.x - shift, y: top - shape.y }
			drawLine(canvas, shape.text, place, { ...style, colour: colours[shape.tone] })
		}
	}
}

function rectangle(canvas: Canvas, shape: Extract<Shape, { type: 'rectangle' }>, { left, top }: Corner): void {
	const { x, y, width, height, fill, edge } = shape
	canvas.fillRectangle(left + x, top - y - height, width, height, colours[fill])
	if (edge) canvas.strokeRectangle(left + x, top - y - height, width, height, 0.8, colours[edge])
}
