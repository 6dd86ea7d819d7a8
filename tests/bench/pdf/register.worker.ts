import { RegisterPdf } from '../../../src/lib/pdf/documents/register/register.ts'
import { readFaces } from '../../../src/lib/pdf/faces.ts'
import { Packer, type PackedFile } from '../../../src/lib/pdf/file/packed.ts'
import { registerCsv } from '../../../src/lib/domain/reports/register-csv.ts'
import type { Entry } from '../../../src/lib/domain/feedback/entry.ts'
import { csvWords } from '../../../src/lib/messages/csv.ts'
import { readBatches, readTask, signerIn, type Task } from './archive.ts'
import type { FontFiles } from './contest.ts'
import { Store } from './store.ts'

declare const self: DedicatedWorkerGlobalScope

/** A register that is known already: its data are packed, its pages drawn, its pieces handed over as they are made. */
self.onmessage = async ({ data: fonts }: MessageEvent<FontFiles>) => {
	const store = await Store.open()
	const task = await readTask(store)
	const { frame, entryCount } = task
	const json = new Packer()
	for await (const text of readBatches(store, 'json', task)) json.write(text)
	const attachments = { json: await json.finish(), csv: await packCsv(store, task) }
	const source = { ...frame, entryCount, voidedCount: 0 }
	const register = new RegisterPdf({ source, attachments, signer: signerIn(task) }, readFaces(fonts), (piece) =>
		self.postMessage(piece, [piece.buffer])
	)
	for await (const entries of readBatches(store, 'entries', task)) for (const entry of entries) register.add(entry)
	self.postMessage(register.finish())
}

async function packCsv(store: Store, task: Task): Promise<PackedFile> {
	const csv = new Packer()
	let first = true
	for await (const entries of readBatches(store, 'entries', task)) {
		for (const line of csvLines(entries, task, first)) csv.write(line)
		first = false
	}
	return csv.finish()
}

/** Lines of a batch; the head stands above the first one only. */
function* csvLines(entries: readonly Entry[], { frame }: Task, withHead: boolean): Generator<string> {
	let head = true
	for (const line of registerCsv({ ...frame, entries }, csvWords)) {
		if (!head || withHead) yield line
		head = false
	}
}
