import { spawnSync } from 'node:child_process'
import {
	cpSync,
	existsSync,
	mkdtempSync,
	openSync,
	closeSync,
	ftruncateSync,
	rmSync,
	symlinkSync,
	writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** `npm run verify` as somebody else starts it: a process of its own, judged by its one line and its exit code. */
const project = new URL('../../..', import.meta.url).pathname
const vectors = join(project, 'tests/vectors/signatures')
const root = join(vectors, 'root.pem')
type Line = {
	verdict: string
	trusted: boolean
	signatures: { field: string }[]
	revisions: { kind: string }[]
	reasons: { code: string; text: string }[]
}

function verify(
	args: readonly string[],
	directory = project
): { status: number | null; stdout: string; stderr: string } {
	return spawnSync(process.execPath, [join(directory, 'scripts/verify.mjs'), ...args], {
		cwd: directory,
		encoding: 'utf8',
		timeout: 60_000
	})
}

function line(name: string, ...args: string[]): { status: number | null; line: Line } {
	const { status, stdout } = verify([join(vectors, name), ...args])
	expect(stdout.trimEnd().split('\n')).toHaveLength(1)
	return { status, line: JSON.parse(stdout) as Line }
}

describe('npm run verify', () => {
	test('a whole file, with and without a root', () => {
		const known = line('countersigned.pdf', '--root', root)
		expect(known).toMatchObject({ status: 0, line: { verdict: 'whole', trusted: true, reasons: [] } })
		expect(known.line.signatures.map(({ field }) => field)).toEqual(['author', 'director'])
		expect(known.line.revisions.map(({ kind }) => kind)).toEqual(['signature', 'signature'])
		expect(line('countersigned.pdf')).toMatchObject({ status: 0, line: { verdict: 'whole', trusted: false } })
	})

	test('a stranger counts only against a root', () => {
		expect(line('stranger.pdf', '--root', root)).toMatchObject({
			status: 1,
			line: { verdict: 'stranger', trusted: false, reasons: [{ code: 'root-unknown' }] }
		})
		expect(line('stranger.pdf')).toMatchObject({
			status: 0,
			line: { verdict: 'whole', trusted: false, reasons: [{ code: 'root-unknown' }] }
		})
	})

	test('a changed file, in words', () => {
		const { status, line: said } = line('changed-by-second-signer.pdf')
		expect(status).toBe(1)
		expect(said).toMatchObject({
			verdict: 'altered',
			reasons: expect.arrayContaining([
				expect.objectContaining({ code: 'object-changed', text: 'A signed part of the file was replaced later.' })
			]) as unknown
		})
	})

	test('a wrong command is no verdict', () => {
		for (const args of [
			[],
			['a.pdf', 'b.pdf'],
			['--no-such'],
			['nothing-here.pdf'],
			[join(vectors, 'signed.pdf'), '--root', join(vectors, 'README.md')]
		]) {
			const { status, stdout, stderr } = verify(args)
			expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' })
			expect(stderr.trim()).not.toBe('')
		}
	})
})

describe('in another place', () => {
	let directory: string
	beforeAll(() => {
		directory = mkdtempSync(join(tmpdir(), 'verify-'))
	})
	afterAll(() => rmSync(directory, { recursive: true, force: true }))

	test('a fresh copy that was never built works as well', () => {
		for (const name of ['src/lib', 'scripts', 'package.json', 'tsconfig.json'])
			cpSync(join(project, name), join(directory, name), { recursive: true })
		symlinkSync(join(project, 'node_modules'), join(directory, 'node_modules'))
		expect(existsSync(join(directory, '.svelte-kit'))).toBe(false)
		const { status, stdout } = verify([join(vectors, 'signed.pdf')], directory)
		expect({ status, verdict: (JSON.parse(stdout) as Line).verdict }).toEqual({ status: 0, verdict: 'whole' })
	})

	test('a file beyond the limit gets a sentence and is not read', () => {
		const path = join(directory, 'large.pdf')
		const file = openSync(path, 'w')
		writeSync(file, '%PDF-1.7\n')
		ftruncateSync(file, 210 * 1024 * 1024)
		closeSync(file)
		const { status, stdout } = verify([path])
		expect({ status, line: JSON.parse(stdout) as Line }).toMatchObject({
			status: 1,
			line: { verdict: 'too-large', reasons: [{ code: 'too-large', text: 'The file is larger than 200 MB.' }] }
		})
	})
})
