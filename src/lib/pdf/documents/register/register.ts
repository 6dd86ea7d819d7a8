import type { Entry, EntryId } from '$lib/domain/feedback/entry.ts'
import { documents } from '$lib/messages/documents.ts'
import { PdfDocument, type Faces } from '../../file/document.ts'
import type { Sink } from '../../file/object-file.ts'
import { Flow, portrait } from '../../layout/flow.ts'
import type { SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import type { Signer } from '../author-signature.ts'
import { PageFurniture } from '../furniture.ts'
import { shortHash } from '$lib/domain/ledger/hash.ts'
import { drawChanges } from './changes.ts'
import { drawCover } from './cover.ts'
import { EntryTable } from './entries.ts'
import { drawFigures } from './figures.ts'
import type { RegisterAttachments, RegisterDrawing, RegisterSource } from './request.ts'
import { drawSheets } from './sheets.ts'
import { drawVerification } from './verification.ts'

export type RegisterParts = {
	readonly source: RegisterSource
	readonly attachments: RegisterAttachments
	readonly signer: Signer
	readonly contentsSize?: number
}

/** Pages finished and entries drawn so far. */
export type Progress = { readonly pages: number; readonly entries: number }

/** What is to be known of a file whose pieces went to a sink. */
export type DrawnRegister = Progress & { readonly signature: SignatureSpace }

/**
 * The signed register, built entry by entry: each finished page goes to the sink and out of memory, so the number of
 * entries is limited by the size of the file alone. Only complaints that wait for a decision are kept until their sheets.
 */
export class RegisterPdf {
	readonly #document: PdfDocument
	readonly #flow: Flow
	readonly #furniture: PageFurniture
	readonly #parts: RegisterParts
	readonly #table: EntryTable
	readonly #waitingIds: ReadonlySet<EntryId>
	readonly #waiting: Entry[] = []
	readonly #signature: SignatureSpace
	#entries = 0

	constructor(parts: RegisterParts, faces: Faces, sink: Sink) {
		const { source, attachments, signer, contentsSize = 8192 } = parts
		this.#parts = parts
		this.#document = createDocument(source, faces, sink)
		this.#furniture = new PageFurniture(this.#document, marks(source, signer))
		this.#flow = new Flow(this.#document, portrait, (flow, page) => this.#furniture.draw(flow, page))
		this.#waitingIds = new Set(source.waiting)
		const root = this.#document.tags.document
		this.#signature = drawCover(this.#flow, root, { source, attachments, signer, contentsSize })
		drawFigures(this.#flow, root, source.figures)
		this.#table = new EntryTable(this.#flow, root, source, source.entryCount)
	}

	get progress(): Progress {
		return { pages: this.#document.pageCount, entries: this.#entries }
	}

	/** Entries come in order of number, each once. */
	add(entry: Entry): void {
		this.#entries++
		this.#table.add(entry)
		if (this.#waitingIds.has(entry.id)) this.#waiting.push(entry)
	}

	/** Draws what follows the table, attaches the data and ends the file. @returns where the signature goes. */
	finish(): SignatureSpace {
		const { source, attachments } = this.#parts
		const root = this.#document.tags.document
		this.#table.end()
		drawSheets(this.#flow, root, this.#waiting, source)
		if (source.entryCount > 0) this.#flow.turn(portrait)
		drawChanges(this.#flow, root, source.changes)
		drawVerification(this.#flow, root, this.#parts)
		this.#flow.finish()
		this.#furniture.finish()
		attach(this.#document, attachments, source)
		this.#document.close()
		return this.#signature
	}
}

/**
 * Draws a report whose entries are there already.
 *
 * @param sink - takes the file in pieces.
 * @param onProgress - called about every hundred entries.
 * @throws {AppError} `pdf-too-large` above 2 GB, which /ByteRange could not state.
 */
export function drawRegister(
	{ report, ...parts }: RegisterDrawing,
	faces: Faces,
	sink: Sink,
	onProgress?: (progress: Progress) => void
): DrawnRegister {
	const { entries, ...frame } = report
	const voidedCount = entries.filter(({ stage }) => stage === 'voided').length
	const register = new RegisterPdf(
		{ ...parts, source: { ...frame, entryCount: entries.length, voidedCount } },
		faces,
		sink
	)
	for (const [index, entry] of entries.entries()) {
		register.add(entry)
		if (index % 100 === 0) onProgress?.(register.progress)
	}
	const signature = register.finish()
	return { signature, ...register.progress }
}

function createDocument(
	{ profile, period, preparedAt, appBuild }: RegisterSource,
	faces: Faces,
	sink: Sink
): PdfDocument {
	return new PdfDocument(sink, faces, {
		title: documents.register.fileTitle(profile.centre, period),
		author: profile.municipality,
		subject: documents.register.subject,
		createdAt: preparedAt,
		application: `Uzklausi ${appBuild}`
	})
}

function marks(
	{ practice, checkpoint }: RegisterSource,
	signer: Signer
): ConstructorParameters<typeof PageFurniture>[1] {
	const trace = [
		documents.footer.chain(checkpoint.seq, shortHash(checkpoint.hash)),
		documents.footer.certificate(shortHash(signer.fingerprint))
	]
	return { practice, mark: documents.restricted, trace: trace.join(' · ') }
}

function attach(document: PdfDocument, { json, csv }: RegisterAttachments, { preparedAt }: RegisterSource): void {
	const words = documents.register
	const common = { modifiedAt: preparedAt }
	document.attach({
		...common,
		fileName: 'registrs.json',
		description: words.jsonDescription,
		mediaType: 'application/json',
		relationship: 'Source',
		contents: json
	})
	document.attach({
		...common,
		fileName: 'registrs.csv',
		description: words.csvDescription,
		mediaType: 'text/csv',
		relationship: 'Data',
		contents: csv
	})
}
