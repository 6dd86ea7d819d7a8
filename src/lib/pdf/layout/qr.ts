import { encode } from 'uqr'
import type { Element } from '../file/tags.ts'
import type { Flow } from './flow.ts'
import { palette } from './style.ts'

export type QrPlace = { readonly x: number; readonly y: number; readonly size: number }

/**
 * A QR code as vectors, one rectangle per run of modules; a quarter of the code may be damaged.
 *
 * @param place - lower left corner and width in points. The four modules of quiet zone are the caller's white.
 * @param alt - what the code says, for those who cannot scan it.
 */
export function drawQr(flow: Flow, parent: Element, text: string, alt: string, { x, y, size }: QrPlace): void {
	const { data, size: modules } = encode(text, { ecc: 'Q', border: 0 })
	const module = size / modules
	const element = flow.tags.open('Figure', parent, { alt, box: [x, y, x + size, y + size] })
	flow.page.begin(element)
	flow.page.canvas.fillRectangles(
		data.flatMap((row, line) =>
			runs(row).map(
				([start, length]) => [x + start * module, y + size - (line + 1) * module, length * module, module] as const
			)
		),
		palette.ink
	)
	flow.page.end()
	flow.tags.close(element)
}

/** Start and length of each dark run. */
function runs(row: readonly boolean[]): (readonly [number, number])[] {
	const found: (readonly [number, number])[] = []
	for (let start = 0; start < row.length; start++) {
		if (!row[start]) continue
		let end = start
		while (row[end]) end++
		found.push([start, end - start])
		start = end
	}
	return found
}
