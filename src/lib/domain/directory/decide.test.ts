import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { decideService, decideSpecialist } from './decide.ts'
import { draft, specialistId } from './directory.fixture.ts'
import type { ServiceId } from './directory.ts'

const today = isoDate('2026-11-23')

describe('what must be put right', () => {
	test.each([
		{ more: { name: ' ' }, issue: { field: 'name', code: 'card-field-empty' } },
		{ more: { phone: '' }, issue: { field: 'phone', code: 'card-field-empty' } },
		{ more: { hours: Array<string>(7).fill('') }, issue: { field: 'hours', index: 0, code: 'card-field-empty' } },
		{
			more: { hours: ['', 'rīts', '8-9', '', '', '', ''] },
			issue: { field: 'hours', index: 1, code: 'hours-invalid' }
		},
		{
			more: { absences: [{ from: '2026-11-24', to: '2026-11-23', deputy: '' as const }] },
			issue: { field: 'absences', index: 0, code: 'absence-invalid' }
		},
		{
			more: { absences: [{ from: '2026-11-24', to: '2026-11-24', deputy: specialistId('a') }] },
			issue: { field: 'absences', index: 0, code: 'deputy-self' }
		}
	])('$issue.field: $issue.code', ({ more, issue }) => {
		expect(decideSpecialist(specialistId('a'), { ...draft, ...more }, today)).toEqual({ ok: false, issues: [issue] })
	})

	test('a service needs a title and a procedure', () => {
		const empty = { title: '', purpose: '', procedure: ' ', documents: '', term: '', specialists: [] }
		expect(decideService('s' as ServiceId, empty, today)).toMatchObject({
			issues: [{ code: 'service-title-empty' }, { code: 'procedure-empty' }]
		})
	})
})
