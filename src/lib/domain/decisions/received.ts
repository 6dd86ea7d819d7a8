import * as v from 'valibot'
import type { IsoDate } from '../dates.ts'
import { numberSchema } from '../feedback/entry-schema.ts'
import type { RegistrationNumber } from '../feedback/entry.ts'
import type { Book, Placed } from '../ledger/book.ts'
import type { Sha256 } from '../ledger/event.ts'
import { dateSchema, sha256Schema } from '../parsers.ts'

/** A decision file that was taken into the register. */
export type ReceivedDecisions = {
	/** SHA-256 of the signed PDF. */
	readonly fileHash: Sha256
	readonly on: IsoDate
	/** Who signed it, as the certificate says. */
	readonly signedBy: string
	/** Entries decided by it; others in the file were refused. */
	readonly numbers: readonly RegistrationNumber[]
}

export type DecisionsFact = { readonly type: 'decisions.received'; readonly body: ReceivedDecisions }

const schema: v.GenericSchema<unknown, DecisionsFact> = v.strictObject({
	type: v.literal('decisions.received'),
	body: v.strictObject({
		fileHash: sha256Schema,
		on: dateSchema,
		signedBy: v.string(),
		numbers: v.array(numberSchema)
	})
})

/** Files that came back from the examiner, oldest first; a few a month, so all are kept. */
export const decisionsBook: Book<readonly ReceivedDecisions[], DecisionsFact> = {
	subject: 'decisions',
	prefixes: ['decisions.'],
	schema,
	empty: [],
	evolve: (files, { body }: DecisionsFact & Placed) => [...files, body]
}
