import { describe, expect, test } from 'vitest'
import { complaint } from './desk.fixture.ts'
import { commands, entryAt, mustDo } from './handling.fixture.ts'
import { runningLimits } from './running-limits.ts'

const byLetter = { ...complaint, channel: 'letter' } as const

describe('limits that run', () => {
	test('for a complaint by post: confirm, hand on, answer, each with its day', () => {
		const { desk, id } = entryAt('received', byLetter)
		expect(runningLimits(desk.entry(id), desk.holidays)).toMatchObject([
			{ type: 'acknowledge', metOn: undefined, deadline: { dueOn: '2026-11-24' } },
			{ type: 'forward', metOn: undefined, deadline: { dueOn: '2026-11-30' } },
			{ type: 'answer', metOn: undefined, deadline: { dueOn: '2026-12-07' } }
		])
	})

	test('at the desk the slip is the confirmation, and thanks want nothing', () => {
		const { desk, id } = entryAt('received')
		expect(runningLimits(desk.entry(id), desk.holidays).map(({ type }) => type)).toEqual(['forward', 'answer'])
		const thanks = desk.register({ ...byLetter, kind: 'thanks' })
		expect(runningLimits(thanks, desk.holidays)).toEqual([])
	})

	test('met on the day it was done', () => {
		const { desk, id } = entryAt('received', byLetter)
		mustDo(desk, id, commands.acknowledge)
		expect(runningLimits(desk.entry(id), desk.holidays)[0]).toMatchObject({ type: 'acknowledge', metOn: '2026-11-23' })
		const forwarded = mustDo(desk, id, commands.forward)
		expect(runningLimits(forwarded, desk.holidays)).toMatchObject([
			{ type: 'acknowledge' },
			{ type: 'forward', metOn: '2026-11-23' },
			{ type: 'answer', metOn: undefined }
		])
		const answered = entryAt('answered')
		expect(runningLimits(answered.desk.entry(answered.id), desk.holidays)).toMatchObject([
			{ type: 'answer', metOn: '2026-11-23' }
		])
	})

	test('once under examination it is not handed on any more; annulled, nothing runs', () => {
		const examined = entryAt('in-examination')
		expect(runningLimits(examined.desk.entry(examined.id), examined.desk.holidays)).toHaveLength(1)
		const voided = entryAt('voided')
		expect(runningLimits(voided.desk.entry(voided.id), voided.desk.holidays)).toEqual([])
	})
})
