import { Decrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import type { DeskFact } from '$lib/domain/books.ts'
import { isoDate } from '$lib/domain/dates.ts'
import { person, profile } from '$lib/domain/organisation/organisation.fixture.ts'
import { ageKeyBytes } from '$lib/vault/age-identity.ts'
import { sealAge } from '$lib/vault/age.ts'
import { oneTimeKeys } from '$lib/vault/one-time.ts'
import type { PassphraseSlot } from '$lib/vault/slots.ts'
import { work } from '../backup/work.ts'
import { readPackage, writePackage, type DevicePackage } from './package.ts'

const slot: PassphraseSlot = {
	id: person.id,
	type: 'passphrase',
	kdf: { algorithm: 'argon2id', memory: 47_104, passes: 3, salt: Uint8Array.from({ length: 16 }, (_, index) => index) },
	sealed: Uint8Array.from([9, 8, 7])
}
const facts: readonly DeskFact[] = [
	{ type: 'ledger.started', body: { deviceOrdinal: 111 } },
	{ type: 'organisation.founded', body: { profile, root: 'AAAA', recoveryRecipient: 'age1x' } },
	{ type: 'person.joined', body: { person } }
]
const content: DevicePackage = {
	realm: 'real',
	madeOn: isoDate('2026-11-23'),
	until: isoDate('2026-11-30'),
	person: person.id,
	slot,
	facts
}
const code = crypto.getRandomValues(new Uint8Array(16))
const file = await writePackage(content, code, work)
const purpose = 'device-package'

/** A file that somebody with the code has made. */
async function sealed(text: string): Promise<Uint8Array<ArrayBuffer>> {
	const { recipient } = await oneTimeKeys(code, purpose)
	return sealAge([new TextEncoder().encode(text)], [ageKeyBytes(recipient)], [])
}

async function textInside(): Promise<string> {
	const decrypter = new Decrypter()
	decrypter.addIdentity((await oneTimeKeys(code, purpose)).identity)
	return decrypter.decrypt(file, 'text')
}

describe('a device package', () => {
	test('gives back what went in, with the code', async () => {
		expect(await readPackage(file, code, work)).toEqual(content)
	})

	test('is an age file that the official library opens with the key of the code', async () => {
		expect(JSON.parse(await textInside())).toMatchObject({ format: 'uzklausi-device', version: 1, realm: 'real' })
	})

	test('shows nothing of what is inside', () => {
		const text = Buffer.from(file).toString('latin1')
		for (const word of [person.name, profile.centre, 'organisation.founded', person.id])
			expect(text).not.toContain(word)
	})

	test('does not open with another code, nor with the code of something else', async () => {
		const other = Uint8Array.from(code)
		other[0] = (other[0] ?? 0) ^ 1
		await expect(readPackage(file, other, work)).rejects.toMatchObject({ code: 'package-code-wrong' })
		const { recipient } = await oneTimeKeys(code, purpose)
		expect((await oneTimeKeys(code, 'something-else')).recipient).not.toBe(recipient)
	})
})

describe('is refused', () => {
	test('what is no package, or was changed on the way', async () => {
		const pdf = new TextEncoder().encode('%PDF-1.7')
		await expect(readPackage(pdf, code, work)).rejects.toMatchObject({ code: 'package-foreign' })
		const changed = Uint8Array.from(file)
		changed[changed.length - 5] = (changed.at(-5) ?? 0) ^ 1
		await expect(readPackage(changed, code, work)).rejects.toMatchObject({ code: 'package-foreign' })
	})

	test.each([
		['a later version', (text: string) => text.replace('"version":1', '"version":2'), 'package-newer'],
		['another format', (text: string) => text.replace('uzklausi-device', 'cits'), 'package-foreign'],
		['a fact that no book knows', (text: string) => text.replace('ledger.started', 'moon.rose'), 'package-foreign'],
		['a field too many', (text: string) => text.replace('{', '{"more":1,'), 'package-foreign'],
		['no JSON', () => 'Labdien!', 'package-foreign']
	])('%s', async (_, change, expected) => {
		await expect(readPackage(await sealed(change(await textInside())), code, work)).rejects.toMatchObject({
			code: expected
		})
	})
})
