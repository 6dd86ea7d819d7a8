import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { contentsToDraft } from '$lib/domain/feedback/draft.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import { dataKeys, newDataKey } from '$lib/vault/keys.ts'
import { readHead } from './commit.ts'
import { databaseName, openDatabase } from './database.ts'
import { databaseVersions } from './migrations.ts'
import { rebuild } from './rebuild.ts'
import { Register } from './register.ts'
import { changeEntry, foundRegister, registerAll, signing, type Opened } from './register.fixture.ts'
import { pageSize, stateId } from './snapshot.ts'

let opened: Opened
beforeEach(async () => {
	opened = await foundRegister()
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

async function allEntries(register: Register): Promise<readonly Entry[]> {
	const entries: Entry[] = []
	for await (const entry of register.entries()) entries.push(entry)
	return entries
}

describe('a register on a tablet', () => {
	test('gives back after a restart what was saved, in order, with gap-free numbers', async () => {
		const drafts = Array.from({ length: pageSize + 3 }, (_, index) => ({ ...complaint, text: `Teksts ${index}` }))
		await registerAll(opened.register, drafts)
		const again = await Register.open(opened.db, opened.keys)
		expect(again.summaries.map(({ excerpt }) => excerpt)).toEqual(drafts.map(({ text }) => text))
		expect(again.summaries.at(-1)?.number).toBe(`KAC-1/2026-00${pageSize + 3}`)
		const last = again.summaries.at(-1)
		expect((await again.entry(last?.id ?? ('' as Entry['id']))).contents.submitter).toMatchObject({
			name: 'Anna Ozola'
		})
	})

	test('corrects after a restart what was registered without a day of the event', async () => {
		await registerAll(opened.register, [{ ...complaint, happenedOn: '' }])
		const again = await Register.open(opened.db, opened.keys)
		const id = again.summaries[0]?.id ?? ('' as Entry['id'])
		const draft = { ...contentsToDraft((await again.entry(id)).contents), text: 'Izlabots teksts' }
		await changeEntry(again, id, { type: 'correct', draft, reason: 'Kļūda tekstā' })
		expect((await again.entry(id)).contents.text).toBe('Izlabots teksts')
	})

	test('refuses to write over what another window has written, and writes nothing', async () => {
		const other = await Register.open(opened.db, opened.keys)
		await registerAll(opened.register, [complaint])
		await expect(registerAll(other, [complaint])).rejects.toMatchObject({ code: 'ledger-moved' })
		expect(await opened.db.log.count()).toBe(3)
		await other.refresh()
		await registerAll(other, [complaint])
		expect(other.summaries.map(({ number }) => number)).toEqual(['KAC-1/2026-0001', 'KAC-1/2026-0002'])
	})

	test('writes nothing once newer code has raised the lowest writer version', async () => {
		await opened.db.meta.put({ key: 'minWriter', version: opened.db.verno + 1 })
		await expect(registerAll(opened.register, [complaint])).rejects.toMatchObject({ code: 'database-newer' })
		expect(await opened.db.log.count()).toBe(2)
	})

	test('closes for good when newer code upgrades the database, and is not opened by old code again', async () => {
		const newer = new Dexie(databaseName('real'))
		for (const { version, stores } of databaseVersions) newer.version(version).stores({ ...stores })
		newer.version(opened.db.verno + 1).stores({ more: 'id' })
		await newer.open()
		await expect(registerAll(opened.register, [complaint])).rejects.toMatchObject({ code: 'database-closed' })
		newer.close()
		await expect(openDatabase('real', () => undefined)).rejects.toMatchObject({ code: 'database-newer' })
	})

	test('lies on disk without a word that somebody typed', async () => {
		await registerAll(opened.register, [complaint])
		const { log, blobs, meta } = opened.db
		const rows = [...(await log.toArray()), ...(await blobs.toArray()), ...(await meta.toArray())]
		const bytes = rows.flatMap((row) => Object.values(row).filter((value) => value instanceof Uint8Array))
		const disk = bytes.map((each) => Buffer.from(each).toString('latin1')).join('') + JSON.stringify(rows)
		for (const word of ['Anna', 'Ozola', 'dokumenti', 'Jaunpiebalga', 'entry.registered', 'KAC-1'])
			expect(disk).not.toContain(word)
	})

	test('a way into the vault comes with its event or not at all', async () => {
		const slot = { id: 'paper', type: 'recovery', sealed: new Uint8Array([1]) } as const
		const other = await Register.open(opened.db, opened.keys)
		await registerAll(opened.register, [complaint])
		const join = (register: Register) =>
			register.write((batch) => {
				batch.addFact({ type: 'ledger.started', body: { deviceOrdinal: 1 } }, signing)
				batch.putSlot(slot)
				return Promise.resolve()
			})
		await expect(join(other)).rejects.toMatchObject({ code: 'ledger-moved' })
		expect(await opened.db.slots.count()).toBe(0)
		await join(opened.register)
		expect(await opened.db.slots.get('paper')).toEqual(slot)
	})

	test('another key opens nothing', async () => {
		const stranger = await dataKeys(newDataKey())
		await expect(Register.open(opened.db, stranger)).rejects.toMatchObject({ code: 'database-damaged' })
	})
})

describe('damage on disk', () => {
	test('a snapshot of an older shape is not read, and the log gives every entry the new one', async () => {
		await registerAll(opened.register, [complaint])
		const state = await opened.db.blobs.get(stateId)
		if (!state) throw new Error('no state')
		await opened.db.blobs.delete(stateId)
		await opened.db.blobs.put({ ...state, id: 'state' })
		await expect(Register.open(opened.db, opened.keys)).rejects.toMatchObject({ code: 'database-damaged' })
		await rebuild(opened.db, opened.keys, undefined)
		const [entry] = await allEntries(await Register.open(opened.db, opened.keys))
		expect(entry?.passages).toEqual([])
	})

	test('a flipped byte in the log is found with the number of its event', async () => {
		await registerAll(opened.register, [complaint, complaint])
		const row = await opened.db.log.get([opened.register.device, 3])
		if (!row) throw new Error('no row')
		row.header[20] = (row.header[20] ?? 0) ^ 1
		await opened.db.log.put(row)
		await expect(opened.register.records()).rejects.toMatchObject({ code: 'chain-broken', details: { seq: 3 } })
	})

	test('two events exchanged on disk are found', async () => {
		await registerAll(opened.register, [complaint, complaint])
		const [one, other] = (await opened.db.log.toArray()).slice(2)
		if (!one || !other) throw new Error('no rows')
		await opened.db.log.bulkPut([
			{ ...one, seq: other.seq },
			{ ...other, seq: one.seq }
		])
		await expect(opened.register.records()).rejects.toMatchObject({ code: 'chain-broken' })
	})

	test('an event cut from the end is found: the head is missed', async () => {
		await registerAll(opened.register, [complaint, complaint])
		const head = await readHead(opened.db)
		await opened.db.log.delete([opened.register.device, head?.seq ?? 0])
		await expect(rebuild(opened.db, opened.keys, undefined)).rejects.toMatchObject({ code: 'chain-broken' })
	})

	test('a lost snapshot is built again from the log', async () => {
		await registerAll(opened.register, [complaint])
		const before = { state: opened.register.state, entries: await allEntries(opened.register) }
		await opened.db.blobs.clear()
		await expect(Register.open(opened.db, opened.keys)).rejects.toMatchObject({ code: 'database-damaged' })
		const { state } = await rebuild(opened.db, opened.keys, before)
		expect(state).toEqual(before.state)
		expect(await allEntries(await Register.open(opened.db, opened.keys))).toEqual(before.entries)
	})
})

const action = fc.oneof(
	fc.record({
		type: fc.constant('register' as const),
		text: fc.string({ minLength: 1, maxLength: 40 }).map((text) => `x${text}`)
	}),
	fc.record({
		type: fc.constant('correct' as const),
		which: fc.nat(),
		text: fc.string({ minLength: 1, maxLength: 40 }).map((text) => `y${text}`)
	}),
	fc.record({
		type: fc.constant('rename' as const),
		which: fc.nat(),
		name: fc.string({ minLength: 1, maxLength: 20 }).map((name) => `N${name}`)
	}),
	fc.record({ type: fc.constant('void' as const), which: fc.nat() }),
	fc.record({
		type: fc.constant('file' as const),
		which: fc.nat(),
		recordNumber: fc.string({ minLength: 1, maxLength: 8 })
	})
)

async function perform(
	register: Register,
	step: typeof action extends fc.Arbitrary<infer T> ? T : never
): Promise<void> {
	if (step.type === 'register') {
		await registerAll(register, [{ ...complaint, text: step.text }])
		return
	}
	const id = register.summaries[step.which % Math.max(1, register.summaries.length)]?.id
	if (!id) return
	const draft = contentsToDraft((await register.entry(id)).contents)
	const reason = 'pārrakstīšanās'
	if (step.type === 'correct')
		await changeEntry(register, id, { type: 'correct', draft: { ...draft, text: step.text }, reason })
	if (step.type === 'rename')
		await changeEntry(register, id, { type: 'correct', draft: { ...draft, name: step.name }, reason })
	if (step.type === 'void') await changeEntry(register, id, { type: 'void', reason, initials: ['AB', 'CD'] })
	if (step.type === 'file') await changeEntry(register, id, { type: 'file', recordNumber: step.recordNumber, reason })
}

test('whatever clerks do, folding the log again gives the very state they see', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (steps) => {
			opened.db.close()
			await Dexie.delete(databaseName('real'))
			opened = await foundRegister()
			for (const step of steps) await perform(opened.register, step)
			const known = { state: opened.register.state, entries: await allEntries(opened.register) }
			const result = await rebuild(opened.db, opened.keys, known)
			expect(result.same).toBe(true)
			expect(await allEntries(await Register.open(opened.db, opened.keys))).toEqual(
				known.entries.map((entry) => JSON.parse(JSON.stringify(entry)) as Entry)
			)
		}),
		{ numRuns: 25 }
	)
})
