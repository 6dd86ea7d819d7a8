import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What other people's tools say of a signed file. */
export type Judged = {
	readonly pdfsig: string
	readonly mutool: string
	readonly qpdf: string
	readonly openssl: string
}

/**
 * Asks pdfsig (with the root in an NSS database), mutool, qpdf and openssl.
 *
 * @param root - PEM of the organisation's root certificate.
 */
export function judge(folder: string, pdf: Buffer, root: Buffer): Judged {
	const file = join(folder, 'judged.pdf')
	const pem = join(folder, 'root.pem')
	const nss = join(folder, 'nss')
	writeFileSync(file, pdf)
	writeFileSync(pem, root)
	mkdirSync(nss, { recursive: true })
	execFileSync('certutil', ['-N', '--empty-password', '-d', `sql:${nss}`])
	execFileSync('certutil', ['-A', '-n', 'root', '-t', 'CT,C,C', '-i', pem, '-d', `sql:${nss}`])
	return {
		pdfsig: output('pdfsig', ['-nssdir', `sql:${nss}`, file]),
		mutool: output('mutool', ['sign', '-v', file]),
		qpdf: output('qpdf', ['--check', file]),
		openssl: opensslVerdict(folder, pdf, pem)
	}
}

/** Takes the CMS and the signed bytes out of the file, as openssl wants them. */
function opensslVerdict(folder: string, pdf: Buffer, pem: string): string {
	const range = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)/.exec(pdf.toString('latin1'))
	if (!range) return 'no ByteRange'
	const [start, length, from, rest] = range.slice(1, 5).map(Number) as [number, number, number, number]
	const hex = pdf.subarray(length + 1, from - 1).toString('latin1')
	const der = Buffer.from(hex, 'hex')
	const size = 4 + der.readUInt16BE(2)
	const signed = join(folder, 'signed.bin')
	const cms = join(folder, 'signature.der')
	writeFileSync(signed, Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(from, from + rest)]))
	writeFileSync(cms, der.subarray(0, size))
	const options = ['-verify', '-cades', '-binary', '-inform', 'DER', '-in', cms, '-content', signed, '-CAfile', pem]
	return output('openssl', ['cms', ...options, '-purpose', 'any', '-out', join(folder, 'out.bin')])
}

function output(command: string, options: readonly string[]): string {
	const { stdout, stderr, error } = spawnSync(command, [...options], { encoding: 'utf8' })
	if (error) throw new Error(`${command} is needed: npm test installs it`)
	return stdout + stderr
}

/** Everything a curious person can get out of a PDF: streams, attachments, metadata, text and structure. */
export function everythingIn(pdf: Buffer, folder: string): string {
	const file = join(folder, 'curious.pdf')
	const plain = join(folder, 'plain.pdf')
	writeFileSync(file, pdf)
	execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, plain])
	const said = (command: string, ...rest: string[]): string =>
		execFileSync(command, [...rest, file], { encoding: 'utf8', maxBuffer: 1 << 28 })
	const bytes = execFileSync('cat', [plain], { maxBuffer: 1 << 28 })
	return [
		bytes.toString('utf8'),
		bytes
			.subarray(0, bytes.length & ~1)
			.swap16()
			.toString('utf16le'),
		execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }),
		said('pdfinfo', '-struct-text')
	].join('\n')
}
