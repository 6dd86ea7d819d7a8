import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registers, reportToday, staff } from './activity.fixture.ts'
import { activityReport } from './activity.ts'
import { periodOf, shifted } from './activity-period.ts'

test('twenty thousand entries are counted in less than a tenth of a second of work', () => {
	const some = fc.sample(registers, { numRuns: 60, seed: 7 }).flat()
	const cases = Array.from({ length: 20_000 }, (_, index) => some[index % some.length]).filter(
		(item) => item !== undefined
	)
	const question = { period: shifted(periodOf('year', reportToday), -1), today: reportToday, staff }
	const milliseconds = Array.from({ length: 8 }, () => {
		const before = process.cpuUsage()
		expect(activityReport(cases, question).received.length).toBeGreaterThan(5_000)
		const { user, system } = process.cpuUsage(before)
		return (user + system) / 1000
	})
	expect(Math.min(...milliseconds)).toBeLessThan(100)
})
