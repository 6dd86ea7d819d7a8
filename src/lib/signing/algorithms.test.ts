import { beforeAll, describe, expect, test } from 'vitest'
import type { Bytes } from './bytes.ts'
import { issueCertificate } from './certificates.ts'
import { derNull, oid, sequence, smallInteger, tlv } from './der.ts'
import { rawToDerSignature } from './ecdsa.ts'
import { Oid } from './oids.ts'
import { digestWith, resign, type CmsRecipe } from './testing/cms-fixture.ts'
import { prepareFixture } from './testing/pdf-fixture.ts'
import { makeOrganisation, personValidity, serial, type Organisation } from './testing/people.ts'
import { signPrepared } from './sign.ts'
import { verifyPdf, type Verification } from './verify.ts'

/** Signatures of other makers: RSA keys come out of PKCS #12 files, P-384 out of cards. */
type Kind = {
	readonly name: string
	readonly key: EcKeyGenParams | RsaHashedKeyGenParams
	readonly how: EcdsaParams | RsaPssParams | { name: string }
	readonly digest: string
	readonly digestOid: string
	readonly algorithm: Bytes
	readonly verdict: Verification['verdict']
}

const rsa = (name: string, hash: string, modulusLength = 2048): RsaHashedKeyGenParams => ({
	name,
	hash,
	modulusLength,
	publicExponent: Uint8Array.of(1, 0, 1)
})
const pss = (hash: string, salt: number): Bytes =>
	sequence(
		oid(Oid.rsaPss),
		sequence(
			tlv(0xa0, sequence(oid(hash), derNull())),
			tlv(0xa1, sequence(oid(Oid.mgf1), sequence(oid(hash), derNull()))),
			tlv(0xa2, smallInteger(salt))
		)
	)

const kinds: readonly Kind[] = [
	{
		name: 'ECDSA P-384 with SHA-384',
		key: { name: 'ECDSA', namedCurve: 'P-384' },
		how: { name: 'ECDSA', hash: 'SHA-384' },
		digest: 'SHA-384',
		digestOid: Oid.sha384,
		algorithm: sequence(oid(Oid.ecdsaSha384)),
		verdict: 'whole'
	},
	{
		name: 'RSA PKCS #1 v1.5',
		key: rsa('RSASSA-PKCS1-v1_5', 'SHA-256'),
		how: { name: 'RSASSA-PKCS1-v1_5' },
		digest: 'SHA-256',
		digestOid: Oid.sha256,
		algorithm: sequence(oid(Oid.rsaSha256), derNull()),
		verdict: 'whole'
	},
	{
		name: 'RSA named by its key alone',
		key: rsa('RSASSA-PKCS1-v1_5', 'SHA-512'),
		how: { name: 'RSASSA-PKCS1-v1_5' },
		digest: 'SHA-512',
		digestOid: Oid.sha512,
		algorithm: sequence(oid(Oid.rsaEncryption), derNull()),
		verdict: 'whole'
	},
	{
		name: 'RSA PSS',
		key: rsa('RSA-PSS', 'SHA-256'),
		how: { name: 'RSA-PSS', saltLength: 32 },
		digest: 'SHA-256',
		digestOid: Oid.sha256,
		algorithm: pss(Oid.sha256, 32),
		verdict: 'whole'
	},
	{
		name: 'RSA PSS with another salt than said',
		key: rsa('RSA-PSS', 'SHA-256'),
		how: { name: 'RSA-PSS', saltLength: 32 },
		digest: 'SHA-256',
		digestOid: Oid.sha256,
		algorithm: pss(Oid.sha256, 20),
		verdict: 'altered'
	},
	{
		name: 'RSA of 1024 bits',
		key: rsa('RSASSA-PKCS1-v1_5', 'SHA-256', 1024),
		how: { name: 'RSASSA-PKCS1-v1_5' },
		digest: 'SHA-256',
		digestOid: Oid.sha256,
		algorithm: sequence(oid(Oid.rsaSha256), derNull()),
		verdict: 'unreadable'
	},
	{
		name: 'ECDSA P-521',
		key: { name: 'ECDSA', namedCurve: 'P-521' },
		how: { name: 'ECDSA', hash: 'SHA-512' },
		digest: 'SHA-512',
		digestOid: Oid.sha512,
		algorithm: sequence(oid(Oid.ecdsaSha512)),
		verdict: 'whole'
	},
	{
		name: 'a digest other than the signature uses',
		key: { name: 'ECDSA', namedCurve: 'P-256' },
		how: { name: 'ECDSA', hash: 'SHA-256' },
		digest: 'SHA-512',
		digestOid: Oid.sha512,
		algorithm: sequence(oid(Oid.ecdsaSha256)),
		verdict: 'unreadable'
	},
	{
		name: 'an ECDSA key under an RSA name',
		key: { name: 'ECDSA', namedCurve: 'P-256' },
		how: { name: 'ECDSA', hash: 'SHA-256' },
		digest: 'SHA-256',
		digestOid: Oid.sha256,
		algorithm: sequence(oid(Oid.rsaSha256), derNull()),
		verdict: 'unreadable'
	}
]

describe('signatures of other makers', () => {
	let organisation: Organisation
	let signed: Bytes
	beforeAll(async () => {
		organisation = await makeOrganisation()
		signed = await signPrepared(prepareFixture({ style: 'table' }), organisation.author)
	})

	test.each(kinds)('$name: $verdict', async ({ key, how, digest, digestOid, algorithm, verdict }) => {
		const keys = await crypto.subtle.generateKey(key, false, ['sign', 'verify'])
		const subject = { commonName: 'Ģirts', organization: 'O', unit: '', title: '' }
		const request = {
			issuer: organisation.root,
			subject,
			publicKey: keys.publicKey,
			validity: personValidity,
			serial: serial(20)
		}
		const isEcdsa = how.name === 'ECDSA'
		const recipe: CmsRecipe = {
			certificate: await issueCertificate(request),
			chain: [organisation.root.certificate],
			digest: digestWith(digest),
			digestAlgorithm: sequence(oid(digestOid)),
			signatureAlgorithm: algorithm,
			sign: async (data) => {
				const raw = new Uint8Array(await crypto.subtle.sign(how, keys.privateKey, data))
				return isEcdsa ? rawToDerSignature(raw) : raw
			}
		}
		const verification = await verifyPdf(await resign(signed, recipe), { trustedRoots: [organisation.fingerprint] })
		expect({ verdict: verification.verdict, reasons: verdict === 'whole' ? verification.reasons : [] }).toEqual({
			verdict,
			reasons: []
		})
		expect(verification.reasons.length > 0).toBe(verdict !== 'whole')
	})
})
