import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { pemToCertificates } from './pem.ts'
import { verifyPdf, type Verification } from './verify.ts'

/** Files signed once and kept, with their provenance in the folder's README: what was whole must stay whole. */
const folder = new URL('../../../tests/vectors/signatures/', import.meta.url)
type Expected = {
	readonly root: Fingerprint
	readonly files: Readonly<Record<string, Pick<Verification, 'verdict' | 'reasons'>>>
}
const { root, files } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected

test.each(Object.entries(files))('%s', async (name, expected) => {
	const { verdict, reasons } = await verifyPdf(Uint8Array.from(readFileSync(new URL(name, folder))), {
		trustedRoots: [root]
	})
	expect({ verdict, reasons }).toEqual(expected)
})

test('the root beside them is the one they are judged by', async () => {
	const [certificate] = pemToCertificates(readFileSync(new URL('root.pem', folder), 'utf8'))
	expect(await fingerprintOf(certificate!)).toBe(root)
})
