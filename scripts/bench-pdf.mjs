// `npm run bench:pdf [-- --entries 10000 --runs 3 --text words --only jspdf,untagged --out file.json]`: our PDF writer beside other libraries, each in
// a fresh browser, on the same rows. What counts is CPU time of the page's processes and the most memory they held: on a
// busy machine the wall clock says nothing.
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { countWords, leastOf, ours, parseOptions, peers, resultsOf, tableOf } from '../tests/bench/pdf/report.mjs'
import { launchOptions } from './chromium.mjs'
import { serve } from './serve.mjs'

/** @import { Measurement, Name } from '../tests/bench/pdf/report.mjs' */

const bench = 'tests/bench/pdf'
/** Rows of the run that sees to it that everybody draws the same words. */
const sampleRows = 60
const many = 100_000

const options = readOptions()
const folder = mkdtempSync(join(tmpdir(), 'uzklausi-bench-pdf-'))
const site = await bundle()
try {
	await compareWords(options.only.filter((name) => name === 'untagged' || peers.some((peer) => peer === name)))
	/** @type {Partial<Record<Name, Measurement>>} */
	const measured = {}
	for (const name of options.only) {
		measured[name] = await repeated(name, options.entries, options.runs)
		console.log(tableOf({ [name]: measured[name] }).split('\n')[1])
	}
	const results = {
		...resultsOf(options.entries, measured),
		...(isFull() ? await further() : {}),
		runs: options.runs,
		cores: cpus().length,
		notes: [
			'CPU seconds and peak memory are those of the renderer processes of headless Chromium, each run in a fresh browser, the least of the runs.',
			'jspdf, pdfkit and pdfmake draw the table alone, with the whole Noto Sans as a developer would give it to them.',
			'untagged: the same table by our writer. tagged: the app’s register document out of a database, PDF/A-3a and PDF/UA-1, cover and sheets included, JSON and CSV attached, signed.',
			'export: the same from the ledger, as the app does it: its chain verified and its events folded before.',
			'countersigned: a second signature on the file of tagged. verified: the verdict on that file’s signatures and revisions. dataChecked: what follows the verdict, the attached data checked and compared with the pages.',
			'zipf: tagged with 5 000 made-up forms of words, as frequent as in a natural language. sentences: tagged again with texts made of the sample’s own sentences, which come again; hundredThousand: tagged with 100 000 entries, once.'
		]
	}
	console.log(`\n${tableOf(measured)}`)
	console.log(`\nratios ${JSON.stringify(results.ratios)}\nratiosTagged ${JSON.stringify(results.ratiosTagged)}`)
	const out = options.out ?? (isFull() ? 'tests/bench/results/pdf.json' : undefined)
	if (out) {
		mkdirSync(dirname(out), { recursive: true })
		writeFileSync(out, `${JSON.stringify(results, null, '\t')}\n`)
	}
} finally {
	await site.close()
	rmSync(folder, { recursive: true, force: true })
}

/** What only a full run tells: a register ten times as large, and texts as people write them, or made of sentences that come again. */
async function further() {
	return {
		hundredThousand: await repeated('tagged', many, 1),
		zipf: await repeated('tagged', options.entries, options.runs, 'zipf'),
		sentences: await repeated('tagged', options.entries, options.runs, 'sentences')
	}
}

function isFull() {
	return options.entries === 10_000 && options.only.length === peers.length + ours.length
}

function readOptions() {
	try {
		return parseOptions(process.argv.slice(2))
	} catch (error) {
		if (!(error instanceof RangeError)) throw error
		console.error(error.message)
		process.exit(2)
	}
}

/** Builds a page for each contestant and serves them. */
async function bundle() {
	if (options.only.some((name) => peers.some((peer) => peer === name)) && !existsSync(`${bench}/node_modules`))
		execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
			cwd: bench,
			stdio: 'inherit',
			shell: process.platform === 'win32'
		})
	for (const name of options.only) {
		const entry = [`${bench}/contestants/${name}.ts`, `${bench}/contestants/${name}.mjs`].find((file) =>
			existsSync(file)
		)
		await build({
			configFile: false,
			logLevel: 'error',
			publicDir: false,
			base: `/${name}/`,
			resolve: { alias: { $lib: '/src/lib' } },
			worker: { format: 'es' },
			build: {
				outDir: join(folder, name),
				target: 'es2022',
				modulePreload: false,
				rolldownOptions: { input: entry ?? '', output: { entryFileNames: 'page.js' } }
			}
		})
		writeFileSync(
			join(folder, name, 'index.html'),
			'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="page.js"></script>'
		)
	}
	cpSync('static/fonts', join(folder, 'fonts'), { recursive: true })
	mkdirSync(join(folder, 'full-fonts'))
	const full = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'))
	copyFileSync(join(full, '400Regular/NotoSans_400Regular.ttf'), join(folder, 'full-fonts/noto-sans-400.ttf'))
	copyFileSync(join(full, '600SemiBold/NotoSans_600SemiBold.ttf'), join(folder, 'full-fonts/noto-sans-600.ttf'))
	return serve({ folder })
}

/**
 * @template T
 * @param {Name} name
 * @param {(page: import('playwright').Page, context: import('playwright').BrowserContext) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inFreshBrowser(name, work) {
	const { args, ...rest } = launchOptions()
	const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
		...rest,
		args: [...args, '--js-flags=--expose-gc']
	})
	try {
		const page = await context.newPage()
		page.setDefaultTimeout(0)
		page.on('pageerror', (error) => console.error(error))
		await page.goto(`${site.url}${name}/`)
		await page.waitForFunction('globalThis.contest')
		return await work(page, context)
	} finally {
		await context.close()
	}
}

/** @param {Name} name @param {number} entries @param {number} runs @param {string} [text] */
async function repeated(name, entries, runs, text = options.text) {
	await inFreshBrowser(name, (page) => page.evaluate(`contest.store?.(${String(entries)}, '${text}')`))
	const list = []
	for (let run = 0; run < runs; run++) list.push((await measure(name, entries, text)).figures)
	return leastOf(list)
}

/**
 * @param {Name} name
 * @param {number} entries
 * @param {string} text
 * @returns {Promise<{ figures: Measurement, file: string }>} and the path of what was made
 */
async function measure(name, entries, text) {
	return inFreshBrowser(name, async (page, context) => {
		await page.evaluate(`contest.prepare(${String(entries)}, '${text}')`)
		await page.evaluate('gc()')
		const devtools = await context.browser()?.newBrowserCDPSession()
		if (!devtools) throw new Error('No session')
		const processes = async () =>
			(await devtools.send('SystemInfo.getProcessInfo')).processInfo.filter(({ type }) => type === 'renderer')
		const before = await processes()
		for (const { id } of before) forgetPeak(id)
		await page.evaluate('contest.run().then((file) => { globalThis.file = file })')
		const after = await processes()
		/** @param {typeof after} list */
		const cpu = (list) => list.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
		const figures = {
			cpuSeconds: cpu(after) - cpu(before),
			peakMegabytes: Math.max(...after.map(({ id }) => peakOf(id))),
			fileBytes: Number(await page.evaluate('file.size'))
		}
		await page.evaluate('contest.keep(file)')
		const file = await save(page, name)
		if (name === 'verified') insistOn(file, { verdict: 'whole', signatures: 2 })
		if (name === 'dataChecked') insistOn(file, { entries, failed: [] })
		return { figures, file }
	})
}

/** Peak of resident memory, in megabytes. @param {number} process */
function peakOf(process) {
	return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(process)}/status`, 'utf8'))?.[1]) / 1024
}

/** What came before does not count. @param {number} process */
function forgetPeak(process) {
	writeFileSync(`/proc/${String(process)}/clear_refs`, '5')
}

/** @param {import('playwright').Page} page @param {Name} name */
async function save(page, name) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.evaluate(
			"Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'file' }).click()"
		)
	])
	const path = join(folder, `${name}.file`)
	await download.saveAs(path)
	return path
}

/** @param {string} file @param {object} expected what it must say */
function insistOn(file, expected) {
	const said = readFileSync(file, 'utf8')
	if (said !== JSON.stringify(expected)) throw new Error(`Not as it should be: ${said}`)
}

/** Nobody wins by leaving something out. @param {readonly Name[]} names */
async function compareWords(names) {
	/** @type {string | undefined} */
	let expected
	for (const name of names) {
		const { file } = await measure(name, sampleRows, options.text)
		const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
		const pages = text.split('\f').length - 1
		const furniture = await inFreshBrowser(name, async (page) =>
			String(await page.evaluate(`contest.furniture(${String(pages)})`))
		)
		const words = JSON.stringify([...countWords(text, furniture)])
		expected ??= words
		if (words !== expected) throw new Error(`${name} does not draw the same words as ${String(names[0])}`)
	}
	if (names.length > 1) console.log(`${names.join(', ')}: the same words on ${String(sampleRows)} rows`)
}
