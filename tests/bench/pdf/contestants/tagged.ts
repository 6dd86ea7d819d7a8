import type { SignatureSpace } from '../../../../src/lib/domain/reports/prepared-pdf.ts'
import { joined } from '../../../../src/lib/pdf/documents/collect.ts'
import { startWorker } from '../../../../src/lib/platform/trusted.ts'
import { signPrepared } from '../../../../src/lib/signing/sign.ts'
import { readTask, storeRegister, type Task } from '../archive.ts'
import { enter, fontFiles, type FontFiles } from '../contest.ts'
import { signerOf } from '../people.ts'
import workerUrl from '../register.worker.ts?worker&url'
import { Store } from '../store.ts'

let prepared: { readonly task: Task; readonly fonts: FontFiles } | undefined

// The app's register document in a worker, with its structure, its data attached, and signed.
enter('tagged', {
	store: storeRegister,
	async prepare() {
		prepared = { task: await readTask(await Store.open()), fonts: await fontFiles('fonts') }
	},
	async run() {
		if (!prepared) throw new Error('Not prepared')
		const { task, fonts } = prepared
		const pieces: Uint8Array[] = []
		const worker = startWorker(workerUrl)
		const signature = await new Promise<SignatureSpace>((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<Uint8Array | SignatureSpace>) => {
				if (data instanceof Uint8Array) pieces.push(data)
				else resolve(data)
			}
			worker.onerror = (event) => reject(new Error(event.message))
			worker.postMessage(fonts)
		})
		worker.terminate()
		const { organisation } = task
		return new Blob([
			await signPrepared({ bytes: joined(pieces.splice(0)), signature }, signerOf(organisation, organisation.author))
		])
	}
})
