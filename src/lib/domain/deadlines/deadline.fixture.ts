import fc from 'fast-check'
import { addDays, isoDate, type IsoDate } from '../dates.ts'
import { holidayTable } from './holiday-table.ts'
import { standardLimits } from './limits.ts'

export const plain = holidayTable(false)
export const moved = holidayTable(true)
export const rules = { limits: standardLimits, holidays: plain }

export const complaint = (receivedOn: string) =>
	({ kind: 'complaint', anonymous: false, receivedOn: isoDate(receivedOn) }) as const

export const anyDay = fc.integer({ min: 0, max: 3650 }).map((count) => addDays(isoDate('2026-01-01'), count))
export const anyTable = fc.record({ closed: fc.array(anyDay), worked: fc.array(anyDay) }).map(({ closed, worked }) => ({
	closed: new Map(closed.map((day): [IsoDate, string] => [day, 'slēgts'])),
	worked: new Set(worked.filter((day) => !closed.includes(day)))
}))
