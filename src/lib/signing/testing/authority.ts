import { readFileSync } from 'node:fs'
import type { Bytes } from '../bytes.ts'
import type { Stamper, Stamping } from '../stamper.ts'
import { readTimeStampReply, timeStampQuery } from '../time-stamp-exchange.ts'
import type { OpensslPerson } from './openssl.ts'
import { inDirectory, run, writeFile } from './tools.ts'

const nonce = Uint8Array.from({ length: 16 }, (_, index) => index * 13)

/** The `TimeStampResp` of `openssl ts -reply` to a query; with a policy it does not have, a refusal. */
export function opensslReply(query: Bytes, { certificate, key, root, intermediate = '' }: OpensslPerson): Bytes {
	return inDirectory((directory) => {
		const file = (name: string, contents: Bytes | string): string => writeFile(directory, name, contents)
		file('serial', '01')
		const section = `[t]\nserial=${directory}/serial\nsigner_digest=sha256\ndefault_policy=1.3.6.1.4.1.99999.2`
		const config = file('ts.cnf', `${section}\ndigests=sha256\ness_cert_id_alg=sha256\ness_cert_id_chain=no\n`)
		const signer = ['-signer', file('tsa.pem', certificate), '-inkey', file('tsa.key', key)]
		const chain = ['-chain', file('chain.pem', intermediate + root)]
		const question = ['-queryfile', file('query.tsq', query), '-out', `${directory}/reply.tsr`]
		const { output, status } = run(
			'openssl',
			'ts',
			'-reply',
			'-config',
			config,
			'-section',
			't',
			...signer,
			...chain,
			...question
		)
		if (status !== 0) throw new Error(output)
		return Uint8Array.from(readFileSync(`${directory}/reply.tsr`))
	})
}

/** What `openssl ts -verify` says of a reply to a query. */
export function opensslVerifiesReply(query: Bytes, reply: Bytes, root: string): string {
	return inDirectory((directory) => {
		const file = (name: string, contents: Bytes | string): string => writeFile(directory, name, contents)
		const what = ['-queryfile', file('query.tsq', query), '-in', file('reply.tsr', reply)]
		return run('openssl', 'ts', '-verify', ...what, '-CAfile', file('root.pem', root)).output
	})
}

/** An authority at hand, asked as the app asks it. */
export const opensslStamper =
	(authority: OpensslPerson): Stamper =>
	(digest): Promise<Stamping> =>
		readTimeStampReply(opensslReply(timeStampQuery({ digest, nonce }), authority), { digest, nonce })
