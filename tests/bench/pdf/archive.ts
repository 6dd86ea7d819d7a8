import type { Entry } from '../../../src/lib/domain/feedback/entry.ts'
import type { Sha256 } from '../../../src/lib/domain/ledger/event.ts'
import { RegisterBuilder, type BuilderRequest } from '../../../src/lib/domain/reports/register-builder.ts'
import type { RegisterFrame } from '../../../src/lib/domain/reports/register.ts'
import type { Signer } from '../../../src/lib/pdf/documents/author-signature.ts'
import type { TextKind } from './entries.ts'
import { benchLedger, type Batch } from './ledger.ts'
import { makeOrganisation, type Organisation } from './people.ts'
import { Store } from './store.ts'

/** What the register's contestants find in the database beside the batches. */
export type Task = {
	readonly request: BuilderRequest
	readonly frame: RegisterFrame
	/** How many batches of the ledger, of entries and of the attached JSON there are. */
	readonly batches: Readonly<Record<'ledger' | 'entries' | 'json', number>>
	readonly entryCount: number
	readonly organisation: Organisation
}

const entriesPerBatch = 500
const textPerBatch = 1 << 18

/** Writes a register of so many entries into the database: its ledger, and what the app makes of it. */
export async function storeRegister(count: number, kind: TextKind): Promise<void> {
	const store = await Store.open()
	for (const name of ['ledger', 'entries', 'json'] as const) await store.clear(name)
	const batches = { ledger: 0, entries: 0, json: 0 }
	const ledger: Batch[] = []
	const steps = benchLedger(count, kind)
	let step = steps.next()
	for (; !step.done; step = steps.next()) {
		await store.put('ledger', batches.ledger++, step.value)
		ledger.push(step.value)
	}
	let text = ''
	const waiting: string[] = []
	const builder = new RegisterBuilder(step.value, (part) => {
		text += part
		if (text.length < textPerBatch) return
		waiting.push(text)
		text = ''
	})
	for (const batch of ledger) for (const record of batch) builder.add(record)
	const { entries, ...frame } = builder.finish()
	for (const part of [...waiting, text]) await store.put('json', batches.json++, part)
	for (let from = 0; from < entries.length; from += entriesPerBatch)
		await store.put('entries', batches.entries++, entries.slice(from, from + entriesPerBatch))
	const task: Task = {
		request: step.value,
		frame,
		batches,
		entryCount: entries.length,
		organisation: await keptOrganisation(store)
	}
	await store.put('kept', 'task', task)
}

/** The same people for every register: a file signed before must still be theirs. */
async function keptOrganisation(store: Store): Promise<Organisation> {
	const kept = (await store.find('kept', 'organisation')) as Organisation | undefined
	if (kept) return kept
	const made = await makeOrganisation()
	await store.put('kept', 'organisation', made)
	return made
}

export async function readTask(store: Store): Promise<Task> {
	return (await store.get('kept', 'task')) as Task
}

export async function* readBatches<Kind extends 'ledger' | 'entries' | 'json'>(
	store: Store,
	kind: Kind,
	{ batches }: Task
): AsyncGenerator<{ ledger: Batch; entries: readonly Entry[]; json: string }[Kind], void> {
	for (let key = 0; key < batches[kind]; key++) yield (await store.get(kind, key)) as never
}

export function signerIn({ request, organisation }: Task): Signer {
	const { name, post } = request.preparedBy
	return { name, post, at: request.preparedAt, fingerprint: organisation.fingerprint as Sha256 }
}
