import { enCount } from '../plural.ts'

export const years = {
	title: 'The year’s book',
	open: (year: number) => `The book of ${year} is not closed yet.`,
	lead: (year: number) =>
		`Closing prepares the signed register of ${year}. Matters that are not ended go on in the new book under their own numbers, and no numbers of ${year} are given any more (rules 10.1).`,
	close: (year: number) => `Close the book of ${year}`,
	closing: 'Closing the book…',
	done: (year: number, count: number) =>
		`The book of ${year} is closed. ${count === 0 ? 'Nothing is left to be ended.' : `${enCount(count, { one: 'matter goes', other: 'matters go' })} on in the new book.`}`,
	save: 'Save the year’s book',
	list: 'Save the opening list',
	past: 'Closed books',
	pastLine: (year: number, on: string, entries: number) =>
		`${year}: closed on ${on}, ${enCount(entries, { one: 'number', other: 'numbers' })}`,
	go: 'Close the book'
}
