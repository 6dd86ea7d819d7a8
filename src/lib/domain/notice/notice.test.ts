import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import type { MeasureDraft } from '../feedback/handling-command.ts'
import { commands, entryAt, mustDo } from '../feedback/handling.fixture.ts'
import { personId } from '../ledger/event.ts'
import { improvementsOf, noticeIssues, personsIn } from './notice.ts'

const submitter = { name: 'Zane Liepiņa-Ķēniņa', phone: '+371 29 123 456' }

describe('persons in the words of a notice', () => {
	test.each([
		{ said: 'Liepiņai bija jāgaida.', why: 'the name in another case', found: ['Liepiņai'] },
		{ said: 'Ķēniņas kundze gaidīja.', why: 'the second surname', found: ['Ķēniņas'] },
		{ said: 'Zvanīt 29123456.', why: 'the telephone without blanks', found: ['29123456'] },
		{ said: 'Zvanīt 2 912 34 56.', why: 'the telephone, blanks elsewhere', found: ['+371 29 123 456'] },
		{ said: 'Rakstiet uz a@b.lv.', why: 'an e-mail address', found: ['a@b.lv'] },
		{ said: 'Ilze Kalniņa atnāca.', why: 'who works here', found: ['Ilze', 'Kalniņa'] },
		{ said: 'Rinda bija gara, liepa zied.', why: 'nobody', found: [] }
	])('$why', ({ said, found }) => {
		expect(personsIn({ said, done: '' }, { submitter }, ['Ilze Kalniņa'])).toEqual(found)
		expect(personsIn({ said: '', done: said }, { submitter }, ['Ilze Kalniņa'])).toEqual(found)
	})

	test('an entry without a name has none to be found', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-zā-ž ]{0,80}$/), (said) => {
				expect(personsIn({ said, done: '' }, { submitter: { name: '', phone: '' } }, [])).toEqual([])
			})
		)
	})
})

test('both columns of a line want words', () => {
	expect(
		noticeIssues([
			{ said: 'Rinda.', done: ' ' },
			{ said: '', done: 'Otrs lodziņš.' }
		])
	).toEqual([
		{ line: 0, field: 'done' },
		{ line: 1, field: 'said' }
	])
	expect(noticeIssues([{ said: 'Rinda.', done: 'Otrs lodziņš.' }])).toEqual([])
})

describe('improvements', () => {
	const done = { doneOn: '2026-12-18' }
	const helped = { ...done, checkedOn: '2026-12-19', result: 'Sūdzību vairs nav' }
	const after = (change: Partial<MeasureDraft>) => {
		const { desk, id } = entryAt('in-examination')
		const set = commands['set-measure']
		desk.today = isoDate('2026-12-20')
		mustDo(desk, id, set)
		return { desk, id, entry: mustDo(desk, id, { ...set, measure: { ...set.measure, id: 1, ...change } }) }
	}
	const viewer = personId('person-1')

	test('are measures that were done and looked at, not those that are only planned or done', () => {
		expect(improvementsOf(after({}).entry, viewer)).toEqual([])
		expect(improvementsOf(after(done).entry, viewer)).toEqual([])
		expect(improvementsOf(after(helped).entry, viewer)).toMatchObject([
			{
				number: 'KAC-1/2026-0001',
				measure: { id: 1, cause: 'Nav paraugu', action: 'Izlikt dokumentu sarakstu' },
				checkedOn: '2026-12-19',
				result: 'Sūdzību vairs nav',
				submitter: { name: 'Anna Ozola', phone: '' }
			}
		])
	})

	test('are not shown to those whom the complaint is about, nor of a voided entry', () => {
		const { desk, id, entry } = after(helped)
		expect(improvementsOf(entry, personId('person-2'))).toHaveLength(1)
		const about = mustDo(desk, id, { type: 'name-staff', people: [personId('person-2')] })
		expect(improvementsOf(about, personId('person-2'))).toEqual([])
		expect(improvementsOf(about, viewer)).toHaveLength(1)
		expect(desk.do(id, { type: 'void', reason: 'Ierakstīts divreiz', initials: ['IK', 'MŠ'] }).ok).toBe(true)
		expect(improvementsOf(desk.entry(id), viewer)).toEqual([])
	})
})
