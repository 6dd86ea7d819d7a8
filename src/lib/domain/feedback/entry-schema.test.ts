import * as v from 'valibot'
import { expect, test } from 'vitest'
import { complaint, Desk } from './desk.fixture.ts'
import { draftToContents } from './draft.ts'
import { emptyToNull } from './entry-event.ts'
import { changeSchema, contentsSchema, deadlineSchema, emptySchema, numberSchema } from './entry-schema.ts'

const contents = draftToContents(complaint)!
const written = emptyToNull(contents) as Record<string, unknown>
const fits = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

test('contents and deadline come back as they were', () => {
	expect(v.parse(contentsSchema, written)).toEqual(contents)
	const { deadline } = new Desk().register()
	expect(v.parse(deadlineSchema, JSON.parse(JSON.stringify(deadline)))).toEqual(deadline)
})

test('an empty day is null in writing and undefined in the entry, and never left out', () => {
	expect(v.parse(contentsSchema, { ...written, happenedOn: null }).happenedOn).toBeUndefined()
	expect(fits(contentsSchema, { ...written, happenedOn: undefined })).toBe(false)
	expect(v.parse(emptySchema(v.string()), null)).toBeUndefined()
})

test.each([
	[{ ...written, kind: 'riot' }],
	[{ ...written, receivedOn: '2026-02-30' }],
	[{ ...written, extra: 1 }],
	[{ ...written, submitter: { type: 'named', name: 'Anna' } }],
	[{ ...written, clauses: '5.1.1' }]
])('contents of another shape are refused', (value) => {
	expect(fits(contentsSchema, value)).toBe(false)
})

test('a change has values its field may have', () => {
	expect(fits(changeSchema, { field: 'kind', from: 'idea', to: 'thanks' })).toBe(true)
	expect(fits(changeSchema, { field: 'kind', from: 'idea', to: 'riot' })).toBe(false)
	expect(fits(changeSchema, { field: 'number', from: '1', to: '2' })).toBe(false)
	expect(fits(numberSchema, 'KAC-1/2026-0001')).toBe(true)
})
