import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bytes } from '../bytes.ts'
import { certificateToPem } from '../pem.ts'

/** Other people's programs and the Debian package of each. */
const packages = {
	pdfsig: 'poppler-utils',
	mutool: 'mupdf-tools',
	qpdf: 'qpdf',
	openssl: 'openssl',
	certutil: 'libnss3-tools'
} as const
type Tool = keyof typeof packages

/** A directory that is gone after `work`. */
export function inDirectory<Result>(work: (directory: string) => Result): Result {
	const directory = mkdtempSync(join(tmpdir(), 'signing-'))
	try {
		return work(directory)
	} finally {
		rmSync(directory, { recursive: true, force: true })
	}
}

/** Everything that a program says, on both channels, and how it ended. A missing program fails the test by name. */
export function run(
	tool: Tool,
	...args: readonly string[]
): { readonly output: string; readonly status: number | null } {
	const { error, stdout, stderr, status } = spawnSync(tool, args, { encoding: 'utf8', timeout: 60_000 })
	if (error) throw new Error(`${tool} is needed as a judge: install the package ${packages[tool]}`, { cause: error })
	return { output: stdout + stderr, status }
}

export function writeFile(directory: string, name: string, contents: Bytes | string): string {
	const path = join(directory, name)
	writeFileSync(path, contents)
	return path
}

/** What pdfsig says when it trusts exactly `root`. */
export function askPdfsig(pdf: Bytes, root: Bytes): string {
	return inDirectory((directory) => {
		const store = `sql:${directory}`
		run('certutil', '-N', '-d', store, '--empty-password')
		run(
			'certutil',
			'-A',
			'-d',
			store,
			'-n',
			'root',
			'-t',
			'CT,C,C',
			'-i',
			writeFile(directory, 'root.pem', certificateToPem(root))
		)
		return run('pdfsig', '-nssdir', store, writeFile(directory, 'signed.pdf', pdf)).output
	})
}

export function askMutool(pdf: Bytes): string {
	return inDirectory((directory) => run('mutool', 'sign', '-v', writeFile(directory, 'signed.pdf', pdf)).output)
}

export function askQpdf(pdf: Bytes): { readonly output: string; readonly status: number | null } {
	return inDirectory((directory) => run('qpdf', '--check', writeFile(directory, 'signed.pdf', pdf)))
}
