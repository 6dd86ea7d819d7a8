import { expect, test } from 'vitest'
import { complaint } from './desk.fixture.ts'
import { commands, entryAt, mustDo } from './handling.fixture.ts'

test('forwarded or left unexamined it is closed once the person was told', () => {
	for (const stage of ['forwarded', 'left-unexamined'] as const) {
		const { desk, id } = entryAt(stage)
		mustDo(desk, id, commands.tell)
		expect(mustDo(desk, id, commands.close)).toMatchObject({ stage: 'closed', outcome: stage, answeredOn: undefined })
	}
})

test('nobody is told about an anonymous one, and the first ground is for those alone', () => {
	const { desk, id } = entryAt('received', { ...complaint, submitter: 'anonymous' })
	expect(desk.do(id, commands.leave)).toMatchObject({ issues: [{ code: 'ground-unfit' }] })
	mustDo(desk, id, { ...commands.leave, ground: 'no-submitter' })
	expect(desk.do(id, commands.tell)).toMatchObject({ issues: [{ code: 'nobody-to-answer' }] })
	expect(mustDo(desk, id, commands.close).stage).toBe('closed')
})

test('reopened it gets a day of its own, and the first closing stays in its history', () => {
	const { desk, id } = entryAt('closed')
	desk.nextDay(30)
	expect(mustDo(desk, id, commands.reopen)).toMatchObject({
		stage: 'reopened',
		reopenedOn: '2026-12-23',
		deadline: { receivedOn: '2026-12-23' }
	})
	const closings = desk.entry(id).history.filter((item) => item.type === 'handled' && item.fact.type === 'entry.closed')
	expect(closings).toHaveLength(1)
})

test('a submission is not merely noted; an idea may be', () => {
	const noted = { type: 'end', outcome: 'noted', reasons: 'Ņemts vērā plānojot.' } as const
	const { desk, id } = entryAt('received')
	expect(desk.do(id, noted)).toMatchObject({ issues: [{ code: 'answer-owed' }] })
	const idea = desk.register({ ...complaint, kind: 'idea' })
	expect(mustDo(desk, idea.id, noted)).toMatchObject({ stage: 'closed', outcome: 'noted' })
})

test('handing on says to whom and when; leaving names a ground and the reasons', () => {
	const { desk, id } = entryAt('received')
	expect(desk.do(id, { ...commands.forward, to: '', on: '31.12.2026' })).toMatchObject({
		issues: [{ code: 'institution-empty' }, { code: 'date-invalid' }]
	})
	expect(desk.do(id, { ...commands.leave, ground: '', reasons: '' })).toMatchObject({
		issues: [{ code: 'ground-missing' }, { code: 'reasons-empty' }]
	})
})

test('ending on the spot wants an outcome and reasons, opening again wants a reason', () => {
	const { desk, id } = entryAt('received')
	expect(desk.do(id, { type: 'end', outcome: '', reasons: '' })).toMatchObject({
		issues: [{ code: 'outcome-missing' }, { code: 'reasons-empty' }]
	})
	mustDo(desk, id, commands.end)
	expect(desk.do(id, { type: 'reopen', reason: ' ' })).toMatchObject({ issues: [{ code: 'reason-empty' }] })
})
