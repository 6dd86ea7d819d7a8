import { Dexie } from 'dexie'
import { afterAll, expect, test } from 'vitest'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { beforeName, goBackTo, inspect, listCopies } from './backup-copies.ts'
import { databaseName, openDatabase } from './database.ts'
import { databaseVersions, type DatabaseVersion } from './migrations.ts'
import { Register } from './register.ts'
import { foundRegister, registerAll } from './register.fixture.ts'

const versions: readonly DatabaseVersion[] = [
	...databaseVersions,
	{ version: 3, stores: { notes: 'id' }, upgrade: (transaction) => transaction.table('notes').put({ id: 'made' }) }
]
const name = databaseName('real')

afterAll(async () => {
	for (const each of await Dexie.getDatabaseNames()) await Dexie.delete(each)
})

test('in a real browser: copy, upgrade, two windows at once, the way back and forth again', async () => {
	const { db, register, keys } = await foundRegister()
	await registerAll(
		register,
		Array.from({ length: 600 }, (_, index) => ({ ...complaint, text: `Teksts ${index}` }))
	)
	db.close()

	const outdated: string[] = []
	const [one, other] = await Promise.all([
		openDatabase('real', () => outdated.push('one'), versions),
		openDatabase('real', () => outdated.push('other'), versions)
	])
	expect([one.verno, other.verno, outdated]).toEqual([3, 3, []])
	expect(await inspect(beforeName(name, 3))).toEqual({ version: 2, seq: 602 })
	await registerAll(await Register.open(one, keys), [complaint])

	await expect(openDatabase('real', () => undefined)).rejects.toMatchObject({ code: 'database-newer' })
	const [before] = await listCopies(name, 2)
	if (!before) throw new TypeError('there is a copy')
	await goBackTo(name, before, 'first')
	expect(outdated.toSorted(), 'every window that had it open is closed out').toEqual(['one', 'other'])
	const old = await openDatabase('real', () => undefined)
	expect((await Register.open(old, keys)).state.count).toBe(600)
	old.close()

	const aside = (await listCopies(name, 3)).find(({ type }) => type === 'aside')
	expect(aside?.seq).toBe(603)
	if (aside) await goBackTo(name, aside, 'second')
	const again = await openDatabase('real', () => undefined, versions)
	expect((await Register.open(again, keys)).state.count).toBe(601)
	again.close()
})
