import { createRoot, issueCertificate } from '../../../src/lib/signing/certificates.ts'
import { fingerprintOf } from '../../../src/lib/signing/fingerprint.ts'
import { ecdsaSigner, type Signer } from '../../../src/lib/signing/signer.ts'

/** Keys and certificates as a database keeps them. */
export type Organisation = {
	readonly root: Uint8Array<ArrayBuffer>
	readonly fingerprint: string
	readonly author: Person
	readonly director: Person
}

type Person = { readonly privateKey: CryptoKey; readonly certificate: Uint8Array<ArrayBuffer> }

const validity = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2036-01-01T00:00:00Z') }

export async function makeOrganisation(): Promise<Organisation> {
	const keys = await makeKeys()
	const names = { centre: 'Ķirbižu klientu apkalpošanas centrs', municipality: 'Ķirbižu novada pašvaldība' }
	const root = await createRoot({ keys, names, validity, serial: serial(1) })
	const issuer = { certificate: root, privateKey: keys.privateKey }
	const issue = async (commonName: string, title: string, number: number): Promise<Person> => {
		const { privateKey, publicKey } = await makeKeys()
		const subject = { commonName, title, organization: names.municipality, unit: names.centre }
		const certificate = await issueCertificate({ issuer, subject, publicKey, validity, serial: serial(number) })
		return { privateKey, certificate }
	}
	return {
		root,
		fingerprint: await fingerprintOf(root),
		author: await issue('Ilze Kalniņa', 'klientu apkalpošanas speciāliste', 2),
		director: await issue('Ģirts Žagars', 'izpilddirektors', 3)
	}
}

export function signerOf({ root }: Organisation, { privateKey, certificate }: Person): Signer {
	return ecdsaSigner(privateKey, certificate, [root])
}

function makeKeys(): Promise<CryptoKeyPair> {
	return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
}

function serial(number: number): Uint8Array<ArrayBuffer> {
	return Uint8Array.from({ length: 16 }, (_, index) => (index * 37 + number * 11 + 1) & 0xff)
}
