import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { bytesToText } from '../bytes.ts'
import { readRegisterJson, registerJson, registerRecords } from './register-json.ts'
import { busyDesk, reportOf } from './register.fixture.ts'

describe('the attached JSON', () => {
	test('comes back as the report that was written', () => {
		const desk = busyDesk()
		const report = reportOf(desk, { full: true })
		expect(readRegisterJson(registerJson(report, desk.records))?.report).toEqual(report)
	})

	test('is the same file every time', () => {
		const desk = busyDesk()
		expect(registerJson(reportOf(desk), desk.records)).toEqual(registerJson(reportOf(busyDesk()), busyDesk().records))
	})

	test('carries no name anywhere, not even encoded, unless asked to', () => {
		const desk = busyDesk()
		const decoded = (full: boolean) => {
			const file = readRegisterJson(registerJson(reportOf(desk, { full }), desk.records))!
			return registerRecords(file).flatMap(({ body, confidential }) =>
				[body, confidential].map((part) => (part ? bytesToText(part.bytes) : ''))
			)
		}
		expect(decoded(false).join()).not.toContain('Ozol')
		expect(decoded(true).join()).toContain('Anna Ozoliņa')
	})

	test('a chain with a hole is not even written', () => {
		const desk = busyDesk()
		expect(() => registerJson(reportOf(desk), desk.records.toSpliced(3, 1))).toThrow(
			new AppError('chain-broken', { seq: 9 })
		)
	})
})
