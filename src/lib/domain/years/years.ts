import * as v from 'valibot'
import type { IsoDate } from '../dates.ts'
import { numberSchema } from '../feedback/entry-schema.ts'
import type { RegistrationNumber } from '../feedback/entry.ts'
import type { Book, Placed } from '../ledger/book.ts'
import type { Sha256 } from '../ledger/event.ts'
import { countSchema, dateSchema, sha256Schema } from '../parsers.ts'

/** A year's book that is closed: the signed register of the year, and what goes on in the next one. */
export type ClosedYear = {
	readonly year: number
	readonly closedOn: IsoDate
	/** SHA-256 of the signed register of that year. */
	readonly fileHash: Sha256
	/** Numbers given in the year, annulled ones included. */
	readonly entries: number
	readonly voided: readonly RegistrationNumber[]
	/** Cases that nobody has ended, of that year and of years before: they are carried into the next year's book. */
	readonly carried: readonly RegistrationNumber[]
}

export type YearsFact = { readonly type: 'year.closed'; readonly body: ClosedYear }
export type Years = readonly ClosedYear[]

const schema: v.GenericSchema<unknown, YearsFact> = v.strictObject({
	type: v.literal('year.closed'),
	body: v.strictObject({
		year: countSchema,
		closedOn: dateSchema,
		fileHash: sha256Schema,
		entries: countSchema,
		voided: v.array(numberSchema),
		carried: v.array(numberSchema)
	})
})

/** Oldest first. */
export const yearsBook: Book<Years, YearsFact> = {
	subject: 'years',
	prefixes: ['year.'],
	schema,
	empty: [],
	evolve: (years, { body }: YearsFact & Placed) => [...years, body]
}

/** Whether a year's series is shut: a clock that was set back must not open it again. */
export function isClosed(years: Years, year: number): boolean {
	return years.some((closed) => closed.year === year)
}
