import { penBreadth, sheet, type Stroke } from '$lib/domain/strokes.ts'
import type { Element } from '../file/tags.ts'
import type { Flow } from './flow.ts'
import { palette } from './style.ts'

/**
 * What was drawn on the sheet, as lines of the pen in the same shape, where the flow stands.
 *
 * @param alt - what it is, for those who do not see it.
 * @param width - of the whole sheet in points; its height follows.
 */
export function drawStrokes(
	flow: Flow,
	parent: Element,
	strokes: readonly Stroke[],
	{ alt, width }: { readonly alt: string; readonly width: number }
): void {
	const unit = width / sheet.width
	const height = sheet.height * unit
	flow.ensure(height)
	const { left, y: top } = flow
	const element = flow.tags.open('Figure', parent, { alt, box: [left, top - height, left + width, top] })
	flow.page.begin(element)
	flow.page.canvas.polylines(
		strokes.map((stroke) => stroke.map((value, index) => (index % 2 === 0 ? left + value * unit : top - value * unit))),
		penBreadth * unit,
		palette.ink
	)
	flow.page.end()
	flow.tags.close(element)
	flow.skip(height)
}
