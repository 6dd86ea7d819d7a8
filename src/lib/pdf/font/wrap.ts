const newline = 0x0a
const space = 0x20
const hyphen = 0x2d
const dash = 0x2013
const slash = 0x2f

/**
 * Breaks text into lines in one pass, by offsets: no part of the text is copied or measured twice.
 *
 * Lines break after spaces, at newlines, after hyphens between letters, and inside a word only when the word alone is
 * wider than the line. The space at a break stays with its line (it hangs over the edge), so the lines together are
 * the whole text, character by character.
 *
 * @param advances - advance by code unit, 1/1000 of the type size.
 * @param limit - width of a line in the same unit.
 * @returns start and end of each line, flat: `[start, end, start, end …]`; at least one line.
 */
export function wrap(text: string, advances: Uint16Array, limit: number): number[] {
	const lines: number[] = []
	const size = text.length
	let start = 0
	let width = 0
	let breakAt = 0
	let widthAtBreak = 0
	for (let index = 0; index < size; index++) {
		const code = text.charCodeAt(index)
		const advance = advances[code] ?? 0
		width += advance
		if (code === space) {
			breakAt = index + 1
			widthAtBreak = width
			continue
		}
		if (code === newline) {
			lines.push(start, index + 1)
			start = index + 1
			width = 0
			continue
		}
		if (width > limit && breakAt > start) {
			lines.push(start, breakAt)
			start = breakAt
			width -= widthAtBreak
		}
		if (width > limit && index > start) {
			lines.push(start, index)
			start = index
			width = advance
		}
		if (breaksAfter(text, index, code)) {
			breakAt = index + 1
			widthAtBreak = width
		}
	}
	if (start < size || lines.length === 0) lines.push(start, size)
	return lines
}

/** Register numbers and dates stay whole: a hyphen, dash or slash is a break only between letters. */
function breaksAfter(text: string, index: number, code: number): boolean {
	if (code !== hyphen && code !== slash && code !== dash) return false
	return isLetter(text.charCodeAt(index - 1)) && isLetter(text.charCodeAt(index + 1))
}

/** Letters by position: everything beyond ASCII punctuation and figures that the register holds. */
export function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000)
}

/** Width of `text[start, end)` without the spaces that hang at its end, in the unit of `advances`. */
export function measure(text: string, advances: Uint16Array, start = 0, end = text.length): number {
	let last = end
	while (last > start && text.charCodeAt(last - 1) <= space) last--
	return advance(text, advances, start, last)
}

/** Width of `text[start, end)` with all its spaces. */
export function advance(text: string, advances: Uint16Array, start: number, end: number): number {
	let width = 0
	for (let index = start; index < end; index++) width += advances[text.charCodeAt(index)] ?? 0
	return width
}

/**
 * Like {@link wrap}, but with lines of even length: for headings, where a last line of one word looks like a slip.
 */
export function wrapEvenly(text: string, advances: Uint16Array, limit: number): number[] {
	const lines = wrap(text, advances, limit)
	if (lines.length <= 2) return lines
	let low = limit / 2
	let high = limit
	while (high - low > 100) {
		const middle = (low + high) / 2
		if (wrap(text, advances, middle).length > lines.length) low = middle
		else high = middle
	}
	return wrap(text, advances, high)
}
