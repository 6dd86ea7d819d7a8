import { describe, expect, test } from 'vitest'
import { caseworkOf } from '../feedback/casework.ts'
import { decide } from '../feedback/decide.ts'
import { context, Desk, today } from '../feedback/desk.fixture.ts'
import { contentsToDraft } from '../feedback/draft.ts'
import { entryId, type EntryId, type RegistrationNumber } from '../feedback/entry.ts'
import { personId, type Sha256 } from '../ledger/event.ts'
import { areEmpty, coverDraft, emptyWords, openedDraft, readHandedIn, readWords, wordsIssues } from './envelope.ts'

const director = personId('person-9')
const words = { ...emptyWords, text: 'Darbiniece uz mani kliedza.', about: '2. lodziņš', name: 'Jānis Bērziņš' }
const handedIn = { receivedOn: today, anonymous: false, to: [director], sealed: 'YWdl' }
const envelope = { paper: 'envelope/1', sha256: 'a'.repeat(64) as Sha256, to: [director] }
const cover = 'Aizzīmogota aploksne.'
const number = 'KAC-1/2026-0001' as RegistrationNumber

function received(): { desk: Desk; id: EntryId } {
	const desk = new Desk()
	const id = entryId('entry-1')
	desk.do(id, { type: 'register', draft: coverDraft(handedIn, cover), number, envelope })
	return { desk, id }
}

describe('what a client writes alone', () => {
	test('must say what happened; a day must be one and not in the future, an address one that can be written to', () => {
		expect(wordsIssues(words, today)).toEqual([])
		const slips = (part: Partial<typeof words>) => wordsIssues({ ...words, ...part }, today).map(({ code }) => code)
		expect(slips({ text: ' \n' })).toEqual(['envelope-empty'])
		expect(slips({ happenedOn: '2026-02-30' })).toEqual(['date-invalid'])
		expect(slips({ happenedOn: '2031-01-01' })).toEqual(['happened-in-future'])
		expect(slips({ email: 'jānis' })).toEqual(['email-invalid'])
	})

	test('is empty until something can be seen in it', () => {
		expect(areEmpty({ ...emptyWords, about: ' ' })).toBe(true)
		expect(areEmpty(words)).toBe(false)
	})

	test('is read back as it was written, and nothing else is taken for it', () => {
		expect(readWords(JSON.stringify(words) + '   ')).toEqual(words)
		expect(readHandedIn(JSON.stringify(handedIn))).toEqual(handedIn)
		for (const text of ['', '{}', JSON.stringify({ ...words, more: 1 }), JSON.stringify(handedIn).slice(1)])
			expect([readWords(text), readHandedIn(text)]).toEqual([undefined, undefined])
	})
})

describe('the entry of an envelope', () => {
	test('has a number and the due day of a named complaint, the cover in place of the words, and nobody’s name', () => {
		const draft = coverDraft(handedIn, cover)
		const decision = decide(undefined, { type: 'register', draft, number, envelope }, context)
		if (!decision.ok) throw new TypeError(JSON.stringify(decision.issues))
		const [registered, sealed] = decision.facts
		expect(registered).toMatchObject({
			body: { contents: { kind: 'complaint', text: cover, submitter: { type: 'withheld' } } },
			confidential: undefined
		})
		expect(registered?.type === 'entry.registered' && registered.body.deadline?.rule.basis).toBe('statute')
		expect(sealed).toEqual({ type: 'entry.sealed', body: envelope, confidential: undefined })
	})

	test('without a paper nobody registers a submitter who is not told', () => {
		const draft = coverDraft(handedIn, cover)
		expect(decide(undefined, { type: 'register', draft, number }, context)).toMatchObject({
			ok: false,
			issues: [{ field: 'submitter' }]
		})
	})

	test('is opened by those it is sealed to, each time with a line in its history', () => {
		const { desk, id } = received()
		expect(desk.do(id, { type: 'unseal' })).toMatchObject({ issues: [{ code: 'envelope-not-yours' }] })
		desk.actor = director
		for (const count of [1, 2]) {
			expect(desk.do(id, { type: 'unseal' }).ok).toBe(true)
			expect(caseworkOf(desk.entry(id)).envelope).toEqual({ ...envelope, openings: count })
		}
	})

	test('becomes an ordinary one when the examiner writes the words in; the cover stays in the history', () => {
		const { desk, id } = received()
		const draft = openedDraft(contentsToDraft(desk.entry(id).contents), { ...words, phone: '29123456' })
		expect(desk.do(id, { type: 'correct', draft, reason: 'Atvērts.' }).ok).toBe(true)
		expect(desk.entry(id).contents).toMatchObject({
			text: 'Darbiniece uz mani kliedza.\n\n2. lodziņš',
			submitter: { type: 'named', name: 'Jānis Bērziņš', reply: 'phone' }
		})
		const anonymous = openedDraft(contentsToDraft(desk.entry(id).contents), { ...words, name: '', about: '' })
		expect(anonymous).toMatchObject({ text: words.text, submitter: 'named' })
	})
})
