import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import { databaseName } from '$lib/storage/database.ts'
import { changeEntry, foundRegister, registerAll, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import { ExtractForm } from './extract.svelte.ts'

let opened: Opened
let form: ExtractForm
beforeEach(async () => {
	opened = await foundRegister()
	form = new ExtractForm(deskStandIn(opened), 'pieprasījums')
	form.name = 'Anna Ozola'
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

test('what the person has said is ticked, what mentions the person is offered, the rest stays closed', async () => {
	const [own, about] = await registerAll(opened.register, [
		complaint,
		{ ...complaint, name: 'Kārlis Vītols', email: '', reply: 'none', text: 'Anna Ozola bļāva.' },
		{ ...complaint, name: 'Dace Lāce', email: '', reply: 'none' }
	])
	expect(form.found).toBeUndefined()
	await form.search()
	expect(form.found?.map(({ id }) => id)).toEqual([own?.id, about?.id])
	expect(form.ticked).toEqual([own?.id])
	expect(form.someClosed).toBe(false)
})

test('who is complained about finds nothing of that case, and is told that something is closed', async () => {
	const [entry] = await registerAll(opened.register, [complaint])
	if (!entry) throw new Error('nothing registered')
	await changeEntry(opened.register, entry.id, { type: 'name-staff', people: [personId('person-2')] })
	const desk = deskStandIn(opened)
	Object.assign(desk, { unlocked: { ...desk.unlocked, person: personId('person-2') } })
	form = new ExtractForm(desk, '')
	form.name = 'Anna Ozola'
	await form.search()
	expect(form.found).toEqual([])
	expect(form.someClosed).toBe(true)
})

test('nothing is made, and nothing written, while something is missing', async () => {
	await registerAll(opened.register, [complaint])
	await form.search()
	const before = opened.register.state.head.seq
	expect(await form.make(new AbortController().signal)).toBe(false)
	expect(form.errorAt('read')).toBe('extract-unread')
	expect(opened.register.state.head.seq).toBe(before)
})
