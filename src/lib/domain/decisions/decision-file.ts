import * as v from 'valibot'
import { bytesToText } from '../bytes.ts'
import type { Instant } from '../dates.ts'
import { sides } from '../feedback/casework.ts'
import { emptyToNull } from '../feedback/entry-event.ts'
import { emptySchema, entryIdSchema, numberSchema } from '../feedback/entry-schema.ts'
import { findings } from '../feedback/outcome.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { countSchema, dateSchema, deviceIdSchema, instantSchema, sha256Schema } from '../parsers.ts'
import type { Basis, CaseCommand, CaseDecision } from './open-case.ts'

/** Name of the file inside the signed PDF. */
export const decisionsJsonName = 'lemumi.json'

/** What an examiner sends back to the desk, inside a signed PDF. */
export type DecisionFile = {
	readonly practice: boolean
	/** The centre whose register was examined, as printed. */
	readonly centre: string
	readonly preparedAt: Instant
	readonly preparedBy: { readonly name: string; readonly post: string }
	readonly appBuild: string
	readonly decisions: readonly CaseDecision[]
}

const text = v.pipe(v.string(), v.maxLength(20_000))
const findingSchema = v.union([v.picklist(findings), v.literal('')])
const idSchema = emptySchema(v.pipe(countSchema, v.minValue(1)))

const commandSchema: v.GenericSchema<unknown, CaseCommand> = v.variant('type', [
	v.strictObject({ type: v.literal('examine'), examiner: text, noConflict: v.boolean() }),
	v.strictObject({
		type: v.literal('note-fact'),
		item: v.strictObject({
			id: idSchema,
			statement: text,
			source: text,
			required: v.boolean(),
			verified: v.boolean()
		})
	}),
	v.strictObject({ type: v.literal('give-account'), side: v.picklist(sides), text }),
	v.strictObject({
		type: v.literal('rule'),
		ruling: v.strictObject({
			finding: findingSchema,
			clauses: v.array(v.strictObject({ clause: text, finding: findingSchema })),
			reasons: text,
			remedy: text,
			departure: text,
			on: text,
			decidedBy: text
		})
	}),
	v.strictObject({
		type: v.literal('set-measure'),
		measure: v.strictObject({
			id: idSchema,
			cause: text,
			action: text,
			owner: text,
			dueOn: text,
			doneOn: text,
			checkedOn: text,
			result: text
		})
	})
])

const basisSchema: v.GenericSchema<unknown, Basis> = v.strictObject({
	device: deviceIdSchema,
	seq: countSchema,
	hash: sha256Schema
})

const decisionSchema: v.GenericSchema<unknown, CaseDecision> = v.strictObject({
	entry: entryIdSchema,
	number: numberSchema,
	basis: basisSchema,
	on: dateSchema,
	commands: v.pipe(v.array(commandSchema), v.minLength(1), v.maxLength(200))
})

const fileSchema = v.strictObject({
	format: v.literal('uzklausi-decisions'),
	version: v.literal(1),
	practice: v.boolean(),
	centre: text,
	preparedAt: instantSchema,
	preparedBy: v.strictObject({ name: text, post: text }),
	appBuild: text,
	decisions: v.array(decisionSchema)
})

/** The same decisions give the same text (RFC 8785). */
export function writeDecisionFile(file: DecisionFile): string {
	return canonicalJson(emptyToNull({ format: 'uzklausi-decisions', version: 1, ...file }))
}

/** Reads a file from outside strictly; `undefined` when it is none, or of a newer version. */
export function readDecisionFile(bytes: Uint8Array): DecisionFile | undefined {
	const result = v.safeParse(fileSchema, parsed(bytes))
	if (!result.success) return undefined
	const { practice, centre, preparedAt, preparedBy, appBuild, decisions } = result.output
	return { practice, centre, preparedAt, preparedBy, appBuild, decisions }
}

/** Damage is an answer here, not a failure. */
function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(bytesToText(bytes))
	} catch {
		return undefined
	}
}
