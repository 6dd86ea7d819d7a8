import { AppError } from '$lib/errors.ts'
import { yearOf } from '$lib/domain/dates.ts'
import { decide, type EntryCommand, type RegisterCommand } from '$lib/domain/feedback/decide.ts'
import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import { entryId, type EntryId } from '$lib/domain/feedback/entry.ts'
import type { HandlingCommand } from '$lib/domain/feedback/handling-command.ts'
import { likeCases, usualFindingOf } from '$lib/domain/feedback/like-cases.ts'
import { nextNumber, registrationNumber } from '$lib/domain/feedback/numbering.ts'
import type { Paper } from '$lib/domain/papers.ts'
import { becameEntry } from '$lib/domain/phone/decide.ts'
import type { CallId } from '$lib/domain/phone/phone.ts'
import { isClosed } from '$lib/domain/years/years.ts'
import type { Batch } from '$lib/storage/batch.ts'
import { outcome, type Desk, type Outcome } from './desk.svelte.ts'

/** What is kept of an entry in the save that registers it. */
export type Registration = {
	/** Its draft, gone in the same transaction. */
	readonly draftId?: string | undefined
	/** The call on the trust phone that it was made of. */
	readonly call?: CallId | undefined
	/** What is known at once: what it is in law, what it has to do with other entries. */
	readonly then?: readonly HandlingCommand[]
	/** Where the words are, when the entry is only their cover. */
	readonly envelope?: RegisterCommand['envelope']
	/** What is kept besides the ledger in the same save. */
	readonly paper?: Paper
}

/**
 * One registration inside a batch; the sample data of the practice realm comes through here too.
 *
 * @param moment - the day and the clock it is written down by: now, except for sample data.
 */
export async function registerIn(
	desk: Desk,
	batch: Batch,
	draft: EntryDraft,
	{ context, signing }: Pick<Desk, 'context' | 'signing'> = desk,
	envelope?: RegisterCommand['envelope']
): Promise<Outcome> {
	const { lastByYear, count } = batch.state
	const { profile, organisation } = desk
	const year = yearOf(context.today)
	if (isClosed(batch.state.years, year)) throw new AppError('year-closed')
	const { deviceOrdinal } = organisation
	const number = registrationNumber({
		series: profile.series,
		deviceOrdinal,
		year,
		ordinal: nextNumber(lastByYear, year)
	})
	const decision = decide(undefined, { type: 'register', draft, number, envelope }, context)
	if (!decision.ok) return decision
	return outcome(await batch.addFacts(entryId(desk.world.newId()), count, decision.facts, signing))
}

/** One registration with all that is known of it at once. @throws {AppError} the code of the command that is not allowed. */
export async function registerWith(
	desk: Desk,
	batch: Batch,
	draft: EntryDraft,
	{ call, then = [], envelope, paper }: Registration
): Promise<Outcome> {
	const registered = await registerIn(desk, batch, draft, desk, envelope)
	if (!registered.ok) return registered
	let { entry } = registered
	if (paper) batch.putPaper(paper)
	if (call) batch.addFact(becameEntry(call, entry.id), desk.signing)
	for (const command of then) {
		const decision = decide(entry, command, desk.context)
		if (!decision.ok) throw new AppError(decision.issues[0]?.code ?? 'move-not-allowed')
		entry = (await batch.addFacts(entry.id, batch.state.count - 1, decision.facts, desk.signing)) ?? entry
	}
	return { ok: true, entry }
}

/** One change of an entry inside a batch. @throws {AppError} `entry-missing` */
export async function changeIn(
	desk: Pick<Desk, 'register' | 'summaries' | 'context' | 'signing'>,
	batch: Batch,
	id: EntryId,
	command: Exclude<EntryCommand, { type: 'register' }>
): Promise<Outcome> {
	const ordinal = desk.register.ordinal(id)
	if (ordinal === undefined) throw new AppError('entry-missing')
	const usualFinding = usualFindingOf(likeCases(desk.summaries, id))
	const decision = decide(await batch.entry(ordinal), command, { ...desk.context, usualFinding })
	if (!decision.ok) return decision
	return outcome(await batch.addFacts(id, ordinal, decision.facts, desk.signing))
}
