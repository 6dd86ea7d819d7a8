import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { complaint, today } from './desk.fixture.ts'
import { contentsToDraft, draftToContents, emptyDraft, isEmptyDraft } from './draft.ts'

describe('a draft', () => {
	test('that nobody typed into is empty, whatever was chosen', () => {
		expect(isEmptyDraft(emptyDraft(today))).toBe(true)
		expect(isEmptyDraft({ ...emptyDraft(today), kind: 'thanks', channel: 'phone', submitter: 'anonymous' })).toBe(true)
		expect(isEmptyDraft({ ...emptyDraft(today), text: 'a' })).toBe(false)
	})

	test('becomes contents and can be shown in the form again', () => {
		const contents = draftToContents(complaint)!
		expect(contentsToDraft(contents)).toEqual(complaint)
		expect(contents.happenedOn).toBe(isoDate('2026-11-20'))
	})

	test('drops the name when the person chose to stay anonymous', () => {
		expect(draftToContents({ ...complaint, submitter: 'anonymous' })?.submitter).toEqual({ type: 'anonymous' })
	})

	test('has its texts tidied: blanks, line ends, composed letters', () => {
		expect(draftToContents({ ...complaint, text: '  Su\u0304dzi\u0304ba\r\notra rinda ' })?.text).toBe(
			'Sūdzība\notra rinda'
		)
	})

	test('without kind, channel or day says nothing yet', () => {
		for (const change of [{ kind: '' }, { channel: '' }, { receivedOn: '32.13.' }] as const)
			expect(draftToContents({ ...complaint, ...change })).toBeUndefined()
	})

	test('of an entry without its name keeps the name as it is', () => {
		const contents = draftToContents({ ...complaint, submitter: 'withheld' })!
		expect(contents.submitter).toEqual({ type: 'withheld' })
		expect(contentsToDraft(contents)).toMatchObject({ submitter: 'withheld', name: '' })
	})
})
