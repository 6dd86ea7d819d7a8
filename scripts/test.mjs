// `npm test`: installs what is missing and runs every check. Checks that take one processor each go side by side, then the tests,
// which take all there are, cheapest first. Stops at the first that fails.
import { spawn } from 'node:child_process'
import { installPackages, installTools } from './install.mjs'

installPackages()
await installTools()

/** @typedef {readonly [name: string, command: string, options: readonly string[]]} Step */
/** Stages follow each other; lanes of a stage run side by side, steps of a lane one after the other. @type {readonly (readonly (readonly Step[])[])[]} */
const stages = [
	[[['types', 'svelte-kit', ['sync']]]],
	[
		[['lint', 'eslint', ['.', '--max-warnings', '0']]],
		[
			['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
			['types', 'svelte-check', ['--fail-on-warnings', '--threshold', 'warning']],
			['house rules', 'node', ['scripts/rules.mjs']],
			['Latvian spelling', 'node', ['scripts/spelling.mjs']],
			['build', 'vite', ['build', '--logLevel', 'warn']],
			['size budget', 'node', ['scripts/size.mjs']]
		]
	],
	[[['unit tests', 'vitest', ['run', '--project', 'node']]]],
	[[['browser tests', 'vitest', ['run', '--project', 'browser']]]],
	[[['end-to-end tests', 'playwright', ['test', '-c', 'tests/playwright.config.ts']]]]
]

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a step; beside others its words are held back until it ends.
 *
 * @param {Step} step @param {boolean} alone
 * @returns {Promise<{ status: number | null, told: string }>}
 */
function run([, command, options], alone) {
	const child = spawn(
		command === 'node' ? 'node' : 'npx',
		[...(command === 'node' ? [] : ['--no-install', command]), ...options],
		{ stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'] }
	)
	running.add(child)
	let told = ''
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (told += String(part)))
	return new Promise((resolve, reject) => {
		child.on('error', reject)
		child.on('close', (status) => {
			running.delete(child)
			resolve({ status, told })
		})
	})
}

let passed = 0
/** @param {readonly Step[]} lane @param {boolean} alone */
async function runLane(lane, alone) {
	for (const step of lane) {
		const [name] = step
		const start = performance.now()
		if (alone) console.log(`\n── ${name} ──`)
		const { status, told } = await run(step, alone)
		if (!alone) console.log(`\n── ${name} ──\n${told.trimEnd()}`)
		const seconds = Math.round((performance.now() - start) / 1000)
		if (status !== 0) {
			console.error(`✗ ${name} failed after ${String(seconds)} s`)
			console.log(`${String(passed)} passed, 1 failed`)
			for (const child of running) child.kill()
			process.exit(1)
		}
		passed++
		console.log(`✓ ${name}, ${String(seconds)} s`)
	}
}

for (const lanes of stages) await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)))
console.log(`${String(passed)} passed, 0 failed`)
