import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyWords } from '$lib/domain/envelope/envelope.ts'
import { caseworkOf } from '$lib/domain/feedback/casework.ts'
import { decide, type EntryCommand } from '$lib/domain/feedback/decide.ts'
import type { Entry, EntryId } from '$lib/domain/feedback/entry.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import type { Person } from '$lib/domain/organisation/profile.ts'
import { databaseName } from '$lib/storage/database.ts'
import { readHandedOver } from '$lib/storage/handed-over.ts'
import { foundRegister, signing, today, type Opened } from '$lib/storage/register.fixture.ts'
import { newAgeKeys, type AgeKeys } from '$lib/vault/age-identity.ts'
import { newDataKey } from '$lib/vault/keys.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import {
	handIn,
	handOver,
	openEnvelope,
	openEnvelopeFile,
	saveEnvelope,
	takeIn,
	writeIntoRegister
} from './envelope.ts'

const words = { ...emptyWords, text: 'Kliedza uz mani pie 2. lodziņa.', name: 'Jānis Bērziņš', phone: '29 123 456' }
const director = personId('person-9')
const clerk = personId('person-2')

let opened: Opened
let desk: Desk
let keys: AgeKeys
let saved: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined
beforeEach(async () => {
	opened = await foundRegister()
	keys = await newAgeKeys()
	desk = deskAs(personId('person-1'), newDataKey(), null)
	await desk.record([{ type: 'person.joined', body: { person: person('clerk', clerk, keys.recipient) } }])
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

/** The desk with somebody's keys. */
function deskAs(actor: typeof director, dataKey: string, identity: string | null): Desk {
	const standIn = deskStandIn(opened)
	const context = { ...standIn.context, actor }
	return Object.assign(standIn, {
		context,
		unlocked: { ...standIn.unlocked, person: actor, secrets: { dataKey, identity } },
		world: {
			...standIn.world,
			today: () => today,
			saveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => (saved = { name, bytes })
		},
		change: (id: EntryId, command: Exclude<EntryCommand, { type: 'register' }>) =>
			opened.register
				.write(async (batch) => {
					const ordinal = opened.register.ordinal(id) ?? -1
					const decision = decide(await batch.entry(ordinal), command, context)
					if (!decision.ok) return decision
					return { ok: true, entry: await batch.addFacts(id, ordinal, decision.facts, signing) }
				})
				.then(({ result }) => result)
	})
}

function person(role: Person['role'], id: typeof director, recipient: string): Person {
	const base = { name: `Persona ${id}`, post: 'amats', initials: 'PP', certificate: '', joinedOn: today }
	return { id, role, recipient, ...base, leftOn: undefined }
}

/** Handed over, written by a client, taken in at the next unlock. */
async function taken(): Promise<Entry> {
	await desk.record([{ type: 'person.joined', body: { person: person('director', director, keys.recipient) } }])
	await handOver(desk)
	const task = await readHandedOver(opened.db)
	if (task?.task !== 'envelope') throw new TypeError('it was handed over')
	await handIn(opened.db, task, words, desk.world)
	const { entries } = await takeIn(desk)
	if (!entries[0]) throw new TypeError('it was taken in')
	return entries[0]
}

async function disk(): Promise<string> {
	const rows = await Promise.all(opened.db.tables.map((table) => table.toArray()))
	return JSON.stringify(rows, (_, value: unknown) =>
		value instanceof Uint8Array ? Buffer.from(value).toString() : value
	)
}

describe('a device in a client’s hands', () => {
	test('is not handed over while there is no director to seal to', async () => {
		await expect(handOver(desk)).rejects.toMatchObject({ code: 'envelope-no-examiner' })
		expect(await readHandedOver(opened.db)).toBeUndefined()
	})

	test('keeps what was handed in so that not even the register’s own keys show it; the entry has number and cover', async () => {
		const entry = await taken()
		expect(entry).toMatchObject({ number: 'KAC-1/2026-0001', contents: { submitter: { type: 'withheld' } } })
		expect(entry.contents.text).toBe('Aizzīmogota aploksne. Saturu redz tikai izpilddirektors.')
		expect(await disk()).not.toContain('Kliedza')
		const contents = []
		for await (const each of opened.register.entries()) contents.push(each)
		expect(JSON.stringify(contents)).not.toMatch(/Kliedza|Bērziņš|29 123/)
		expect(await takeIn(desk)).toEqual({ entries: [], waiting: 0 })
	})

	test('loses no envelope that cannot be registered yet', async () => {
		await taken()
		const task = await readHandedOver(opened.db)
		if (task?.task !== 'envelope') throw new TypeError('it is still handed over')
		await handIn(opened.db, task, words, desk.world)
		const foreign = deskAs(personId('person-1'), newDataKey(), null)
		expect(await takeIn(foreign)).toEqual({ entries: [], waiting: 1 })
		expect((await takeIn(desk)).entries.map(({ number }) => number)).toEqual(['KAC-1/2026-0002'])
	})
})

describe('the envelope', () => {
	test('is opened by the director, with a line in the history, and by nobody else', async () => {
		const entry = await taken()
		await expect(openEnvelope(desk, entry)).rejects.toMatchObject({ code: 'envelope-not-yours' })
		const other = deskAs(clerk, newDataKey(), (await newAgeKeys()).identity)
		await expect(openEnvelope(other, entry)).rejects.toMatchObject({ code: 'envelope-unreadable' })
		expect(caseworkOf(await opened.register.entry(entry.id)).envelope?.openings).toBe(0)

		const examiner = deskAs(director, newDataKey(), keys.identity)
		expect(await openEnvelope(examiner, entry)).toEqual(words)
		expect(caseworkOf(await opened.register.entry(entry.id)).envelope?.openings).toBe(1)
	})

	test('goes by file to a director elsewhere, still sealed and with no name in the file’s name', async () => {
		await saveEnvelope(desk, await taken())
		expect(saved?.name).toBe('aploksne-KAC-1-2026-0001.age')
		const file = new File([saved?.bytes ?? ''], 'a.age')
		expect(await openEnvelopeFile(deskAs(director, newDataKey(), keys.identity), file)).toEqual(words)
		const stranger = deskAs(director, newDataKey(), (await newAgeKeys()).identity)
		await expect(openEnvelopeFile(stranger, file)).rejects.toMatchObject({ code: 'envelope-unreadable' })
	})

	test('another paper in its place is not taken for it', async () => {
		const entry = await taken()
		const paper = caseworkOf(entry).envelope?.paper ?? ''
		await opened.register.write((batch) => {
			batch.putPaper({ id: paper, bytes: new Uint8Array([1, 2, 3]) })
			batch.addFact(
				{ type: 'lock.changed', body: { lockMinutes: { administrator: 3, clerk: 3, director: 3 } } },
				signing
			)
			return Promise.resolve()
		})
		const examiner = deskAs(director, newDataKey(), keys.identity)
		await expect(openEnvelope(examiner, entry)).rejects.toMatchObject({ code: 'envelope-unreadable' })
	})

	test('is written into the register only after whom it is about is kept out of the case', async () => {
		const entry = await taken()
		const examiner = deskAs(director, newDataKey(), keys.identity)
		await writeIntoRegister(examiner, entry, words, [clerk])
		const now = await opened.register.entry(entry.id)
		expect(now.contents).toMatchObject({ text: words.text, submitter: { type: 'named', name: words.name } })
		expect(caseworkOf(now).involved).toEqual([clerk])
		const types = now.history.map((item) => (item.type === 'handled' ? item.fact.type : item.type))
		expect(types.slice(-2)).toEqual(['entry.staff-named', 'corrected'])
	})
})
