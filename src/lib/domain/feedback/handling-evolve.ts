import { recordedOf, type Entry, type EntryIn, type HistoryItem, type Recorded, type Stage } from './entry.ts'
import type { HandlingFact } from './handling-fact.ts'
import type { EntryEvent } from './entry-event.ts'

export type HandlingEvent = Extract<EntryEvent, { readonly type: HandlingFact['type'] }>

/**
 * An entry after something was done about it. Total: an event that does not fit the stage, written by a faulty or foreign
 * hand, stays in the history and moves nothing.
 */
export function handled(entry: Entry, event: HandlingEvent): Entry {
	const { seq, at, by } = event
	const item: HistoryItem = { seq, at, by, type: 'handled', fact: factOf(event) }
	return next({ ...entry, history: [...entry.history, item] }, event)
}

function factOf({ type, body, confidential }: HandlingEvent): HandlingFact {
	return { type, body, confidential } as HandlingFact
}

function next(entry: Entry, event: HandlingEvent): Entry {
	switch (event.type) {
		case 'entry.triaged':
		case 'entry.extended':
			return { ...entry, deadline: event.body.deadline }
		case 'entry.examined': {
			const { on, examiner } = event.body
			const examination = { by: event.by, examiner, on }
			return when(entry, ['received', 'reopened'], (was) => ({
				...recordedOf(was),
				stage: 'in-examination',
				examination
			}))
		}
		case 'entry.ruled': {
			const { ruling } = event.body
			return when(entry, ['in-examination'], (was) => ({
				...recordedOf(was),
				stage: 'decided',
				examination: was.examination,
				ruling
			}))
		}
		case 'entry.answered': {
			const { sending, appealTold } = event.body
			return when(entry, ['decided'], (was) => ({ ...was, stage: 'answered', answer: sending, appealTold }))
		}
		default:
			return ended(entry, event)
	}
}

function ended(entry: Entry, event: HandlingEvent): Entry {
	switch (event.type) {
		case 'entry.forwarded': {
			const { to, on } = event.body
			return unlessVoided(entry, { stage: 'forwarded', to, forwardedOn: on, told: undefined })
		}
		case 'entry.left-unexamined': {
			const { ground, reasons, on } = event.body
			return unlessVoided(entry, { stage: 'left-unexamined', ground, reasons, leftOn: on, told: undefined })
		}
		case 'entry.told':
			return when(entry, ['forwarded', 'left-unexamined'], (was) => ({ ...was, told: event.body.sending }))
		case 'entry.closed': {
			const { outcome, reasons, on } = event.body
			const answeredOn = entry.stage === 'answered' ? entry.answer.on : undefined
			return unlessVoided(entry, { stage: 'closed', outcome, reasons, closedOn: on, answeredOn })
		}
		case 'entry.reopened': {
			const { on, reason, deadline } = event.body
			return when(entry, ['closed'], (was) => ({
				...recordedOf(was),
				deadline,
				stage: 'reopened',
				reopenedOn: on,
				because: reason
			}))
		}
		default:
			return entry
	}
}

function when<S extends Stage>(entry: Entry, from: readonly S[], to: (was: EntryIn<S>) => Entry): Entry {
	const fits = (each: Entry): each is EntryIn<S> => (from as readonly Stage[]).includes(each.stage)
	return fits(entry) ? to(entry) : entry
}

type Ending = {
	readonly [S in 'forwarded' | 'left-unexamined' | 'closed']: Omit<EntryIn<S>, keyof Recorded>
}['forwarded' | 'left-unexamined' | 'closed']

function unlessVoided(entry: Entry, ending: Ending): Entry {
	return entry.stage === 'voided' ? entry : { ...recordedOf(entry), ...ending }
}
