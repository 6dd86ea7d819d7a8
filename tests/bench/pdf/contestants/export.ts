import { renderRegister } from '../../../../src/lib/pdf/render.ts'
import { startWorker } from '../../../../src/lib/platform/trusted.ts'
import { signPrepared } from '../../../../src/lib/signing/sign.ts'
import { readBatches, readTask, signerIn, storeRegister, type Task } from '../archive.ts'
import { enter, fontFiles, type FontFiles } from '../contest.ts'
import { signerOf } from '../people.ts'
import { Store } from '../store.ts'

let prepared: { readonly store: Store; readonly task: Task; readonly fonts: FontFiles } | undefined

// The app's whole way: the ledger out of a database, its chain verified, entries folded, told as JSON and CSV, then as tagged.
enter('export', {
	store: storeRegister,
	async prepare() {
		const store = await Store.open()
		prepared = { store, task: await readTask(store), fonts: await fontFiles('fonts') }
	},
	async run() {
		if (!prepared) throw new Error('Not prepared')
		const { store, task, fonts } = prepared
		const { request, organisation } = task
		const register = await renderRegister(
			{ report: request, signer: signerIn(task), fonts },
			readBatches(store, 'ledger', task),
			{ signal: new AbortController().signal, startWorker }
		)
		return new Blob([await signPrepared(register, signerOf(organisation, organisation.author))])
	}
})
