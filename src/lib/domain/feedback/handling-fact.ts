import * as v from 'valibot'
import type { IsoDate } from '../dates.ts'
import type { Deadline } from '../deadlines/deadline.ts'
import { longerReplyReasons, type LongerReplyReason } from '../deadlines/limits.ts'
import type { PersonId, Sha256 } from '../ledger/event.ts'
import { countSchema, dateSchema, personIdSchema, sha256Schema } from '../parsers.ts'
import { areOnSheet, countPoints, maxPoints, type Stroke } from '../strokes.ts'
import {
	confirmations,
	linkKinds,
	repairSteps,
	scanMimes,
	sendingWays,
	sides,
	type Account,
	type CaseFact,
	type Confirmation,
	type LinkKind,
	type Measure,
	type RepairStep,
	type Ruling,
	type Scan,
	type Sending
} from './casework.ts'
import { deadlineSchema, emptySchema, entryIdSchema } from './entry-schema.ts'
import type { EntryId } from './entry.ts'
import {
	findings,
	outcomes,
	procedures,
	unexaminedGrounds,
	type Outcome,
	type Procedure,
	type UnexaminedGround
} from './outcome.ts'

type Fact<Type extends string, Body, Confidential = undefined> = {
	readonly type: Type
	readonly body: Readonly<Body>
	readonly confidential: Confidential
}

/** Something done about an entry after it was written down. A deadline in a body is what holds from then on. */
export type HandlingFact =
	| Fact<'entry.triaged', { procedure: Procedure; deadline: Deadline | undefined }>
	| Fact<'entry.acknowledged', { sending: Sending }>
	/** Who is complained about stands where names do. */
	| Fact<'entry.staff-named', { count: number }, { readonly people: readonly PersonId[] } | undefined>
	/** The examiner has stated that there is no conflict of interest. */
	| Fact<'entry.examined', { on: IsoDate; examiner: string }>
	| Fact<'entry.fact-noted', { item: CaseFact }>
	| Fact<'entry.account-given', { account: Account }>
	| Fact<'entry.extended', { reason: LongerReplyReason; notice: Sending; deadline: Deadline }>
	| Fact<'entry.forwarded', { to: string; on: IsoDate; note: string }>
	| Fact<'entry.left-unexamined', { ground: UnexaminedGround; reasons: string; on: IsoDate }>
	/** The person was told of the forwarding, or that it was left unexamined. */
	| Fact<'entry.told', { sending: Sending }>
	| Fact<'entry.ruled', { ruling: Ruling }>
	| Fact<'entry.answered', { sending: Sending; appealTold: boolean }>
	| Fact<'entry.closed', { outcome: Outcome; reasons: string; on: IsoDate }>
	| Fact<'entry.reopened', { on: IsoDate; reason: string; deadline: Deadline | undefined }>
	| Fact<'entry.repaired', { step: RepairStep; on: IsoDate; note: string }>
	| Fact<'entry.measure-set', { measure: Measure }>
	| Fact<'entry.linked', { other: EntryId; kind: LinkKind }>
	| Fact<'entry.unlinked', { other: EntryId }>
	/** The words are sealed in a paper, to some people alone (rules 5.4.4). */
	| Fact<'entry.sealed', { paper: string; sha256: Sha256; to: readonly PersonId[] }>
	/** One of them has read it. */
	| Fact<'entry.unsealed', { on: IsoDate }>
	/** Written down in the person's presence, read back and confirmed (rules 5.2.2). A signature is of a person, so it stands where names do. */
	| Fact<'entry.read-back', { by: Confirmation; on: IsoDate }, { readonly strokes: readonly Stroke[] } | undefined>
	| Fact<'entry.scan-added', { scan: Scan }>
	/** Its bytes are gone with the save that says so. */
	| Fact<'entry.scan-removed', { id: string; reason: string }>

const textSchema = v.string()
const idSchema = v.pipe(countSchema, v.minValue(1))
const sendingSchema: v.GenericSchema<unknown, Sending> = v.strictObject({
	on: dateSchema,
	way: v.picklist(sendingWays),
	note: textSchema
})
const caseFactSchema = v.strictObject({
	id: idSchema,
	statement: textSchema,
	source: textSchema,
	required: v.boolean(),
	verified: v.boolean()
})
const scanIdSchema = v.pipe(textSchema, v.regex(/^scan\/[\w-]{1,64}$/))
const rulingSchema = v.strictObject({
	finding: v.picklist(findings),
	clauses: v.array(v.strictObject({ clause: textSchema, finding: v.picklist(findings) })),
	reasons: textSchema,
	remedy: textSchema,
	departure: textSchema,
	on: dateSchema,
	decidedBy: textSchema,
	paper: v.exactOptional(scanIdSchema)
})
const measureSchema = v.strictObject({
	id: idSchema,
	cause: textSchema,
	action: textSchema,
	owner: textSchema,
	dueOn: dateSchema,
	doneOn: emptySchema(dateSchema),
	checked: emptySchema(v.strictObject({ on: dateSchema, result: textSchema }))
})

const pixelsSchema = v.pipe(countSchema, v.minValue(1))
const scanSchema: v.GenericSchema<unknown, Scan> = v.strictObject({
	id: scanIdSchema,
	name: textSchema,
	mime: v.picklist(scanMimes),
	bytes: countSchema,
	size: emptySchema(v.strictObject({ width: pixelsSchema, height: pixelsSchema })),
	sha256: sha256Schema
})
const strokesSchema = v.pipe(
	v.array(v.array(v.number())),
	v.check((strokes) => areOnSheet(strokes) && countPoints(strokes) <= maxPoints)
)

/** What the bodies hold, by type; the ledger's own field `confidential` joins each. */
export const handlingBodies = {
	'entry.triaged': { procedure: v.picklist(procedures), deadline: emptySchema(deadlineSchema) },
	'entry.acknowledged': { sending: sendingSchema },
	'entry.staff-named': { count: countSchema },
	'entry.examined': { on: dateSchema, examiner: textSchema },
	'entry.fact-noted': { item: caseFactSchema },
	'entry.account-given': { account: v.strictObject({ side: v.picklist(sides), text: textSchema, on: dateSchema }) },
	'entry.extended': {
		reason: v.picklist(longerReplyReasons.map(({ id }) => id)),
		notice: sendingSchema,
		deadline: deadlineSchema
	},
	'entry.forwarded': { to: textSchema, on: dateSchema, note: textSchema },
	'entry.left-unexamined': {
		ground: v.picklist(unexaminedGrounds.map(({ id }) => id)),
		reasons: textSchema,
		on: dateSchema
	},
	'entry.told': { sending: sendingSchema },
	'entry.ruled': { ruling: rulingSchema },
	'entry.answered': { sending: sendingSchema, appealTold: v.boolean() },
	'entry.closed': { outcome: v.picklist(outcomes), reasons: textSchema, on: dateSchema },
	'entry.reopened': { on: dateSchema, reason: textSchema, deadline: emptySchema(deadlineSchema) },
	'entry.repaired': { step: v.picklist(repairSteps), on: dateSchema, note: textSchema },
	'entry.measure-set': { measure: measureSchema },
	'entry.linked': { other: entryIdSchema, kind: v.picklist(linkKinds) },
	'entry.unlinked': { other: entryIdSchema },
	'entry.sealed': { paper: textSchema, sha256: sha256Schema, to: v.array(personIdSchema) },
	'entry.unsealed': { on: dateSchema },
	'entry.read-back': { by: v.picklist(confirmations), on: dateSchema },
	'entry.scan-added': { scan: scanSchema },
	'entry.scan-removed': { id: scanIdSchema, reason: textSchema }
} satisfies Record<HandlingFact['type'], v.ObjectEntries>

/** Their confidential parts: people who are complained about, and signatures. */
export const handlingConfidentials = {
	'entry.staff-named': v.strictObject({ people: v.array(personIdSchema) }),
	'entry.read-back': v.strictObject({ strokes: strokesSchema })
}
