import { createRoot, issueCertificate, type Issuer, type Validity } from '../certificates.ts'
import { fingerprintOf, type Fingerprint } from '../fingerprint.ts'
import { ecdsaSigner, type Signer } from '../signer.ts'

/** An organisation with two people, made anew for every test file. */
export type Organisation = {
	readonly root: Issuer
	readonly fingerprint: Fingerprint
	readonly author: Signer
	readonly director: Signer
}

export const rootValidity: Validity = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2046-01-01T00:00:00Z') }
export const personValidity: Validity = { from: new Date('2026-01-02T00:00:00Z'), to: new Date('2031-01-01T00:00:00Z') }

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Keys whose private half cannot leave the browser, as the app makes them. */
export function makeKeys(): Promise<CryptoKeyPair> {
	return crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify'])
}

export async function makeOrganisation(): Promise<Organisation> {
	const keys = await makeKeys()
	const names = { centre: 'Dižkalnu klientu apkalpošanas centrs', municipality: 'Dižkalnu novada pašvaldība' }
	const certificate = await createRoot({ keys, names, validity: rootValidity, serial: serial(1) })
	const root = { certificate, privateKey: keys.privateKey }
	return {
		root,
		fingerprint: await fingerprintOf(certificate),
		author: await makePerson(root, 'Žanete Ķēniņa-Šķēle', 'klientu apkalpošanas speciāliste', 2),
		director: await makePerson(root, 'Ģirts Ēvalds Ūsiņš', 'izpilddirektors', 3)
	}
}

export async function makePerson(root: Issuer, commonName: string, title: string, number: number): Promise<Signer> {
	const keys = await makeKeys()
	const subject = { commonName, title, organization: 'Dižkalnu novada pašvaldība', unit: 'Klientu apkalpošanas centrs' }
	const request = { issuer: root, subject, publicKey: keys.publicKey, validity: personValidity, serial: serial(number) }
	return ecdsaSigner(keys.privateKey, await issueCertificate(request), [root.certificate])
}

export const serial = (number: number): Uint8Array<ArrayBuffer> =>
	Uint8Array.from({ length: 16 }, (_, index) => (index * 37 + number * 11 + 1) & 0xff)
