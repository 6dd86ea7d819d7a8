import fc from 'fast-check'
import { addDays, isoDate, type IsoDate } from '../dates.ts'
import { channels, entryId, entryKinds } from '../feedback/entry.ts'
import { outcomes } from '../feedback/outcome.ts'
import { repairSteps } from '../feedback/casework.ts'
import { registrationNumber } from '../feedback/numbering.ts'
import { personId } from '../ledger/event.ts'
import type { ActivityCase } from './activity-case.ts'
import { limitTypes } from './activity-timeliness.ts'

export const reportToday = isoDate('2027-01-11')
export const staff = ['anna', 'baiba', 'dace', 'elza'].map(personId)

const first = isoDate('2025-10-01')
const day = (from: IsoDate, most: number) => fc.nat(most).map((count) => addDays(from, count))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const numberless: fc.Arbitrary<Omit<ActivityCase, 'ref'>> = fc.record({
	kind: fc.constantFrom(...entryKinds),
	channel: fc.constantFrom(...channels),
	voided: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
	receivedOn: day(first, 460),
	hour: maybe(fc.integer({ min: 8, max: 18 })),
	service: fc.constantFrom('', 'Deklarēšana', 'deklaresana', 'Pase'),
	clauses: fc.uniqueArray(fc.constantFrom('5.1.1', '5.2.1', '5.2.3', '10.1'), { maxLength: 3 }),
	outcome: maybe(fc.constantFrom(...outcomes)),
	departs: fc.boolean(),
	limits: fc.uniqueArray(
		fc.record({
			type: fc.constantFrom(...limitTypes),
			dueOn: day(first, 500),
			metOn: maybe(day(first, 500))
		}),
		{ maxLength: 3, selector: ({ type }) => type }
	),
	measures: fc.array(
		fc.record({
			id: fc.integer({ min: 1, max: 3 }),
			cause: fc.constantFrom('', 'Trūkst zināšanu', 'trukst zinasanu'),
			action: fc.constant('Apmācība'),
			owner: fc.constant('KAC vadītāja'),
			dueOn: day(first, 500),
			doneOn: maybe(day(first, 460)),
			checked: fc.constant(undefined)
		}),
		{ maxLength: 2 }
	),
	repair: fc.subarray([...repairSteps]),
	involved: fc.subarray(staff),
	closedToReader: fc.boolean()
})

/** Registers as a report counts them: two years of everything that can be. */
export const registers: fc.Arbitrary<readonly ActivityCase[]> = fc
	.array(numberless, { maxLength: 60 })
	.map((items) => items.map((item, index) => ({ ref: caseRef(index + 1), ...item })))

function caseRef(ordinal: number): ActivityCase['ref'] {
	return {
		id: entryId(`entry-${ordinal}`),
		number: registrationNumber({ series: 'KAC', deviceOrdinal: 1, year: 2026, ordinal })
	}
}
