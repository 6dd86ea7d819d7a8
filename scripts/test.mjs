// `npm test`: installs what is missing and runs every check, cheapest first. Stops at the first that fails.
import { spawnSync } from 'node:child_process'
import { installPackages, installTools } from './install.mjs'

installPackages()
await installTools()

/** @type {readonly (readonly [string, string, readonly string[]])[]} */
const steps = [
	['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
	['types', 'svelte-kit', ['sync']],
	['types', 'svelte-check', ['--fail-on-warnings', '--threshold', 'warning']],
	['lint', 'eslint', ['.', '--max-warnings', '0']],
	['house rules', 'node', ['scripts/rules.mjs']],
	['Latvian spelling', 'node', ['scripts/spelling.mjs']],
	['unit tests', 'vitest', ['run', '--project', 'node']],
	['build', 'vite', ['build', '--logLevel', 'warn']],
	['size budget', 'node', ['scripts/size.mjs']],
	['browser tests', 'vitest', ['run', '--project', 'browser']],
	['end-to-end tests', 'playwright', ['test', '-c', 'tests/playwright.config.ts']]
]

let passed = 0
for (const [name, command, options] of steps) {
	const start = performance.now()
	console.log(`\n── ${name} ──`)
	const { status } = spawnSync(
		command === 'node' ? 'node' : 'npx',
		[...(command === 'node' ? [] : ['--no-install', command]), ...options],
		{ stdio: 'inherit' }
	)
	const seconds = Math.round((performance.now() - start) / 1000)
	if (status !== 0) {
		console.error(`✗ ${name} failed after ${String(seconds)} s`)
		console.log(`${String(passed)} passed, 1 failed`)
		process.exit(1)
	}
	passed++
	console.log(`✓ ${name}, ${String(seconds)} s`)
}
console.log(`${String(passed)} passed, 0 failed`)
