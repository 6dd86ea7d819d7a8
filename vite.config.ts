import { playwright } from '@vitest/browser-playwright'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './scripts/chromium.mjs'

/** Version and commit, as shown in settings and written into every event. */
function buildId(): string {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
	try {
		return `${version}+${execFileSync('git', ['rev-parse', '--short=8', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()}`
	} catch {
		return version
	}
}

export default defineConfig({
	plugins: [sveltekit()],
	define: { __APP_BUILD__: JSON.stringify(buildId()) },
	worker: { format: 'es' },
	build: { target: 'es2022' },
	// Found only when a test first asks for them, which would reload it in the middle.
	optimizeDeps: {
		include: [
			'@scure/base',
			'hash-wasm',
			'dexie',
			'valibot',
			'fflate',
			'uqr',
			'qr/decode.js',
			'@noble/hashes/sha2.js',
			'@noble/hashes/utils.js'
		]
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts'],
					exclude: ['src/**/*.browser.test.ts'],
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts'],
					testTimeout: 60_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: launchOptions() }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
})
