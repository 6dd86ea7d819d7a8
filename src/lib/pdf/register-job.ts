import type { LedgerRecord } from '$lib/domain/ledger/event.ts'
import { RegisterBuilder } from '$lib/domain/reports/register-builder.ts'
import { registerCsv } from '$lib/domain/reports/register-csv.ts'
import { csvWords } from '$lib/messages/csv.ts'
import { drawRegister, type DrawnRegister, type Progress } from './documents/register/register.ts'
import type { Sink } from './file/object-file.ts'
import { Packer } from './file/packed.ts'
import { readFaces } from './faces.ts'
import type { RegisterJobRequest } from './protocol.ts'

/** A register of which only the pages are missing. */
export type PackedRegister = {
	/** @throws {AppError} `pdf-failed` when the fonts are damaged, `pdf-too-large` above 2 GB. */
	readonly draw: (sink: Sink, onProgress?: (progress: Progress) => void) => DrawnRegister
}

/**
 * A register from the ledger to the last page: records go in by the batch, pieces of the file come out. What is held in
 * between are the entries and the attachments, deflated.
 */
export class RegisterJob {
	readonly #request: RegisterJobRequest
	readonly #json = new Packer()
	readonly #builder: RegisterBuilder

	constructor(request: RegisterJobRequest) {
		this.#request = request
		this.#builder = new RegisterBuilder(request.report, (text) => this.#json.write(text))
	}

	/** @throws {AppError} `chain-broken` with the number of the first event that does not fit. */
	add(records: readonly LedgerRecord[]): void {
		for (const record of records) this.#builder.add(record)
	}

	/**
	 * Ends the ledger and packs what is attached. Nothing can be added any more.
	 *
	 * @throws {AppError} `chain-broken` when the records do not end at the checkpoint.
	 */
	async pack(): Promise<PackedRegister> {
		const report = this.#builder.finish()
		const csv = new Packer()
		for (const line of registerCsv(report, csvWords)) csv.write(line)
		const attachments = { json: await this.#json.finish(), csv: await csv.finish() }
		const { signer, fonts, contentsSize } = this.#request
		const drawing = { report, attachments, signer, ...(contentsSize === undefined ? {} : { contentsSize }) }
		return { draw: (sink, onProgress) => drawRegister(drawing, readFaces(fonts), sink, onProgress) }
	}
}
