import { expect, test } from 'vitest'
import { complaint, today } from './desk.fixture.ts'
import { draftToContents, emptyDraft } from './draft.ts'
import { contentFields, entryId } from './entry.ts'

test('an entry goes by an id that means nothing', () => {
	expect(entryId('3f1c7a52-9d0e-4c55-8f6b-0d7b3f1e2a90')).toHaveLength(36)
	expect(() => entryId('Anna Ozola')).toThrow(RangeError)
})

test('the list of fields names all of them', () => {
	expect(Object.keys(draftToContents(complaint) ?? {}).sort()).toEqual([...contentFields].sort())
	expect(emptyDraft(today).receivedOn).toBe(today)
})
