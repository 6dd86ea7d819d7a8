import * as v from 'valibot'
import { directoryBook, type Directory, type DirectoryFact } from './directory/directory.ts'
import { referralsBook, type ReferralFact, type Referrals } from './directory/referrals.ts'
import { extractsBook, type ExtractFact, type MadeExtract } from './extract/extract.ts'
import { lettersBook, type LetterFact, type Wordings } from './letters/letters.ts'
import { bookDraft, foldBook, placed, type Book, type BookFact, type BookSigning } from './ledger/book.ts'
import type { EventHeader, LedgerRecord } from './ledger/event.ts'
import type { EventDraft } from './ledger/record.ts'
import { phoneBook, type Phone, type PhoneFact } from './phone/phone.ts'
import { decisionsBook, type DecisionsFact, type ReceivedDecisions } from './decisions/received.ts'
import { organisationBook, type Organisation, type OrganisationFact } from './organisation/organisation.ts'
import { surveyBook, type SurveyFact, type Surveys } from './survey/survey.ts'
import { yearsBook, type Years, type YearsFact } from './years/years.ts'

/** What every book of the desk says at one moment; entries apart, which are too many for one value. */
export type BookStates = {
	readonly organisation: Organisation
	readonly directory: Directory
	readonly referrals: Referrals
	readonly phone: Phone
	readonly survey: Surveys
	/** How the centre words its letters. */
	readonly letters: Wordings
	/** Files that came back from the examiner. */
	readonly decisions: readonly ReceivedDecisions[]
	/** Years whose book is closed. */
	readonly years: Years
	/** What was handed to people about themselves. */
	readonly extracts: readonly MadeExtract[]
}
/** Something that happened to one of the books. */
export type DeskFact =
	| OrganisationFact
	| DirectoryFact
	| ReferralFact
	| PhoneFact
	| SurveyFact
	| LetterFact
	| DecisionsFact
	| YearsFact
	| ExtractFact

type BookName = keyof BookStates

const books = {
	organisation: organisationBook,
	directory: directoryBook,
	referrals: referralsBook,
	phone: phoneBook,
	survey: surveyBook,
	letters: lettersBook,
	decisions: decisionsBook,
	years: yearsBook,
	extracts: extractsBook
} satisfies Record<BookName, object>
const names = Object.keys(books) as readonly BookName[]

export const emptyBooks: BookStates = {
	organisation: organisationBook.empty,
	directory: directoryBook.empty,
	referrals: referralsBook.empty,
	phone: phoneBook.empty,
	survey: surveyBook.empty,
	letters: lettersBook.empty,
	decisions: decisionsBook.empty,
	years: yearsBook.empty,
	extracts: extractsBook.empty
}

/** A fact as the ledger writes it. */
export function draftOf(fact: DeskFact, signing: BookSigning): EventDraft {
	return bookDraft(books[nameOf(fact)], fact, signing)
}

/** What the books are after a fact that was just written. */
export function evolveBooks(states: BookStates, fact: DeskFact, header: EventHeader): BookStates {
	const name = nameOf(fact)
	return { ...states, [name]: bookOf(name).evolve(states[name], placed<BookFact>(fact, header)) }
}

/** A fact that came from outside, read strictly; `undefined` when no book knows it. */
export function readFact(value: { readonly type: string; readonly body?: unknown }): DeskFact | undefined {
	const name = names.find((each) => books[each].prefixes.some((prefix) => value.type.startsWith(prefix)))
	const result = name && v.safeParse(bookOf(name).schema, value)
	return result?.success ? (result.output as DeskFact) : undefined
}

/** All books as a whole chain tells them. */
export function foldBooks(records: readonly LedgerRecord[]): BookStates {
	const folded = names.map((name) => [name, foldBook(bookOf(name), records)] as const)
	return Object.fromEntries(folded) as BookStates
}

/** @throws {RangeError} for a type without a book: a bug. */
function nameOf({ type }: DeskFact): BookName {
	const name = names.find((each) => books[each].prefixes.some((prefix) => type.startsWith(prefix)))
	if (!name) throw new RangeError('a fact without a book')
	return name
}

/** The compiler does not tie a book to its name once the name is a variable; the prefix does. */
function bookOf(name: BookName): Book<BookStates[BookName], BookFact> {
	return books[name] as unknown as Book<BookStates[BookName], BookFact>
}
