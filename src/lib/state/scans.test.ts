import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { caseworkOf } from '$lib/domain/feedback/casework.ts'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { commands } from '$lib/domain/feedback/handling.fixture.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import { databaseName } from '$lib/storage/database.ts'
import { deletePapers } from '$lib/storage/papers.ts'
import { foundRegister, registerAll, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import { addScan, readScan, ruleFromPaper, scanFileName } from './scans.ts'

let opened: Opened
let desk: Desk
let entry: Entry
beforeEach(async () => {
	opened = await foundRegister()
	desk = deskStandIn(opened)
	const [first] = await registerAll(opened.register, [complaint])
	if (!first) throw new TypeError('there is an entry')
	entry = first
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

const here = new AbortController().signal
const letter = new TextEncoder().encode('%PDF-1.4 Anna Ozola, iesniegums ar roku')
const add = (file: Blob, name = ''): Promise<void> => addScan(desk, entry, { file, name }, here)
const scans = async () => caseworkOf(await opened.register.entry(entry.id)).scans
const heads = { heic: [0, 0, 0, 24, ...new TextEncoder().encode('ftypheic')], jpeg: [0xff, 0xd8, 0xff, 0xe0, 0, 2] }

/** A JPEG's head that claims to be so large, and nothing behind it. */
const claiming = (width: number, height: number): Blob => {
	const frame = [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0]
	return new Blob([Uint8Array.of(...heads.jpeg, ...frame)])
}

describe('a PDF of a scanner', () => {
	test('is kept as it is, sealed, with its hash in the ledger and nothing of the file’s own name', async () => {
		await add(new File([letter], 'Ozolas iesniegums.pdf'), 'Pirmā lapa')
		const [scan] = await scans()
		if (!scan) throw new TypeError('there is a scan')
		expect(scan).toMatchObject({ name: 'Pirmā lapa', mime: 'application/pdf', bytes: letter.length, size: undefined })
		expect(scan.sha256).toBe(Buffer.from(await crypto.subtle.digest('SHA-256', letter)).toString('hex'))
		expect(await readScan(desk, scan)).toEqual(letter)
		const row = await opened.db.papers.get(scan.id)
		expect(new TextDecoder('latin1').decode(row?.sealed)).not.toMatch(/%PDF|Ozola/)
		expect(scanFileName(await opened.register.entry(entry.id), scan)).toBe('pielikums-KAC-1-2026-0001-1.pdf')
	})

	test('is not added twice, and leaves no paper behind when it is refused', async () => {
		await add(new Blob([letter]))
		await expect(add(new Blob([letter]))).rejects.toMatchObject({ code: 'scan-known' })
		expect(await opened.db.papers.count()).toBe(1)
	})

	test('is gone from the disk with the save that removes it', async () => {
		await add(new Blob([letter]))
		const [scan] = await scans()
		if (!scan) throw new TypeError('there is a scan')
		await desk.change(entry.id, { type: 'remove-scan', id: scan.id, reason: '' })
		expect(await opened.db.papers.count()).toBe(1)
		await desk.change(entry.id, { type: 'remove-scan', id: scan.id, reason: 'Cita lieta' })
		expect(await opened.db.papers.count()).toBe(0)
		await expect(readScan(desk, scan)).rejects.toMatchObject({ code: 'scan-missing' })
	})

	test('that is not the one the ledger tells of is not shown', async () => {
		await add(new Blob([letter]))
		const [scan] = await scans()
		if (!scan) throw new TypeError('there is a scan')
		await expect(readScan(desk, { ...scan, sha256: 'f'.repeat(64) as typeof scan.sha256 })).rejects.toMatchObject({
			code: 'database-damaged'
		})
		await deletePapers(opened.db, [scan.id])
		await expect(readScan(desk, scan)).rejects.toMatchObject({ code: 'scan-missing' })
	})
})

describe('what cannot be kept', () => {
	test.each([
		{ name: 'an empty file', file: new Blob([]), code: 'scan-empty' },
		{ name: 'a text', file: new Blob(['Labdien!']), code: 'scan-foreign' },
		{ name: 'a HEIC of a telephone', file: new Blob([Uint8Array.from(heads.heic)]), code: 'scan-heic' },
		{ name: 'a photograph without its frame', file: new Blob([Uint8Array.from(heads.jpeg)]), code: 'scan-broken' },
		{ name: 'a photograph of 61 megapixels', file: claiming(10_000, 6_100), code: 'scan-too-large' },
		{ name: 'a PDF of more than 10 MB', file: new Blob([letter, new Uint8Array(10_000_000)]), code: 'scan-too-large' },
		{ name: 'a file of more than 30 MB', file: new Blob([new Uint8Array(30_000_001)]), code: 'scan-too-large' }
	])('$name is told so, and nothing is written', async ({ file, code }) => {
		await expect(add(file)).rejects.toMatchObject({ code })
		expect(await opened.db.papers.count()).toBe(0)
		expect(await scans()).toEqual([])
	})

	test('a file that cannot be read any more is told so', async () => {
		const gone = new Blob(['x'])
		gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
		await expect(add(gone)).rejects.toMatchObject({ code: 'scan-broken' })
	})
})

describe('a decision on paper', () => {
	const { ruling } = commands.rule
	const type = (page: Blob | undefined) => ruleFromPaper(desk, entry, { ruling, page, name: 'Lēmums uz papīra' }, here)
	beforeEach(async () => {
		await desk.change(entry.id, commands.examine)
		await desk.change(entry.id, commands['give-account'])
	})

	test('is typed in with its page in one save, which opens afterwards', async () => {
		const before = opened.register.state.head.seq
		expect(await type(new Blob([letter]))).toEqual([])
		expect(opened.register.state.head.seq).toBe(before + 2)
		const [page] = await scans()
		expect(page && (await readScan(desk, page))).toEqual(letter)
		expect(await opened.register.entry(entry.id)).toMatchObject({ stage: 'decided', ruling: { paper: page?.id } })
	})

	test('is not typed in without it, and a page that is none keeps nothing', async () => {
		expect(await type(undefined)).toEqual([{ field: 'paper', code: 'paper-missing' }])
		await expect(type(new Blob(['Labdien!']))).rejects.toMatchObject({ code: 'scan-foreign' })
		expect(await opened.db.papers.count()).toBe(0)
		expect(await opened.register.entry(entry.id)).toMatchObject({ stage: 'in-examination' })
	})

	test('keeps a page that is there already once', async () => {
		await add(new Blob([letter]))
		expect(await type(new Blob([letter]))).toEqual([])
		expect(await opened.db.papers.count()).toBe(1)
		expect(await scans()).toHaveLength(1)
	})
})
