import type { Colour, TextStyle } from '../file/canvas.ts'
import type { PdfDocument } from '../file/document.ts'

/** Deep pine green is the only accent; brick marks what is annulled or overdue, always beside a word. */
export const palette = {
	ink: '0.1 0.12 0.11',
	soft: '0.33 0.36 0.34',
	rule: '0.62 0.66 0.63',
	hairline: '0.82 0.85 0.83',
	ground: '0.94 0.96 0.945',
	accent: '0.078 0.325 0.176',
	brick: '0.6 0.16 0.1'
} as const satisfies Record<string, Colour>

export const hairline = 0.4

export type Styles = ReturnType<typeof createStyles>

/** The type scale: 7.5, 9, 10.5, 13, 18 and 28 points. @param scale - above 1 for large print. */
export function createStyles({ regular, bold }: Pick<PdfDocument, 'regular' | 'bold'>, scale = 1) {
	const style = (font: TextStyle['font'], size: number, leading: number, colour: Colour): TextStyle => ({
		font,
		size: Math.round(size * scale * 100) / 100,
		leading: leading * scale,
		colour
	})
	return {
		title: style(bold, 28, 36, palette.ink),
		part: style(bold, 18, 24, palette.accent),
		heading: style(bold, 13, 16, palette.ink),
		subheading: style(bold, 10.5, 16, palette.ink),
		lead: style(regular, 13, 20, palette.ink),
		body: style(regular, 10.5, 16, palette.ink),
		strong: style(bold, 10.5, 16, palette.ink),
		stamp: style(bold, 13, 16, palette.accent),
		numeral: style(regular, 18, 24, palette.ink),
		note: style(regular, 9, 12, palette.soft),
		small: style(regular, 9, 12, palette.ink),
		smallStrong: style(bold, 9, 12, palette.ink),
		caption: style(bold, 7.5, 10, palette.soft),
		cell: style(regular, 7.5, 10, palette.ink),
		cellStrong: style(bold, 7.5, 10, palette.ink),
		cellVoid: style(regular, 7.5, 10, palette.soft),
		cellAlert: style(bold, 7.5, 10, palette.brick),
		alert: style(bold, 9, 12, palette.brick)
	} as const
}

/** Distance from the top of a line to its baseline: capitals stand in the middle of the line. */
export function baseline({ font, size, leading }: TextStyle): number {
	return (leading + (font.face.capHeight * size) / 1000) / 2
}
