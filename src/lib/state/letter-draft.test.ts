import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entryId } from '$lib/domain/feedback/entry.ts'
import { databaseName } from '$lib/storage/database.ts'
import { foundRegister, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { LetterType } from '$lib/domain/letters/letters.ts'
import { LetterDraft } from './letter-draft.svelte.ts'
import { Savepoints } from './savepoints.ts'

let opened: Opened
let savepoints: Savepoints
beforeEach(async () => {
	opened = await foundRegister()
	savepoints = new Savepoints()
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

async function letterTo(entry = 'entry-1', letter: LetterType = 'receipt'): Promise<LetterDraft> {
	const of = { entry: entryId(entry), letter }
	const draft = new LetterDraft(deskStandIn(opened), of, { composed: 'Labdien!', savepoints })
	await draft.load()
	return draft
}

test('what was typed when the screen locked is there afterwards, for that letter to that entry alone', async () => {
	const draft = await letterTo()
	draft.text = 'Labdien, Ozolas kundze!'
	expect(savepoints.any).toBe(true)
	await savepoints.run()
	const again = await letterTo()
	expect(again).toMatchObject({ text: 'Labdien, Ozolas kundze!', resumed: true })
	expect(await letterTo('entry-2')).toMatchObject({ text: 'Labdien!', resumed: false })
	expect(await letterTo('entry-1', 'decision')).toMatchObject({ text: 'Labdien!', resumed: false })
})

test('it lies sealed, under an id that says nothing of the entry', async () => {
	const draft = await letterTo()
	draft.text = 'Labdien, Ozolas kundze!'
	await draft.autosave.flush()
	const [row] = await opened.db.drafts.toArray()
	expect(new TextDecoder('latin1').decode(row?.sealed)).not.toContain('Ozolas')
	expect(row?.id).not.toMatch(/entry|receipt/)
})

test('a text that is the composed one again leaves nothing, nor does a letter that was made', async () => {
	const draft = await letterTo()
	expect(savepoints.any).toBe(false)
	draft.text = 'Cits'
	await draft.autosave.flush()
	draft.startAnew()
	await draft.autosave.flush()
	expect(draft.text).toBe('Labdien!')
	expect(await opened.db.drafts.count()).toBe(0)
	for (const text of ['Vēl cits', ' ']) {
		draft.text = text
		await draft.autosave.flush()
	}
	expect(await opened.db.drafts.count(), 'emptied').toBe(0)
	draft.text = 'Vēl cits'
	await draft.end()
	expect(await opened.db.drafts.count()).toBe(0)
	expect(savepoints.any).toBe(false)
})
