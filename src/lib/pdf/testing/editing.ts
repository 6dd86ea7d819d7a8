import {
	decodePDFRawStream,
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFRawStream,
	PDFRef,
	PDFString,
	type PDFObject
} from 'pdf-lib'
import { latin1 } from './content.ts'

const key = (name: string): PDFName => PDFName.of(name)

/** What may stand in a dictionary; a text is a name. */
export type Value = PDFObject | string | number | boolean | readonly Value[] | { readonly [key: string]: Value }

/** A finished file taken apart, to be broken in one place and written again by another library. */
export class Editing {
	readonly document: PDFDocument

	private constructor(document: PDFDocument) {
		this.document = document
	}

	static async of(bytes: Uint8Array): Promise<Editing> {
		return new Editing(await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }))
	}

	/** Every object stands in the file itself, so that its text can be patched. */
	save(): Promise<Uint8Array> {
		return this.document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
	}

	get catalog(): PDFDict {
		return this.document.catalog
	}

	get page(): PDFDict {
		return this.document.getPage(0).node
	}

	get dicts(): readonly PDFDict[] {
		return this.document.context
			.enumerateIndirectObjects()
			.flatMap(([, object]) =>
				object instanceof PDFRawStream ? [object.dict] : object instanceof PDFDict ? [object] : []
			)
	}

	/** The first dictionary with such a value; keys as in `Subtype`, values as in `/Form`. */
	first(name: string, value?: string): PDFDict {
		const found = this.dicts.find((dict) => {
			const member = dict.get(key(name))
			return member !== undefined && (value === undefined || String(member) === value)
		})
		if (!found) throw new Error(`The file has no ${name} ${value ?? ''}`)
		return found
	}

	/** The first structure element of a type. */
	element(tag: string): PDFDict {
		const found = this.dicts.find((dict) => String(dict.get(key('S'))) === `/${tag}` && dict.has(key('P')))
		if (!found) throw new Error(`The file has no element ${tag}`)
		return found
	}

	/** The dictionary behind a key. */
	at(dict: PDFDict, ...names: readonly string[]): PDFDict {
		return names.reduce<PDFDict>((owner, name) => {
			const value = this.document.context.lookup(owner.get(key(name)))
			const first = value instanceof PDFArray ? this.document.context.lookup(value.get(0)) : value
			if (first instanceof PDFRawStream) return first.dict
			if (!(first instanceof PDFDict)) throw new Error(`No dictionary at ${name}`)
			return first
		}, dict)
	}

	set(dict: PDFDict, name: string, value: Value): void {
		dict.set(key(name), this.document.context.obj(value as string))
	}

	text(dict: PDFDict, name: string, value: string): void {
		dict.set(key(name), PDFString.of(value))
	}

	drop(dict: PDFDict, name: string): void {
		if (!dict.delete(key(name))) throw new Error(`Nothing at ${name}`)
	}

	/** Writes a stream anew, from its text. */
	stream(owner: PDFDict, name: string, change: (text: string) => string): void {
		const { context } = this.document
		const reference = owner.get(key(name))
		const found = context.lookup(reference)
		if (!(reference instanceof PDFRef) || !(found instanceof PDFRawStream)) throw new Error(`No stream at ${name}`)
		const old = latin1(found.dict.has(key('Filter')) ? decodePDFRawStream(found).decode() : found.contents)
		const text = change(old)
		if (text === old) throw new Error('The change changes nothing')
		const dict = found.dict.clone(context)
		dict.delete(key('Filter'))
		context.assign(
			reference,
			PDFRawStream.of(
				dict,
				Uint8Array.from(text, (letter) => letter.charCodeAt(0))
			)
		)
	}

	/** An element put under another one. */
	move(kid: PDFDict, parent: PDFDict): void {
		const { context } = this.document
		const reference = context.getObjectRef(kid)
		const own = context.getObjectRef(parent)
		if (!reference || !own) throw new Error('Not an object of the file')
		const kids = parent.get(key('K'))
		parent.set(
			key('K'),
			kids instanceof PDFArray ? context.obj([...kids.asArray(), reference]) : context.obj([reference])
		)
		kid.set(key('P'), own)
	}
}
