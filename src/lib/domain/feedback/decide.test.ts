import { describe, expect, expectTypeOf, test } from 'vitest'
import { bytesToText } from '../bytes.ts'
import { decide, type correct } from './decide.ts'
import { complaint, Desk, today } from './desk.fixture.ts'
import { contentsToDraft, type EntryDraft } from './draft.ts'
import type { Entry, ReceivedEntry, VoidedEntry } from './entry.ts'
import { entryStory, fieldStory, withoutNames } from './story.ts'

const draftOf = (entry: Entry) => contentsToDraft(entry.contents)
const correction = (entry: Entry, change: Partial<EntryDraft>, reason = 'Pārrakstīšanās kļūda') =>
	({ type: 'correct', draft: { ...draftOf(entry), ...change }, reason }) as const

describe('writing down', () => {
	test('gives the next number, the deadline with its sum and the day of writing', () => {
		const desk = new Desk()
		desk.register()
		expect(desk.register()).toMatchObject({
			number: 'KAC-1/2026-0002',
			stage: 'received',
			recordedOn: today,
			recordNumber: '',
			deadline: { dueOn: '2026-12-07', rule: { basis: 'statute' } },
			contents: { submitter: { type: 'named', name: 'Anna Ozola' } },
			history: [{ type: 'registered', seq: 2 }]
		})
	})

	test('thanks have no deadline', () => {
		expect(new Desk().register({ ...complaint, kind: 'thanks' }).deadline).toBeUndefined()
	})

	test('is refused with the list of slips', () => {
		const desk = new Desk()
		const number = desk.register().number
		expect(decide(undefined, { type: 'register', number, draft: { ...complaint, text: ' ' } }, desk.context)).toEqual({
			ok: false,
			issues: [{ field: 'text', code: 'text-empty' }]
		})
	})

	test('puts the name into the confidential part alone', () => {
		const desk = new Desk()
		desk.register()
		const [record] = desk.records
		expect(bytesToText(record!.body!.bytes)).not.toMatch(/Ozola|piemers|Liepu/)
		expect(bytesToText(record!.confidential!.bytes)).toContain('Anna Ozola')
	})

	test('of an anonymous remark leaves no confidential part', () => {
		const desk = new Desk()
		desk.register({ ...complaint, submitter: 'anonymous' })
		expect(desk.records[0]?.confidential).toBeUndefined()
	})
})

describe('correcting', () => {
	test('keeps the old value, who and why', () => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.do(id, correction(desk.entry(id), { text: 'Pirmais labojums', service: 'Pabalsti' }))
		desk.do(id, correction(desk.entry(id), { text: 'Otrais labojums' }, 'Precizēts'))
		const entry = desk.entry(id)
		expect(entry.contents).toMatchObject({ text: 'Otrais labojums', service: 'Pabalsti' })
		expect(fieldStory(entry, 'text').map(({ value, until }) => [value, until?.reason])).toEqual([
			[complaint.text, 'Pārrakstīšanās kļūda'],
			['Pirmais labojums', 'Precizēts'],
			['Otrais labojums', undefined]
		])
		expect(entryStory(entry).map(({ type, seq }) => `${seq} ${type}`)).toEqual([
			'1 registered',
			'2 corrected',
			'3 corrected'
		])
	})

	test('writes only the fields that changed', () => {
		const desk = new Desk()
		const { id } = desk.register()
		expect(desk.do(id, correction(desk.entry(id), { happenedOn: '' }))).toMatchObject({
			facts: [{ body: { changes: [{ field: 'happenedOn', from: '2026-11-20', to: null }], deadline: 'unchanged' } }]
		})
		expect(desk.entry(id).contents.happenedOn).toBeUndefined()
	})

	test('needs a reason and a change', () => {
		const desk = new Desk()
		const { id } = desk.register()
		expect(desk.do(id, correction(desk.entry(id), { text: 'Cits' }, ' '))).toEqual({
			ok: false,
			issues: [{ field: 'reason', code: 'reason-empty' }]
		})
		expect(desk.do(id, correction(desk.entry(id), {}))).toEqual({
			ok: false,
			issues: [{ field: 'entry', code: 'nothing-changed' }]
		})
	})

	test.each<{ change: Partial<EntryDraft>; due: string | undefined; why: string }>([
		{ change: { receivedOn: '2026-11-20' }, due: '2026-12-04', why: 'an earlier receipt' },
		{ change: { receivedOn: '2026-02-27', happenedOn: '' }, due: '2026-03-27', why: 'receipt under the old law' },
		{ change: { kind: 'thanks' }, due: undefined, why: 'thanks after all' },
		{ change: { text: 'Cits teksts' }, due: '2026-12-07', why: 'another text moves nothing' }
	])('$why: due $due', ({ change, due }) => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.do(id, correction(desk.entry(id), change))
		expect(desk.entry(id).deadline?.dueOn).toBe(due)
	})

	test('a moved due day is a line of its own in the story', () => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.do(id, correction(desk.entry(id), { receivedOn: '2026-11-20' }))
		expect(desk.entry(id).history.at(-1)).toMatchObject({ type: 'redated', from: '2026-12-07', to: '2026-12-04' })
	})

	test('of a name stays confidential', () => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.do(id, correction(desk.entry(id), { name: 'Anna Ozoliņa' }))
		expect(bytesToText(desk.records[1]!.body!.bytes)).not.toContain('Ozol')
		expect(desk.entry(id).contents.submitter).toMatchObject({ name: 'Anna Ozoliņa' })
	})

	test('to anonymous forgets the name in the entry, keeps it in its story and moves the basis', () => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.do(id, correction(desk.entry(id), { submitter: 'anonymous' }))
		expect(desk.entry(id)).toMatchObject({
			contents: { submitter: { type: 'anonymous' } },
			deadline: { rule: { basis: 'target' } }
		})
		expect(JSON.stringify(withoutNames(desk.entry(id)))).not.toContain('Ozola')
	})

	test('may not put the receipt after the day of writing down', () => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.nextDay()
		expect(desk.do(id, correction(desk.entry(id), { receivedOn: desk.today }))).toMatchObject({
			issues: [{ code: 'received-in-future' }]
		})
	})
})

describe('annulling', () => {
	const reason = 'Ierakstīts divreiz'

	test('keeps number and contents, with the reason and two initials', () => {
		const desk = new Desk()
		const { id, number } = desk.register()
		desk.do(id, { type: 'void', reason, initials: ['AK', 'JB'] })
		expect(desk.entry(id)).toMatchObject({
			stage: 'voided',
			number,
			reason,
			initials: ['AK', 'JB'],
			contents: { text: complaint.text }
		})
	})

	test.each([
		{ reason: '', initials: ['AK', 'JB'], code: 'reason-empty' },
		{ reason, initials: ['AK', ' '], code: 'initials-missing' },
		{ reason, initials: ['AK', 'a. k.'], code: 'initials-same' }
	] as const)('is refused with $code', ({ code, ...command }) => {
		const desk = new Desk()
		expect(desk.do(desk.register().id, { type: 'void', ...command })).toMatchObject({ ok: false, issues: [{ code }] })
	})

	test('is final', () => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.do(id, { type: 'void', reason, initials: ['AK', 'JB'] })
		const refused = { ok: false, issues: [{ field: 'entry', code: 'entry-voided' }] }
		expect(desk.do(id, correction(desk.entry(id), { text: 'Cits' }))).toEqual(refused)
		expect(desk.do(id, { type: 'void', reason, initials: ['AK', 'JB'] })).toEqual(refused)
		expect(desk.do(id, { type: 'file', recordNumber: '1-2/3', reason: '' })).toEqual(refused)
		expect(desk.do(id, { type: 'redate' })).toEqual(refused)
	})

	test('does not even compile with a correction', () => {
		expectTypeOf<VoidedEntry>().not.toExtend<Parameters<typeof correct>[0]>()
		expectTypeOf<ReceivedEntry>().toExtend<Parameters<typeof correct>[0]>()
	})
})

describe('the record-keeping number', () => {
	test('is noted once; another one needs a reason and leaves the old one to be seen', () => {
		const desk = new Desk()
		const { id } = desk.register()
		desk.do(id, { type: 'file', recordNumber: ' 1-8/26/114 ', reason: '' })
		expect(desk.entry(id).recordNumber).toBe('1-8/26/114')
		expect(desk.do(id, { type: 'file', recordNumber: '1-8/26/115', reason: '' })).toMatchObject({
			issues: [{ code: 'reason-empty' }]
		})
		desk.do(id, { type: 'file', recordNumber: '1-8/26/115', reason: 'Pārrakstīšanās' })
		expect(fieldStory(desk.entry(id), 'recordNumber').map(({ value }) => value)).toEqual(['1-8/26/114', '1-8/26/115'])
	})

	test('is not empty and not the same again', () => {
		const desk = new Desk()
		const { id } = desk.register()
		expect(desk.do(id, { type: 'file', recordNumber: ' ', reason: '' })).toMatchObject({
			issues: [{ code: 'record-number-empty' }]
		})
		desk.do(id, { type: 'file', recordNumber: '7', reason: '' })
		expect(desk.do(id, { type: 'file', recordNumber: '7', reason: '' })).toMatchObject({
			issues: [{ code: 'nothing-changed' }]
		})
	})
})

test('an entry nobody knows cannot be changed, and a known one is not registered again', () => {
	const desk = new Desk()
	const entry = desk.register()
	expect(decide(undefined, { type: 'redate' }, desk.context)).toMatchObject({ issues: [{ code: 'entry-missing' }] })
	expect(() => decide(entry, { type: 'register', draft: complaint, number: entry.number }, desk.context)).toThrow(
		RangeError
	)
})
