import { expect, test } from 'vitest'
import { complaint, Desk } from './desk.fixture.ts'
import type { EntryDraft } from './draft.ts'
import { commands, mustDo } from './handling.fixture.ts'
import { likeCases, usualFindingOf } from './like-cases.ts'
import type { Finding } from './outcome.ts'
import { summarise } from './summary.ts'

function decided(desk: Desk, draft: EntryDraft, finding: Finding): void {
	const { id } = desk.register(draft)
	mustDo(desk, id, commands.examine)
	mustDo(desk, id, commands['give-account'])
	const clauses = draft.clauses.map((clause) => ({ clause, finding }))
	mustDo(desk, id, { ...commands.rule, ruling: { ...commands.rule.ruling, finding, clauses, on: desk.today } })
}

test('decided cases of the same kind about the same service or clause, the newest first', () => {
	const desk = new Desk()
	const { id } = desk.register({ ...complaint, service: 'Pabalsti', clauses: ['5.2.1'] })
	decided(desk, { ...complaint, service: ' pabalsti ', clauses: ['6'] }, 'upheld')
	desk.nextDay()
	decided(desk, { ...complaint, receivedOn: desk.today, service: 'Nodokļi', clauses: ['5.2.1'] }, 'upheld')
	decided(desk, { ...complaint, service: 'Nodokļi', clauses: ['6'] }, 'not-upheld')
	decided(desk, { ...complaint, kind: 'suggestion', service: 'Pabalsti' }, 'not-upheld')
	desk.register({ ...complaint, service: 'Pabalsti' })
	const summaries = [...desk.entries.values()].map(summarise)
	const like = likeCases(summaries, id)
	expect(like.map(({ number }) => number.slice(-1))).toEqual(['3', '2'])
	expect(usualFindingOf(like)).toBe('upheld')
	expect(likeCases(summaries, 'entry-0' as typeof id)).toEqual([])
})

test('without cases, or divided, nothing is usual', () => {
	const found = (...list: Finding[]) => usualFindingOf(list.map((finding) => ({ finding })))
	expect(found()).toBeUndefined()
	expect(found('upheld', 'not-upheld')).toBeUndefined()
	expect(found('upheld', 'not-upheld', 'not-upheld')).toBe('not-upheld')
})
