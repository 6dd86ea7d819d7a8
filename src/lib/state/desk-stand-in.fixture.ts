import { instant } from '$lib/domain/dates.ts'
import type { DeskFact } from '$lib/domain/books.ts'
import { context } from '$lib/domain/feedback/desk.fixture.ts'
import type { EntryCommand } from '$lib/domain/feedback/decide.ts'
import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import type { Entry, EntryId } from '$lib/domain/feedback/entry.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import { signing, type Opened } from '$lib/storage/register.fixture.ts'
import type { Batch } from '$lib/storage/batch.ts'
import type { Desk, Outcome } from './desk.svelte.ts'
import { changeIn, registerWith, type Registration } from './registration.ts'

/** What screens need of a desk, over a real database but without windows, locks and channels, which Node does not have. */
export function deskStandIn({ db, keys, register }: Opened): Desk {
	const standIn = {
		database: db,
		unlocked: { person: personId('person-1'), keys },
		register,
		context,
		signing,
		get state() {
			return register.state
		},
		get organisation() {
			return register.state.organisation
		},
		get profile() {
			return register.state.organisation.profile
		},
		lastAt: undefined,
		world: { newId: () => crypto.randomUUID(), now: () => instant('2026-11-23T09:00:00Z') },
		get summaries() {
			return register.summaries
		},
		...writesOf(register, () => desk)
	}
	const desk = standIn as unknown as Desk
	return desk
}

function writesOf(register: Opened['register'], desk: () => Desk) {
	return {
		async registerEntry(draft: EntryDraft, also: Registration = {}): Promise<Outcome> {
			const { result } = await register.write((batch) => registerWith(desk(), batch, draft, also), also.draftId)
			return result
		},
		async change(
			id: EntryId,
			command: Exclude<EntryCommand, { type: 'register' }>,
			draftId?: string,
			also?: (batch: Batch, entry: Entry) => void
		): Promise<Outcome> {
			const { result } = await register.write(async (batch) => {
				const changed = await changeIn(desk(), batch, id, command)
				if (changed.ok) also?.(batch, changed.entry)
				return changed
			}, draftId)
			return result
		},
		async record(facts: readonly DeskFact[], also?: (batch: Batch) => void, draftId?: string): Promise<void> {
			await register.write((batch) => {
				for (const fact of facts) batch.addFact(fact, signing)
				also?.(batch)
				return Promise.resolve()
			}, draftId)
		}
	}
}
