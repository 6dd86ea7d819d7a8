import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { concatBytes, type Bytes } from './bytes.ts'
import { issueCertificate } from './certificates.ts'
import { certificateToPem } from './pem.ts'
import { signPrepared } from './sign.ts'
import { contentsOf, findContents } from './testing/attack-tools.ts'
import { prepareFixture } from './testing/pdf-fixture.ts'
import { makeOrganisation, personValidity, serial, type Organisation } from './testing/people.ts'
import { inDirectory, run, writeFile } from './testing/tools.ts'
import { verifyPdf } from './verify.ts'

/** CMS made by OpenSSL with keys of its own, certified by our root: the reader must not only understand its own writer. */
describe('signatures made by OpenSSL', () => {
	let organisation: Organisation
	let prepared: Bytes
	beforeAll(async () => {
		organisation = await makeOrganisation()
		prepared = await signPrepared(prepareFixture({ style: 'streams' }), organisation.author)
	})

	test.each([
		{ name: 'ECDSA P-256', key: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'], options: [] },
		{
			name: 'ECDSA P-384',
			key: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
			options: ['-md', 'sha384']
		},
		{ name: 'RSA', key: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'], options: [] },
		{
			name: 'RSA PSS',
			key: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
			options: ['-keyopt', 'rsa_padding_mode:pss']
		}
	])('$name', async ({ key, options }) => {
		const { contentsAt, contentsLength } = findContents(prepared)
		const content = concatBytes(prepared.subarray(0, contentsAt), prepared.subarray(contentsAt + contentsLength))
		const privateKey = inDirectory((directory) => {
			run('openssl', 'genpkey', ...key, '-out', `${directory}/key.pem`)
			run(
				'openssl',
				'pkey',
				'-in',
				`${directory}/key.pem`,
				'-pubout',
				'-outform',
				'DER',
				'-out',
				`${directory}/public.der`
			)
			return {
				pem: readFileSync(`${directory}/key.pem`, 'utf8'),
				spki: Uint8Array.from(readFileSync(`${directory}/public.der`))
			}
		})
		const certificate = await certify(privateKey.spki, key[1] === 'RSA', key[3] ?? '')
		const cms = inDirectory((directory) => {
			const said = run(
				'openssl',
				...['cms', '-sign', '-cades', '-binary', '-nosmimecap', '-outform', 'DER'],
				...['-in', writeFile(directory, 'content.bin', content)],
				...['-signer', writeFile(directory, 'signer.pem', certificateToPem(certificate))],
				...options,
				...['-inkey', writeFile(directory, 'key.pem', privateKey.pem)],
				...['-certfile', writeFile(directory, 'root.pem', certificateToPem(organisation.root.certificate))],
				...['-out', `${directory}/signature.der`]
			)
			expect(said.output).toBe('')
			return Uint8Array.from(readFileSync(`${directory}/signature.der`))
		})
		const verification = await verifyPdf(contentsOf(prepared).replace(cms), {
			trustedRoots: [organisation.fingerprint]
		})
		expect({ verdict: verification.verdict, reasons: verification.reasons }).toEqual({ verdict: 'whole', reasons: [] })
	})

	async function certify(spki: Bytes, isRsa: boolean, curve: string): Promise<Bytes> {
		const how = isRsa ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: curve.slice(-5) }
		const publicKey = await crypto.subtle.importKey('spki', spki, how, true, ['verify'])
		const subject = {
			commonName: 'Ģirts Ēvalds Ūsiņš',
			organization: 'Dižkalnu novada pašvaldība',
			unit: '',
			title: ''
		}
		return issueCertificate({
			issuer: organisation.root,
			subject,
			publicKey,
			validity: personValidity,
			serial: serial(30)
		})
	}
})
