import * as v from 'valibot'
import { addDays, isWithin, type Instant, type IsoDate } from '../dates.ts'
import { localMoment } from '../directory/hours.ts'
import { emptySchema, entryIdSchema } from '../feedback/entry-schema.ts'
import type { EntryId } from '../feedback/entry.ts'
import type { Book, Placed } from '../ledger/book.ts'
import { countSchema, instantSchema, subjectIdSchema } from '../parsers.ts'

export type CallId = string & { readonly CallId: true }

/** How a call on the trust phone ended. */
export const callOutcomes = [
	'talked',
	'call-back-wanted',
	'silent',
	'hung-up',
	'wrong-number',
	'emergency-redirected'
] as const
export type CallOutcome = (typeof callOutcomes)[number]

type CallBody = {
	readonly id: CallId
	readonly startedAt: Instant
	/** Length; `undefined` when the call was ended too late to tell. */
	readonly seconds: number | undefined
	readonly outcome: CallOutcome
	/** The gist of what was said, in the words of who took the call. */
	readonly note: string
}

/**
 * Something that happened on the trust phone. The number stands in the confidential part alone, and only of a call that is to be
 * called back; the save that writes `call.called-back` takes that part off the disk.
 */
export type PhoneFact =
	| {
			readonly type: 'call.logged'
			readonly body: CallBody
			/** Missing once it was erased. */
			readonly confidential?: { readonly number: string } | undefined
	  }
	| { readonly type: 'call.called-back'; readonly body: { readonly id: CallId; readonly reached: boolean } }
	| { readonly type: 'call.became-entry'; readonly body: { readonly id: CallId; readonly entry: EntryId } }

/** A call-back that was promised and is owed. `seq`: the event that holds the number. */
export type CallBack = { readonly number: string; readonly seq: number }

/** `note` is empty once the call became an entry: whom a complaint is about must not read it here. */
export type Call = CallBody & {
	readonly callBack: CallBack | undefined
	/** What was made of it. */
	readonly entry: EntryId | undefined
}

/** Calls of a day by the hour in which they began, on the local clock: 24 figures from midnight on. */
export type DayLoad = { readonly on: IsoDate; readonly hours: readonly number[] }

/**
 * The log of the trust phone. Single calls are kept while they are among the last 200, while a call-back is owed, and for good
 * when they became an entry; the ledger has them all.
 */
export type Phone = {
	/** In the order in which they were written down. */
	readonly calls: readonly Call[]
	/** Of the {@link loadDays} days that had a call last, so that a clock gone wrong for a day costs one day and no more. */
	readonly load: readonly DayLoad[]
}

const remembered = 200
/** Four weeks: as many Mondays as Fridays. */
export const loadDays = 28
const noCalls: readonly number[] = Array.from({ length: 24 }, () => 0)

const callIdSchema = v.pipe(
	subjectIdSchema,
	v.transform((text) => text as CallId)
)
const schema: v.GenericSchema<unknown, PhoneFact> = v.variant('type', [
	v.strictObject({
		type: v.literal('call.logged'),
		body: v.strictObject({
			id: callIdSchema,
			startedAt: instantSchema,
			seconds: emptySchema(countSchema),
			outcome: v.picklist(callOutcomes),
			note: v.string()
		}),
		confidential: v.optional(v.strictObject({ number: v.string() }))
	}),
	v.strictObject({
		type: v.literal('call.called-back'),
		body: v.strictObject({ id: callIdSchema, reached: v.boolean() })
	}),
	v.strictObject({
		type: v.literal('call.became-entry'),
		body: v.strictObject({ id: callIdSchema, entry: entryIdSchema })
	})
])

export const phoneBook: Book<Phone, PhoneFact> = {
	subject: 'phone',
	prefixes: ['call.'],
	schema,
	empty: { calls: [], load: [] },
	evolve: evolvePhone
}

/** What the log is after an event. Pure. */
export function evolvePhone(phone: Phone, event: PhoneFact & Placed): Phone {
	switch (event.type) {
		case 'call.logged': {
			const { body, confidential, seq } = event
			const owed = body.outcome === 'call-back-wanted'
			const callBack = owed ? { number: confidential?.number ?? '', seq } : undefined
			return {
				calls: kept([...phone.calls, { ...body, callBack, entry: undefined }]),
				load: counted(phone.load, body.startedAt)
			}
		}
		case 'call.called-back':
			return { ...phone, calls: kept(changed(phone.calls, event.body.id, { callBack: undefined })) }
		case 'call.became-entry':
			return { ...phone, calls: changed(phone.calls, event.body.id, { entry: event.body.entry, note: '' }) }
	}
}

/** Calls of a day, the last one first. */
export function callsOn({ calls }: Phone, day: IsoDate): readonly Call[] {
	return calls.filter(({ startedAt }) => localMoment(startedAt).day === day).reverse()
}

/** Promised and not done, the longest waiting first. */
export function owedCalls({ calls }: Phone): readonly (Call & { readonly callBack: CallBack })[] {
	return calls.flatMap((call) => (call.callBack ? [{ ...call, callBack: call.callBack }] : []))
}

/**
 * When people call.
 *
 * @returns calls of the last four weeks by the hour in which they began, 24 figures from midnight on.
 */
export function loadByHour({ load }: Phone, today: IsoDate): readonly number[] {
	const period = { from: addDays(today, 1 - loadDays), to: today }
	const days = load.filter(({ on }) => isWithin(on, period))
	return noCalls.map((_, hour) => days.reduce((sum, { hours }) => sum + (hours[hour] ?? 0), 0))
}

function kept(calls: readonly Call[]): readonly Call[] {
	const first = calls.length - remembered
	return first > 0
		? calls.filter(({ callBack, entry }, index) => index >= first || callBack !== undefined || entry !== undefined)
		: calls
}

function changed(calls: readonly Call[], id: CallId, change: Partial<Call>): readonly Call[] {
	return calls.map((call) => (call.id === id ? { ...call, ...change } : call))
}

function counted(load: readonly DayLoad[], at: Instant): readonly DayLoad[] {
	const { day: on, time } = localMoment(at)
	const began = Number(time.slice(0, 2))
	const before = load.find((day) => day.on === on)?.hours ?? noCalls
	const hours = before.map((calls, hour) => (hour === began ? calls + 1 : calls))
	return [...load.filter((day) => day.on !== on), { on, hours }].slice(-loadDays)
}
