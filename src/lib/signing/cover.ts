import type { Comparison } from './comparison.ts'
import { readOperations } from './content-stream.ts'
import type { PdfView } from './document.ts'
import { area, meet, toBox, type Box } from './geometry.ts'
import { decodeForm, inherited, named, textBoxes } from './page-text.ts'
import {
	isArray,
	isDictionary,
	isName,
	isReference,
	isStream,
	nameOf,
	numbersOf,
	type PdfDictionary,
	type PdfValue
} from './pdf-values.ts'
import { settle } from './reasons.ts'

/** A signature that takes more of a page than this is there to hide it. */
const largestShare = 0.25
const deepest = 6
const painters = ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI']

type Look = {
	/** Object number of the page. */
	readonly page: number
	readonly widget: PdfDictionary
	readonly field: string
	/** Whether the place is new as well, and not only what stands there. */
	readonly isNew: boolean
}

/**
 * Whether the new look of a widget leaves what was signed in sight. It may take up a quarter of the page, and when it can
 * paint over what is below, no text may be there. A new visible place is told of in a note.
 *
 * Text is found as content streams draw it; text inside images is not: see docs/verify.md.
 */
export function checkCover(comparison: Comparison, { page: number, widget, field, isNew }: Look): boolean {
	const { before, after, revision } = comparison
	const rectangle = toBox(numbersOf(after.get(widget, 'Rect')))
	if (area(rectangle) === 0) return true
	const page = before.load(number)
	if (!isDictionary(page)) return false
	if (isNew) comparison.reasons.push({ code: 'signature-visible', revision, field, page: pageNumber(before, number) })
	const media = toBox(numbersOf(inherited(before, page, 'MediaBox')))
	const tooLarge = area(meet(rectangle, media)) > area(media) * largestShare
	const hides = tooLarge || (canPaint(after, widget) && coversText(before, page, rectangle))
	if (hides) comparison.reasons.push({ code: 'signature-covers', revision, field })
	return !hides
}

/** The page on which a widget of the older state stands, by object number. */
export function pageOf({ before, referrers }: Comparison, widget: number): number | undefined {
	const holders = referrers.of(widget, before).flatMap((holder) => {
		return isArray(before.load(holder)) ? referrers.of(holder, before) : [holder]
	})
	return holders.find((holder) => {
		const page = before.load(holder)
		const annotations = isDictionary(page) ? before.get(page, 'Annots') : null
		return isArray(annotations) && annotations.items.some((item) => isReference(item) && item.number === widget)
	})
}

/** Half the height of a run and half a letter of it: less is a touch. */
function coversText(view: PdfView, page: PdfDictionary, rectangle: Box): boolean {
	const found = settle(() => textBoxes(view, page))
	// What cannot be read cannot be said to be free.
	if ('reason' in found) return true
	return found.value.some((box) => {
		const shared = meet(box, rectangle)
		const height = box.top - box.bottom
		const width = Math.min(box.right - box.left, height)
		return height > 0 && shared.top - shared.bottom >= height / 2 && shared.right - shared.left >= width / 2
	})
}

/** Whether an appearance fills areas or shows images; text and lines alone hide nothing. */
function canPaint(view: PdfView, widget: PdfDictionary): boolean {
	const appearance = view.get(widget, 'AP')
	if (!isDictionary(appearance)) return hasBackground(view, widget)
	const painted = settle(() => [...appearance.entries.values()].some((value) => paints(view, value, 0)))
	return 'reason' in painted || painted.value
}

function hasBackground(view: PdfView, widget: PdfDictionary): boolean {
	const characteristics = view.get(widget, 'MK')
	return isDictionary(characteristics) && ['BG', 'I'].some((key) => characteristics.entries.has(key))
}

function paints(view: PdfView, value: PdfValue | undefined, depth: number): boolean {
	const form = view.resolve(value)
	if (isDictionary(form))
		return depth < deepest && [...form.entries.values()].some((state) => paints(view, state, depth + 1))
	if (!isStream(form)) return false
	if (depth >= deepest || !isName(view.get(form.dictionary, 'Subtype'), 'Form')) return true
	const resources = view.get(form.dictionary, 'Resources')
	for (const { operator, operands } of readOperations(decodeForm(view, form), { values: 100_000 })) {
		if (painters.includes(operator)) return true
		if (
			operator === 'Do' &&
			nameOf(operands[0]) &&
			paints(view, named(view, resources, 'XObject', operands[0]), depth + 1)
		)
			return true
	}
	return false
}

/** 1 is the first; 0 when the page is not in the tree. */
function pageNumber(view: PdfView, wanted: number): number {
	const left = { nodes: 50_000 }
	const search = (value: PdfValue, depth: number): number | { readonly pages: number } => {
		const node = view.resolve(value)
		if (isReference(value) && value.number === wanted) return 1
		if (!isDictionary(node) || depth > 48 || left.nodes-- <= 0) return { pages: 0 }
		const kids = view.get(node, 'Kids')
		if (!isArray(kids)) return { pages: 1 }
		let pages = 0
		for (const kid of kids.items) {
			const found = search(kid, depth + 1)
			if (typeof found === 'number') return pages + found
			pages += found.pages
		}
		return { pages }
	}
	const found = search(view.catalog.entries.get('Pages') ?? null, 0)
	return typeof found === 'number' ? found : 0
}
