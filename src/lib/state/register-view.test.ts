import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import { databaseName } from '$lib/storage/database.ts'
import { foundRegister, registerAll, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import { RegisterView, rowsAtATime } from './register-view.svelte.ts'

const filler = 'Apraksts ir garš, un tālāk par to nekas sarakstā neietilpst. '.repeat(4)
const told: readonly EntryDraft[] = [
	{ ...complaint, text: 'Rinda pie kases bija gara.', receivedOn: '2026-11-20', happenedOn: '' },
	{ ...complaint, kind: 'idea', submitter: 'anonymous', text: `${filler} Vajadzētu soliņu pie ieejas.` },
	{ ...complaint, kind: 'thanks', text: 'Paldies par laipnību!', clauses: ['5.1.1'], service: 'Deklarētā dzīvesvieta' },
	{ ...complaint, text: 'Tālruni neviens neceļ.', channel: 'phone', clauses: ['5.1.1', '6'] }
]

let opened: Opened
let view: RegisterView
beforeAll(async () => {
	opened = await foundRegister()
	await registerAll(opened.register, told)
})
afterAll(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})
beforeEach(() => {
	view = new RegisterView(deskStandIn(opened))
})

function numbers(): readonly number[] {
	return view.found.map(({ number }) => Number(number.slice(-4)))
}

describe('the list of the register', () => {
	test('shows the latest receipt first, then the higher number', () => {
		expect(numbers()).toEqual([4, 3, 2, 1])
	})

	test('narrows by kind, clause and period, all of them together', () => {
		view.clause = '5.1.1'
		expect(numbers()).toEqual([4, 3])
		view.kind = 'complaint'
		expect(numbers()).toEqual([4])
		view.clear()
		view.to = '2026-11-20'
		expect(numbers()).toEqual([1])
		expect(view.filters).toBe(1)
	})

	test('a half-typed date filters nothing yet', () => {
		view.from = '2026-11'
		expect(numbers()).toEqual([4, 3, 2, 1])
	})
})

describe('searching', () => {
	test('finds words without their macrons, in any order', async () => {
		view.text = 'laipnibu paldies'
		expect(numbers()).toEqual([3])
		await view.search()
		expect(numbers()).toEqual([3])
	})

	test('finds what the list does not show: the end of a long text, and the name', async () => {
		view.text = 'soliņu'
		expect(numbers()).toEqual([])
		expect(view.searching).toBe(true)
		await view.search()
		expect([numbers(), view.searching]).toEqual([[2], false])

		view.text = 'ozola'
		await view.search()
		expect(numbers()).toEqual([4, 3, 1])
	})

	test('keeps the other filters on what it finds in full texts', async () => {
		view.kind = 'thanks'
		view.text = 'ozola'
		await view.search()
		expect(numbers()).toEqual([3])
	})

	test('a new word ends the search before it, and nothing of the old one is left', async () => {
		const old = view.search()
		view.text = 'soliņu'
		view.text = 'kases'
		await Promise.all([old, view.search()])
		expect(numbers()).toEqual([1])
	})

	test('finds an entry by its number', () => {
		view.text = '2026-0003'
		expect(numbers()).toEqual([3])
	})
})

test('shows so many rows at first, and as many more each time', () => {
	expect(view.shown).toBe(rowsAtATime)
	view.showMore()
	expect(view.shown).toBe(2 * rowsAtATime)
	view.clear()
	expect(view.shown).toBe(rowsAtATime)
})
