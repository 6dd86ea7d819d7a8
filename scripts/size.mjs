// The size budget, in brotli, as hosts send it: what each route loads first, styles, the PDF worker and the whole precache.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const folder = 'build'
const kilobyte = 1000
const budget = { kiosk: 45, route: 80, css: 8, pdf: 80, precache: 1000 }
/** Pages that citizens wait for. */
const kioskPages = ['kiosk']

/** @param {string} file */
const brotli = (file) => brotliCompressSync(readFileSync(join(folder, file))).length / kilobyte

/** Files that a page's HTML preloads or imports, and what those import statically. @param {string} html @param {string} page */
function firstLoad(html, page) {
	/** @type {Set<string>} */
	const files = new Set()
	/** @param {string} file */
	const visit = (file) => {
		if (files.has(file)) return
		files.add(file)
		if (!file.endsWith('.js')) return
		const code = readFileSync(join(folder, file), 'utf8')
		for (const [, path] of code.matchAll(/(?:^|[;\s}])(?:import|export)[^'"();]*?["'](\.{1,2}\/[^"']+\.js)["']/g))
			visit(join(file, '..', path ?? ''))
	}
	for (const [, path] of html.matchAll(/(?:href|import\()\s*=?\s*"([^"]+\.(?:js|css))"/g)) visit(join(page, path ?? ''))
	return [...files]
}

/** @param {string} path @returns {string[]} */
function pagesIn(path = '') {
	return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() && entry.name !== '_app'
			? pagesIn(join(path, entry.name))
			: entry.name === 'index.html'
				? [path]
				: []
	)
}

let failed = 0
/** @param {string} name @param {number} value @param {number} limit */
function judge(name, value, limit) {
	const over = value > limit
	if (over) failed++
	console.log(`${over ? '✗' : '✓'} ${name.padEnd(34)} ${value.toFixed(1).padStart(7)} KB of ${String(limit)}`)
}

for (const page of pagesIn()) {
	const files = firstLoad(readFileSync(join(folder, page, 'index.html'), 'utf8'), page)
	const scripts = files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + brotli(file), 0)
	const styles = files.filter((file) => file.endsWith('.css')).reduce((sum, file) => sum + brotli(file), 0)
	judge(`/${page}`, scripts, kioskPages.includes(page) ? budget.kiosk : budget.route)
	judge(`/${page} styles`, styles, budget.css)
}

const workers = join(folder, '_app/immutable/workers')
if (existsSync(workers))
	for (const name of readdirSync(workers))
		if (name.startsWith('render.worker') && name.endsWith('.js'))
			judge('PDF worker', brotli(join('_app/immutable/workers', name)), budget.pdf)

const listed =
	/\[\{[^\]]*"?integrity"?:[^\]]*\}\]/.exec(readFileSync(join(folder, 'service-worker.js'), 'utf8'))?.[0] ?? '[]'
/** @type {unknown} */
const parsed = JSON.parse(listed.replace(/([{,])(\w+):/g, '$1"$2":'))
const list = /** @type {{ url: string }[]} */ (parsed)
if (list.length === 0) throw new Error('No precache list found in the service worker')
const raw = list.reduce((sum, { url }) => sum + readFileSync(join(folder, url)).length, 0) / kilobyte
judge(
	`precache, ${String(list.length)} files (${raw.toFixed(0)} raw)`,
	list.reduce((sum, { url }) => sum + brotli(url), 0),
	budget.precache
)
if (failed > 0) process.exit(1)
