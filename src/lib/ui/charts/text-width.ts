/** Width of texts in the type of the screen, in CSS pixels. @param size - of the type, CSS pixels. */
export function textWidthAt(size: number): (text: string) => number {
	const context = document.createElement('canvas').getContext('2d')
	if (!context) return (text) => text.length * size * 0.62
	context.font = `${String(size)}px ${getComputedStyle(document.body).fontFamily}`
	return (text) => context.measureText(text).width
}
