import type { Instant, IsoDate } from '../dates.ts'
import { decide } from '../feedback/decide.ts'
import type { EntryContext } from '../feedback/decision.ts'
import type { Entry, EntryId, RegistrationNumber } from '../feedback/entry.ts'
import { evolve } from '../feedback/evolve.ts'
import type { HandlingOf } from '../feedback/handling-command.ts'
import { likeCases, type LikeCase } from '../feedback/like-cases.ts'
import { summarise } from '../feedback/summary.ts'
import type { Issue } from '../feedback/validation.ts'
import type { DeviceId, Sha256 } from '../ledger/event.ts'

/** What an examiner may do to a case on a device that has the export alone. */
export const caseCommandTypes = ['examine', 'note-fact', 'give-account', 'rule', 'set-measure'] as const
export type CaseCommand = HandlingOf<(typeof caseCommandTypes)[number]>

/** The entry's last event that the examiner has seen, in the chain of the device that wrote it. */
export type Basis = { readonly device: DeviceId; readonly seq: number; readonly hash: Sha256 }

/** A case that waits for a decision, as an export tells it. */
export type OpenCase = { readonly entry: Entry; readonly basis: Basis; readonly likes: readonly LikeCase[] }

/** What the examiner did to one case. The desk does it again, by the same rules. */
export type CaseDecision = {
	readonly entry: EntryId
	readonly number: RegistrationNumber
	readonly basis: Basis
	/** Day of the decision: what the commands take for today. */
	readonly on: IsoDate
	/** In order; the last ruling among them is the decision. */
	readonly commands: readonly CaseCommand[]
}

export type Rehearsal =
	{ readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly issues: readonly Issue[] }

/** What would come of commands, one after the other; nothing is written. The first that is refused ends it. */
export function rehearse(
	entry: Entry,
	commands: readonly CaseCommand[],
	context: EntryContext,
	at: Instant
): Rehearsal {
	let now = entry
	for (const command of commands) {
		const decision = decide(now, command, context)
		if (!decision.ok) return decision
		for (const fact of decision.facts) {
			const seq = (now.history.at(-1)?.seq ?? 0) + 1
			now = evolve(now, { ...fact, entry: entry.id, seq, at, by: context.actor }) ?? now
		}
	}
	return { ok: true, entry: now }
}

/**
 * The cases of an export that wait for a decision, in its order.
 *
 * @param waiting - ids of those the export gives a sheet.
 * @param chain - hashes that the export proves, by number of the event; a case whose last event is not among them is left out.
 */
export function openCases(
	entries: readonly Entry[],
	waiting: readonly EntryId[],
	device: DeviceId,
	chain: ReadonlyMap<number, Sha256>
): readonly OpenCase[] {
	if (waiting.length === 0) return []
	const wanted = new Set<string>(waiting)
	const summaries = entries.map((entry) => summarise(entry))
	return entries.flatMap((entry) => {
		if (!wanted.has(entry.id)) return []
		const seq = entry.history.at(-1)?.seq ?? 0
		const hash = chain.get(seq)
		return hash ? [{ entry, basis: { device, seq, hash }, likes: likeCases(summaries, entry.id) }] : []
	})
}
