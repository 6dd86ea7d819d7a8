import { emptyBooks } from '$lib/domain/books.ts'
import { instant, isoDate, yearOf } from '$lib/domain/dates.ts'
import { decide, type EntryCommand } from '$lib/domain/feedback/decide.ts'
import { context } from '$lib/domain/feedback/desk.fixture.ts'
import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import { entryId, type Entry, type EntryId } from '$lib/domain/feedback/entry.ts'
import { nextNumber, registrationNumber } from '$lib/domain/feedback/numbering.ts'
import { deviceId, personId } from '$lib/domain/ledger/event.ts'
import { emptyHead } from '$lib/domain/ledger/record.ts'
import { profile } from '$lib/domain/organisation/organisation.fixture.ts'
import { dataKeys, newDataKey, type Keys } from '$lib/vault/keys.ts'
import { Batch, type Signing } from './batch.ts'
import { commit } from './commit.ts'
import { openDatabase, type RegisterDatabase } from './database.ts'
import { Register } from './register.ts'

export const today = isoDate('2026-11-23')
export const signing: Signing = {
	now: instant('2026-11-23T09:00:00Z'),
	actor: personId('person-1'),
	appBuild: 'test',
	randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count))
}

export type Opened = { readonly db: RegisterDatabase; readonly keys: Keys; readonly register: Register }

/** A founded register in a database of its own. */
export async function foundRegister(): Promise<Opened> {
	const db = await openDatabase('real', () => undefined)
	const keys = await dataKeys(newDataKey())
	const start = {
		head: emptyHead(deviceId(crypto.randomUUID())),
		...emptyBooks,
		lastByYear: {},
		count: 0
	}
	const batch = new Batch(start, { contents: () => Promise.resolve([]), summaries: () => [] })
	batch.addFact({ type: 'ledger.started', body: { deviceOrdinal: 1 } }, signing)
	batch.addFact({ type: 'organisation.founded', body: { profile, root: 'AAAA', recoveryRecipient: 'age1x' } }, signing)
	await commit(db, await batch.seal(keys))
	return { db, keys, register: await Register.open(db, keys) }
}

/** Registers drafts in one save. */
export async function registerAll(register: Register, drafts: readonly EntryDraft[]): Promise<readonly Entry[]> {
	const { result } = await register.write(async (batch) => {
		const entries: Entry[] = []
		for (const draft of drafts) {
			const year = yearOf(today)
			const ordinal = nextNumber(batch.state.lastByYear, year)
			const number = registrationNumber({ series: 'KAC', deviceOrdinal: 1, year, ordinal })
			const decision = decide(undefined, { type: 'register', draft, number }, context)
			if (!decision.ok) throw new Error(JSON.stringify(decision.issues))
			const entry = await batch.addFacts(entryId(crypto.randomUUID()), batch.state.count, decision.facts, signing)
			if (entry) entries.push(entry)
		}
		return entries
	})
	return result
}

/** Changes an entry, if the command is allowed. */
export async function changeEntry(register: Register, id: EntryId, command: EntryCommand): Promise<void> {
	await register.write(async (batch) => {
		const ordinal = register.ordinal(id) ?? -1
		const decision = decide(await batch.entry(ordinal), command, context)
		if (decision.ok) await batch.addFacts(id, ordinal, decision.facts, signing)
	})
}
