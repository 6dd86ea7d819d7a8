import { beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '$lib/errors.ts'
import { concatBytes, type Bytes } from './bytes.ts'
import { parseCertificate } from './certificate-parser.ts'
import { createRoot, issueCertificate } from './certificates.ts'
import { fingerprintOf, formatFingerprint, parseFingerprint } from './fingerprint.ts'
import { certificateToPem, pemToCertificates } from './pem.ts'
import { Refused } from './reasons.ts'
import {
	makeKeys,
	makeOrganisation,
	personValidity,
	rootValidity,
	serial,
	type Organisation
} from './testing/people.ts'
import { inDirectory, run, writeFile } from './testing/tools.ts'

let organisation: Organisation
beforeAll(async () => {
	organisation = await makeOrganisation()
})

const opensslText = (certificate: Bytes): string =>
	inDirectory((directory) => {
		const path = writeFile(directory, 'certificate.pem', certificateToPem(certificate))
		return run('openssl', 'x509', '-in', path, '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus_space').output
	})

describe('judged by OpenSSL', () => {
	test('a person verifies against the root, strictly', () => {
		const { output, status } = inDirectory((directory) => {
			const root = writeFile(directory, 'root.pem', certificateToPem(organisation.root.certificate))
			const person = writeFile(directory, 'person.pem', certificateToPem(organisation.author.certificate))
			return run('openssl', 'verify', '-x509_strict', '-check_ss_sig', '-attime', '1772445600', '-CAfile', root, person)
		})
		expect(output).toContain('person.pem: OK')
		expect(status).toBe(0)
	})

	test('the root says what a root must say', () => {
		const text = opensslText(organisation.root.certificate)
		expect(text).toContain('O=Dižkalnu novada pašvaldība, CN=Dižkalnu klientu apkalpošanas centrs saknes sertifikāts')
		expect(text).toMatch(/Basic Constraints: critical\s+CA:TRUE, pathlen:0/)
		expect(text).toMatch(/Key Usage: critical\s+Certificate Sign, CRL Sign/)
		expect(text).toMatch(/Subject Key Identifier:\s+([0-9A-F]{2}:){19}[0-9A-F]{2}/)
		expect(text).toContain('Not After : Jan  1 00:00:00 2046 GMT')
	})

	test('a person may sign documents and not issue, and has Latvian letters', () => {
		const text = opensslText(organisation.author.certificate)
		expect(text).toContain(
			'O=Dižkalnu novada pašvaldība, OU=Klientu apkalpošanas centrs, CN=Žanete Ķēniņa-Šķēle, title=klientu apkalpošanas speciāliste'
		)
		expect(text).toMatch(/Basic Constraints: critical\s+CA:FALSE/)
		expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/)
		expect(text).toContain('Authority Key Identifier')
	})
})

test('what was issued is read back', () => {
	const root = parseCertificate(organisation.root.certificate)
	const person = parseCertificate(organisation.author.certificate)
	expect(person.subject).toEqual({
		commonName: 'Žanete Ķēniņa-Šķēle',
		organization: 'Dižkalnu novada pašvaldība',
		unit: 'Klientu apkalpošanas centrs',
		title: 'klientu apkalpošanas speciāliste'
	})
	expect(person.issuer).toEqual(root.subject)
	expect(person.validity).toEqual(personValidity)
	expect(root.validity).toEqual(rootValidity)
	expect(person.serial).toHaveLength(16)
	expect([...person.keyUsage]).toEqual(['digitalSignature', 'nonRepudiation'])
	expect([...root.keyUsage]).toEqual(['keyCertSign', 'cRLSign'])
	expect({ authority: root.authority, pathLength: root.pathLength }).toEqual({ authority: true, pathLength: 0 })
	expect(person.authority).toBe(false)
	expect(person.authorityKeyIdentifier).toEqual(root.subjectKeyIdentifier)
})

test('a name longer than X.520 allows is shortened, and the words after it stay', async () => {
	const keys = await makeKeys()
	const names = {
		centre: 'Augšdaugavas un Dižkalnu apvienotā novada klientu apkalpošanas centrs',
		municipality: 'Š'.repeat(80)
	}
	const root = parseCertificate(await createRoot({ keys, names, validity: rootValidity, serial: serial(4) }))
	expect(root.subject.commonName).toMatch(/^Augšdaugavas un .*… saknes sertifikāts$/)
	expect(Array.from(root.subject.commonName).length).toBeLessThanOrEqual(64)
	expect(root.subject.organization).toBe('Š'.repeat(63) + '…')
})

test('nobody is certified for longer than the root lives', async () => {
	const { publicKey } = await makeKeys()
	const subject = { commonName: 'A', organization: 'B', unit: '', title: '' }
	const validity = { from: personValidity.from, to: new Date('2046-01-01T00:00:01Z') }
	const issuing = issueCertificate({ issuer: organisation.root, subject, publicKey, validity, serial: serial(5) })
	await expect(issuing).rejects.toEqual(new AppError('certificate-expired'))
})

test('years from 2050 on are written in full', async () => {
	const keys = await makeKeys()
	const validity = { from: new Date('2049-12-31T23:59:59Z'), to: new Date('2050-01-01T00:00:00Z') }
	const root = await createRoot({ keys, names: { centre: 'C', municipality: 'M' }, validity, serial: serial(6) })
	expect(parseCertificate(root).validity).toEqual(validity)
	expect(opensslText(root)).toContain('Not After : Jan  1 00:00:00 2050 GMT')
})

test('PEM and fingerprints go there and back', async () => {
	const { certificate } = organisation.root
	const two = certificateToPem(certificate) + 'noise\n' + certificateToPem(organisation.author.certificate)
	expect(pemToCertificates(two)).toEqual([certificate, organisation.author.certificate])
	expect(pemToCertificates('-----BEGIN CERTIFICATE-----\n====\n-----END CERTIFICATE-----')).toEqual([])
	const fingerprint = await fingerprintOf(certificate)
	const shown = formatFingerprint(fingerprint)
	expect(shown).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)
	expect(parseFingerprint(shown)).toBe(fingerprint)
	expect(parseFingerprint('12')).toBeUndefined()
})

test('a certificate with anything behind, or one bit of its structure changed, is not read', () => {
	const { certificate } = organisation.root
	expect(() => parseCertificate(concatBytes(certificate, Uint8Array.of(0)))).toThrow(Refused)
	expect(() => parseCertificate(certificate.slice(0, -1))).toThrow(Refused)
	expect(() => parseCertificate(new Uint8Array())).toThrow(Refused)
	const wrongVersion = certificate.slice()
	// The version stands behind three headers: 4 + 4 + 4 bytes on.
	wrongVersion[12] = 1
	expect(() => parseCertificate(wrongVersion)).toThrow(Refused)
})
