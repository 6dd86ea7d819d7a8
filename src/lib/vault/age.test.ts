import * as vectors from 'cctv-age'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { AppError } from '$lib/errors.ts'
import { ageKeyBytes, newAgeKeys } from './age-identity.ts'
import { readAgeHeader, type Stanza } from './age-header.ts'
import { openAge, sealAge } from './age.ts'

const join = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.concat(parts))
const chunk = 65_536
/** Lengths about the border of a chunk, where a slip would be. */
const lengths = [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 2 * chunk + 7]

describe('what we write', () => {
	test.each(lengths)('%i bytes open in the official library, for every recipient', async (length) => {
		const people = await Promise.all([newAgeKeys(), newAgeKeys()])
		const plain = crypto.getRandomValues(new Uint8Array(length % chunk))
		const parts = [new Uint8Array(length - plain.length), plain]
		const file = await sealAge(
			parts,
			people.map(({ recipient }) => ageKeyBytes(recipient)),
			[]
		)
		for (const { identity } of people) {
			const decrypter = new Decrypter()
			decrypter.addIdentity(identity)
			expect(Buffer.compare(Buffer.from(await decrypter.decrypt(file)), join(parts))).toBe(0)
		}
	})

	test('stanzas of our own stand in the header for anybody to read, and the official library passes over them', async () => {
		const { identity, recipient } = await newAgeKeys()
		const notes: Stanza[] = [0, 47, 48, 96, 300].map((length) => ({
			args: ['example.com/note', String(length)],
			body: crypto.getRandomValues(new Uint8Array(length))
		}))
		const file = await sealAge([new Uint8Array([7])], [ageKeyBytes(recipient)], notes)
		expect(readAgeHeader(file).stanzas.slice(1)).toEqual(notes)
		const decrypter = new Decrypter()
		decrypter.addIdentity(identity)
		expect(await decrypter.decrypt(file)).toEqual(new Uint8Array([7]))
	})

	test('however the text is cut into parts, it comes back whole', async () => {
		const { identity, recipient } = await newAgeKeys()
		await fc.assert(
			fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40_000 }), { maxLength: 8 }), async (drawn) => {
				const parts = drawn.map((part) => Uint8Array.from(part))
				const opened = await openAge(await sealAge(parts, [ageKeyBytes(recipient)], []), ageKeyBytes(identity))
				expect(Buffer.compare(join(opened), join(parts))).toBe(0)
			}),
			{ numRuns: 30 }
		)
	})
})

describe('what we read', () => {
	test.each(lengths)('%i bytes from the official library', async (length) => {
		const { identity, recipient } = await newAgeKeys()
		const encrypter = new Encrypter()
		encrypter.addRecipient((await newAgeKeys()).recipient)
		encrypter.addRecipient(recipient)
		const plain = crypto.getRandomValues(new Uint8Array(length % chunk))
		const file = await encrypter.encrypt(plain)
		expect(Buffer.compare(join(await openAge(file, ageKeyBytes(identity))), plain)).toBe(0)
	})

	test('a stranger’s key opens nothing', async () => {
		const file = await sealAge([new Uint8Array(5)], [ageKeyBytes((await newAgeKeys()).recipient)], [])
		await expect(openAge(file, ageKeyBytes((await newAgeKeys()).identity))).rejects.toMatchObject({
			code: 'backup-key-wrong'
		})
	})

	test('one changed byte anywhere, or a missing end, is noticed', async () => {
		const { identity, recipient } = await newAgeKeys()
		const file = await sealAge(
			[new Uint8Array(chunk + 9)],
			[ageKeyBytes(recipient)],
			[{ args: ['note', 'x'], body: new Uint8Array(9) }]
		)
		await fc.assert(
			fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
				const changed = Uint8Array.from(file)
				changed[place] = (changed[place] ?? 0) ^ change
				await expect(openAge(changed, ageKeyBytes(identity))).rejects.toBeInstanceOf(AppError)
				await expect(openAge(file.subarray(0, place), ageKeyBytes(identity))).rejects.toBeInstanceOf(AppError)
			}),
			{ numRuns: 100 }
		)
	})
})

/** The vectors of C2SP (CCTV, age): our reader knows one kind of recipient, so armoured and passphrase files are not for it. */
describe('the published vectors', () => {
	const cases = Object.entries(vectors).map(([name, bytes]) => ({ name, ...parse(Buffer.from(bytes)) }))
	const ours = cases.filter(({ fields }) => !fields.armored && !fields.passphrase && !fields.identity?.includes('-PQ-'))

	test('there are many', () => expect(ours.length).toBeGreaterThan(60))

	test.each(ours)('$name: $fields.expect', async ({ fields, file }) => {
		const identity = fields.identity ?? (await newAgeKeys()).identity
		const opening = openAge(file, ageKeyBytes(identity))
		if (fields.expect !== 'success') {
			await expect(opening).rejects.toMatchObject({ name: 'AppError' })
			return
		}
		expect(
			createHash('sha256')
				.update(join(await opening))
				.digest('hex')
		).toBe(fields.payload)
	})
})

type Fields = { expect?: string; payload?: string; identity?: string; armored?: string; passphrase?: string }

function parse(bytes: Buffer): { fields: Fields; file: Uint8Array<ArrayBuffer> } {
	const end = bytes.indexOf('\n\n')
	const lines = bytes.subarray(0, end).toString('latin1').split('\n')
	const fields = Object.fromEntries(lines.map((line) => line.split(': '))) as Fields & { compressed?: string }
	const body = bytes.subarray(end + 2)
	return { fields, file: Uint8Array.from(fields.compressed ? inflateSync(body) : body) }
}
