import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { concatBytes, type Bytes } from './bytes.ts'
import { bitString, octetString, parseDer, sequence, smallInteger } from './der.ts'
import { opensslReply, opensslVerifiesReply } from './testing/authority.ts'
import { flip } from './testing/attack-tools.ts'
import { makeOpensslPerson, opensslCms, type OpensslPerson } from './testing/openssl.ts'
import { inDirectory, run, writeFile } from './testing/tools.ts'
import { readTimeStampReply, timeStampQuery } from './time-stamp-exchange.ts'

const digest = Uint8Array.from({ length: 32 }, (_, index) => index * 7)
const nonce = Uint8Array.from({ length: 16 }, (_, index) => 255 - index)
const question = { digest, nonce }
const wrong = { failure: { why: 'wrong-answer' } }

let authority: OpensslPerson
let reply: Bytes
beforeAll(() => {
	authority = makeOpensslPerson({ profile: 'authority' })
	reply = opensslReply(timeStampQuery(question), authority)
})

describe('a question to a time-stamping authority', () => {
	test('is read by openssl as a request with our digest, a nonce and a wish for the certificate', () => {
		const { output } = inDirectory((directory) =>
			run('openssl', 'ts', '-query', '-in', writeFile(directory, 'q.tsq', timeStampQuery(question)), '-text')
		)
		expect(output).toContain('Hash Algorithm: sha256')
		expect(output).toContain('Nonce: 0xFFFEFDFCFBFAF9F8F7F6F5F4F3F2F1F0')
		expect(output).toContain('Certificate required: yes')
		expect(output.replace(/\s/g, '')).toContain('00070e151c232a31')
	})

	test('names a nonce as a positive number, whatever its bytes', async () => {
		for (const odd of [new Uint8Array(8), Uint8Array.of(0, 0, 0x80, 1, 2, 3, 4, 5)]) {
			const asked = { digest, nonce: odd }
			expect(await readTimeStampReply(opensslReply(timeStampQuery(asked), authority), asked)).toHaveProperty('token')
		}
	})
})

describe('an answer', () => {
	test('to this question is believed, as openssl believes it', async () => {
		const stamping = await readTimeStampReply(reply, question)
		expect(stamping).toMatchObject({ token: parseDer(reply).children[1]?.raw, time: expect.any(Date) as Date })
		expect('time' in stamping && Math.abs(stamping.time.getTime() - Date.now())).toBeLessThan(120_000)
		expect(opensslVerifiesReply(timeStampQuery(question), reply, authority.root)).toContain('Verification: OK')
	})

	test('of an authority below another one is believed as well', async () => {
		const below = makeOpensslPerson({ profile: 'authority', between: 'intermediate', kind: 'P-256' })
		expect(await readTimeStampReply(opensslReply(timeStampQuery(question), below), question)).toHaveProperty('token')
	})

	test('to another digest or another nonce is not ours', async () => {
		expect(await readTimeStampReply(reply, { digest: flip(digest, 0, 1), nonce })).toEqual(wrong)
		expect(await readTimeStampReply(reply, { digest, nonce: flip(nonce, 15, 1) })).toEqual(wrong)
	})

	test('by somebody who is no authority for time-stamps is none', async () => {
		const info = parseDer(reply).children[1]?.children[1]?.children[0]?.children[2]?.children[1]?.children[0]
		if (!info) throw new Error('no TSTInfo')
		const person = makeOpensslPerson()
		const type = ['-nodetach', '-cades', '-econtent_type', '1.2.840.113549.1.9.16.1.4']
		const granted = sequence(smallInteger(0))
		const by = (someone: OpensslPerson): Bytes => sequence(granted, opensslCms(info.body, someone, type))
		expect(await readTimeStampReply(by(person), question)).toEqual(wrong)
		// The same token by the authority is right: it is the purpose that was missing.
		expect(await readTimeStampReply(by(authority), question)).toHaveProperty('token')
	})

	test('by an authority whose certificate has expired is none', async () => {
		const expired = expiredAuthority(authority)
		expect(await readTimeStampReply(opensslReply(timeStampQuery(question), expired), question)).toEqual(wrong)
	})

	test('that refuses tells why, if the authority says so', async () => {
		const refused = (...details: Bytes[]): Promise<unknown> =>
			readTimeStampReply(sequence(sequence(smallInteger(2), ...details)), question)
		expect(await refused()).toEqual({ failure: { why: 'refused', refusal: undefined } })
		expect(await refused(bitString(Uint8Array.of(0b0010_0000), 5))).toEqual({
			failure: { why: 'refused', refusal: 'bad-request' }
		})
		expect(await refused(bitString(Uint8Array.of(0, 2), 1))).toEqual({
			failure: { why: 'refused', refusal: 'time-not-available' }
		})
	})

	test('to a digest that the authority does not take is openssl’s own refusal', async () => {
		const sha512 = inDirectory((directory) => {
			const data = writeFile(directory, 'data.bin', digest)
			run('openssl', 'ts', '-query', '-data', data, '-sha512', '-out', `${directory}/q.tsq`)
			return Uint8Array.from(readFileSync(`${directory}/q.tsq`))
		})
		expect(await readTimeStampReply(opensslReply(sha512, authority), question)).toEqual({
			failure: { why: 'refused', refusal: 'bad-algorithm' }
		})
	})

	test('that grants and brings no token, or something else, is none', async () => {
		for (const part of [[], [octetString(digest)], [sequence()]])
			expect(await readTimeStampReply(sequence(sequence(smallInteger(0)), ...part), question)).toEqual(wrong)
	})
})

/** The same key under a certificate that `openssl ca` dates back; it issues itself, which a time-stamp may be signed by. */
function expiredAuthority(person: OpensslPerson): OpensslPerson {
	return inDirectory((directory) => {
		const file = (name: string, contents: string): string => writeFile(directory, name, contents)
		const settings = `new_certs_dir=${directory}\ndatabase=${file('index', '')}\nserial=${file('number', '02')}`
		const purpose = 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping'
		const config = `[d]\n${settings}\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n[x]\n${purpose}\n`
		const key = file('key.pem', person.key)
		run('openssl', 'req', '-new', '-key', key, '-subj', '/CN=old', '-out', `${directory}/csr`)
		const dates = ['-startdate', '20200101000000Z', '-enddate', '20210101000000Z']
		const how = ['-config', file('ca.cnf', config), '-name', 'd', '-extensions', 'x', '-batch', '-notext', '-selfsign']
		const made = run(
			'openssl',
			'ca',
			...how,
			'-keyfile',
			key,
			...dates,
			'-in',
			`${directory}/csr`,
			'-out',
			`${directory}/pem`
		)
		if (made.status !== 0) throw new Error(made.output)
		const certificate = readFileSync(`${directory}/pem`, 'utf8')
		return { key: person.key, certificate, root: certificate }
	})
}

/** What the token says and its signature are protected; the certificates beside it serve trust alone. */
function protectedParts(): readonly (readonly [number, number])[] {
	const signedData = parseDer(reply).children[1]!.children[1]!.children[0]!
	const [info, signer] = [signedData.children[2]!, signedData.children.at(-1)!]
	return [info, signer].map(({ raw }) => [raw.byteOffset - reply.byteOffset, raw.length] as const)
}

describe('a broken answer', () => {
	test('with any bit of the time, the digest or the signature flipped is never believed', async () => {
		const places = protectedParts().flatMap(([from, length]) => Array.from({ length }, (_, index) => from + index))
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...places), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
				const stamping = await readTimeStampReply(flip(reply, at, 1 << bit), question)
				expect(stamping).toEqual(wrong)
			}),
			{ numRuns: 400 }
		)
	})

	test('cut off, prolonged or random is a failure and never a crash', async () => {
		const bytes = fc.oneof(
			fc.integer({ min: 0, max: reply.length - 1 }).map((length) => reply.slice(0, length)),
			fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => concatBytes(reply, more)),
			fc.uint8Array({ maxLength: 400 }).map((any) => Uint8Array.from(any))
		)
		await fc.assert(
			fc.asyncProperty(bytes, async (answer) => {
				expect(await readTimeStampReply(answer, question)).toHaveProperty('failure')
			}),
			{ numRuns: 300 }
		)
	})

	test('with any bit flipped anywhere is a failure, or the same time by the same authority', async () => {
		const genuine = await readTimeStampReply(reply, question)
		await fc.assert(
			fc.asyncProperty(fc.nat(reply.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
				const stamping = await readTimeStampReply(flip(reply, at, 1 << bit), question)
				if ('time' in stamping) expect(stamping.time).toEqual('time' in genuine && genuine.time)
			}),
			{ numRuns: 300 }
		)
	})
})
