// `npm run verify -- file.pdf [--root root.pem]`: judges a signed PDF and prints the verdict as one line of JSON.
// Exit 0: whole; 1: not; 2: the command itself was wrong. See docs/verify.md.
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

/** @typedef {typeof import('./verdict.ts')} VerdictModule */
const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} sentence @returns {never} */
function stop(sentence) {
	console.error(sentence)
	process.exit(2)
}

function readCommand() {
	try {
		return parseArgs({ allowPositionals: true, options: { root: { type: 'string', multiple: true } } })
	} catch (error) {
		return stop(error instanceof Error ? error.message : String(error))
	}
}

/** @param {string} path @param {string} what */
async function read(path, what) {
	try {
		return Uint8Array.from(await readFile(path))
	} catch {
		return stop(`The ${what} cannot be read: ${path}`)
	}
}

const { positionals, values } = readCommand()
const [path, ...others] = positionals
if (path === undefined || others.length > 0) stop('Usage: npm run verify -- file.pdf [--root root.pem]')
/** @type {{ module: VerdictModule }} */
const { module } = await runnerImport(fileURLToPath(new URL('verdict.ts', import.meta.url)), {
	root,
	configFile: false,
	logLevel: 'silent',
	// The project's own one extends a file that is only there after a first build; Vite's types do not know the option.
	oxc: /** @type {object} */ ({ tsconfig: false }),
	resolve: { alias: { $lib: fileURLToPath(new URL('../src/lib', import.meta.url)) } }
})
const { judge, readRoots, tooLarge } = module
/** @type {Uint8Array<ArrayBuffer>[] | undefined} */
let roots
for (const file of values.root ?? []) {
	const found = readRoots(new TextDecoder().decode(await read(file, 'root certificate')))
	if (found.length === 0) stop(`There is no certificate in PEM form in ${file}`)
	roots = [...(roots ?? []), ...found]
}
const { size } = await stat(path).catch(() => stop(`The file cannot be read: ${path}`))
const line = tooLarge(size) ?? (await judge(await read(path, 'file'), roots))
console.log(JSON.stringify(line))
process.exit(line.verdict === 'whole' ? 0 : 1)
