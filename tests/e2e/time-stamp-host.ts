import { execFileSync } from 'node:child_process'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { base_path, type Site } from './site.ts'

/** A question that came to the path `timestamp`. */
export type Question = { readonly method: string | undefined; readonly headers: object; readonly body: Buffer }

/** How the path answers: as the authority does, or as a host does where something is wrong. */
export type Behaviour = 'stamp' | 'other-question' | 'not-a-reply' | 'bad-gateway' | 'silent'

/** A host that serves the app and passes the path `timestamp` on to a local `openssl ts -reply`. */
export class TimeStampHost {
	readonly questions: Question[] = []
	behaviour: Behaviour = 'stamp'
	readonly authority: Authority
	readonly #site: Site
	readonly #server = createServer((request, response) => void this.#serve(request, response))

	constructor(site: Site, folder: string) {
		this.#site = site
		this.authority = new Authority(folder)
	}

	/** @returns where the app is. */
	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
		return `http://localhost:${String((this.#server.address() as AddressInfo).port)}${base_path}`
	}

	async close(): Promise<void> {
		await new Promise((done) => {
			this.#server.close(done)
			this.#server.closeAllConnections()
		})
	}

	async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (request.url !== `${base_path}timestamp`) {
			this.#passOn(request, response)
			return
		}
		const parts: Buffer[] = []
		for await (const part of request) parts.push(part as Buffer)
		const question = { method: request.method, headers: request.headers, body: Buffer.concat(parts) }
		this.questions.push(question)
		if (this.behaviour === 'silent') return
		const status = this.behaviour === 'bad-gateway' ? 502 : 200
		const type = this.behaviour === 'not-a-reply' ? 'text/html' : 'application/timestamp-reply'
		response.writeHead(status, { 'content-type': type }).end(this.#answer(question.body))
	}

	#answer(query: Buffer): Buffer | string {
		if (this.behaviour === 'stamp') return this.authority.reply(query)
		return this.behaviour === 'other-question' ? this.authority.replyToAnother() : '<!doctype html><title>Login</title>'
	}

	#passOn(incoming: IncomingMessage, response: ServerResponse): void {
		ask(new URL(incoming.url ?? '/', this.#site.url), (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers)
			answer.pipe(response)
		}).end()
	}
}

const extensions = `
[root]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign
[tsa]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
`

/** A throw-away time-stamp authority of OpenSSL's. */
export class Authority {
	readonly name = 'Laika zīmogu izdevējs Mēģinājums'
	readonly #at: (name: string) => string

	constructor(folder: string) {
		this.#at = (name) => join(folder, `tsa-${name}`)
		const at = this.#at
		writeFileSync(at('x509.cnf'), extensions)
		writeFileSync(
			at('ts.cnf'),
			`[t]\nserial=${at('serial')}\nsigner_digest=sha256\ndefault_policy=1.3.6.1.4.1.99999.2\ndigests=sha256\ness_cert_id_alg=sha256\n`
		)
		writeFileSync(at('serial'), '01')
		this.#issue('root', 'root', 'Izdevēja sakne')
		this.#issue('tsa', 'root', this.name)
	}

	/** PEM of its root certificate. */
	get root(): Buffer {
		return readFileSync(this.#at('root.pem'))
	}

	get rootFile(): string {
		return this.#at('root.pem')
	}

	reply(query: Buffer): Buffer {
		const at = this.#at
		writeFileSync(at('query'), query)
		const signer = ['-signer', at('tsa.pem'), '-inkey', at('tsa.key'), '-chain', at('root.pem')]
		openssl(
			'ts',
			'-reply',
			'-config',
			at('ts.cnf'),
			'-section',
			't',
			'-queryfile',
			at('query'),
			...signer,
			'-out',
			at('reply')
		)
		return readFileSync(at('reply'))
	}

	/** A right answer, but to somebody else's question. */
	replyToAnother(): Buffer {
		writeFileSync(this.#at('data'), 'cits')
		openssl('ts', '-query', '-data', this.#at('data'), '-sha256', '-cert', '-out', this.#at('other'))
		return this.reply(readFileSync(this.#at('other')))
	}

	/** What `openssl ts -verify` says of a token over `data`. */
	verify(token: Uint8Array, data: Uint8Array): string {
		writeFileSync(this.#at('token'), token)
		writeFileSync(this.#at('stamped'), data)
		const what = ['-data', this.#at('stamped'), '-in', this.#at('token'), '-token_in', '-CAfile', this.rootFile]
		return openssl('ts', '-verify', ...what)
	}

	#issue(name: string, issuer: string, subject: string): void {
		const at = this.#at
		openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', at(`${name}.key`))
		openssl('req', '-new', '-utf8', '-key', at(`${name}.key`), '-subj', `/CN=${subject}`, '-out', at(`${name}.csr`))
		const by = name === issuer ? ['-signkey', at('root.key')] : ['-CA', at('root.pem'), '-CAkey', at('root.key')]
		const as = ['-extfile', at('x509.cnf'), '-extensions', name, '-days', '90', '-out', at(`${name}.pem`)]
		openssl('x509', '-req', '-in', at(`${name}.csr`), '-set_serial', String(name.length), ...by, ...as)
	}
}

function openssl(...args: readonly string[]): string {
	return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
