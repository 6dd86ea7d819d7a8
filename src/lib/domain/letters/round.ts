import type { IsoDate } from '../dates.ts'
import type { LongerReplyReason } from '../deadlines/limits.ts'
import { caseworkOf, isInvolved, type Ruling } from '../feedback/casework.ts'
import type { Entry, NamedSubmitter } from '../feedback/entry.ts'
import type { HandlingFact } from '../feedback/handling-fact.ts'
import type { UnexaminedGround } from '../feedback/outcome.ts'
import type { PersonId } from '../ledger/event.ts'
import { letterTypes, type LetterType } from './letters.ts'

/** What letters tell of an entry since it was opened or last reopened: a closed entry has its ruling in the history only. */
export type Round = {
	readonly extension: { readonly reason: LongerReplyReason; readonly dueOn: IsoDate } | undefined
	readonly forwarding: { readonly to: string; readonly on: IsoDate } | undefined
	readonly leaving: { readonly ground: UnexaminedGround; readonly reasons: string; readonly on: IsoDate } | undefined
	readonly ruling: Ruling | undefined
}

const fresh: Round = { extension: undefined, forwarding: undefined, leaving: undefined, ruling: undefined }

export function roundOf({ history }: Pick<Entry, 'history'>): Round {
	return history.reduce((round, item) => (item.type === 'handled' ? withFact(round, item.fact) : round), fresh)
}

/**
 * The letters that fit an entry as it is now; none where there is nobody to write to (anonymous, name left out), for a voided entry, and for whom it is about (rules 5.4.4).
 */
export function fittingLetters(entry: Entry, actor: PersonId): readonly LetterType[] {
	if (entry.stage === 'voided' || !addresseeOf(entry) || isInvolved(entry, actor)) return []
	return letterTypes.filter((letter) => fits[letter](entry))
}

/** Who the letter goes to; `undefined` where nobody is named. Who wants no answer is still told what the law wants told. */
export function addresseeOf({ contents: { submitter } }: Entry): NamedSubmitter | undefined {
	return submitter.type === 'named' ? submitter : undefined
}

const openStages: readonly Entry['stage'][] = ['received', 'reopened', 'in-examination']

const fits: Readonly<Record<LetterType, (entry: Entry) => boolean>> = {
	receipt: (entry) => entry.deadline !== undefined && isOpen(entry) && !roundOf(entry).extension,
	extension: (entry) => isOpen(entry) && roundOf(entry).extension !== undefined,
	forwarding: (entry) => roundOf(entry).forwarding !== undefined,
	unexamined: (entry) => roundOf(entry).leaving !== undefined,
	decision: (entry) => roundOf(entry).ruling !== undefined && entry.contents.kind !== 'thanks',
	apology: (entry) => {
		const { apologised, remedied } = caseworkOf(entry).repair
		return apologised !== undefined || remedied !== undefined
	},
	thanks: ({ contents }) => contents.kind === 'thanks'
}

function isOpen({ stage }: Entry): boolean {
	return openStages.includes(stage)
}

function withFact(round: Round, fact: HandlingFact): Round {
	switch (fact.type) {
		case 'entry.extended':
			return { ...round, extension: { reason: fact.body.reason, dueOn: fact.body.deadline.dueOn } }
		case 'entry.forwarded':
			return { ...round, forwarding: fact.body }
		case 'entry.left-unexamined':
			return { ...round, leaving: fact.body }
		case 'entry.ruled':
			return { ...round, ruling: fact.body.ruling }
		case 'entry.reopened':
			return fresh
		default:
			return round
	}
}
