import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, isoDate } from '../dates.ts'
import { bookDraft, foldBook } from '../ledger/book.ts'
import { deviceId, personId, type LedgerRecord } from '../ledger/event.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { decideService, decideSpecialist, specialistToDraft, type SpecialistDraft } from './decide.ts'
import { directoryOf, specialist, specialistId } from './directory.fixture.ts'
import { directoryBook, present, type DirectoryFact, type ServiceId } from './directory.ts'
import { rangesToText } from './hours.ts'
import { searchDirectory } from './search.ts'

const today = isoDate('2026-11-23')
const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }
const draft: SpecialistDraft = {
	name: ' Žanete Šķēle ',
	post: 'sociālā darbiniece',
	place: 'Parka iela 1, 4. kabinets',
	phone: '60000011',
	hours: ['8.30-12', '', '13-17', '', '', '', ''],
	topics: 'pabalsti\n\n aprūpe ',
	absences: [{ from: '2026-11-23', to: '2026-11-24', deputy: specialistId('b') }]
}

function write(facts: readonly DirectoryFact[]): readonly LedgerRecord[] {
	let head = emptyHead(deviceId('device-1'))
	return facts.map((fact) => {
		const written = writeEvent(bookDraft(directoryBook, fact, signing), head, salts(head.seq + 1))
		head = written.head
		return written.record
	})
}

function factsOf(decision: ReturnType<typeof decideSpecialist>): readonly DirectoryFact[] {
	if (!decision.ok) throw new TypeError('valid')
	return decision.facts
}

const added = (id = 'a', more: Partial<SpecialistDraft> = {}) =>
	factsOf(decideSpecialist(specialistId(id), { ...draft, ...more }, today))

describe('the directory after its events', () => {
	test('a specialist is read back from the chain’s bytes as typed, trimmed, checked that day', () => {
		const [read] = foldBook(directoryBook, write(added())).specialists
		expect(read).toMatchObject({ name: 'Žanete Šķēle', topics: ['pabalsti', 'aprūpe'], checkedOn: today })
		expect(read?.hours.map(rangesToText)).toEqual(['8.30–12.00', '', '13.00–17.00', '', '', '', ''])
		expect(factsOf(decideSpecialist(read!.id, specialistToDraft(read!), today))).toEqual(added())
	})

	test('name and telephone can be erased alone; the post stays', () => {
		const [record] = write(added())
		const [read] = foldBook(directoryBook, [{ ...record!, confidential: undefined }]).specialists
		expect(read).toMatchObject({ name: '', phone: '', post: 'sociālā darbiniece' })
		const left = new TextDecoder().decode(record!.body!.bytes)
		expect(left).toContain('Parka iela')
		expect(left).not.toContain('Žanete')
	})

	test('checking moves the day, removing keeps the name for old figures, setting again brings back', () => {
		const on = isoDate('2027-01-05')
		const body = { id: specialistId('a'), on }
		const removed = [...added(), { type: 'directory.specialist-removed', body } as const]
		const checked = [...added(), { type: 'directory.specialist-checked', body } as const]
		expect(foldBook(directoryBook, write(checked)).specialists[0]?.checkedOn).toBe(on)
		expect(present(foldBook(directoryBook, write(removed)).specialists)).toEqual([])
		expect(foldBook(directoryBook, write(removed)).specialists[0]?.name).toBe('Žanete Šķēle')
		expect(present(foldBook(directoryBook, write([...removed, ...added()])).specialists)).toHaveLength(1)
	})
})

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

describe('search', () => {
	const directory = directoryOf(
		specialist('a', { name: 'Žanete Šķēle', topics: ['dzīvokļa pabalsts'] }),
		specialist('b', { name: 'Andris Ābele' }),
		specialist('c', { name: 'Aizgājusī', removedOn: today })
	)

	test.each([
		{ query: 'skele', found: ['a'], why: 'marks may be left out' },
		{ query: 'PABALSTS žan', found: ['a'], why: 'words in any order and case, beginnings too' },
		{ query: '', found: ['b', 'a'], why: 'all, in order of name' },
		{ query: 'aizgajusi', found: [], why: 'who was removed is not found' },
		{ query: 'skele nodoklis', found: [], why: 'every word must occur' }
	])('$why', ({ query, found }) => {
		expect(searchDirectory(directory, query).specialists.map(({ id }) => id)).toEqual(found)
	})

	test('a specialist is found by the service, the service by the specialist', () => {
		const service = factsOf(
			decideService(
				's' as ServiceId,
				{
					title: 'Krīzes pabalsts',
					purpose: '',
					procedure: 'x',
					documents: '',
					term: '',
					specialists: [specialistId('b')]
				},
				today
			)
		)
		const { services } = foldBook(directoryBook, write(service))
		const found = (query: string) => searchDirectory({ ...directory, services }, query)
		expect(found('krizes').specialists.map(({ id }) => id)).toEqual(['b'])
		expect(found('abele').services.map(({ id }) => id)).toEqual(['s'])
	})

	test('any part of any name finds it', () => {
		const names = fc.stringMatching(/^[A-ZĀČĒĢĪĶĻŅŠŪŽa-zāčēģīķļņšūž]{3,12}$/)
		fc.assert(
			fc.property(names, fc.nat(), (name, cut) => {
				const one = directoryOf(specialist('x', { name }))
				expect(searchDirectory(one, name.slice(cut % name.length)).specialists).toHaveLength(1)
			})
		)
	})
})
