import type { PdfView } from '$lib/signing/document.ts'
import {
	isArray,
	isDictionary,
	isReference,
	isStream,
	nameOf,
	type PdfDictionary,
	type PdfValue
} from '$lib/signing/pdf-values.ts'
import { readCharacterMap, type CharacterMap } from './character-map.ts'
import { readPageText, type PageText } from './page-content.ts'

const deepest = 12

/** The logical structure of one state of a document with the text its pages show: what a screen reader would say. */
export class Structure {
	readonly #view: PdfView
	readonly #pages = new Map<number, PageText>()
	readonly #fonts = new Map<number, CharacterMap>()

	constructor(view: PdfView) {
		this.#view = view
	}

	/** The elements below the document element. */
	get parts(): readonly PdfDictionary[] {
		const root = this.#view.get(this.#view.catalog, 'StructTreeRoot')
		return isDictionary(root) ? this.kids(root).flatMap((document) => this.kids(document)) : []
	}

	kids(element: PdfDictionary): readonly PdfDictionary[] {
		return this.#items(element).flatMap((item) => {
			const kid = this.#view.resolve(item)
			return isDictionary(kid) && kid.entries.has('S') ? [kid] : []
		})
	}

	tag(element: PdfDictionary): string {
		return nameOf(this.#view.get(element, 'S')) ?? ''
	}

	/** Elements with the tag at or below the given one, in reading order; not below such an element. */
	*all(element: PdfDictionary, tag: string, depth = 0): Generator<PdfDictionary> {
		if (this.tag(element) === tag) yield element
		else if (depth < deepest) for (const kid of this.kids(element)) yield* this.all(kid, tag, depth + 1)
	}

	/** What an element says, the elements below it included. */
	text(element: PdfDictionary, depth = 0): string {
		const home = element.entries.get('Pg')
		const said = this.#items(element).map((item) => {
			if (typeof item === 'number') return this.#said(home, item)
			const kid = this.#view.resolve(item)
			if (!isDictionary(kid)) return ''
			if (kid.entries.has('S')) return depth < deepest ? this.text(kid, depth + 1) : ''
			const mcid = this.#view.get(kid, 'MCID')
			return typeof mcid === 'number' ? this.#said(kid.entries.get('Pg') ?? home, mcid) : ''
		})
		return said.join('')
	}

	#items(element: PdfDictionary): readonly PdfValue[] {
		const kids = this.#view.get(element, 'K')
		if (isArray(kids)) return kids.items
		const own = element.entries.get('K')
		return own === undefined ? [] : [own]
	}

	#said(page: PdfValue | undefined, mcid: number): string {
		if (!isReference(page)) return ''
		let text = this.#pages.get(page.number)
		if (!text) this.#pages.set(page.number, (text = this.#readPage(page)))
		return text.get(mcid) ?? ''
	}

	#readPage(reference: PdfValue): PageText {
		const page = this.#view.resolve(reference)
		if (!isDictionary(page)) return new Map()
		const content = page.entries.get('Contents')
		const stream = this.#view.resolve(content)
		if (!isReference(content) || !isStream(stream)) return new Map()
		return readPageText(this.#view.document.decode(stream, content.number, this.#view), this.#fontsOf(page))
	}

	#fontsOf(page: PdfDictionary): ReadonlyMap<string, CharacterMap> {
		const resources = this.#view.get(page, 'Resources')
		const fonts = isDictionary(resources) ? this.#view.get(resources, 'Font') : null
		if (!isDictionary(fonts)) return new Map()
		return new Map(
			[...fonts.entries].flatMap(([name, font]) => {
				const map = isReference(font) ? this.#font(font) : undefined
				return map ? [[name, map] as const] : []
			})
		)
	}

	#font(reference: PdfValue & { readonly number: number }): CharacterMap | undefined {
		const known = this.#fonts.get(reference.number)
		if (known) return known
		const font = this.#view.resolve(reference)
		const unicode = isDictionary(font) ? font.entries.get('ToUnicode') : undefined
		const stream = this.#view.resolve(unicode)
		if (!isReference(unicode) || !isStream(stream)) return undefined
		const source = new TextDecoder('latin1').decode(this.#view.document.decode(stream, unicode.number, this.#view))
		const map = readCharacterMap(source)
		this.#fonts.set(reference.number, map)
		return map
	}
}
