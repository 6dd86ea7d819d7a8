import { expect, test } from 'vitest'
import { examinerPost } from '$lib/domain/feedback/casework.ts'
import { complaint, Desk } from '$lib/domain/feedback/desk.fixture.ts'
import { commands, mustDo } from '$lib/domain/feedback/handling.fixture.ts'
import { summarise } from '$lib/domain/feedback/summary.ts'
import { isoDate } from '$lib/domain/dates.ts'
import { directorLists } from './director.ts'

function folder(act: (desk: Desk) => void, today = '2026-11-23') {
	const desk = new Desk()
	act(desk)
	const { untouched, undecided, unanswered, measures } = directorLists([...desk.entries.values()].map(summarise), {
		today: isoDate(today),
		examiners: desk.examiners
	})
	const ends = (list: readonly { readonly number: string }[]) => list.map(({ number }) => number.slice(-1))
	return { untouched: ends(untouched), undecided: ends(undecided), unanswered: ends(unanswered), measures }
}

test('complaints wait untouched, under examination or for the answer; ideas and what is closed do not', () => {
	const lists = folder((desk) => {
		desk.register({ ...complaint, kind: 'idea' })
		desk.register()
		const [examined, decided, closed] = [desk.register(), desk.register(), desk.register()]
		mustDo(desk, examined.id, commands.examine)
		for (const command of [commands.examine, commands['give-account'], commands.rule]) mustDo(desk, decided.id, command)
		mustDo(desk, closed.id, commands.end)
	})
	expect(lists).toEqual({ untouched: ['2'], undecided: ['3'], unanswered: ['4'], measures: [] })
})

test('what is about the director waits for somebody else (5.4.4)', () => {
	const { untouched } = folder((desk) => {
		const { id } = desk.register()
		mustDo(desk, id, { type: 'name-staff', people: [examinerPost] })
		desk.register()
	})
	expect(untouched).toEqual(['2'])
})

test('the earliest due day comes first', () => {
	const { untouched } = folder((desk) => {
		desk.register()
		desk.register({ ...complaint, happenedOn: '', receivedOn: '2026-11-20' })
	})
	expect(untouched).toEqual(['2', '1'])
})

test('corrective actions stay until they are done, also of closed matters, and are overdue the day after', () => {
	const act = (desk: Desk) => {
		const { id } = desk.register()
		mustDo(desk, id, commands.end)
		mustDo(desk, id, commands['set-measure'])
	}
	expect(folder(act, '2026-12-18').measures).toMatchObject([{ number: 'KAC-1/2026-0001', overdue: false }])
	expect(folder(act, '2026-12-19').measures).toMatchObject([{ overdue: true }])
})
