import { expect, test } from 'vitest'
import { complaint, Desk, today } from './desk.fixture.ts'
import { checkDay, checkSending, needText } from './handling-checks.ts'

const entry = new Desk().register(complaint)
const scope = { entry, today }

test.each([
	['2026-11-23', undefined],
	['2026-11-24', 'day-in-future'],
	['2026-11-22', 'day-before-receipt'],
	['rīt', 'date-invalid']
])('of a day: %s → %s', (text, code) => {
	expect(checkDay(text, 'on', scope).issues.map((issue) => issue.code)).toEqual(code ? [code] : [])
})

test('a sending has a day and a way; its note is trimmed', () => {
	expect(checkSending({ on: '2026-11-23', way: 'letter', note: ' RR123 ' }, scope)).toEqual({
		value: { on: '2026-11-23', way: 'letter', note: 'RR123' },
		issues: []
	})
	expect(checkSending({ on: '', way: '', note: '' }, scope).value).toBeUndefined()
})

test('zero-width characters are no text', () => {
	expect(needText('\u200b \u00ad', 'note', 'repair-note-empty')).toEqual([{ field: 'note', code: 'repair-note-empty' }])
	expect(needText('.', 'note', 'repair-note-empty')).toEqual([])
})
