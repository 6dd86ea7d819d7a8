import { readFileSync } from 'node:fs'
import { concatBytes, type Bytes } from '../bytes.ts'
import { contentsOf, findContents } from './attack-tools.ts'
import { inDirectory, run, writeFile } from './tools.ts'

/** Somebody with a key of OpenSSL's making, certified by an authority of OpenSSL's making. */
export type OpensslPerson = {
	readonly key: string
	readonly certificate: string
	readonly root: string
	readonly intermediate?: string
}

const kinds = {
	'RSA-2048': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
	'RSA-PSS': ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
	'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
	'P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
	'P-521': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
	Ed25519: ['-algorithm', 'ED25519']
} as const
export type KeyKind = keyof typeof kinds

const extensions = `
[root]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[intermediate]
basicConstraints=critical,CA:TRUE,pathlen:0
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
[person]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation
extendedKeyUsage=emailProtection,clientAuth
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
certificatePolicies=1.3.6.1.4.1.99999.1
[authority]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
subjectKeyIdentifier=hash
[constrained]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign
subjectKeyIdentifier=hash
nameConstraints=critical,permitted;email:.example.org
`

type Wish = {
	readonly kind?: KeyKind
	readonly profile?: 'person' | 'authority'
	readonly between?: 'intermediate' | 'constrained'
	readonly selfSigned?: boolean
}

/** Makes a root, the person below it and, when asked, an authority between them. Valid from now on for ten years. */
export function makeOpensslPerson({
	kind = 'RSA-2048',
	profile = 'person',
	between,
	selfSigned = false
}: Wish = {}): OpensslPerson {
	return inDirectory((directory) => {
		const text = (name: string): string => readFileSync(`${directory}/${name}`, 'utf8')
		if (selfSigned) {
			issue(directory, { name: 'person', key: kinds[kind], section: profile, issuer: 'person' })
			return { key: text('person.key'), certificate: text('person.pem'), root: text('person.pem') }
		}
		issue(directory, { name: 'root', key: kinds['P-256'], section: 'root', issuer: 'root' })
		if (between) issue(directory, { name: 'middle', key: kinds['P-256'], section: between, issuer: 'root' })
		issue(directory, { name: 'person', key: kinds[kind], section: profile, issuer: between ? 'middle' : 'root' })
		const made = { key: text('person.key'), certificate: text('person.pem'), root: text('root.pem') }
		return between ? { ...made, intermediate: text('middle.pem') } : made
	})
}

type Issue = {
	readonly name: string
	readonly key: readonly string[]
	readonly section: string
	readonly issuer: string
}

function issue(directory: string, { name, key, section, issuer }: Issue): void {
	const at = (file: string): string => `${directory}/${file}`
	must('genpkey', ...key, '-out', at(`${name}.key`))
	must('req', '-new', '-key', at(`${name}.key`), '-subj', `/O=Citi/CN=${name}`, '-utf8', '-out', at(`${name}.csr`))
	const by =
		issuer === name ? ['-signkey', at(`${name}.key`)] : ['-CA', at(`${issuer}.pem`), '-CAkey', at(`${issuer}.key`)]
	const rest = [
		'-extfile',
		writeFile(directory, 'x509.cnf', extensions),
		'-extensions',
		section,
		'-out',
		at(`${name}.pem`)
	]
	must(
		...['x509', '-req', '-in', at(`${name}.csr`), '-set_serial', String(name.length + 1), '-days', '3650', '-sha256'],
		...by,
		...rest
	)
}

function must(...args: readonly string[]): void {
	const { output, status } = run('openssl', ...args)
	if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${output}`)
}

/** `openssl cms -sign`; DER, or BER when the options say so. */
export function opensslCms(
	content: Bytes,
	person: OpensslPerson,
	options: readonly string[] = [],
	withChain = true
): Bytes {
	return inDirectory((directory) => {
		const chain = writeFile(directory, 'chain.pem', `${person.root}${person.intermediate ?? ''}`)
		const signer = [
			'-signer',
			writeFile(directory, 'signer.pem', person.certificate),
			'-inkey',
			writeFile(directory, 'key.pem', person.key)
		]
		const output = ['-outform', 'DER', '-out', `${directory}/cms.der`]
		must(
			'cms',
			'-sign',
			'-binary',
			'-in',
			writeFile(directory, 'content.bin', content),
			...signer,
			...options,
			...(withChain ? ['-certfile', chain] : []),
			...output
		)
		return Uint8Array.from(readFileSync(`${directory}/cms.der`))
	})
}

/** The file with the first signature at or after `from` made by `make`, over the ranges that it states. */
export function refill(pdf: Bytes, make: (content: Bytes) => Bytes, from = 0): Bytes {
	const { contentsAt, contentsLength } = findContents(pdf, from)
	const content = concatBytes(pdf.subarray(0, contentsAt), pdf.subarray(contentsAt + contentsLength))
	return contentsOf(pdf, from).replace(make(content))
}

/** {@link refill} with {@link opensslCms}. */
export function resignWithOpenssl(
	pdf: Bytes,
	person: OpensslPerson,
	options: readonly string[] = [],
	{ withChain = true, from = 0 } = {}
): Bytes {
	return refill(pdf, (content) => opensslCms(content, person, options, withChain), from)
}

/** A token of `openssl ts` over `content`. */
export function opensslStamp(content: Bytes, person: OpensslPerson, digest = 'sha256'): Bytes {
	return inDirectory((directory) => {
		const config = `[tsa]\ndefault_tsa=t\n[t]\nserial=${directory}/serial\nsigner_digest=sha256\ndefault_policy=1.3.6.1.4.1.99999.2\ndigests=sha1,sha256,sha512\ness_cert_id_alg=sha256\ness_cert_id_chain=no\n`
		writeFile(directory, 'serial', '01')
		const conf = ['-config', writeFile(directory, 'ts.cnf', config), '-section', 't']
		const signer = [
			'-signer',
			writeFile(directory, 'tsa.pem', person.certificate),
			'-inkey',
			writeFile(directory, 'tsa.key', person.key)
		]
		must(
			'ts',
			'-query',
			'-data',
			writeFile(directory, 'content.bin', content),
			`-${digest}`,
			'-cert',
			'-out',
			`${directory}/query.tsq`
		)
		must(
			'ts',
			'-reply',
			...conf,
			'-queryfile',
			`${directory}/query.tsq`,
			...signer,
			'-chain',
			writeFile(directory, 'chain.pem', person.root),
			'-token_out',
			'-out',
			`${directory}/token.der`
		)
		return Uint8Array.from(readFileSync(`${directory}/token.der`))
	})
}
