// `npm start`: installs what is missing, builds when a source is newer than the build, serves the app, prints its address.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages } from './install.mjs'
import { serve } from './serve.mjs'

const built = 'build/index.html'
const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts']

/** @param {string} path @returns {number} */
function newest(path) {
	const found = statSync(path)
	if (!found.isDirectory()) return found.mtimeMs
	return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

installPackages()
if (!existsSync(built) || Math.max(...sources.map(newest)) > statSync(built).mtimeMs) {
	console.log('Building …')
	execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	})
}

const wanted = Number(process.env.PORT ?? 4173)
const { url } = await serve({ port: wanted }).catch(() => serve({ port: 0 }))
console.log(`\nUzklausi: ${url}\nMācību režīms ar izdomātiem datiem – viena poga sākumlapā. Beigt: Ctrl+C`)
