import { instant } from '$lib/domain/dates.ts'
import { decide } from '$lib/domain/feedback/decide.ts'
import { context } from '$lib/domain/feedback/desk.fixture.ts'
import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import { entryId } from '$lib/domain/feedback/entry.ts'
import { nextNumber, registrationNumber } from '$lib/domain/feedback/numbering.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import { signing, type Opened } from '$lib/storage/register.fixture.ts'
import type { Desk, Outcome } from './desk.svelte.ts'

const year = 2026

/** What screens need of a desk, over a real database but without windows, locks and channels, which Node does not have. */
export function deskStandIn({ db, keys, register }: Opened): Desk {
	const standIn = {
		database: db,
		unlocked: { person: personId('person-1'), keys },
		register,
		context,
		lastAt: undefined,
		world: { newId: () => crypto.randomUUID(), now: () => instant('2026-11-23T09:00:00Z') },
		get summaries() {
			return register.summaries
		},
		async registerEntry(draft: EntryDraft, draftId?: string): Promise<Outcome> {
			const { result } = await register.write(async (batch) => {
				const ordinal = nextNumber(batch.state.lastByYear, year)
				const number = registrationNumber({ series: 'KAC', deviceOrdinal: 1, year, ordinal })
				const decision = decide(undefined, { type: 'register', draft, number }, context)
				if (!decision.ok) return decision
				const entry = await batch.addFacts(entryId(crypto.randomUUID()), batch.state.count, decision.facts, signing)
				if (!entry) throw new TypeError('a registered entry')
				return { ok: true as const, entry }
			}, draftId)
			return result
		}
	}
	return standIn as unknown as Desk
}
