import 'fake-indexeddb/auto'
import { Decrypter } from 'age-encryption'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '$lib/errors.ts'
import { instant } from '$lib/domain/dates.ts'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { checkpoint } from '$lib/domain/ledger/chain.ts'
import { restoreRegister } from '$lib/storage/backup-restore.ts'
import { databaseName, openDatabase } from '$lib/storage/database.ts'
import { readPapers } from '$lib/storage/papers.ts'
import { fold } from '$lib/storage/rebuild.ts'
import { Register } from '$lib/storage/register.ts'
import { foundRegister, registerAll } from '$lib/storage/register.fixture.ts'
import { ageKeyBytes, newAgeKeys, type AgeKeys } from '$lib/vault/age-identity.ts'
import { sealAge } from '$lib/vault/age.ts'
import { fromBase64, toBase64 } from '$lib/vault/base64.ts'
import { seal, subKey, utf8 } from '$lib/vault/cipher.ts'
import { dataKeys, newDataKey } from '$lib/vault/keys.ts'
import { toGroups } from '$lib/vault/recovery.ts'
import { recoverySlot, type Secrets } from '$lib/vault/slots.ts'
import { openBackupKeys, readBackup, writeBackup } from './backup-file.ts'
import { readPayload, type BackupContent } from './payload.ts'
import { work } from './work.ts'

type Bytes = Uint8Array<ArrayBuffer>

const recoveryKey = crypto.getRandomValues(new Uint8Array(16))
const groups = toGroups(recoveryKey).join(' ')
let person: AgeKeys
let recovery: AgeKeys
let dataKey: string
let content: BackupContent
let file: Bytes

beforeAll(async () => {
	;[person, recovery] = await Promise.all([newAgeKeys(), newAgeKeys()])
	dataKey = newDataKey()
	const { db, register } = await foundRegister()
	await registerAll(
		register,
		Array.from({ length: 70 }, (_, index) => ({ ...complaint, text: `Teksts ${index} ar “pēdiņām”,\nrindām un 🌲` }))
	)
	const secrets: Secrets = {
		person: null,
		dataKey,
		signingKey: null,
		identity: null,
		rootKey: null,
		recoveryIdentity: recovery.identity
	}
	const { head, count } = register.state
	content = {
		manifest: { realm: 'real', checkpoint: checkpoint(head, count, instant('2026-11-23T16:00:00Z')), appBuild: 'test' },
		slots: [await recoverySlot('paper', recoveryKey, secrets)],
		records: await register.records(),
		papers: [
			{ id: 'answer/survey-1/7f', bytes: Uint8Array.from([1, 2, 3]) },
			{ id: 'scan/3f', bytes: crypto.getRandomValues(new Uint8Array(5_000)) }
		]
	}
	await db.delete()
	file = await writeBackup(content, { recipients: [person.recipient, recovery.recipient], dataKey }, work)
})

afterAll(() => Dexie.delete(databaseName('real')))

const read = (bytes: Bytes, identity = person.identity, key = dataKey) =>
	readBackup(bytes, { identity, dataKey: key }, work)

/** The payload as anybody with the recovery identity reads it. */
async function officialText(bytes: Uint8Array): Promise<string> {
	const decrypter = new Decrypter()
	decrypter.addIdentity(recovery.identity)
	return decrypter.decrypt(bytes, 'text')
}

describe('a backup', () => {
	test('opens in the official age library as lines of JSON with a digest that anybody can check', async () => {
		const text = await officialText(file)
		const lines = text.trimEnd().split('\n')
		const last = lines.at(-1) ?? ''
		const { end } = JSON.parse(last) as { end: { sha256: string } }
		const before = text.slice(0, -last.length - 1)
		expect(createHash('sha256').update(before).digest('hex')).toBe(end.sha256)
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			backup: { format: 'uzklausi-backup', version: 1, realm: 'real', checkpoint: { seq: 72, count: 70 }, slots: 1 }
		})
		expect(lines.slice(1, 4).map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
			['slot'],
			['paper'],
			['paper']
		])
		expect(lines.slice(4, -1).every((line) => line.startsWith('{"event":'))).toBe(true)
		const { event } = JSON.parse(lines.at(-2) ?? '') as { event: { header: string; body: { text: string } } }
		expect(JSON.parse(event.header)).toMatchObject({ seq: 72, type: 'entry.registered' })
		expect(event.body.text).toContain('Teksts 69')
	})

	test('opens with the age command where it is installed', () => {
		const folder = mkdtempSync(join(tmpdir(), 'uzklausi-age-'))
		try {
			writeFileSync(join(folder, 'key'), recovery.identity)
			writeFileSync(join(folder, 'file.age'), file)
			const run = spawnSync('age', ['-d', '-i', join(folder, 'key'), join(folder, 'file.age')], { encoding: 'utf8' })
			if (run.error) expect(run.error).toMatchObject({ code: 'ENOENT' })
			else expect(run.stdout.split('\n')).toHaveLength(75)
		} finally {
			rmSync(folder, { recursive: true })
		}
	})

	test('shows nothing that somebody typed, nor what it is about', () => {
		const text = Buffer.from(file).toString('latin1')
		for (const word of ['Anna', 'Ozola', 'Teksts', 'entry.registered', 'KAC-1', 'checkpoint'])
			expect(text).not.toContain(word)
	})

	test.each([
		['a person', () => person],
		['the recovery sheet', () => recovery]
	] as const)(
		'read back with the key of %s it gives every event, byte for byte, and the same head and count',
		async (_, whose) => {
			const back = await read(file, whose().identity)
			expect(back).toEqual(content)
			const { head, count } = fold(content.manifest.checkpoint.device, back.records).state
			expect([head.hash, count]).toEqual([content.manifest.checkpoint.hash, 70])
		}
	)

	test('of before there were scans and answers is read as well', async () => {
		const lines = (await officialText(file)).trimEnd().split('\n').slice(0, -1)
		const old = lines.filter((line) => !line.startsWith('{"paper"')).join('\n')
		const text = `${old.replace(',"papers":2', '')}\n`
		expect(text).not.toMatch(/"papers?":/)
		const sha256 = createHash('sha256').update(text).digest('hex')
		const key = await subKey(fromBase64(dataKey), 'backup')
		const sealed = toBase64(await seal(key, 'backup/end', utf8(sha256)))
		const whole = `${text}${JSON.stringify({ end: { sha256, seal: sealed } })}\n`
		expect(await readPayload([utf8(whole)], dataKey)).toEqual({ ...content, papers: [] })
	})

	test('whatever was erased stays erased', async () => {
		const records = content.records.map((record, index) =>
			index % 2 === 0 ? { header: record.header, body: undefined, confidential: undefined } : record
		)
		const erased = await writeBackup({ ...content, records }, { recipients: [person.recipient], dataKey }, work)
		expect((await read(erased)).records).toEqual(records)
	})
})

describe('on a device that knows nobody', () => {
	test('the recovery sheet opens the file by itself', async () => {
		const secrets = await openBackupKeys(file, { type: 'recovery', groups: groups.toLowerCase() })
		expect(secrets).toMatchObject({ identity: recovery.identity, dataKey })
	})

	test('the register is written whole into an empty database and unlocks as before', async () => {
		const db = await openDatabase('real', () => undefined)
		const { head } = fold(content.manifest.checkpoint.device, content.records).state
		const keys = await dataKeys(dataKey)
		const { events, state } = await restoreRegister(db, keys, { ...content, head })
		expect([events, state.count, state.head]).toEqual([72, 70, head])
		expect(await db.slots.toArray()).toEqual(content.slots)
		expect(await readPapers(db, keys.papers)).toEqual(content.papers)
		const register = await Register.open(db, keys)
		await registerAll(register, [complaint])
		expect(register.state.count).toBe(71)

		await expect(restoreRegister(db, keys, { ...content, head })).rejects.toMatchObject({ code: 'register-present' })
		expect(await db.log.count()).toBe(73)
		await db.delete()
	})
})

describe('what is refused', () => {
	test.each([
		['a wrong recovery key', toGroups(new Uint8Array(16)).join(''), 'backup-key-wrong'],
		['a slip in the recovery key', '0000 0000', 'backup-key-wrong']
	])('%s', async (_, typed, code) => {
		await expect(openBackupKeys(file, { type: 'recovery', groups: typed })).rejects.toMatchObject({ code })
	})

	test('a file that is no backup', async () => {
		const pdf = new TextEncoder().encode('%PDF-1.7 …')
		await expect(openBackupKeys(pdf, { type: 'recovery', groups })).rejects.toMatchObject({ code: 'backup-foreign' })
		const other = await sealAge([pdf], [ageKeyBytes(person.recipient)], [])
		await expect(openBackupKeys(other, { type: 'recovery', groups })).rejects.toMatchObject({ code: 'backup-foreign' })
	})

	test('a stranger’s key', async () => {
		const stranger = await newAgeKeys()
		await expect(read(file, stranger.identity)).rejects.toMatchObject({ code: 'backup-key-wrong' })
	})

	test('a cut or changed file, wherever', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
				const changed = Uint8Array.from(file)
				changed[place] = (changed[place] ?? 0) ^ change
				await expect(read(changed)).rejects.toBeInstanceOf(AppError)
				await expect(read(file.slice(0, place))).rejects.toBeInstanceOf(AppError)
			}),
			{ numRuns: 40 }
		)
	})

	/** Anybody who knows a recipient can encrypt to it: only the register's own key makes a backup. */
	test('a register that somebody else made up for our keys', async () => {
		const forged = await writeBackup(content, { recipients: [person.recipient], dataKey: newDataKey() }, work)
		await expect(read(forged)).rejects.toMatchObject({ code: 'backup-damaged', details: { part: 'seal' } })
	})

	test.each([
		['a later version', (text: string) => text.replace('"version":1', '"version":2'), 'backup-newer'],
		['lines of another kind', (text: string) => text.replace('uzklausi-backup', 'cits-formats'), 'backup-foreign'],
		['a missing line', (text: string) => text.split('\n').toSpliced(9, 1).join('\n'), 'backup-damaged'],
		['a changed word', (text: string) => text.replace('Teksts 7 ', 'Teksts 8 '), 'backup-damaged'],
		['a missing end', (text: string) => text.split('\n').slice(0, -2).join('\n'), 'backup-damaged'],
		['a line cut short', (text: string) => text.slice(0, -20), 'backup-damaged']
	])('%s', async (_, change, code) => {
		const text = change(await officialText(file))
		const again = await sealAge([new TextEncoder().encode(text)], [ageKeyBytes(person.recipient)], [])
		await expect(read(again)).rejects.toMatchObject({ code })
	})
})

test('the guide is true: its script gives the identity from the recovery sheet, and the file opens with it', async () => {
	const guide = readFileSync('docs/backup.md', 'utf8')
	const script = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
	const folder = mkdtempSync(join(tmpdir(), 'uzklausi-guide-'))
	try {
		writeFileSync(join(folder, 'identity.mjs'), script)
		writeFileSync(join(folder, 'dublejums.age'), file)
		const told = execFileSync('node', ['identity.mjs', 'dublejums.age', ...groups.split(' ')], {
			cwd: folder,
			encoding: 'utf8'
		})
		expect(told.trim()).toBe(recovery.identity)
	} finally {
		rmSync(folder, { recursive: true })
	}
	const decrypter = new Decrypter()
	decrypter.addIdentity(recovery.identity)
	const kinds = (await decrypter.decrypt(file, 'text'))
		.trimEnd()
		.split('\n')
		.map((line) => Object.keys(JSON.parse(line) as object)[0])
	for (const kind of new Set(kinds)) expect(guide).toContain(`\`${kind}\``)
})
