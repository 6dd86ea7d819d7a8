import {
	decodePDFRawStream,
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFNumber,
	PDFRawStream,
	PDFRef,
	PDFString,
	type PDFObject
} from 'pdf-lib'

export { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef }

/** A file as another library reads it: an independent eye on what the writer wrote. */
export class ReadPdf {
	readonly #document: PDFDocument

	private constructor(document: PDFDocument) {
		this.#document = document
	}

	static async load(bytes: Uint8Array): Promise<ReadPdf> {
		return new ReadPdf(
			await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, ignoreEncryption: true })
		)
	}

	get catalog(): PDFDict {
		return this.#document.catalog
	}

	/** Page dictionaries in order, with their numbers. */
	get pages(): readonly { readonly ref: PDFRef; readonly dict: PDFDict }[] {
		return this.#document.getPages().map((page) => ({ ref: page.ref, dict: page.node }))
	}

	get objects(): readonly (readonly [PDFRef, PDFObject])[] {
		return this.#document.context.enumerateIndirectObjects()
	}

	/** The object itself, whether it stands here or elsewhere. */
	resolve(object: PDFObject | undefined): PDFObject | undefined {
		return this.#document.context.lookup(object)
	}

	dict(object: PDFObject | undefined): PDFDict {
		const found = this.resolve(object)
		if (found instanceof PDFRawStream) return found.dict
		if (found instanceof PDFDict) return found
		throw new TypeError('Not a dictionary')
	}

	/** Members of an array; one value counts as an array of one. */
	list(object: PDFObject | undefined): readonly PDFObject[] {
		const found = this.resolve(object)
		if (found === undefined) return []
		return found instanceof PDFArray ? found.asArray() : [object ?? found]
	}

	stream(object: PDFObject | undefined): Uint8Array {
		const found = this.resolve(object)
		if (!(found instanceof PDFRawStream)) throw new TypeError('Not a stream')
		return found.dict.has(PDFName.of('Filter')) ? decodePDFRawStream(found).decode() : found.contents
	}

	/** Text of a string, name or number under a key; empty when there is none. */
	text(dictionary: PDFDict, key: string): string {
		const value = this.resolve(dictionary.get(PDFName.of(key)))
		if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
		if (value instanceof PDFName) return value.decodeText()
		return value?.toString() ?? ''
	}
}

/** One operator of a content stream with what stood before it. Strings are left out. */
export type Operation = { readonly operator: string; readonly operands: readonly string[] }

/** Reads operators; only as much of the syntax as our own writer uses. */
export function operations(content: Uint8Array): readonly Operation[] {
	const text = Array.from(content, (code) => String.fromCharCode(code)).join('')
	const found: Operation[] = []
	let operands: string[] = []
	for (const [token] of text.matchAll(
		/\((?:\\[\s\S]|[^\\()])*\)|<<[^>]*(?:<[^>]*>[^>]*)*>>|\/[^\s/<>()[\]]+|-?[\d.]+|[A-Za-z'*]+/g
	)) {
		if (/^[A-Za-z'*]/.test(token)) {
			found.push({ operator: token, operands })
			operands = []
		} else operands.push(token)
	}
	return found
}
