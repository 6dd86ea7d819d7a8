import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'
import { pemToCertificates } from './pem.ts'
import { readPkcs12 } from './pkcs12.ts'
import { signPrepared } from './sign.ts'
import { prepareFixture } from './testing/pdf-fixture.ts'
import { askPdfsig, inDirectory, run } from './testing/tools.ts'
import { verifyPdf } from './verify.ts'

const password = 'Pārole1 ķirsis'
const now = new Date(Date.now() + 3_600_000)
const keyKinds = {
	'EC P-256': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
	'EC P-384': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
	'RSA 2048': ['-newkey', 'rsa:2048'],
	'RSA 1024': ['-newkey', 'rsa:1024'],
	'EC secp256k1': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
	Ed25519: ['-newkey', 'ed25519']
} as const
type KeyKind = keyof typeof keyKinds

type Made = { readonly file: Uint8Array<ArrayBuffer>; readonly root: Uint8Array<ArrayBuffer> }
type Wishes = {
	readonly kind?: KeyKind
	readonly exportWith?: readonly string[]
	readonly usage?: string
	readonly without?: 'key' | 'certificate'
}

/** An organisation's root and a key issued by it, exported by OpenSSL. */
function made({ kind = 'EC P-256', exportWith = [], usage = 'nonRepudiation', without }: Wishes): Made {
	return inDirectory((directory) => {
		const at = (name: string): string => join(directory, name)
		const ask = (...args: string[]): void => {
			const { output, status } = run('openssl', ...args)
			if (status !== 0) throw new Error(output)
		}
		const root = ['-nodes', '-subj', '/CN=Dižkalnu sakne', '-utf8', '-keyout', at('ca.key'), '-out', at('ca.pem')]
		ask('req', '-x509', ...keyKinds['EC P-256'], ...root, '-days', '400')
		const subject = ['-nodes', '-subj', '/CN=Dižkalnu dome', '-utf8', '-keyout', at('key'), '-out', at('pem')]
		const extensions = ['-addext', 'basicConstraints=CA:FALSE', '-addext', `keyUsage=critical,${usage}`]
		const issuer = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-days', '30']
		ask('req', '-x509', ...keyKinds[kind], ...subject, ...extensions, ...issuer)
		const parts = {
			all: ['-inkey', at('key'), '-in', at('pem'), '-certfile', at('ca.pem')],
			key: ['-nokeys', '-in', at('pem')],
			certificate: ['-nocerts', '-inkey', at('key'), '-in', at('key')]
		}[without ?? 'all']
		ask('pkcs12', '-export', ...parts, ...exportWith, '-passout', `pass:${password}`, '-out', at('file.p12'))
		return {
			file: new Uint8Array(readFileSync(at('file.p12'))),
			root: pemToCertificates(readFileSync(at('ca.pem'), 'utf8'))[0]!
		}
	})
}

const failing = (promise: Promise<unknown>) =>
	promise.then(
		() => 'nothing',
		(error: unknown) => (error as { code?: string }).code
	)

describe('an organisation’s key file', () => {
	test.each<[KeyKind, readonly string[]]>([
		['EC P-256', []],
		['EC P-384', ['-macalg', 'sha512', '-iter', '4096']],
		['RSA 2048', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC']],
		['RSA 2048', ['-keypbe', 'AES-256-CBC', '-certpbe', 'NONE', '-macalg', 'sha1']],
		['EC P-256', ['-nomac']]
	])('with %s and %j signs a register that other people’s tools accept', async (kind, exportWith) => {
		const { file, root } = made({ kind, exportWith })
		const signer = await readPkcs12(file, password, now)
		expect(signer.chain).toEqual([root])
		const signed = await signPrepared(prepareFixture({ style: 'streams' }), signer)
		const judged = askPdfsig(signed, root)
		expect(judged).toContain('Signature is Valid.')
		const verification = await verifyPdf(signed, { trustedRoots: [await fingerprintOf(root)] })
		expect(verification.signatures[0]).toMatchObject({ digestOk: true, signatureOk: true })
	})

	test('gives its key for signing only: it cannot be taken out', async () => {
		const { file } = made({})
		expect(JSON.stringify(await readPkcs12(file, password, now))).not.toContain('privateKey')
	})
})

describe('a file that will not do is told in words:', () => {
	test('a wrong password, with a seal and without', async () => {
		for (const exportWith of [[], ['-nomac']]) {
			const { file } = made({ exportWith })
			expect(await failing(readPkcs12(file, 'Parole1 kirsis', now))).toBe('pkcs12-password')
		}
	})

	test('an outdated lock', async () => {
		const { file } = made({ exportWith: ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES'] })
		expect(await failing(readPkcs12(file, password, now))).toBe('pkcs12-legacy')
	})

	test('a damaged, cut or altogether different file', async () => {
		const { file } = made({})
		expect(await failing(readPkcs12(file.slice(0, 300), password, now))).toBe('pkcs12-damaged')
		expect(await failing(readPkcs12(new TextEncoder().encode('%PDF-1.7'), password, now))).toBe('pkcs12-damaged')
		expect(await failing(readPkcs12(new Uint8Array(), password, now))).toBe('pkcs12-damaged')
		expect(await failing(readPkcs12(new Uint8Array(1_000_001), password, now))).toBe('pkcs12-damaged')
		const flipped = file.slice()
		flipped[200] = flipped[200]! ^ 1
		expect(['pkcs12-password', 'pkcs12-damaged']).toContain(await failing(readPkcs12(flipped, password, now)))
	})

	test('no key, or no certificate', async () => {
		for (const wish of [{ without: 'key' }, { without: 'certificate' }] as const)
			expect(await failing(readPkcs12(made(wish).file, password, now))).toBe('pkcs12-empty')
	})

	test('a key that is too weak or of another kind, a certificate for something else', async () => {
		for (const kind of ['RSA 1024', 'EC secp256k1', 'Ed25519'] as const)
			expect(await failing(readPkcs12(made({ kind }).file, password, now)), kind).toBe('pkcs12-unfit')
		expect(await failing(readPkcs12(made({ usage: 'keyEncipherment' }).file, password, now))).toBe('pkcs12-unfit')
	})

	test('a certificate whose time is over', async () => {
		const later = new Date(now.getTime() + 31 * 86_400_000)
		expect(await failing(readPkcs12(made({}).file, password, later))).toBe('certificate-expired')
	})
})
