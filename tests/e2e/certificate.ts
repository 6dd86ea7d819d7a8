import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key and a certificate of a made-up municipality, as an IT department hands them out. */
export function organisationFile(folder: string, password: string): { readonly file: string; readonly root: Buffer } {
	const at = (name: string): string => join(folder, name)
	const ask = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' })
	const root = ['-x509', '-nodes', '-subj', '/CN=Dižkalnu sakne', '-utf8', '-days', '90', '-newkey', 'rsa:2048']
	ask('req', ...root, '-keyout', at('root.key'), '-out', at('root.pem'))
	const leaf = ['-x509', '-nodes', '-subj', '/CN=Dižkalnu novada dome', '-utf8', '-days', '30', '-newkey', 'rsa:2048']
	const fit = ['-addext', 'basicConstraints=CA:FALSE', '-addext', 'keyUsage=critical,nonRepudiation']
	ask('req', ...leaf, ...fit, '-CA', at('root.pem'), '-CAkey', at('root.key'), '-keyout', at('key'), '-out', at('pem'))
	const parts = ['-inkey', at('key'), '-in', at('pem'), '-certfile', at('root.pem')]
	ask('pkcs12', '-export', ...parts, '-passout', `pass:${password}`, '-out', at('dome.p12'))
	return { file: at('dome.p12'), root: readFileSync(at('root.pem')) }
}
