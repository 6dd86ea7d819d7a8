import type { Bytes } from './bytes.ts'
import type { ObjectFile } from './object-file.ts'
import type { ObjectId } from './places.ts'
import { textString } from './values.ts'

/** Structure types of ISO 32000-1, 14.8.4 that our documents use. */
export type Tag =
	| 'Document'
	| 'Part'
	| 'H1'
	| 'H2'
	| 'H3'
	| 'H4'
	| 'P'
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Table'
	| 'THead'
	| 'TBody'
	| 'TR'
	| 'TH'
	| 'TD'
	| 'Figure'
	| 'Span'
	| 'Form'

export type ElementOptions = {
	/** What a picture says to those who do not see it. */
	readonly alt?: string
	/** What is meant where something else is drawn. */
	readonly actual?: string
	/** Language tag (RFC 3066) of what is inside, where it is not the document's. */
	readonly lang?: string
	/** What a header cell heads. */
	readonly scope?: 'Column' | 'Row'
	/** Place of a picture on its page: left, bottom, right, top, in points. */
	readonly box?: readonly [number, number, number, number]
}

/** An element whose kids are still being drawn. Written, and forgotten, when closed. */
export type Element = {
	readonly id: ObjectId
	readonly tag: Tag
	readonly parent: ObjectId
	readonly attributes: string
	/** Flat: an element is its id; marked content is −(MCID + 1) and the page; an annotation is 0, the annotation, the page. */
	readonly kids: number[]
}

const keysPerNode = 128

/**
 * The logical structure: who is whose kid, and the way back from marked content to its element (14.7). Left out, every
 * element is the document's and nothing is written: the same drawing without a structure.
 */
export class Tags {
	readonly document: Element
	readonly written: boolean
	readonly root: ObjectId
	readonly #file: ObjectFile
	readonly #scopes: Readonly<Record<'Column' | 'Row', ObjectId>>
	/** By key: the array of a page's elements, or the element of an annotation. */
	readonly #owners: ObjectId[] = []

	constructor(file: ObjectFile, written: boolean) {
		this.written = written
		this.#file = file
		const reserve = (): ObjectId => (written ? file.reserve() : 0)
		this.root = reserve()
		this.document = { id: reserve(), tag: 'Document', parent: this.root, attributes: '', kids: [] }
		this.#scopes = { Column: reserve(), Row: reserve() }
		for (const [scope, id] of Object.entries(this.#scopes))
			if (written) file.small(id).ascii(`<</O/Table/Scope/${scope}>>`)
	}

	open(tag: Tag, parent: Element, options?: ElementOptions): Element {
		if (!this.written) return this.document
		const id = this.#file.reserve()
		parent.kids.push(id)
		return { id, tag, parent: parent.id, attributes: options ? this.#attributes(options) : '', kids: [] }
	}

	close({ id, tag, parent, attributes, kids }: Element): void {
		if (!this.written) return
		const out = this.#file.small(id).ascii('<</S/').ascii(tag).ascii('/P ').reference(parent).ascii(attributes)
		const home = firstPage(kids)
		if (home !== 0) out.ascii('/Pg ').reference(home)
		if (kids.length === 2 && home !== 0) out.ascii('/K ').int(-(kids[0] ?? 0) - 1)
		else if (kids.length > 0) writeKids(out, kids, home)
		out.ascii('>>')
	}

	/** Notes that the content `mcid` of `page` belongs to the element. */
	mark(element: Element, page: ObjectId, mcid: number): void {
		element.kids.push(-mcid - 1, page)
	}

	/** Ties a widget to its Form element, its only kid (ISO 14289-1, 7.18.4). @returns the widget's /StructParent. */
	annotation(element: Element, annotation: ObjectId, page: ObjectId): number {
		element.kids.push(0, annotation, page)
		return this.#owners.push(element.id) - 1
	}

	/** A place for a page's elements. @returns the page's /StructParents. */
	reservePage(): number {
		if (!this.written) return 0
		return this.#owners.push(this.#file.reserve()) - 1
	}

	/** @param elements - ids by MCID. */
	finishPage(key: number, elements: readonly ObjectId[]): void {
		if (!this.written) return
		const out = this.#file.small(this.#owners[key] ?? 0).byte(0x5b)
		for (const id of elements) out.reference(id).byte(0x20)
		out.byte(0x5d)
	}

	/** Writes the document element, the tree root and the way back. */
	finish(): void {
		if (!this.written) return
		this.close(this.document)
		const tree = this.#file.reserve()
		const nodes: ObjectId[] = []
		for (let first = 0; first < this.#owners.length; first += keysPerNode) {
			const node = this.#file.reserve()
			nodes.push(node)
			const last = Math.min(first + keysPerNode, this.#owners.length) - 1
			const out = this.#file.small(node).ascii(`<</Limits[${first} ${last}]/Nums[`)
			for (let key = first; key <= last; key++)
				out
					.int(key)
					.byte(0x20)
					.reference(this.#owners[key] ?? 0)
					.byte(0x20)
			out.ascii(']>>')
		}
		this.#file.small(tree).ascii(`<</Kids[${nodes.map((node) => `${node} 0 R`).join(' ')}]>>`)
		this.#file
			.small(this.root)
			.ascii(
				`<</Type/StructTreeRoot/K ${this.document.id} 0 R/ParentTree ${tree} 0 R/ParentTreeNextKey ${this.#owners.length}>>`
			)
	}

	#attributes({ alt, actual, lang, scope, box }: ElementOptions): string {
		let text = ''
		if (alt !== undefined) text += `/Alt${textString(alt)}`
		if (actual !== undefined) text += `/ActualText${textString(actual)}`
		if (lang !== undefined) text += `/Lang${textString(lang)}`
		if (scope !== undefined) text += `/A ${this.#scopes[scope]} 0 R`
		if (box !== undefined)
			text += `/A<</O/Layout/Placement/Block/BBox[${box.map((value) => value.toFixed(2)).join(' ')}]>>`
		return text
	}
}

/** @param home - the page where content is meant when none is named. */
function writeKids(out: Bytes, kids: readonly number[], home: ObjectId): void {
	out.ascii('/K[')
	for (let index = 0; index < kids.length; index++) {
		const kid = kids[index] ?? 0
		if (kid > 0) {
			out.reference(kid).byte(0x20)
			continue
		}
		const next = kids[++index] ?? 0
		if (kid === 0) {
			const page = kids[++index] ?? 0
			out.ascii('<</Type/OBJR/Obj ').reference(next).ascii('/Pg ').reference(page).ascii('>>')
		} else if (next === home) out.int(-kid - 1).byte(0x20)
		else
			out
				.ascii('<</Type/MCR/Pg ')
				.reference(next)
				.ascii('/MCID ')
				.int(-kid - 1)
				.ascii('>>')
	}
	out.byte(0x5d)
}

function firstPage(kids: readonly number[]): ObjectId {
	for (let index = 0; index < kids.length; index++) {
		const kid = kids[index] ?? 0
		if (kid < 0) return kids[index + 1] ?? 0
		if (kid === 0) index += 2
	}
	return 0
}
