import type { IsoDate } from '../dates.ts'
import type { PersonId, Sha256 } from '../ledger/event.ts'
import type { Entry, EntryId, ReplyWay } from './entry.ts'
import type { HandlingFact } from './handling-fact.ts'
import type { Finding, Procedure } from './outcome.ts'
import { usualProcedure } from '../deadlines/limits.ts'

/** Something told or sent to the submitter: when, in which way, and what proves it. */
export type Sending = { readonly on: IsoDate; readonly way: SendingWay; readonly note: string }
export type SendingWay = Exclude<ReplyWay, 'none'>
export const sendingWays = [
	'letter',
	'email',
	'eaddress',
	'phone',
	'in-person'
] as const satisfies readonly SendingWay[]

/** A statement that the decision rests on, where it comes from, and whether it was verified (rules 5.4.1, 5.4.2). */
export type CaseFact = {
	/** From 1, in order of noting. */
	readonly id: number
	readonly statement: string
	readonly source: string
	/** A decision waits for it. */
	readonly required: boolean
	readonly verified: boolean
}

export const sides = ['client', 'staff'] as const
export type Side = (typeof sides)[number]
/** What one side says about it; both are heard before a decision (rules 5.3, 5.4). */
export type Account = { readonly side: Side; readonly text: string; readonly on: IsoDate }

/** The examiner's decision: lēmums. */
export type Ruling = {
	readonly finding: Finding
	/** Per clause that was complained about. */
	readonly clauses: readonly { readonly clause: string; readonly finding: Finding }[]
	readonly reasons: string
	/** How it is put right; empty when nothing is. */
	readonly remedy: string
	/** Why it departs from like cases; empty when it does not (rules 5.3.1). */
	readonly departure: string
	readonly on: IsoDate
	/** Name and post of who decided, as printed. */
	readonly decidedBy: string
	/** Id of the attachment that shows the page, where the decision was written on paper and typed in. */
	readonly paper?: string
}

/** What is done so that it does not happen again: korektīvā darbība. */
export type Measure = {
	/** From 1, in order of planning. */
	readonly id: number
	readonly cause: string
	readonly action: string
	readonly owner: string
	readonly dueOn: IsoDate
	readonly doneOn: IsoDate | undefined
	/** Day and result of looking whether it helped. */
	readonly checked: { readonly on: IsoDate; readonly result: string } | undefined
}

/** Three steps after an error of ours: apologise, put it right, tell of the right to complain (rules 5.1.2, F18). */
export const repairSteps = ['apologised', 'remedied', 'rights-told'] as const
export type RepairStep = (typeof repairSteps)[number]

/** `different`: somebody has looked, and it is not the same matter (F8). */
export const linkKinds = ['same-matter', 'duplicate', 'continues', 'split-off', 'different'] as const
export type LinkKind = (typeof linkKinds)[number]

/** A paper that only some people can open: aizzīmogota aploksne. `sha256` is of the paper's bytes. */
export type SealedEnvelope = {
	readonly paper: string
	readonly sha256: Sha256
	readonly to: readonly PersonId[]
	readonly openings: number
}

/** What is kept of a letter or a photograph: a picture that was drawn anew, or a PDF as it came. */
export const scanMimes = ['image/jpeg', 'application/pdf'] as const
export type ScanMime = (typeof scanMimes)[number]

/** Something on paper that belongs to a case. Its bytes are kept besides the ledger; this is what the ledger says of them. */
export type Scan = {
	/** Of the paper that holds the bytes: `scan/` and a random part. */
	readonly id: string
	/** What the clerk calls it; empty when nothing was said. */
	readonly name: string
	readonly mime: ScanMime
	readonly bytes: number
	/** Pixels; `undefined` for a PDF. */
	readonly size: { readonly width: number; readonly height: number } | undefined
	/** Of the bytes as they are kept. */
	readonly sha256: Sha256
}

/** How a person confirmed what was written down for them: by hand on the glass, or by a tick. */
export const confirmations = ['signature', 'tick'] as const
export type Confirmation = (typeof confirmations)[number]

/** What was done about an entry, as its history tells it. */
export type Casework = {
	readonly procedure: Procedure
	/** How the person confirmed what was written down for them; `undefined` when it was not read back. */
	readonly readBack: Confirmation | undefined
	/** Staff complained about: they neither open nor handle it (rules 5.4.4). */
	readonly involved: readonly PersonId[]
	readonly acknowledged: Sending | undefined
	readonly facts: readonly CaseFact[]
	readonly accounts: readonly Account[]
	readonly measures: readonly Measure[]
	readonly repair: Readonly<Partial<Record<RepairStep, { readonly on: IsoDate; readonly note: string }>>>
	readonly links: readonly { readonly other: EntryId; readonly kind: LinkKind }[]
	/** The words are not here: they are sealed to some people, and how often those have opened it. */
	readonly envelope: SealedEnvelope | undefined
	/** The longer term, taken once. */
	readonly extended: boolean
	/** In the order in which they were added. */
	readonly scans: readonly Scan[]
}

/** The casework of an entry, folded from its history: the history alone is kept. */
export function caseworkOf({ contents, history }: Pick<Entry, 'contents' | 'history'>): Casework {
	const empty: Casework = {
		procedure: usualProcedure(contents.kind, contents.submitter.type === 'anonymous'),
		involved: [],
		acknowledged: undefined,
		facts: [],
		accounts: [],
		measures: [],
		repair: {},
		links: [],
		envelope: undefined,
		extended: false,
		scans: [],
		readBack: undefined
	}
	return history.reduce((work, item) => (item.type === 'handled' ? withFact(work, item.fact) : work), empty)
}

/** Stands among those complained about for the examiner of the centre who has no account here. */
export const examinerPost = 'examiner' as PersonId

/**
 * Whether a complaint is about whoever would examine it: the post, or every director there is (rules 5.4.4). It goes to the
 * addressee that the centre has named, and copies that are handed to the director tell nothing of it.
 */
export function concernsExaminer(involved: readonly PersonId[], examiners: readonly PersonId[]): boolean {
	const everybody = examiners.length > 0 && examiners.every((examiner) => involved.includes(examiner))
	return everybody || involved.includes(examinerPost)
}

/** Whether somebody is kept out of a case. */
export function isInvolved(entry: Pick<Entry, 'contents' | 'history'>, person: PersonId): boolean {
	return caseworkOf(entry).involved.includes(person)
}

function withFact(work: Casework, fact: HandlingFact): Casework {
	switch (fact.type) {
		case 'entry.triaged':
			return { ...work, procedure: fact.body.procedure }
		case 'entry.staff-named':
			return { ...work, involved: fact.confidential?.people ?? [] }
		case 'entry.acknowledged':
			return { ...work, acknowledged: fact.body.sending }
		case 'entry.fact-noted':
			return { ...work, facts: replaced(work.facts, fact.body.item) }
		case 'entry.account-given':
			return { ...work, accounts: [...work.accounts, fact.body.account] }
		case 'entry.measure-set':
			return { ...work, measures: replaced(work.measures, fact.body.measure) }
		case 'entry.repaired': {
			const { step, on, note } = fact.body
			return { ...work, repair: { ...work.repair, [step]: { on, note } } }
		}
		case 'entry.linked':
			return { ...work, links: [...withoutLink(work.links, fact.body.other), fact.body] }
		case 'entry.unlinked':
			return { ...work, links: withoutLink(work.links, fact.body.other) }
		case 'entry.sealed':
			return { ...work, envelope: { ...fact.body, openings: 0 } }
		case 'entry.unsealed':
			return { ...work, envelope: work.envelope && { ...work.envelope, openings: work.envelope.openings + 1 } }
		case 'entry.extended':
			return { ...work, extended: true }
		case 'entry.reopened':
			return { ...work, extended: false }
		case 'entry.read-back':
			return { ...work, readBack: fact.body.by }
		case 'entry.scan-added':
			return { ...work, scans: [...work.scans, fact.body.scan] }
		case 'entry.scan-removed':
			return { ...work, scans: work.scans.filter(({ id }) => id !== fact.body.id) }
		default:
			return work
	}
}

function replaced<T extends { readonly id: number }>(list: readonly T[], item: T): readonly T[] {
	const known = list.some(({ id }) => id === item.id)
	return known ? list.map((each) => (each.id === item.id ? item : each)) : [...list, item]
}

function withoutLink(links: Casework['links'], other: EntryId): Casework['links'] {
	return links.filter((link) => link.other !== other)
}
