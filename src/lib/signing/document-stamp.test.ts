import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { concatBytes, type Bytes } from './bytes.ts'
import { parseDerPrefix } from './der.ts'
import { prepareDocumentStamp } from './document-stamp.ts'
import { PdfDocument } from './document.ts'
import { signPrepared } from './sign.ts'
import { stampPrepared, signAndStamp } from './stamped-signature.ts'
import { readStore } from './store.ts'
import { contentsOf, findContents, makeGenuine, signAsDirector, startsWith } from './testing/attack-tools.ts'
import { opensslStamper } from './testing/authority.ts'
import { makeOpensslPerson, type OpensslPerson } from './testing/openssl.ts'
import { prepareFixture } from './testing/pdf-fixture.ts'
import { makeOrganisation, type Organisation } from './testing/people.ts'
import { askMutool, askPdfsig, askQpdf, inDirectory, run, writeFile } from './testing/tools.ts'
import { verifyPdf, type Verification } from './verify.ts'

let organisation: Organisation
let authority: OpensslPerson
beforeAll(async () => {
	organisation = await makeOrganisation()
	authority = makeOpensslPerson({ profile: 'authority' })
})

const room = 8192
const verify = (pdf: Bytes): Promise<Verification> => verifyPdf(pdf, { trustedRoots: [organisation.fingerprint] })

async function upgrade(pdf: Bytes, revocationLists: readonly Bytes[] = []): Promise<Bytes> {
	const prepared = prepareDocumentStamp({ pdf, field: 'Laika zīmogs', revocationLists, room })
	const stamped = await stampPrepared(prepared, opensslStamper(authority))
	if ('failure' in stamped) throw new Error(stamped.failure.why)
	return stamped.bytes
}

describe.each(['table', 'streams'] as const)('a time-stamp over a finished file (%s)', (style) => {
	test('stands behind both signatures as two updates of validation data', async () => {
		const { two } = await makeGenuine(style, organisation)
		const pdf = await upgrade(two)
		expect(startsWith(pdf, two)).toBe(true)
		const { verdict, reasons, revisions, signatures } = await verify(pdf)
		expect(reasons).toEqual([{ code: 'time-stamp-untrusted', field: 'Laika zīmogs' }])
		expect(verdict).toBe('whole')
		expect(revisions.map(({ kind }) => kind)).toEqual(['signature', 'signature', 'validation-data', 'validation-data'])
		expect(signatures.map(({ kind }) => kind)).toEqual(['signature', 'signature', 'time-stamp'])
		expect(signatures[2]).toMatchObject({
			coversWholeFile: true,
			timeEvidence: 'stamped',
			stampedBy: { organization: 'Citi' }
		})
	})

	test('is right before openssl, poppler, MuPDF and qpdf', async () => {
		const { two } = await makeGenuine(style, organisation)
		const pdf = await upgrade(two)
		const { contentsAt, contentsLength } = findContents(pdf, two.length)
		const covered = concatBytes(pdf.subarray(0, contentsAt), pdf.subarray(contentsAt + contentsLength))
		const token = parseDerPrefix(contentsOf(pdf, two.length).cms).raw.slice()
		const verified = inDirectory((directory) => {
			const what = ['-data', writeFile(directory, 'data', covered), '-in', writeFile(directory, 'token', token)]
			return run(
				'openssl',
				'ts',
				'-verify',
				...what,
				'-token_in',
				'-CAfile',
				writeFile(directory, 'root', authority.root)
			)
		})
		expect(verified.output).toContain('Verification: OK')
		const pdfsig = askPdfsig(pdf, organisation.root.certificate)
		expect(pdfsig.match(/Signature is Valid\./g)).toHaveLength(2)
		// Poppler shows time-stamps but does not check them.
		expect(pdfsig).toMatch(/Signature Field Name: Laika zīmogs[\s\S]*Total document signed/)
		expect(askMutool(pdf).match(/The signature is valid but there have been edits/g)).toHaveLength(2)
		expect(askQpdf(pdf)).toMatchObject({ status: 0 })
	})

	test('can be renewed: the store grows by what is new, and the field gets a name of its own', async () => {
		const { one } = await makeGenuine(style, organisation)
		const once = await upgrade(one)
		const twice = await upgrade(once)
		expect(readStore(new PdfDocument(once).view()).certificates).toHaveLength(2)
		// The authority's own certificates are new to the store at the second time.
		expect(readStore(new PdfDocument(twice).view()).certificates).toHaveLength(4)
		const thrice = await upgrade(twice)
		const { verdict, signatures, revisions } = await verify(thrice)
		expect(verdict).toBe('whole')
		expect(signatures.map(({ field }) => field)).toEqual(['author', 'Laika zīmogs', 'Laika zīmogs 2', 'Laika zīmogs 3'])
		// Nothing new to keep: one update less.
		expect(revisions).toHaveLength(6)
	})

	test('leaves an empty field to be signed afterwards', async () => {
		const { one } = await makeGenuine(style, organisation)
		const both = await signAsDirector(await upgrade(one), organisation.director)
		const { verdict, revisions } = await verify(both)
		expect(verdict).toBe('whole')
		expect(revisions.at(-1)?.kind).toBe('signature')
	})
})

describe('what is kept in the file for later', () => {
	test('are the certificates of signers and of the authority that stamped their signatures', async () => {
		const prepared = prepareFixture({ style: 'streams' })
		const { bytes } = await signAndStamp(prepared, organisation.author, opensslStamper(authority))
		const { certificates } = readStore(new PdfDocument(await upgrade(bytes)).view())
		expect(certificates).toHaveLength(4)
		expect(certificates).toContainEqual(organisation.author.certificate)
		expect(certificates).toContainEqual(organisation.root.certificate)
	})

	test('are the revocation lists given', async () => {
		const list = emptyList()
		const { one } = await makeGenuine('streams', organisation)
		const pdf = await upgrade(one, [list])
		expect(readStore(new PdfDocument(pdf).view()).revocationLists).toEqual([list])
		expect((await verify(pdf)).verdict).toBe('whole')
	})
})

test('a time-stamp that fails leaves nothing behind', async () => {
	const prepared = prepareDocumentStamp({ pdf: (await makeGenuine('table', organisation)).one, field: 'Laiks', room })
	const failure = { why: 'offline' } as const
	expect(await stampPrepared(prepared, () => Promise.resolve({ failure }))).toEqual({ failure })
	const large = { token: new Uint8Array(room + 1), time: new Date(0) }
	expect(await stampPrepared(prepared, () => Promise.resolve(large))).toEqual({ failure: { why: 'too-large' } })
})

test('a file that cannot be read is refused with what is wrong', async () => {
	const signed = await signPrepared(prepareFixture({ style: 'table' }), organisation.author)
	expect(() => prepareDocumentStamp({ pdf: signed.slice(0, -9), field: 'Laiks', room })).toThrow(
		expect.objectContaining({ code: 'signing-failed', details: { why: 'file-end' } }) as Error
	)
})

/** An empty revocation list of an authority that openssl makes. */
function emptyList(): Bytes {
	return inDirectory((directory) => {
		const key = `${directory}/ca.key`
		const made = [
			'-x509',
			'-nodes',
			'-newkey',
			'rsa:2048',
			'-subj',
			'/CN=ca',
			'-keyout',
			key,
			'-out',
			`${directory}/ca.pem`
		]
		run('openssl', 'req', ...made)
		const config = `[ca]\ndefault_ca=d\n[d]\ndatabase=${directory}/index\ncrlnumber=${directory}/number\ndefault_md=sha256\ndefault_crl_days=30\n`
		writeFile(directory, 'index', '')
		writeFile(directory, 'number', '01')
		const ca = ['-cert', `${directory}/ca.pem`, '-keyfile', key, '-config', writeFile(directory, 'ca.cnf', config)]
		run('openssl', 'ca', '-gencrl', ...ca, '-out', `${directory}/crl.pem`)
		run('openssl', 'crl', '-in', `${directory}/crl.pem`, '-outform', 'DER', '-out', `${directory}/crl.der`)
		return Uint8Array.from(readFileSync(`${directory}/crl.der`))
	})
}
