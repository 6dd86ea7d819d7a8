import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { beforeName, goBackTo, inspect, listCopies, proofOf, removeCopy, type Proof } from './backup-copies.ts'
import { databaseName, openDatabase, type RegisterDatabase } from './database.ts'
import { databaseVersions, newestVersion, type DatabaseVersion } from './migrations.ts'
import { rebuild } from './rebuild.ts'
import { Register } from './register.ts'
import { foundRegister, registerAll, type Opened } from './register.fixture.ts'

/** A made-up next version: a store more, and a mark in every slot. */
const versions: readonly DatabaseVersion[] = [
	...databaseVersions,
	{
		version: 3,
		stores: { notes: 'id' },
		upgrade: (transaction) => transaction.table('notes').put({ id: 'made', by: 'version 3' })
	}
]
const name = databaseName('real')
const copy = beforeName(name, 3)
const opened: RegisterDatabase[] = []

afterEach(async () => {
	vi.restoreAllMocks()
	for (const db of opened.splice(0)) db.close()
	for (const each of await Dexie.getDatabaseNames()) await Dexie.delete(each)
})

async function openWith(steps: readonly DatabaseVersion[]): Promise<RegisterDatabase> {
	const db = await openDatabase('real', () => undefined, steps)
	opened.push(db)
	return db
}

/** A register of this version with entries, closed as at the end of a day. */
async function oldRegister(): Promise<Opened & { readonly proof: Proof }> {
	const old = await foundRegister()
	await registerAll(
		old.register,
		Array.from({ length: 300 }, (_, index) => ({ ...complaint, text: `Teksts ${index}` }))
	)
	const proof = await proofOf(old.db, ['meta', 'slots', 'log', 'blobs', 'drafts'])
	old.db.close()
	return { ...old, proof }
}

/** As a full disk answers: every write into the copy fails. */
function fillDisk(): void {
	const real = Reflect.get<IDBObjectStore, 'add'>(IDBObjectStore.prototype, 'add')
	vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
		if (this.transaction.db.name === copy) throw new DOMException('full', 'QuotaExceededError')
		return real.call(this, value)
	})
}

describe('before an upgrade', () => {
	test('the list of versions starts at 1 and only grows', () => {
		expect(databaseVersions.map(({ version }) => version)).toEqual(
			Array.from({ length: newestVersion(databaseVersions) }, (_, index) => index + 1)
		)
	})

	test('every row is copied and proven, then the database is upgraded and the register goes on', async () => {
		const { proof, keys } = await oldRegister()
		const db = await openWith(versions)
		expect(await inspect(copy)).toMatchObject({ version: 2, seq: 302 })
		const kept = await new Dexie(copy).open()
		expect(await proofOf(kept, proof.tables)).toEqual(proof)
		kept.close()
		expect(db.verno).toBe(3)
		expect(await db.table('notes').count()).toBe(1)
		expect(await db.meta.get('minWriter')).toEqual({ key: 'minWriter', version: 3 })
		const register = await Register.open(db, keys)
		await registerAll(register, [complaint])
		expect(register.state.count).toBe(301)
	})

	test('a register of version 1 gets its place for scans and answers, and keeps everything', async () => {
		const { keys } = await oldRegister()
		const [first] = databaseVersions
		const newest = await new Dexie(name).open()
		const rows = await Promise.all(Object.keys(first?.stores ?? {}).map((table) => newest.table(table).toArray()))
		newest.close()
		await Dexie.delete(name)
		const old = new Dexie(name)
		old.version(1).stores({ ...first?.stores })
		for (const [index, table] of Object.keys(first?.stores ?? {}).entries())
			await old.table(table).bulkAdd(rows[index] ?? [])
		old.close()

		const db = await openWith(databaseVersions)
		expect(await inspect(beforeName(name, 2))).toMatchObject({ version: 1, seq: 302 })
		const register = await Register.open(db, keys)
		await registerAll(register, [complaint])
		expect([register.state.count, await db.papers.count()]).toEqual([301, 0])
	})

	test('a new device makes no copy, and a second start neither', async () => {
		await openWith(versions)
		opened.splice(0).forEach((db) => db.close())
		await openWith(versions)
		expect(await Dexie.exists(copy)).toBe(false)
	})

	test('a full disk upgrades nothing, says so, and leaves no half copy behind', async () => {
		const { proof } = await oldRegister()
		fillDisk()
		await expect(openWith(versions)).rejects.toMatchObject({ code: 'copy-failed' })
		vi.restoreAllMocks()
		expect(await inspect(name)).toMatchObject({ version: 2 })
		expect(await Dexie.exists(copy)).toBe(false)
		const db = await openWith(databaseVersions)
		expect(await proofOf(db, proof.tables)).toEqual(proof)
	})

	test('what old code writes while the copy is made stops the upgrade; the next start takes it along', async () => {
		await oldRegister()
		// The moment between the copy and the upgrade: the database is asked for in its new version.
		const real = Reflect.get<IDBFactory, 'open'>(IDBFactory.prototype, 'open')
		vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, asked, version) {
			if (asked !== name || version !== 30) return real.call(this, asked, version)
			vi.restoreAllMocks()
			const request = real.call(this, asked, 20)
			request.onsuccess = () => {
				const store = request.result.transaction('drafts', 'readwrite').objectStore('drafts')
				store.put({ id: 'late', sealed: new Uint8Array([1]) })
				request.result.close()
			}
			return real.call(this, asked, version)
		})
		await expect(openWith(versions)).rejects.toMatchObject({ code: 'copy-failed' })
		expect(await inspect(name)).toMatchObject({ version: 2 })
		const db = await openWith(versions)
		expect(await db.drafts.get('late')).toBeDefined()
	})

	test('a step that fails leaves the old version and the copy', async () => {
		await oldRegister()
		const broken = [...databaseVersions, { version: 3, stores: {}, upgrade: () => Promise.reject(new Error('slip')) }]
		await expect(openWith(broken)).rejects.toThrow()
		expect(await inspect(name)).toMatchObject({ version: 2, seq: 302 })
		expect(await inspect(copy)).toMatchObject({ version: 2, seq: 302 })
	})
})

describe('the way back', () => {
	test('old code refuses the newer database, finds the copy for its version and goes back; nothing vanishes', async () => {
		const { proof, keys } = await oldRegister()
		const newer = await openWith(versions)
		await registerAll(await Register.open(newer, keys), [complaint, complaint])
		newer.close()
		await expect(openWith(databaseVersions)).rejects.toMatchObject({ code: 'database-newer' })

		const [kept, ...more] = await listCopies(name, 2)
		expect(more).toEqual([])
		expect(kept).toEqual({ name: copy, type: 'before', version: 2, seq: 302 })
		expect((await inspect(name))?.seq).toBe(304)
		if (kept) await goBackTo(name, kept, '2026-11-22T10:00:00Z')

		const old = await openWith(databaseVersions)
		expect(await proofOf(old, proof.tables)).toEqual(proof)
		expect((await rebuild(old, keys, undefined)).state.count).toBe(300)
		expect(await inspect(`${name}-aside-2026-11-22T10:00:00Z`)).toEqual({ version: 3, seq: 304 })
	})

	test('newer code can return to what was put aside', async () => {
		const { keys } = await oldRegister()
		const newer = await openWith(versions)
		await registerAll(await Register.open(newer, keys), [complaint])
		newer.close()
		const [before] = await listCopies(name, 3)
		if (before) await goBackTo(name, before, 'one')
		const [aside] = await listCopies(name, 3)
		expect(aside).toMatchObject({ type: 'aside', version: 3, seq: 303 })
		if (aside) await goBackTo(name, aside, 'two')
		const again = await openWith(versions)
		expect((await Register.open(again, keys)).state.count).toBe(301)
	})

	test('when the disk is full, nothing is replaced', async () => {
		const { keys } = await oldRegister()
		;(await openWith(versions)).close()
		const [before] = await listCopies(name, 3)
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError')
		})
		await expect(before && goBackTo(name, before, 'one')).rejects.toMatchObject({ code: 'copy-failed' })
		vi.restoreAllMocks()
		expect((await listCopies(name, 3)).map(({ type }) => type)).toEqual(['before'])
		expect((await Register.open(await openWith(versions), keys)).state.count).toBe(300)
	})

	test('a copy goes when somebody removes it; those of the practice register are not among ours', async () => {
		await oldRegister()
		await openWith(versions)
		const practice = new Dexie('uzklausi-practice-before-3')
		practice.version(1).stores({ meta: 'key' })
		;(await practice.open()).close()
		const [kept] = await listCopies(name, 3)
		if (kept) await removeCopy(kept)
		expect(await listCopies(name, 3)).toEqual([])
	})
})
