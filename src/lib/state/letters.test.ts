import { describe, expect, test } from 'vitest'
import { isoDate } from '$lib/domain/dates.ts'
import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { entryKinds, stages, type Entry, type NamedSubmitter } from '$lib/domain/feedback/entry.ts'
import type { HandlingCommand } from '$lib/domain/feedback/handling-command.ts'
import { commands, entryAt, mustDo } from '$lib/domain/feedback/handling.fixture.ts'
import { longerReplyReasons } from '$lib/domain/deadlines/limits.ts'
import { emptyBooks } from '$lib/domain/books.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import { letterTypes, type LetterType } from '$lib/domain/letters/letters.ts'
import { fittingLetters } from '$lib/domain/letters/round.ts'
import { unknownFields } from '$lib/domain/letters/template.ts'
import { profile } from '$lib/domain/organisation/organisation.fixture.ts'
import { letterWords, usualWordings } from '$lib/messages/letters.ts'
import type { RegisterState } from '$lib/storage/snapshot.ts'
import { addressLines, composeLetter, letterFileName } from './letters.ts'

const actor = personId('person-1')
const involved = personId('person-2')
const remedied = { type: 'repair', step: 'remedied', note: 'Saraksts nosūtīts.' } as const
const suggestion: EntryDraft = { ...complaint, kind: 'suggestion', clauses: [] }
const idea: EntryDraft = { ...complaint, kind: 'idea', clauses: [] }
const thanks: EntryDraft = { ...complaint, kind: 'thanks', clauses: [] }
const decided = [commands.examine, commands['give-account'], commands.rule] as const

function entryAfter(moves: readonly HandlingCommand[], draft = complaint): Entry {
	const { desk, id } = entryAt('received', draft)
	for (const move of moves) mustDo(desk, id, move)
	return desk.entry(id)
}

function compose(entry: Entry, letter: LetterType, letters: RegisterState['letters'] = {}) {
	const state = { ...emptyBooks, letters } as RegisterState
	const { paragraphs, empty } = composeLetter({ state, profile }, entry, letter)
	return { text: paragraphs.join('\n').replaceAll('\u00a0', ' '), empty }
}

const received = 'Jūsu sūdzība saņemta 2026. gada 23. novembrī un reģistrēta ar Nr. KAC-1/2026-0001.'

type Row = {
	readonly letter: LetterType
	readonly of: string
	readonly entry: Entry
	readonly text: readonly string[]
	readonly empty?: readonly string[]
}
const rows: readonly Row[] = [
	{
		letter: 'receipt',
		of: 'a complaint, ten working days',
		entry: entryAfter([]),
		text: [
			received,
			'Atbildi sniegsim līdz 2026. gada 7. decembrim.',
			'Jūsu sūdzību izskata izpilddirektors.',
			'Kā virzās izskatīšana, varat uzzināt, nosaucot šo numuru, pa tālruni 64100000.'
		]
	},
	{
		letter: 'receipt',
		of: 'a suggestion, in the masculine',
		entry: entryAfter([], suggestion),
		text: [
			'Jūsu ierosinājums saņemts 2026. gada 23. novembrī un reģistrēts ar Nr. KAC-1/2026-0001.',
			'Atbildi sniegsim līdz 2026. gada 7. decembrim.',
			'Jūsu ierosinājumu izskata izpilddirektors.',
			'Kā virzās izskatīšana, varat uzzināt, nosaucot šo numuru, pa tālruni 64100000.'
		]
	},
	{
		letter: 'receipt',
		of: 'an idea, which the law gives no answer',
		entry: entryAfter([], idea),
		text: [
			'Jūsu ideja saņemta 2026. gada 23. novembrī un reģistrēta ar Nr. KAC-1/2026-0001.',
			'Izskatīsim to līdz 2026. gada 7. decembrim.',
			'Jūsu ideju izskata izpilddirektors.',
			'Kā virzās izskatīšana, varat uzzināt, nosaucot šo numuru, pa tālruni 64100000.'
		]
	},
	{
		letter: 'receipt',
		of: 'a complaint whose author wants no answer: none is promised',
		entry: entryAfter([], { ...complaint, reply: 'none' }),
		text: [
			received,
			'Izskatīsim to līdz 2026. gada 7. decembrim.',
			'Jūsu sūdzību izskata izpilddirektors.',
			'Kā virzās izskatīšana, varat uzzināt, nosaucot šo numuru, pa tālruni 64100000.'
		]
	},
	...(
		[
			['more-information', 'iegūt papildu informāciju'],
			['other-institutions', 'sazināties ar citām iestādēm'],
			['large-volume', 'apstrādāt liela apjoma informāciju']
		] as const
	).map(([reason, words]): Row => ({
		letter: 'extension',
		of: `a complaint, ${reason}`,
		entry: entryAfter([{ ...commands.extend, reason }]),
		text: [
			received,
			`Atbildes sagatavošanai nepieciešams ${words}, tādēļ atbildi sniegsim līdz 2026. gada 23. decembrim (Iesniegumu likuma 5. pants).`
		]
	})),
	{
		letter: 'forwarding',
		of: 'a complaint; the institution is never declined',
		entry: entryAfter([commands.forward]),
		text: [
			`${received} Jautājums nav mūsu kompetencē.`,
			'Jūsu sūdzību 2026. gada 23. novembrī pārsūtījām pēc piekritības (Iesniegumu likuma 4. pants). Jums atbildēs Valsts zemes dienests.'
		]
	},
	{
		letter: 'unexamined',
		of: 'a suggestion',
		entry: entryAfter([commands.leave], suggestion),
		text: [
			'Jūsu ierosinājums (Nr. KAC-1/2026-0001) 2026. gada 23. novembrī atstāts bez izskatīšanas, jo iesnieguma saturs ir klaji aizskarošs un izaicinošs (Iesniegumu likuma 7. panta pirmās daļas 3. punkts).',
			'Pamatojums: Klaji aizskarošs saturs.'
		]
	},
	{
		letter: 'decision',
		of: 'a complaint',
		entry: entryAfter(decided),
		text: [
			'Jūsu sūdzība (Nr. KAC-1/2026-0001), kas saņemta 2026. gada 23. novembrī, ir izskatīta.',
			'Lēmums: sūdzība ir pamatota.',
			'Pamatojums: Dokumentu saraksts netika izskaidrots.',
			'Kā to labojam: Saraksts nosūtīts.',
			'Lēmumu 2026. gada 23. novembrī pieņēma Ilze Kalniņa, izpilddirektore.',
			'Ja atbildei nepiekrītat, varat vērsties pie pašvaldības domes priekšsēdētāja.'
		]
	},
	{
		letter: 'decision',
		of: 'a suggestion that is closed and not supported; nothing is put right',
		entry: entryAfter(
			[
				commands.examine,
				{
					...commands.rule,
					ruling: { ...commands.rule.ruling, finding: 'not-upheld', clauses: [], remedy: '' }
				},
				commands.answer,
				commands.close
			],
			suggestion
		),
		text: [
			'Jūsu ierosinājums (Nr. KAC-1/2026-0001), kas saņemts 2026. gada 23. novembrī, ir izskatīts.',
			'Lēmums: ierosinājums nav atbalstīts.',
			'Pamatojums: Dokumentu saraksts netika izskaidrots.',
			'Lēmumu 2026. gada 23. novembrī pieņēma Ilze Kalniņa, izpilddirektore.',
			'Ja atbildei nepiekrītat, varat vērsties pie pašvaldības domes priekšsēdētāja.'
		],
		empty: ['labojums']
	},
	{
		letter: 'apology',
		of: 'a complaint whose consequences were removed',
		entry: entryAfter([remedied]),
		text: [
			'Atvainojamies par mūsu pieļauto kļūdu, par kuru Jūs mums pavēstījāt 2026. gada 23. novembrī (Nr. KAC-1/2026-0001).',
			'Tās sekas novērsām šādi: Saraksts nosūtīts.',
			'Jums ir tiesības iesniegt sūdzību pašvaldības izpilddirektoram.'
		]
	},
	{
		letter: 'apology',
		of: 'a complaint whose consequences are not removed yet',
		entry: entryAfter([commands.repair]),
		text: [
			'Atvainojamies par mūsu pieļauto kļūdu, par kuru Jūs mums pavēstījāt 2026. gada 23. novembrī (Nr. KAC-1/2026-0001).',
			'Jums ir tiesības iesniegt sūdzību pašvaldības izpilddirektoram.'
		],
		empty: ['novēršana']
	},
	{
		letter: 'thanks',
		of: 'thanks',
		entry: entryAfter([], thanks),
		text: [
			'Paldies par labajiem vārdiem! Jūsu pateicība saņemta 2026. gada 23. novembrī un reģistrēta ar Nr. KAC-1/2026-0001.',
			'To nodosim tiem, kam tā veltīta.'
		]
	}
]

describe('what a letter says, every word of it', () => {
	test.each(rows)('$letter of $of', ({ letter, entry, text, empty = [] }) => {
		expect(fittingLetters(entry, actor)).toContain(letter)
		expect(compose(entry, letter)).toEqual({ text: ['Labdien!', ...text].join('\n'), empty })
	})

	test('there is a row for every letter, and no usual wording names a field that its letter does not know', () => {
		expect(new Set(rows.map(({ letter }) => letter))).toEqual(new Set(letterTypes))
		for (const letter of letterTypes) expect(unknownFields(letter, usualWordings[letter])).toEqual([])
		expect(Object.keys(letterWords.longerReasons)).toEqual(longerReplyReasons.map(({ id }) => id))
	})

	test('the centre’s own wording stands in place of the usual one, for its letter alone', () => {
		const own = { receipt: ['{centrs}: {veida} Nr. {numurs}.'] }
		expect(compose(entryAfter([]), 'receipt', own).text).toBe(
			'Jaunpiebalgas klientu apkalpošanas centrs: sūdzības Nr. KAC-1/2026-0001.'
		)
		expect(compose(entryAfter([remedied]), 'apology', own)).toEqual(compose(entryAfter([remedied]), 'apology'))
	})
})

describe('which letters fit', () => {
	test.each([
		{ of: 'received', moves: [], letters: ['receipt'] },
		{ of: 'in examination', moves: [commands.examine], letters: ['receipt'] },
		{ of: 'with a longer term', moves: [commands.extend], letters: ['extension'] },
		{ of: 'decided', moves: decided, letters: ['decision'] },
		{ of: 'forwarded', moves: [commands.forward], letters: ['forwarding'] },
		{ of: 'forwarded and closed', moves: [commands.forward, commands.tell, commands.close], letters: ['forwarding'] },
		{ of: 'left unexamined', moves: [commands.leave], letters: ['unexamined'] },
		{ of: 'decided after an error of ours', moves: [remedied, ...decided], letters: ['decision', 'apology'] },
		{ of: 'ended on the spot', moves: [commands.end], letters: [] }
	])('a complaint $of: $letters', ({ moves, letters }) =>
		expect(fittingLetters(entryAfter(moves), actor)).toEqual(letters)
	)

	test('a reopened matter forgets the decision of the round before', () => {
		const moves = [...decided, commands.answer, commands.close]
		expect(fittingLetters(entryAfter(moves), actor)).toEqual(['decision'])
		expect(fittingLetters(entryAfter([...moves, commands.reopen]), actor)).toEqual(['receipt'])
	})

	test.each(entryKinds)('there is none for a voided entry (%s)', (kind) => {
		const { desk, id } = entryAt('voided', { ...complaint, kind, clauses: [] })
		expect(fittingLetters(desk.entry(id), actor)).toEqual([])
	})

	test.each([
		{ who: 'an anonymous submitter', submitter: { type: 'anonymous' } as const },
		{ who: 'one whose name is left out', submitter: { type: 'withheld' } as const }
	])('there is none for $who, at any stage', ({ submitter }) => {
		for (const stage of stages) {
			const { desk, id } = entryAt(stage)
			const entry = desk.entry(id)
			expect(fittingLetters({ ...entry, contents: { ...entry.contents, submitter } }, actor)).toEqual([])
		}
	})

	test('who is complained about writes none (rules 5.4.4)', () => {
		const entry = entryAfter([{ type: 'name-staff', people: [involved] }])
		expect(fittingLetters(entry, actor)).toEqual(['receipt'])
		expect(fittingLetters(entry, involved)).toEqual([])
	})
})

test.each([
	{ day: '2026-01-01', on: '2026. gada 1. janvārī', until: '2026. gada 1. janvārim' },
	{ day: '2026-03-31', on: '2026. gada 31. martā', until: '2026. gada 31. martam' },
	{ day: '2027-08-09', on: '2027. gada 9. augustā', until: '2027. gada 9. augustam' },
	{ day: '2026-12-23', on: '2026. gada 23. decembrī', until: '2026. gada 23. decembrim' }
])('$day is written $on and, after “līdz”, $until', ({ day, on, until }) => {
	const words = [letterWords.onDay(isoDate(day)), letterWords.untilDay(isoDate(day))]
	expect(words.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([on, until])
})

test('the addressee stands in the letter with the one place it goes to, and the file is named by the number', () => {
	expect(addressLines({ ...named(), reply: 'letter' })).toEqual(['Anna Ozola', 'Liepu iela 3, Jaunpiebalga'])
	expect(addressLines({ ...named(), reply: 'email' })).toEqual(['Anna Ozola', 'anna.ozola@piemers.lv'])
	expect(addressLines({ ...named(), reply: 'eaddress' })).toEqual(['Anna Ozola', 'e-adresē'])
	expect(addressLines({ ...named(), reply: 'none' })).toEqual(['Anna Ozola', 'Liepu iela 3, Jaunpiebalga'])
	expect(addressLines({ ...named(), reply: 'in-person', address: '' })).toEqual(['Anna Ozola'])
	expect(letterFileName(entryAfter([]).number, 'decision')).toBe('vestule-KAC-1-2026-0001-lemums.pdf')
})

function named(): NamedSubmitter {
	const { submitter } = entryAfter([]).contents
	if (submitter.type !== 'named') throw new Error('the complaint has a name')
	return submitter
}
