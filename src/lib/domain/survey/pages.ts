import type { Section } from './questionnaire.ts'
import type { Asking } from './runtime.ts'

/** Questions of one section, or of one copy of it, that stand together. */
export type Part = {
	/** Of the section, or its copy, and of the page where it goes over several. */
	readonly key: string
	readonly section: Section
	readonly repeat: number | undefined
	readonly asked: readonly Asking[]
	/** Whether the section, or its copy, begins and ends here: it may go over several pages. */
	readonly begins: boolean
	readonly ends: boolean
}
export type Page = readonly Part[]

/** What a form of many questions is turned over by: a page that is drawn at once, and that nobody loses their place on. */
export const mostOnPage = 40

/**
 * What is asked, in its order, on pages of at most so many questions. A section begins a page where it would not fit on the rest of
 * one, and goes over several only where it is longer than a page.
 */
export function pagesOf(asked: readonly Asking[], most = mostOnPage): readonly Page[] {
	const pages: Part[][] = [[]]
	let room = most
	for (const part of partsOf(asked).flatMap((each) => sliced(each, most))) {
		if (part.asked.length > room) {
			pages.push([])
			room = most
		}
		pages.at(-1)?.push(part)
		room -= part.asked.length
	}
	return pages
}

function partsOf(asked: readonly Asking[]): readonly Part[] {
	const parts: (Part & { readonly asked: Asking[] })[] = []
	for (const asking of asked) {
		const { section, place } = asking
		const last = parts.at(-1)
		if (last?.section === section && last.repeat === place.repeat) last.asked.push(asking)
		else {
			const key = `${section.code}/${String(place.repeat)}`
			parts.push({ key, section, repeat: place.repeat, asked: [asking], begins: true, ends: true })
		}
	}
	return parts
}

function sliced(part: Part, most: number): readonly Part[] {
	const count = Math.ceil(part.asked.length / most)
	return Array.from({ length: count }, (_, index) => ({
		...part,
		key: index === 0 ? part.key : `${part.key}/${index}`,
		asked: part.asked.slice(index * most, (index + 1) * most),
		begins: index === 0,
		ends: index === count - 1
	}))
}
