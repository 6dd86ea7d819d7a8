import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import { databaseName } from '$lib/storage/database.ts'
import { changeEntry, foundRegister, registerAll, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import { LikeEntries } from './like-entries.svelte.ts'

const queue = {
	...complaint,
	reply: 'none' as const,
	email: '',
	name: 'Jānis Bērziņš',
	text: 'Pie kases bija gara rinda, gaidīju stundu.'
}

let opened: Opened
let desk: Desk
beforeEach(async () => {
	opened = await foundRegister()
	desk = deskStandIn(opened)
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

async function found(typed = complaint): Promise<readonly string[]> {
	const likes = new LikeEntries(desk)
	await likes.load()
	return likes.find(typed).map(({ summary, like }) => `${summary.number.slice(-1)} ${like}`)
}

test('the same client stands before the same words, each newest first', async () => {
	await registerAll(opened.register, [
		{ ...queue, text: complaint.text },
		{ ...queue, name: 'Anna Ozola' },
		queue,
		complaint
	])
	expect(await found()).toEqual(['4 same-client', '2 same-client', '1 same-words'])
})

test('what is annulled, older than ninety days or closed to the person is never shown', async () => {
	const [annulled, closed] = await registerAll(opened.register, [
		complaint,
		complaint,
		{ ...complaint, receivedOn: '2026-08-24', happenedOn: '' },
		{ ...complaint, receivedOn: '2026-08-25', happenedOn: '' }
	])
	if (!annulled || !closed) throw new TypeError('no entries')
	await changeEntry(opened.register, annulled.id, { type: 'void', reason: 'Kļūda', initials: ['AK', 'JB'] })
	await changeEntry(opened.register, closed.id, { type: 'name-staff', people: [personId('person-2')] })
	expect(await found()).toEqual(['2 same-client', '4 same-client'])
	Object.assign(desk, { unlocked: { ...desk.unlocked, person: personId('person-2') } })
	expect(await found()).toEqual(['4 same-client'])
})
