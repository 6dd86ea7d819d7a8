import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { pemToCertificates } from './pem.ts'
import type { RevisionReport, Verification } from './verify.ts'
import { verifyPdf } from './verify.ts'

/** Files signed once and kept, with their provenance in the folder's README: what was whole must stay whole. */
const folder = new URL('../../../tests/vectors/signatures/', import.meta.url)
type Expected = {
	readonly root: Fingerprint
	readonly files: Readonly<Record<string, Pick<Verification, 'verdict' | 'reasons'>>>
	/** Signed by other people's tools, under the roots beside them. */
	readonly foreign: Readonly<
		Record<
			string,
			{
				readonly verdict: Verification['verdict']
				readonly reasons: string[]
				readonly kinds: RevisionReport['kind'][]
			}
		>
	>
}
const { root, files, foreign } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected
const read = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(new URL(name, folder)))
const certificatesOf = (name: string): readonly Uint8Array<ArrayBuffer>[] =>
	pemToCertificates(readFileSync(new URL(name, folder), 'utf8'))

test.each(Object.entries(files))('%s', async (name, expected) => {
	const { verdict, reasons } = await verifyPdf(read(name), { trustedRoots: [root] })
	expect({ verdict, reasons }).toEqual(expected)
})

test('the root beside them is the one they are judged by', async () => {
	const [certificate] = certificatesOf('root.pem')
	expect(await fingerprintOf(certificate!)).toBe(root)
})

describe('files of other tools', () => {
	test.each(Object.entries(foreign))('%s', async (name, expected) => {
		const certificates = certificatesOf('foreign/roots.pem')
		const trustedRoots = await Promise.all(certificates.map(fingerprintOf))
		const { verdict, reasons, revisions } = await verifyPdf(read(`foreign/${name}`), { trustedRoots, certificates })
		const found = { verdict, reasons: reasons.map(({ code }) => code), kinds: revisions.map(({ kind }) => kind) }
		expect(found).toEqual(expected)
	})
})
