import * as v from 'valibot'
import type { ErrorCode } from '../../errors.ts'
import { yearOf, type IsoDate } from '../dates.ts'
import { emptySchema } from '../feedback/entry-schema.ts'
import type { Book, Placed } from '../ledger/book.ts'
import { countSchema, dateSchema } from '../parsers.ts'
import { serviceIdSchema, specialistIdSchema } from './directory-schema.ts'
import type { ServiceId, SpecialistId } from './directory.ts'

/** Why the desk could not help; the client is told in words (clause 5.2.3 of the rules). */
export const referralReasons = ['other-unit', 'specialist-knowledge', 'official-decides', 'other-institution'] as const
/** `whistle-blowing`: to the contact person of Trauksmes celšanas likums, who is nobody's specialist. */
export type ReferralReason = (typeof referralReasons)[number] | 'whistle-blowing'

/** Why somebody came back. */
export const vainCauses = ['not-there', 'not-their-matter', 'wrong-data', 'other'] as const
export type VainCause = (typeof vainCauses)[number]

/** Somebody was sent to a specialist. Says nothing of who. */
export type Referral = {
	/** 1, 2, 3 …, printed on the card, so that who comes back can name it. */
	readonly number: number
	/** Of a whistle-blower nothing but the day is kept. */
	readonly specialist: SpecialistId | undefined
	readonly service: ServiceId | undefined
	readonly reason: ReferralReason
	readonly on: IsoDate
}
/** `vain`: why it helped nobody, once that is known. */
export type ToldReferral = Referral & { readonly vain: VainCause | undefined }

export type ReferralFact =
	| { readonly type: 'referral.made'; readonly body: Referral }
	| {
			readonly type: 'referral.in-vain'
			readonly body: { readonly number: number; readonly cause: VainCause; readonly on: IsoDate }
	  }

/** How often somebody was sent where in a year, and how often that was in vain. */
export type ReferralCount = {
	readonly year: number
	readonly specialist: SpecialistId | undefined
	/** What it was about; `undefined` for whatever is not in the directory. */
	readonly service: ServiceId | undefined
	readonly reason: ReferralReason
	readonly made: number
	readonly inVain: number
}

/** Figures for all times, single referrals only as long as somebody may come back: what is kept does not grow with use. */
export type Referrals = {
	readonly last: number
	/** Oldest first. */
	readonly recent: readonly ToldReferral[]
	readonly counts: readonly ReferralCount[]
}

/** Single referrals that are remembered. */
const remembered = 200

const schema: v.GenericSchema<unknown, ReferralFact> = v.variant('type', [
	v.strictObject({
		type: v.literal('referral.made'),
		body: v.strictObject({
			number: countSchema,
			specialist: emptySchema(specialistIdSchema),
			service: emptySchema(serviceIdSchema),
			reason: v.picklist([...referralReasons, 'whistle-blowing']),
			on: dateSchema
		})
	}),
	v.strictObject({
		type: v.literal('referral.in-vain'),
		body: v.strictObject({ number: countSchema, cause: v.picklist(vainCauses), on: dateSchema })
	})
])

export const referralsBook: Book<Referrals, ReferralFact> = {
	subject: 'referrals',
	prefixes: ['referral.'],
	schema,
	empty: { last: 0, recent: [], counts: [] },
	evolve: evolveReferrals
}

/** What is known of referrals after an event. Pure. */
export function evolveReferrals(referrals: Referrals, event: ReferralFact & Placed): Referrals {
	if (event.type === 'referral.made') {
		const told = { ...event.body, vain: undefined }
		return {
			last: Math.max(referrals.last, told.number),
			recent: told.specialist ? [...referrals.recent, told].slice(-remembered) : referrals.recent,
			counts: counted(referrals.counts, told, { made: 1, inVain: 0 })
		}
	}
	const { number, cause } = event.body
	const told = findReferral(referrals, number)
	if (!told || told.vain) return referrals
	return {
		...referrals,
		recent: referrals.recent.map((each) => (each === told ? { ...each, vain: cause } : each)),
		counts: counted(referrals.counts, told, { made: 0, inVain: 1 })
	}
}

/** The next referral, numbered. */
export function makeReferral(
	referrals: Referrals,
	referral: Omit<Referral, 'number'>
): ReferralFact & { type: 'referral.made' } {
	return { type: 'referral.made', body: { ...referral, number: referrals.last + 1 } }
}

/**
 * A whistle-blower was sent on. The event looks like any other referral from outside, so that a register's file, which carries
 * its header, does not tell that there was one.
 */
export function referWhistleBlower(referrals: Referrals, on: IsoDate): ReferralFact {
	return makeReferral(referrals, { specialist: undefined, service: undefined, reason: 'whistle-blowing', on })
}

/**
 * Somebody came back with the card.
 *
 * @param typed - the card's number as typed.
 * @returns a fact; or `referral-unknown`, `referral-told`, `cause-missing`.
 */
export function decideInVain(
	referrals: Referrals,
	typed: string,
	cause: VainCause | '',
	on: IsoDate
): ReferralFact | ErrorCode {
	const referral = findReferral(referrals, Number(typed.replace(/\D/g, '')))
	if (!referral) return 'referral-unknown'
	if (referral.vain) return 'referral-told'
	if (cause === '') return 'cause-missing'
	return { type: 'referral.in-vain', body: { number: referral.number, cause, on } }
}

/** One of the last referrals. */
function findReferral({ recent }: Referrals, number: number): ToldReferral | undefined {
	return recent.find((each) => each.number === number)
}

/** Figures of a year, first where people come back from most often, then where most are sent. */
export function referralFigures({ counts }: Referrals, year: number): readonly ReferralCount[] {
	return counts
		.filter((each) => each.year === year)
		.sort((left, right) => right.inVain - left.inVain || right.made - left.made)
}

function counted(
	counts: readonly ReferralCount[],
	{ on, specialist, service, reason }: Referral,
	more: { readonly made: number; readonly inVain: number }
): readonly ReferralCount[] {
	const year = yearOf(on)
	const isSame = (each: ReferralCount): boolean =>
		each.year === year && each.specialist === specialist && each.service === service && each.reason === reason
	if (!counts.some(isSame)) return [...counts, { year, specialist, service, reason, ...more }]
	return counts.map((each) =>
		isSame(each) ? { ...each, made: each.made + more.made, inVain: each.inVain + more.inVain } : each
	)
}
