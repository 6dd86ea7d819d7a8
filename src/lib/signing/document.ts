import { bytesToLatin, type Bytes } from './bytes.ts'
import { readObjectStream, type ObjectStream } from './object-stream.ts'
import { isSpace, mostValues, PdfParser } from './pdf-parser.ts'
import { decodeStream, unpackLimit } from './pdf-streams.ts'
import {
	isCount,
	isDictionary,
	isName,
	isReference,
	isStream,
	type PdfDictionary,
	type PdfStream,
	type PdfValue
} from './pdf-values.ts'
import { refuse } from './reasons.ts'
import { readSections, type Section } from './xref.ts'
import type { XrefEntry } from './xref-entries.ts'
import { readStreamData } from './xref-part.ts'

/** Larger files are not looked at: the limit keeps reading and hashing within a tablet's memory. */
export const largestFile = 200 * 1024 * 1024

/** Objects with numbers below are listed in a table, once somebody asks which there are. */
const tableSize = 1 << 20

/** An object with the place where it stands. */
type Located = { readonly value: PdfValue; readonly from: number; readonly to: number }

/**
 * A PDF file as a chain of revisions, read without recovery. Objects are read when they are asked for.
 *
 * @see ISO 32000-1 7.5
 */
export class PdfDocument {
	readonly bytes: Bytes
	/** The oldest first. */
	readonly sections: readonly Section[]
	readonly #budget = { bytes: unpackLimit, values: mostValues }
	readonly #located = new Map<XrefEntry, Located>()
	#containers: ReadonlySet<number> | undefined
	readonly #unpacked = new Map<XrefEntry, ObjectStream>()

	/** @throws {Refused} when the frame of the file is not sound, or it is encrypted. */
	constructor(bytes: Bytes) {
		if (!/^%PDF-\d\.\d/.test(bytesToLatin(bytes, 0, 8))) refuse({ code: 'not-a-pdf' })
		if (bytes.length > largestFile) refuse({ code: 'too-large', bytes: bytes.length, limit: largestFile })
		this.bytes = bytes
		this.sections = readSections(bytes, this.#budget)
		if (this.sections.some(({ trailer }) => trailer.entries.has('Encrypt'))) refuse({ code: 'encrypted' })
	}

	/** The document as it was after revision `revision` (1 is the first). */
	view(revision = this.sections.length): PdfView {
		return new PdfView(this, revision)
	}

	#parser(at: number): PdfParser {
		return new PdfParser(this.bytes, at, this.bytes.length, this.#budget)
	}

	entry(number: number, revision: number): XrefEntry | undefined {
		for (let index = revision - 1; index >= 0; index--) {
			const entry = this.sections[index]?.entries.get(number)
			if (entry) return entry
		}
		return undefined
	}

	/** Whether objects of any revision are packed into this one. */
	isContainer(number: number): boolean {
		this.#containers ??= new Set(this.sections.flatMap(({ entries }) => [...entries.containers()]))
		return this.#containers.has(number)
	}

	/** The object of an entry that says where it is in the file. */
	locate(number: number, entry: Extract<XrefEntry, { type: 'offset' }>, view: PdfView): Located {
		const known = this.#located.get(entry)
		if (known) return known
		const parser = this.#parser(entry.offset)
		const inPlace = entry.offset < this.bytes.length && !isSpace(this.bytes[entry.offset])
		if (!inPlace || parser.readCount() !== number || parser.readCount() !== entry.generation)
			refuse({ code: 'object-broken', object: number })
		parser.expectKeyword('obj')
		let value = parser.readValue()
		const back = parser.at
		if (isDictionary(value) && parser.takeKeyword('stream')) {
			parser.at = back
			parser.skipSpace()
			value = { type: 'stream', dictionary: value, data: readStreamData(parser, this.#length(value, number, view)) }
		}
		parser.expectKeyword('endobj')
		const located = { value, from: entry.offset, to: parser.at }
		this.#located.set(entry, located)
		return located
	}

	/** A length may be indirect, but then it is a plain number and not in a stream whose length is being asked for. */
	#length(dictionary: PdfDictionary, object: number, view: PdfView): PdfValue {
		const length = dictionary.entries.get('Length') ?? null
		if (!isReference(length)) return length
		const entry = this.entry(length.number, view.revision)
		if (entry?.type !== 'offset' || length.number === object) refuse({ code: 'object-broken', object })
		const parser = this.#parser(entry.offset)
		if (parser.readCount() !== length.number || parser.readCount() !== length.generation)
			refuse({ code: 'object-broken', object: length.number })
		parser.expectKeyword('obj')
		const value = parser.readCount()
		parser.expectKeyword('endobj')
		return value
	}

	/** The object that an entry says is packed into another one. */
	unpack(number: number, { container, index }: Extract<XrefEntry, { type: 'compressed' }>, view: PdfView): PdfValue {
		const stream = this.objectStream(container, view)
		const [from, to] = [stream.starts[index], stream.starts[index + 1]]
		if (stream.numbers[index] !== number || from === undefined || to === undefined)
			refuse({ code: 'object-broken', object: number })
		const parser = new PdfParser(stream.data, from, to, this.#budget)
		const value = parser.readValue()
		parser.skipSpace()
		return parser.at === to ? value : refuse({ code: 'object-broken', object: number })
	}

	/** The objects packed into `container`, as that is in `view`. */
	objectStream(container: number, view: PdfView): ObjectStream {
		const broken = { code: 'object-broken', object: container } as const
		const entry = this.entry(container, view.revision)
		if (entry?.type !== 'offset' || entry.generation !== 0) refuse(broken)
		const known = this.#unpacked.get(entry)
		if (known) return known
		const stream = this.locate(container, entry, view).value
		if (!isStream(stream) || !isName(stream.dictionary.entries.get('Type'), 'ObjStm')) refuse(broken)
		const count = view.get(stream.dictionary, 'N')
		const first = view.get(stream.dictionary, 'First')
		if (!isCount(count) || !isCount(first)) refuse(broken)
		const read = readObjectStream(this.decode(stream, container, view), { container, count, first })
		this.#unpacked.set(entry, read)
		return read
	}

	/** Unpacks a stream; all streams of a file share one budget. */
	decode(stream: PdfStream, object: number, view: PdfView): Bytes {
		return decodeStream(stream, object, this.#budget, (value) => view.resolve(value))
	}
}

/** One state of a document. Missing objects are `null`, as ISO 32000-1 7.3.10 says. */
export class PdfView {
	readonly document: PdfDocument
	readonly revision: number
	/** By number: whether there is such an object; small numbers only, as nearly all are. */
	#present: Uint8Array | undefined

	constructor(document: PdfDocument, revision: number) {
		this.document = document
		this.revision = revision
	}

	get trailer(): PdfDictionary {
		return this.document.sections[this.revision - 1]?.trailer ?? { type: 'dictionary', entries: new Map() }
	}

	/** @throws {Refused} `object-broken` when there is none. */
	get catalog(): PdfDictionary {
		const catalog = this.resolve(this.trailer.entries.get('Root'))
		return isDictionary(catalog) ? catalog : refuse({ code: 'object-broken', object: 0 })
	}

	/** Whether there is an object with this number. */
	has(number: number): boolean {
		this.#present ??= this.#listPresent()
		if (number < tableSize) return this.#present[number] === 1
		return (this.document.entry(number, this.revision)?.type ?? 'free') !== 'free'
	}

	#listPresent(): Uint8Array {
		const present = new Uint8Array(tableSize)
		for (const { entries } of this.document.sections.slice(0, this.revision))
			entries.each((number, type) => {
				present[number] = type === 0 ? 0 : 1
			})
		return present
	}

	/** The object with this number, whatever its generation; `null` when there is none. */
	load(number: number): PdfValue {
		const entry = this.document.entry(number, this.revision)
		if (!entry || entry.type === 'free') return null
		return entry.type === 'offset'
			? this.document.locate(number, entry, this).value
			: this.document.unpack(number, entry, this)
	}

	/** Follows references, of which there is at most one after another. */
	resolve(value: PdfValue | undefined): PdfValue {
		if (!isReference(value)) return value ?? null
		const entry = this.document.entry(value.number, this.revision)
		const generation = entry?.type === 'offset' ? entry.generation : 0
		const target = value.generation === generation ? this.load(value.number) : null
		return isReference(target) ? refuse({ code: 'object-broken', object: value.number }) : target
	}

	get(dictionary: PdfDictionary, key: string): PdfValue {
		return this.resolve(dictionary.entries.get(key))
	}
}
