import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import { calibrate, derive, minimumMemory } from './kdf.ts'
import { toBase64 } from './base64.ts'
import { dataKeys, newDataKey, newPersonKeys, unlock } from './keys.ts'
import type { KdfParameters } from './protocol.ts'
import {
	openWithPassphrase,
	openWithRecoveryKey,
	passphraseSlot,
	recoverySlot,
	type Secrets,
	type Slot
} from './slots.ts'
import { open, seal, utf8 } from './cipher.ts'

const kdf: KdfParameters = { algorithm: 'argon2id', memory: minimumMemory, passes: 1, salt: new Uint8Array(16).fill(2) }
const recoveryKey = new Uint8Array(16).fill(9)
let secrets: Secrets
let slots: readonly Slot[]

beforeAll(async () => {
	const { signingKey, identity } = await newPersonKeys()
	const person = 'person-1' as PersonId
	secrets = { person, dataKey: newDataKey(), signingKey, identity, rootKey: null, recoveryIdentity: null }
	const organisation = { ...secrets, person: null, signingKey: null, identity: null }
	slots = [
		await passphraseSlot('one', 'zaļa egle dzied klusi', kdf, secrets),
		await passphraseSlot('two', 'cits cilvēks cita parole', kdf, { ...secrets, person: 'person-2' as PersonId }),
		await recoverySlot('paper', recoveryKey, organisation)
	]
})

describe('the lock', () => {
	test('knows by the passphrase alone who has come', async () => {
		expect((await openWithPassphrase(slots, 'zaļa egle dzied klusi')).secrets.person).toBe('person-1')
		expect((await openWithPassphrase(slots, 'cits cilvēks cita parole')).secrets.person).toBe('person-2')
	})

	test('does not mind another Unicode form or a blank too many', async () => {
		const typed = '  zaļa egle  dzied klusi '.normalize('NFD')
		expect((await openWithPassphrase(slots, typed)).slot.id).toBe('one')
	})

	test('refuses what is nearly right, and a device without slots', async () => {
		await expect(openWithPassphrase(slots, 'zala egle dzied klusi')).rejects.toMatchObject({ code: 'passphrase-wrong' })
		await expect(openWithPassphrase([], 'zaļa egle dzied klusi')).rejects.toMatchObject({ code: 'vault-missing' })
	})

	test('the recovery sheet opens the data, and nobody signs with it', async () => {
		const opened = await openWithRecoveryKey(slots, recoveryKey)
		expect(opened.dataKey).toBe(secrets.dataKey)
		expect(await unlock(opened)).toBeUndefined()
		await expect(openWithRecoveryKey(slots, new Uint8Array(16))).rejects.toMatchObject({ code: 'recovery-key-wrong' })
	})

	test('a slot moved to another id opens no more', async () => {
		const [first] = slots
		if (first?.type !== 'passphrase') throw new Error('no slot')
		await expect(openWithPassphrase([{ ...first, id: 'else' }], 'zaļa egle dzied klusi')).rejects.toMatchObject({
			code: 'passphrase-wrong'
		})
	})

	test('keys that work cannot be read by script', async () => {
		const unlocked = await unlock(secrets)
		if (!unlocked) throw new Error('no keys')
		for (const key of [unlocked.signingKey, ...Object.values(unlocked.keys)]) {
			expect(key.extractable).toBe(false)
			await expect(crypto.subtle.exportKey('raw', key)).rejects.toMatchObject({ name: 'InvalidAccessError' })
		}
	})
})

describe('sealing', () => {
	test('what is sealed for one place opens nowhere else, nor with another sub-key', async () => {
		const keys = await dataKeys(secrets.dataKey)
		const sealed = await seal(keys.ledger, 'log/d/1/body', utf8('teiktais'))
		expect(await open(keys.ledger, 'log/d/1/body', sealed)).toEqual(utf8('teiktais'))
		await expect(open(keys.ledger, 'log/d/2/body', sealed)).rejects.toThrow()
		await expect(open(keys.snapshot, 'log/d/1/body', sealed)).rejects.toThrow()
	})

	test('the same text never looks the same twice', async () => {
		const { drafts } = await dataKeys(secrets.dataKey)
		expect(toBase64(await seal(drafts, 'p', utf8('a')))).not.toBe(toBase64(await seal(drafts, 'p', utf8('a'))))
	})
})

test('Argon2id as WebAssembly gives what a second implementation (noble-hashes) gives', async () => {
	const parameters: KdfParameters = { algorithm: 'argon2id', memory: 65_536, passes: 2, salt: utf8('somesaltsomesalt') }
	const { key } = await derive('password', parameters)
	expect(Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(
		'fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2'
	)
})

test('calibration never goes below the floor', async () => {
	const found = await calibrate()
	expect(found.memory).toBeGreaterThanOrEqual(minimumMemory)
	expect(found.passes).toBeGreaterThanOrEqual(1)
	expect(found.salt).toHaveLength(16)
})
