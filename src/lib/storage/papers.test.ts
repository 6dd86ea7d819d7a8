import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseName } from './database.ts'
import { countPapers, deletePapers, paperBatches, putPaper, putPapers, readPaper, readPapers } from './papers.ts'
import { foundRegister, signing, type Opened } from './register.fixture.ts'

const scan = { id: 'scan/7f', bytes: new TextEncoder().encode('Anna Ozola, iesniegums ar roku') }
const answer = { id: 'answer/survey-1/03', bytes: Uint8Array.from([4, 5, 6]) }
const fact = { type: 'time-stamps.changed', body: { timeStamps: true } } as const
let opened: Opened

beforeEach(async () => {
	opened = await foundRegister()
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

describe('what is kept besides the ledger', () => {
	test('goes to disk with the event that tells of it, sealed, and comes back as it was', async () => {
		const { db, register, keys } = opened
		await register.write((batch) => {
			batch.addFact(fact, signing)
			batch.putPaper(scan)
			return Promise.resolve()
		})
		const row = await db.papers.get(scan.id)
		expect(new TextDecoder('latin1').decode(row?.sealed)).not.toContain('Ozola')
		expect(await readPaper(db, keys.papers, scan.id)).toEqual(scan)
		expect(await readPaper(db, keys.papers, 'scan/none')).toBeUndefined()
	})

	test('is read in batches where there is much of it: everything once, without what went meanwhile', async () => {
		const { db, keys } = opened
		const all = Array.from({ length: 1201 }, (_, index) => ({
			...answer,
			id: `answer/s/${String(index).padStart(4, '0')}`
		}))
		await putPapers(db, keys.papers, [...all, scan], [])
		const sizes: number[] = []
		const read: string[] = []
		for await (const papers of paperBatches(db, keys.papers, 'answer/s/')) {
			if (sizes.length === 0) await deletePapers(db, [all[700]?.id ?? ''])
			sizes.push(papers.length)
			read.push(...papers.map(({ id }) => id))
		}
		expect(sizes).toEqual([500, 499, 201])
		expect(read).toEqual(all.map(({ id }) => id).filter((id) => id !== all[700]?.id))
	})

	test('is not there when the save failed, and goes with the event that drops it', async () => {
		const { db, register } = opened
		await db.meta.put({ key: 'minWriter', version: 99 })
		const late = register.write((batch) => {
			batch.addFact(fact, signing)
			batch.putPaper(scan)
			return Promise.resolve()
		})
		await expect(late).rejects.toMatchObject({ code: 'database-newer' })
		expect(await countPapers(db, '')).toBe(0)
		await db.meta.delete('minWriter')
		for (const change of ['putPaper', 'dropPaper'] as const)
			await register.write((batch) => {
				batch.addFact(fact, signing)
				if (change === 'putPaper') batch.putPaper(scan)
				else batch.dropPaper(scan.id)
				return Promise.resolve()
			})
		expect(await countPapers(db, '')).toBe(0)
	})

	test('is found by what it is of, and deleted for good', async () => {
		const { db, keys } = opened
		for (const paper of [scan, answer]) await putPaper(db, keys.papers, paper)
		expect(await readPapers(db, keys.papers, 'answer/')).toEqual([answer])
		expect(await countPapers(db, 'scan/')).toBe(1)
		await deletePapers(db, [scan.id])
		expect(await readPapers(db, keys.papers)).toEqual([answer])
	})

	test('that somebody has changed or moved on the disk is not believed', async () => {
		const { db, keys } = opened
		for (const paper of [scan, answer]) await putPaper(db, keys.papers, paper)
		const row = await db.papers.get(scan.id)
		if (!row) throw new TypeError('there is a row')
		await db.papers.put({ ...row, id: answer.id })
		await expect(readPaper(db, keys.papers, answer.id)).rejects.toMatchObject({ code: 'database-damaged' })
	})
})
