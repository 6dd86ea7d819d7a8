import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Dexie, type Table } from 'dexie'
import { AppError } from '$lib/errors.ts'
import { bytesToBase64, textToBytes } from '$lib/domain/bytes.ts'
import { storageError } from './storage-error.ts'

/** Rows, counted and hashed in the order of their keys: two databases with one proof hold the same. */
export type Proof = { readonly tables: readonly string[]; readonly rows: number; readonly hash: string }

/** A whole database kept beside the one in use, still encrypted. */
export type KeptCopy = {
	readonly name: string
	/** `before`: made before an upgrade; `aside`: what was in use when somebody went back. */
	readonly type: 'before' | 'aside'
	/** Version of its shape. */
	readonly version: number
	/** Number of its last event. */
	readonly seq: number
}

/** Rows moved at a time. */
const stretch = 256

/** Where the data of before an upgrade is kept. @param version - the version that the upgrade leads to. */
export function beforeName(name: string, version: number): string {
	return `${name}-before-${version}`
}

/**
 * Copies every row of a database, as it lies there, and proves the copy by reading it back.
 *
 * @param to - replaced when it exists.
 * @throws {AppError} `copy-failed`; a half-made copy is removed, the original has not been touched.
 */
export async function copyDatabase(from: string, to: string): Promise<Proof> {
	try {
		await Dexie.delete(to)
		const [source, target] = await openPair(from, to)
		try {
			const tables = source.tables.map(({ name }) => name)
			for (const table of tables)
				for await (const rows of pagesOf(source, table)) await target.table(table).bulkAdd([...rows])
			const proof = await proofOf(source, tables)
			if ((await proofOf(target, tables)).hash !== proof.hash) throw new AppError('copy-failed', { why: 'differs' })
			return proof
		} finally {
			for (const db of [source, target]) db.close({ disableAutoOpen: true })
		}
	} catch (cause) {
		await Dexie.delete(to).catch(() => undefined)
		throw new AppError('copy-failed', {}, { cause })
	}
}

/** Counts and hashes every row of these tables. */
export async function proofOf(db: Pick<Dexie, 'table'>, tables: readonly string[]): Promise<Proof> {
	const digest = sha256.create()
	let count = 0
	for (const name of [...tables].sort()) {
		digest.update(textToBytes(`${name}\n`))
		for await (const rows of pagesOf(db, name)) {
			for (const row of rows) digest.update(textToBytes(`${rowText(row)}\n`))
			count += rows.length
		}
	}
	return { tables, rows: count, hash: bytesToHex(digest.digest()) }
}

/**
 * The version of a database and the end of its chain; `undefined` where there is none.
 *
 * @throws {AppError} `database-damaged` and the like when it will not open.
 */
export async function inspect(name: string): Promise<Pick<KeptCopy, 'version' | 'seq'> | undefined> {
	try {
		if (!(await Dexie.exists(name))) return undefined
		const db = await new Dexie(name).open()
		const tables = db.tables.map((table) => table.name)
		const head: unknown = tables.includes('meta') ? await db.table('meta').get('head') : undefined
		const seq = typeof head === 'object' && head !== null && 'seq' in head ? Number(head.seq) : 0
		db.close({ disableAutoOpen: true })
		return { version: db.verno, seq }
	} catch (cause) {
		throw storageError(cause)
	}
}

/** Copies kept of a database that code up to `version` can open, the newest data first. */
export async function listCopies(name: string, version: number): Promise<readonly KeptCopy[]> {
	const copies: KeptCopy[] = []
	for (const found of await Dexie.getDatabaseNames()) {
		const type = (['before', 'aside'] as const).find((each) => found.startsWith(`${name}-${each}-`))
		const about = type && (await inspect(found))
		if (about && about.version <= version) copies.push({ name: found, type, ...about })
	}
	return copies.sort((one, other) => other.seq - one.seq)
}

/**
 * Puts a kept copy in place of the database in use, which is kept aside first: nothing vanishes. Every window that has it
 * open is closed out.
 *
 * @param at - tells this keeping aside from others.
 * @param replacing - called once everything is safe and the database in use is about to go.
 * @throws {AppError} `copy-failed`: the copy and what was in use are both kept still.
 */
export async function goBackTo(name: string, copy: KeptCopy, at: string, replacing?: () => void): Promise<void> {
	if (await Dexie.exists(name)) await copyDatabase(name, `${name}-aside-${at}`)
	replacing?.()
	await copyDatabase(copy.name, name)
}

/** @throws {AppError} `database-closed` */
export async function removeCopy({ name }: KeptCopy): Promise<void> {
	try {
		await Dexie.delete(name)
	} catch (cause) {
		throw storageError(cause)
	}
}

async function openPair(from: string, to: string): Promise<readonly [Dexie, Dexie]> {
	const source = await new Dexie(from).open()
	const schema = source.tables.map(({ name, schema: { primKey, indexes } }): [string, string] => [
		name,
		[primKey, ...indexes].map(({ src }) => src).join(',')
	])
	const target = new Dexie(to, { chromeTransactionDurability: 'strict' })
	target.version(source.verno).stores(Object.fromEntries(schema))
	return [source, await target.open()]
}

/** Rows in the order of their keys. */
async function* pagesOf(db: Pick<Dexie, 'table'>, name: string): AsyncGenerator<readonly object[]> {
	const table: Table<object> = db.table(name)
	for (let last: unknown; ;) {
		const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last)
		const rows = await rest.limit(stretch).toArray()
		if (rows.length > 0) yield rows
		if (rows.length < stretch) return
		last = keyOf(table, rows.at(-1) ?? {})
	}
}

function keyOf({ schema: { primKey } }: Table<object>, row: object): unknown {
	const field = (path: string): unknown => (row as Readonly<Record<string, unknown>>)[path]
	const { keyPath } = primKey
	return Array.isArray(keyPath) ? keyPath.map(field) : field(keyPath ?? '')
}

function rowText(row: object): string {
	return JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? bytesToBase64(value) : value))
}
