import { expect, test } from 'vitest'
import { Desk } from './desk.fixture.ts'
import { contentsToDraft } from './draft.ts'
import { entryStory, fieldStory, withoutNames } from './story.ts'

const desk = new Desk()
const { id } = desk.register()
desk.do(id, { type: 'file', recordNumber: '1-8/26/114', reason: '' })
desk.do(id, {
	type: 'correct',
	draft: { ...contentsToDraft(desk.entry(id).contents), name: 'Anna Ozoliņa', happenedOn: '' },
	reason: 'Precizēts'
})
const entry = desk.entry(id)

test('the story is told from the beginning', () => {
	expect(entryStory(entry).map(({ type }) => type)).toEqual(['registered', 'filed', 'corrected'])
})

test('a field tells what it was, until when, and who ended it', () => {
	expect(fieldStory(entry, 'happenedOn')).toMatchObject([
		{ value: '2026-11-20', until: { seq: 3, by: 'person-1', reason: 'Precizēts' } },
		{ value: null, until: undefined }
	])
	expect(fieldStory(entry, 'text')).toHaveLength(1)
})

test('without names neither the entry nor its story tells one, and all else stays', () => {
	const redacted = withoutNames(entry)
	expect(JSON.stringify(redacted)).not.toMatch(/Ozol|piemers|Liepu/)
	expect(redacted.contents).toEqual({ ...entry.contents, submitter: { type: 'withheld' } })
	expect(withoutNames(redacted)).toEqual(redacted)
})
