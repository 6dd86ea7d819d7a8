import type { PersonId } from '../ledger/event.ts'
import { acknowledge, extend, link, nameStaff, repair, setMeasure, triage, unlink, unseal } from './accompaniment.ts'
import { isInvolved } from './casework.ts'
import { refusal, type Decision, type EntryContext } from './decision.ts'
import { close, end, forward, leave, reopen, tell } from './endings.ts'
import { stages, type Entry, type EntryIn, type Stage } from './entry.ts'
import { answer, examine, giveAccount, noteFact, rule } from './examination.ts'
import { readBack } from './read-back.ts'
import { addScan, removeScan } from './scans.ts'
import type { HandlingCommand, HandlingOf, HandlingType } from './handling-command.ts'

/** In which stages a command may be given, and what comes of it. */
type Move<Type extends HandlingType> = {
	readonly from: readonly Stage[]
	readonly decide: (entry: Entry, command: HandlingOf<Type>, context: EntryContext) => Decision
}

/** Binds a decision to the stages it is written for: the compiler sees to it that they agree. */
function move<Type extends HandlingType, From extends Stage>(
	from: readonly From[],
	decide: (entry: EntryIn<From>, command: HandlingOf<Type>, context: EntryContext) => Decision
): Move<Type> {
	const isFrom = (entry: Entry): entry is EntryIn<From> => (from as readonly Stage[]).includes(entry.stage)
	return {
		from,
		decide: (entry, command, context) =>
			isFrom(entry) ? decide(entry, command, context) : refusal('entry', 'move-not-allowed')
	}
}

const fresh = ['received', 'reopened'] as const
const open = [...fresh, 'in-examination'] as const
const standing = stages.filter((stage) => stage !== 'voided')

/** The state machine: every move there is, in the order in which people make them. */
const moves: { readonly [Type in HandlingType]: Move<Type> } = {
	triage: move(fresh, triage),
	acknowledge: move(open, acknowledge),
	'name-staff': move([...open, 'decided'], nameStaff),
	examine: move(fresh, examine),
	'note-fact': move(open, noteFact),
	'give-account': move(open, giveAccount),
	extend: move(open, extend),
	forward: move(open, forward),
	leave: move(open, leave),
	rule: move(['in-examination'], rule),
	answer: move(['decided'], answer),
	tell: move(['forwarded', 'left-unexamined'], tell),
	close: move(['decided', 'answered', 'forwarded', 'left-unexamined'], close),
	end: move(open, end),
	reopen: move(['closed'], reopen),
	repair: move(standing, repair),
	'set-measure': move(standing, setMeasure),
	link: move(standing, link),
	unlink: move(standing, unlink),
	unseal: move(standing, unseal),
	'read-back': move(['received'], readBack),
	'add-scan': move(standing, addScan),
	'remove-scan': move(standing, removeScan)
}

export const handlingTypes = Object.keys(moves) as readonly HandlingType[]

export function isHandling(command: { readonly type: string }): command is HandlingCommand {
	return Object.hasOwn(moves, command.type)
}

/** What comes of a command about an entry, or why nothing does. */
export function handle<Type extends HandlingType>(
	entry: Entry,
	command: HandlingOf<Type>,
	context: EntryContext
): Decision {
	const { decide }: Move<Type> = moves[command.type]
	return decide(entry, command, context)
}

/** The moves that somebody may make with an entry as it is; none for who is complained about. */
export function possibleMoves(entry: Entry, actor: PersonId): readonly HandlingType[] {
	return isInvolved(entry, actor) ? [] : handlingTypes.filter((type) => moves[type].from.includes(entry.stage))
}
