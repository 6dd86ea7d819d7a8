import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** @type {Readonly<Record<string, string>>} */
const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.ttf': 'font/ttf',
	'.wasm': 'application/wasm'
}

/**
 * A plain static server, as dumb as the cheapest host: files and index pages, no rewriting, no headers of its own.
 *
 * @param {{ folder?: string, base?: string, port?: number, host?: string, intercept?: (path: string) => string | Buffer | number | undefined }} options
 *   `base` is the path the site lies under, with slashes at both ends; `intercept` answers for a file (text, bytes or a status), for fault tests
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve({ folder = 'build', base = '/', port = 0, host = '127.0.0.1', intercept } = {}) {
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
		const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : '..'
		const answer = intercept?.(inside)
		if (typeof answer === 'number') return void response.writeHead(answer).end()
		const file = find(folder, inside)
		if (!file) return void response.writeHead(404, { 'content-type': types['.html'] }).end('Not found')
		if (file === 'slash') return void response.writeHead(301, { location: `${path}/` }).end()
		response.writeHead(200, {
			'content-type': types[extname(file)] ?? 'application/octet-stream',
			'cache-control': 'no-cache'
		})
		if (answer !== undefined) return void response.end(answer)
		createReadStream(file).pipe(response)
	})
	return new Promise((resolve, reject) => {
		server.once('error', reject)
		server.listen(port, host, () => {
			const address = server.address()
			const chosen = typeof address === 'object' && address ? address.port : port
			resolve({
				url: `http://localhost:${String(chosen)}${base}`,
				close: () =>
					new Promise((done) => {
						server.close(() => done())
						server.closeAllConnections()
					})
			})
		})
	})
}

/** @param {string} folder @param {string} path @returns {string | undefined} a file, or `slash` for a folder asked without one */
function find(folder, path) {
	if (path.startsWith('..')) return undefined
	const file = join(folder, path)
	if (!existsSync(file)) return undefined
	if (!statSync(file).isDirectory()) return file
	if (path !== '' && path !== '.' && !path.endsWith('/')) return 'slash'
	const index = join(file, 'index.html')
	return existsSync(index) ? index : undefined
}
