import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { caseworkOf } from '$lib/domain/feedback/casework.ts'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import { AppError } from '$lib/errors.ts'
import { databaseName } from '$lib/storage/database.ts'
import { foundRegister, registerAll, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import { EntryDrafts, type StoredEntryDraft } from './entry-drafts.svelte.ts'
import { EntryForm } from './entry-form.svelte.ts'
import { Savepoints } from './savepoints.ts'

let opened: Opened
let desk: Desk
let savepoints: Savepoints
beforeEach(async () => {
	opened = await foundRegister()
	desk = deskStandIn(opened)
	savepoints = new Savepoints()
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

async function drafts(): Promise<readonly StoredEntryDraft[]> {
	const list = new EntryDrafts(desk)
	await list.load()
	return list.all ?? []
}

function type(form: EntryForm, text: string): void {
	form.draft.text = text
	form.keep()
}

/** A form filled in as a clerk would. */
function filled(text = complaint.text): EntryForm {
	const form = new EntryForm(desk, savepoints)
	Object.assign(form.draft, complaint, { clauses: [...complaint.clauses] })
	type(form, text)
	return form
}

describe('an entry that is being written', () => {
	test('is on disk after every letter, sealed, and is found again with its author', async () => {
		const form = new EntryForm(desk, savepoints)
		for (const text of ['R', 'Ri', 'Rin', 'Rinda']) type(form, text)
		await savepoints.run()
		const [found] = await drafts()
		expect(found).toMatchObject({ id: form.id, form: 'entry', author: 'person-1' })
		expect(found?.value.draft.text).toBe('Rinda')
		const [row] = await opened.db.drafts.toArray()
		expect(new TextDecoder().decode(row?.sealed)).not.toContain('Rinda')
	})

	test('keeps a lock or an update waiting only while something is in it', async () => {
		const form = new EntryForm(desk, savepoints)
		form.keep()
		expect(savepoints.any).toBe(false)
		type(form, 'Rinda')
		expect(savepoints.any).toBe(true)
		type(form, '')
		await form.autosave.settle()
		expect(savepoints.any).toBe(false)
		expect(await drafts()).toEqual([])
	})

	test('is continued from its draft, and is not touched by merely being opened', async () => {
		await filled('Pirmais teikums.').close()
		const [stored] = await drafts()
		const again = new EntryForm(deskOfAnother(), savepoints, { stored })
		again.keep()
		await again.close()
		expect(again.draft.text).toBe('Pirmais teikums.')
		expect((await drafts())[0]?.author).toBe('person-1')
	})

	test('leaves its draft behind when the clerk goes back', async () => {
		await filled().close()
		expect(savepoints.any).toBe(false)
		expect(await drafts()).toHaveLength(1)
	})

	test('is never mixed with another unfinished one', async () => {
		await filled('Pirmais.').close()
		await filled('Otrais.').close()
		expect((await drafts()).map(({ value }) => value.draft.text).sort()).toEqual(['Otrais.', 'Pirmais.'])
	})
})

describe('saving', () => {
	test('registers the entry and takes the draft away in the same save', async () => {
		const form = filled()
		const entry = await form.save()
		expect(entry?.number).toBe('KAC-1/2026-0001')
		expect(await drafts()).toEqual([])
		expect(savepoints.any).toBe(false)
	})

	test('letters typed after the save has begun do not come back as an unfinished entry', async () => {
		const form = filled()
		const saving = form.save()
		type(form, 'vēl kaut kas')
		await saving
		form.keep()
		await form.close()
		expect(await drafts()).toEqual([])
	})

	test('tells everything that is missing at once, and a field is quiet once it was changed', async () => {
		const form = new EntryForm(desk, savepoints)
		expect(await form.save()).toBeUndefined()
		expect(form.issues.map(({ field }) => field)).toEqual(['kind', 'channel', 'name', 'text'])
		form.draft.kind = 'idea'
		expect(form.issues.map(({ field }) => field)).toEqual(['channel', 'name', 'text'])
	})

	test('that fails keeps the text on screen and on disk', async () => {
		vi.spyOn(desk, 'registerEntry').mockRejectedValueOnce(new AppError('ledger-moved'))
		const form = filled('Tas, ko nedrīkst pazaudēt.')
		await expect(form.save()).rejects.toMatchObject({ code: 'ledger-moved' })
		expect(form.draft.text).toBe('Tas, ko nedrīkst pazaudēt.')
		expect((await drafts())[0]?.value.draft.text).toBe('Tas, ko nedrīkst pazaudēt.')
		expect((await form.save())?.number).toBe('KAC-1/2026-0001')
	})

	test('a closed database is told at the first letter, with the text to copy', async () => {
		const form = filled('Svarīgi vārdi')
		await form.autosave.settle()
		opened.db.close()
		type(form, 'Svarīgi vārdi un vēl')
		await form.autosave.settle()
		expect(form.autosave.status).toBe('failed')
		expect(form.text).toContain('Svarīgi vārdi un vēl')
	})
})

describe('a correction', () => {
	test('begins with what stands, is empty until something differs, and has a draft of its own', async () => {
		const [entry] = await registerAll(opened.register, [complaint])
		const form = new EntryForm(desk, savepoints, { entry })
		form.keep()
		expect([form.isEmpty, await drafts()]).toEqual([true, []])
		type(form, 'Precīzāk')
		await form.close()
		const [draft] = await drafts()
		expect(draft).toMatchObject({ form: 'correction', value: { of: { entry: entry?.id, events: 1 } } })
	})
})

test('the due day and its sum are there as soon as the kind is chosen', () => {
	const form = new EntryForm(desk, savepoints)
	expect(form.deadline).toBeUndefined()
	form.draft.kind = 'complaint'
	expect(form.deadline?.dueOn).toBe('2026-12-07')
	form.draft.kind = 'thanks'
	expect(form.deadline).toBeUndefined()
})

function deskOfAnother(): Desk {
	const another = deskStandIn(opened)
	Object.assign(another, { unlocked: { ...desk.unlocked, person: personId('person-2') } })
	return another
}

describe('what it is in law', () => {
	test('follows kind and name until somebody says otherwise', () => {
		const form = new EntryForm(desk, savepoints)
		const seen = [form.matter]
		form.draft.kind = 'complaint'
		seen.push(form.matter)
		form.draft.submitter = 'anonymous'
		seen.push(form.matter)
		form.chosen = 'data-subject'
		form.draft.submitter = 'named'
		seen.push(form.matter)
		expect(seen).toEqual(['feedback', 'submission', 'feedback', 'data-subject'])
	})

	test('is registered in the same save as the entry, with its own limit, and what it was compared with', async () => {
		const [other] = await registerAll(opened.register, [complaint])
		if (!other) throw new TypeError('no entry')
		const before = opened.register.state.head.seq
		const form = filled()
		form.chosen = 'information'
		form.compared = [{ other: other.id, kind: 'duplicate' }]
		expect(form.deadline?.rule.source).toBe('informacijas-atklatibas-likums')
		const entry = await form.save()
		expect(entry?.deadline?.rule.source).toBe('informacijas-atklatibas-likums')
		expect(entry && caseworkOf(entry)).toMatchObject({
			procedure: 'information',
			links: [{ other: other.id, kind: 'duplicate' }]
		})
		expect(opened.register.state.head.seq - before).toBe(3)
		expect(await drafts()).toEqual([])
	})

	test('needs no line of its own when it is what such texts are', async () => {
		const form = filled()
		form.chosen = 'submission'
		const entry = await form.save()
		expect(entry?.history.map(({ type }) => type)).toEqual(['registered'])
	})

	test('comes back with the draft', async () => {
		const form = filled()
		form.chosen = 'administrative'
		form.keep()
		await form.close()
		const [stored] = await drafts()
		expect(new EntryForm(desk, savepoints, { stored }).matter).toBe('administrative')
	})
})

describe('a whistle-blower’s report', () => {
	test('is taken off the disk at once, and only the referral is counted', async () => {
		const form = filled('Priekšniece kārto iepirkumu brālēnam.')
		await form.autosave.settle()
		expect(await drafts()).toHaveLength(1)
		form.chosen = 'whistle-blowing'
		form.keep()
		await form.autosave.settle()
		expect([await drafts(), savepoints.any]).toEqual([[], false])

		await form.refer()
		const { referrals, count } = opened.register.state
		expect(referrals.counts).toEqual([
			{ year: 2026, specialist: undefined, reason: 'whistle-blowing', made: 1, inVain: 0 }
		])
		expect([referrals.recent, count, await drafts()]).toEqual([[], 0, []])
		const records = await opened.register.records()
		const told = records.at(-1)
		expect(told && new TextDecoder().decode(told.header)).toContain('"type":"referral.made"')
		expect(told && JSON.parse(new TextDecoder().decode(told.body?.bytes))).toEqual({
			confidential: null,
			number: 1,
			on: '2026-11-23',
			reason: 'whistle-blowing',
			service: null,
			specialist: null
		})
		form.keep()
		await form.close()
		expect(await drafts()).toEqual([])
	})

	test('that was none comes back with every word when another choice is made', async () => {
		const form = filled('Rinda bija gara.')
		form.chosen = 'whistle-blowing'
		form.keep()
		await form.autosave.settle()
		form.chosen = 'feedback'
		form.keep()
		await form.autosave.settle()
		expect((await drafts())[0]?.value.draft.text).toBe('Rinda bija gara.')
	})
})
