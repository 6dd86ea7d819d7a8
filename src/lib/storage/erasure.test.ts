import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { instant } from '$lib/domain/dates.ts'
import { decideCall, decideCalledBack } from '$lib/domain/phone/decide.ts'
import { owedCalls, type CallId } from '$lib/domain/phone/phone.ts'
import { verifyChain } from '$lib/domain/ledger/chain.ts'
import { restoreRegister } from './backup-restore.ts'
import { databaseName, openDatabase } from './database.ts'
import { sealRecord } from './log.ts'
import { rebuild } from './rebuild.ts'
import { Register } from './register.ts'
import { foundRegister, signing, type Opened } from './register.fixture.ts'

const number = '29123456'
const call = {
	id: 'call-1' as CallId,
	startedAt: instant('2026-11-23T08:15:00Z'),
	outcome: 'call-back-wanted',
	note: 'Lūdz atzvanīt.',
	number
} as const

let opened: Opened
beforeEach(async () => {
	opened = await foundRegister()
	await opened.register.write((batch) => {
		const fact = decideCall(call, signing.now)
		if (typeof fact === 'string') throw new TypeError(fact)
		batch.addFact(fact, signing)
		return Promise.resolve()
	})
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

/** The call-back is made; `fails` breaks the save after everything was decided. */
async function settle({ register }: Opened, fails = false): Promise<void> {
	await register.write((batch) => {
		const decided = decideCalledBack(batch.state.phone, call.id, true)
		if (!decided) throw new TypeError('nothing owed')
		batch.addFact(decided.fact, signing)
		batch.eraseConfidential(decided.erase)
		return fails ? Promise.reject(new TypeError('broken')) : Promise.resolve()
	})
}

async function numberIn(register: Register): Promise<readonly boolean[]> {
	const records = await register.records()
	return records.map(({ header, body, confidential }) =>
		[header, body?.bytes, confidential?.bytes].some((part) => part && Buffer.from(part).includes(number))
	)
}

test('the number is in the log until the call-back is done; then its row holds it no more, and the chain still verifies', async () => {
	const { db, keys, register } = opened
	expect(await numberIn(register)).toEqual([false, false, true])
	const sealed = (await db.log.get([register.device, 3]))?.confidential
	expect(sealed).toBeInstanceOf(Uint8Array)

	await settle(opened)
	expect((await db.log.get([register.device, 3]))?.confidential).toBeNull()
	expect(await numberIn(register)).toEqual([false, false, false, false])
	const everything = [...(await db.log.toArray()), ...(await db.blobs.toArray())]
	const kept = everything.flatMap((row) => Object.values(row).filter((value) => value instanceof Uint8Array))
	expect(kept.some((bytes) => Buffer.from(bytes).includes(Buffer.from(sealed ?? [])))).toBe(false)

	expect(verifyChain(await register.records())).toMatchObject({ ok: true, head: { seq: 4 } })
	const rebuilt = await rebuild(db, keys, { state: register.state, entries: [] })
	expect(rebuilt).toMatchObject({ events: 4, same: true })
	expect(JSON.stringify(rebuilt.state)).not.toContain(number)
	expect(owedCalls((await Register.open(db, keys)).state.phone)).toEqual([])
})

test('a save that fails erases nothing', async () => {
	await expect(settle(opened, true)).rejects.toThrow('broken')
	expect(await numberIn(opened.register)).toEqual([false, false, true])
	expect(owedCalls(opened.register.state.phone)).toMatchObject([{ callBack: { number } }])

	// Another window has written meanwhile: the transaction that would have erased it is refused as a whole.
	const other = await Register.open(opened.db, opened.keys)
	await opened.register.write((batch) => {
		batch.addFact({ type: 'time-stamps.changed', body: { timeStamps: true } }, signing)
		return Promise.resolve()
	})
	await expect(settle({ ...opened, register: other })).rejects.toMatchObject({ code: 'ledger-moved' })
	expect(await numberIn(opened.register)).toEqual([false, false, true, false])
})

test('a part put back by hand that is not what the event commits to breaks the chain', async () => {
	await settle(opened)
	const { db, keys, register } = opened
	const [, , record] = await register.records()
	const forged = { salt: new Uint8Array(16), bytes: new TextEncoder().encode('{"number":"29000000"}') }
	if (!record) throw new TypeError('no record')
	const place = { device: register.device, seq: 3 }
	await db.log.put(await sealRecord(keys.ledger, place, { ...record, confidential: forged }))
	await expect(rebuild(db, keys, undefined)).rejects.toMatchObject({ code: 'chain-broken' })
})

test('a register restored from what was kept after the erasure is the same, without the number', async () => {
	await settle(opened)
	const { db, keys, register } = opened
	const [records, state] = [await register.records(), register.state]
	db.close()
	await Dexie.delete(databaseName('real'))
	const fresh = await openDatabase('real', () => undefined)
	const restored = await restoreRegister(fresh, keys, { records, head: state.head, slots: [], papers: [] })
	expect(restored.state).toEqual(state)
	expect(JSON.stringify(restored.state)).not.toContain(number)
	fresh.close()
})
