import * as v from 'valibot'
import type { IsoDate } from '../dates.ts'
import { emptySchema } from '../feedback/entry-schema.ts'
import type { Book, Placed } from '../ledger/book.ts'
import type { PersonId, Sha256 } from '../ledger/event.ts'
import { countSchema, dateSchema, personIdSchema, sha256Schema, subjectIdSchema } from '../parsers.ts'
import { leastThreshold } from './anonymity.ts'
import { marks, type Mark } from './marks.ts'
import { staffTermsSchema, type StaffTerms } from './staff/terms.ts'

export type SurveyId = string & { readonly SurveyId: true }

/** Who is asked: clients at the desk, the public, the staff (always anonymous), people called back. Frozen with the survey. */
export const surveyModes = ['client', 'poll', 'staff', 'phone'] as const
export type SurveyMode = (typeof surveyModes)[number]

/**
 * A published questionnaire: `text` is its canonical JSON, see `freeze` and `thaw`. The book keeps the text unread, so that screens
 * without surveys do not carry the reader.
 */
export type FrozenQuestionnaire = { readonly code: string; readonly version: number; readonly text: string }

/** A survey as it was published; nothing of it ever changes. */
export type SurveyTerms = {
	readonly id: SurveyId
	readonly mode: SurveyMode
	readonly questionnaire: FrozenQuestionnaire
	readonly opensOn: IsoDate
	/** Last day of answering; `undefined`: until it is closed by hand. */
	readonly closesOn: IsoDate | undefined
	/** Closes when so many have answered. */
	readonly target: number | undefined
	/** How many people are asked, where that is known: the staff, or a list. */
	readonly asked: number | undefined
	/** From how many people on a figure is shown; see `AnonymityPolicy`. */
	readonly threshold: number
	/** Of a survey of the staff, and of no other. */
	readonly staff: StaffTerms | undefined
}

/** `digest`: see `answersDigest`. */
type Closing = { readonly on: IsoDate; readonly count: number; readonly digest: Sha256 }
/** Who opened the sealed answers together. `findings`: SHA-256 of what came out, see `findingsBytes`. */
type Opening = { readonly on: IsoDate; readonly holders: readonly PersonId[]; readonly findings: Sha256 }

/** Why answers with a mark are left out of the figures. */
export const leavingOutReasons = ['played', 'repeated', 'tried-out'] as const
export type LeavingOutReason = (typeof leavingOutReasons)[number]
/** What the staff have decided about answers with a mark: those with a mark of `leaveOut` do not count, all others do. */
export type Judgement =
	| { readonly on: IsoDate; readonly leaveOut: readonly []; readonly reason: undefined }
	| { readonly on: IsoDate; readonly leaveOut: readonly [Mark, ...Mark[]]; readonly reason: LeavingOutReason }

/** `judged`: the latest decision; without one every answer counts. */
export type Survey = SurveyTerms & {
	readonly closed: Closing | undefined
	readonly opened: Opening | undefined
	readonly judged?: Judgement | undefined
}

/** Something that happened to a survey. Answers are no facts: their order would tell who gave them. */
export type SurveyFact =
	| { readonly type: 'survey.published'; readonly body: SurveyTerms }
	| { readonly type: 'survey.closed'; readonly body: Closing & { readonly id: SurveyId } }
	| { readonly type: 'survey.opened'; readonly body: Opening & { readonly id: SurveyId } }
	| { readonly type: 'survey.judged'; readonly body: { readonly id: SurveyId; readonly judged: Judgement } }

/** In the order in which they were published. */
export type Surveys = { readonly surveys: readonly Survey[] }

const surveyIdSchema = v.pipe(
	subjectIdSchema,
	v.transform((text) => text as SurveyId)
)

const schema: v.GenericSchema<unknown, SurveyFact> = v.variant('type', [
	v.strictObject({
		type: v.literal('survey.published'),
		body: v.strictObject({
			id: surveyIdSchema,
			mode: v.picklist(surveyModes),
			questionnaire: v.strictObject({ code: v.string(), version: countSchema, text: v.string() }),
			opensOn: dateSchema,
			closesOn: emptySchema(dateSchema),
			target: emptySchema(countSchema),
			asked: emptySchema(countSchema),
			threshold: v.pipe(countSchema, v.minValue(leastThreshold)),
			staff: v.optional(emptySchema(staffTermsSchema), null)
		})
	}),
	v.strictObject({
		type: v.literal('survey.closed'),
		body: v.strictObject({ id: surveyIdSchema, on: dateSchema, count: countSchema, digest: sha256Schema })
	}),
	v.strictObject({
		type: v.literal('survey.opened'),
		body: v.strictObject({
			id: surveyIdSchema,
			on: dateSchema,
			holders: v.array(personIdSchema),
			findings: sha256Schema
		})
	}),
	v.strictObject({
		type: v.literal('survey.judged'),
		body: v.strictObject({
			id: surveyIdSchema,
			judged: v.union([
				v.strictObject({ on: dateSchema, leaveOut: v.strictTuple([]), reason: emptySchema(v.never()) }),
				v.strictObject({
					on: dateSchema,
					leaveOut: v.tupleWithRest([v.picklist(marks)], v.picklist(marks)),
					reason: v.picklist(leavingOutReasons)
				})
			])
		})
	})
])

export const surveyBook: Book<Surveys, SurveyFact> = {
	subject: 'surveys',
	prefixes: ['survey.'],
	schema,
	empty: { surveys: [] },
	evolve: evolveSurveys
}

/** What the surveys are after an event. Pure. What is published, closed or opened once stays so; of judgements the last holds. */
export function evolveSurveys({ surveys }: Surveys, event: SurveyFact & Placed): Surveys {
	const { id } = event.body
	const change = (changed: (survey: Survey) => Survey): Surveys => ({
		surveys: surveys.map((survey) => (survey.id === id ? changed(survey) : survey))
	})
	switch (event.type) {
		case 'survey.published': {
			const isKnown = surveys.some((survey) => survey.id === id)
			return { surveys: isKnown ? surveys : [...surveys, { ...event.body, closed: undefined, opened: undefined }] }
		}
		case 'survey.closed': {
			const { on, count, digest } = event.body
			return change((survey) => ({ ...survey, closed: survey.closed ?? { on, count, digest } }))
		}
		case 'survey.opened': {
			const { on, holders, findings } = event.body
			return change((survey) => ({ ...survey, opened: survey.opened ?? { on, holders, findings } }))
		}
		case 'survey.judged': {
			const { judged } = event.body
			return change((survey) => ({ ...survey, judged }))
		}
	}
}

export function findSurvey({ surveys }: Surveys, id: SurveyId): Survey | undefined {
	return surveys.find((survey) => survey.id === id)
}

/**
 * Where a survey stands. `ended`: its last day is over or its target reached, no more answers are taken, and it waits to be
 * closed.
 *
 * @param count - answers so far.
 */
export type SurveyPhase = 'scheduled' | 'running' | 'ended' | 'closed' | 'opened'
export function surveyPhase(survey: Survey, today: IsoDate, count: number): SurveyPhase {
	if (survey.opened) return 'opened'
	if (survey.closed) return 'closed'
	if (today < survey.opensOn) return 'scheduled'
	const isOver = survey.closesOn !== undefined && today > survey.closesOn
	const isReached = survey.target !== undefined && count >= survey.target
	return isOver || isReached ? 'ended' : 'running'
}
