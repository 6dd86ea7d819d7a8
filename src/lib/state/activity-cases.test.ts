import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import { databaseName } from '$lib/storage/database.ts'
import { changeEntry, foundRegister, registerAll, type Opened } from '$lib/storage/register.fixture.ts'
import { pageSize } from '$lib/storage/snapshot.ts'
import { readReported } from './activity-cases.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'

const drafts: readonly EntryDraft[] = Array.from({ length: pageSize + 2 }, () => complaint)

let opened: Opened
let desk: Desk
/** How many entries were opened. */
let entries: number
beforeEach(async () => {
	opened = await foundRegister()
	desk = deskStandIn(opened)
	await registerAll(opened.register, drafts)
	entries = 0
	const { register } = opened
	const all = register.entries.bind(register)
	register.entries = async function* (isWanted) {
		for await (const entry of all(isWanted)) {
			entries++
			yield entry
		}
	}
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

test('a report opens every entry once, and afterwards the changed one alone', async () => {
	expect(await readReported(desk)).toHaveLength(drafts.length)
	expect(entries).toBe(drafts.length)
	expect(await readReported(desk)).toHaveLength(drafts.length)
	expect(entries).toBe(drafts.length)

	const [first] = opened.register.summaries
	if (!first) throw new TypeError('there are entries')
	await changeEntry(opened.register, first.id, { type: 'void', reason: 'Ierakstīts divreiz', initials: ['IK', 'AB'] })
	const [changed, ...others] = await readReported(desk)
	expect(changed?.item).toMatchObject({ ref: { id: first.id }, voided: true })
	expect(others).toHaveLength(drafts.length - 1)
	expect(entries).toBe(drafts.length + 1)
})

test('another calendar of holidays counts every limit anew', async () => {
	await readReported(desk)
	const { rules } = desk.context
	const holidays = { ...rules.holidays }
	const moved = Object.create(desk, { context: { value: { ...desk.context, rules: { ...rules, holidays } } } }) as Desk
	await readReported(moved)
	expect(entries).toBe(2 * drafts.length)
})
