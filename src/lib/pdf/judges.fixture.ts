import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a tool of somebody else says of a file. */
export type Verdict = { readonly status: number | null; readonly out: string; readonly complaints: string }

const packages: Readonly<Record<string, string>> = {
	qpdf: 'qpdf',
	mutool: 'mupdf-tools',
	pdftotext: 'poppler-utils',
	pdfinfo: 'poppler-utils',
	pdffonts: 'poppler-utils',
	pdfdetach: 'poppler-utils'
}

/**
 * Lets a judge look at a file; `FILE` and `DIR` in the arguments stand for the file and an empty folder beside it.
 *
 * @throws {Error} when the judge is not installed: a missing judge must not look like a verdict.
 */
export function judge(bytes: Uint8Array, tool: string, ...options: readonly string[]): Verdict {
	return inFolder((folder) => run(folder, bytes, tool, options))
}

/** The files that a reader takes out of the PDF, by name. */
export function detachAll(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
	return inFolder((folder) => {
		run(folder, bytes, 'pdfdetach', ['-saveall', '-o', 'DIR', 'FILE'])
		const names = readdirSync(folder).filter((name) => name !== 'file.pdf')
		return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]))
	})
}

function run(folder: string, bytes: Uint8Array, tool: string, options: readonly string[]): Verdict {
	const file = join(folder, 'file.pdf')
	writeFileSync(file, bytes)
	const given = options.map((option) => option.replace('FILE', file).replace('DIR', folder))
	const { error, status, stdout, stderr } = spawnSync(tool, given, { encoding: 'utf8', maxBuffer: 1 << 28 })
	if (error)
		throw new Error(`The judge ${tool} is missing: apt-get install ${packages[tool] ?? tool}`, { cause: error })
	return { status, out: stdout, complaints: stderr }
}

function inFolder<T>(work: (folder: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'uzklausi-pdf-'))
	try {
		return work(folder)
	} finally {
		rmSync(folder, { recursive: true })
	}
}

/** An element as `pdfinfo -struct-text` tells it: what a screen reader would say, in its order. */
export type Spoken = { readonly tag: string; readonly text: string; readonly kids: readonly Spoken[] }

/** The logical structure with its text, read by poppler. */
export function spokenStructure(bytes: Uint8Array): Spoken {
	const { out } = judge(bytes, 'pdfinfo', '-struct-text', 'FILE')
	const root: Draft = { tag: 'root', text: '', kids: [] }
	const open: { readonly depth: number; readonly element: Draft }[] = [{ depth: -1, element: root }]
	for (const line of out.split('\n')) {
		const depth = line.search(/\S/)
		if (depth < 0 || line.trim().startsWith('/')) continue
		while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
		const parent = open.at(-1)?.element ?? root
		if (line.trim().startsWith('"')) {
			parent.text += line.trim().slice(1, -1)
			continue
		}
		const tag = /\w+/.exec(line)?.[0] ?? ''
		// A Span is part of the sentence it stands in.
		const element: Draft = tag === 'Span' ? parent : { tag, text: '', kids: [] }
		if (element !== parent) parent.kids.push(element)
		open.push({ depth, element })
	}
	return root
}

type Draft = { readonly tag: string; text: string; readonly kids: Draft[] }

/** Every element of a kind, in reading order. */
export function allOf(element: Spoken, tag: string): readonly Spoken[] {
	return element.kids.flatMap((kid) => (kid.tag === tag ? [kid, ...allOf(kid, tag)] : allOf(kid, tag)))
}

/** Text as it is compared: one space where any white space was. */
export function flat(text: string): string {
	return text.replace(/\s+/g, ' ').trim()
}
