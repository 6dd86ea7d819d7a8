import type { LedgerRecord } from '$lib/domain/ledger/event.ts'
import { RegisterBuilder } from '$lib/domain/reports/register-builder.ts'
import { registerCsv } from '$lib/domain/reports/register-csv.ts'
import { csvWords } from '$lib/messages/csv.ts'
import { drawRegister, type DrawnRegister, type Progress } from './documents/register/register.ts'
import type { Sink } from './file/object-file.ts'
import { Packer } from './file/packed.ts'
import { readFaces } from './faces.ts'
import type { RegisterJobRequest } from './protocol.ts'

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

	/** @throws {AppError} `chain-broken`, `pdf-failed` when the fonts are damaged, `pdf-too-large` above 2 GB. */
	finish(sink: Sink, onProgress?: (progress: Progress) => void): DrawnRegister {
		const { signer, fonts, contentsSize } = this.#request
		const report = this.#builder.finish()
		const csv = new Packer()
		for (const line of registerCsv(report, csvWords)) csv.write(line)
		const attachments = { json: this.#json.finish(), csv: csv.finish() }
		const drawing = { report, attachments, signer, ...(contentsSize === undefined ? {} : { contentsSize }) }
		return drawRegister(drawing, readFaces(fonts), sink, onProgress)
	}
}
