// House rules that no other tool checks: each was a mistake, or would have been a costly one.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
	.split('\n')
	.filter(
		(file) => file !== '' && existsSync(file) && !/\.(png|ttf|woff2|pdf|icc)$|package-lock\.json$|^LICENSE$/.test(file)
	)

/** @type {readonly { readonly in: RegExp, readonly not?: RegExp, readonly pattern: RegExp, readonly why: string }[]} */
const rules = [
	{ in: /\.(test|e2e)\.ts$/, pattern: /\b(test|it|describe)\.(only|skip)\b/, why: 'no test is focused or skipped' },
	{
		in: /^(src|tests|scripts)\//,
		not: /^scripts\/rules/,
		pattern: /\b(TODO|FIXME|XXX)\b/,
		why: 'what is left stands in docs/plan.md'
	},
	{ in: /^tests\//, pattern: /waitForTimeout\(/, why: 'wait for what people see, not for time' },
	{
		in: /^src\/.*\.svelte$/,
		pattern: /\sstyle="/,
		why: 'the Content-Security-Policy blocks it: use a class or the style: directive'
	},
	{
		in: /^src\/.*\.svelte$/,
		pattern: /<form (?!autocomplete="off")/,
		why: 'the browser keeps what is typed into a form that does not forbid it from its first moment'
	},
	{ in: /^src\/.*\.svelte$/, pattern: /\{@html/, why: 'no markup from data' },
	{
		in: /^src\//,
		not: /\.test\.ts$|^src\/service-worker/,
		pattern: /\?worker['"]/,
		why: 'does nothing under Trusted Types: import ?worker&url and startWorker'
	},
	{
		in: /^src\/.*\.(ts|svelte)$/,
		pattern: /@ts-(ignore|expect-error|nocheck)|svelte-ignore (?!a11y_no_redundant_roles)/,
		why: 'mend the type or the markup'
	},
	{
		in: /^(src|static)\//,
		not: /\.test\.ts$|\.fixture\.ts$|xmp|metadata|\.svg$|OFL\.txt$/i,
		pattern:
			/https?:\/\/(?!localhost|www\.w3\.org|ns\.adobe\.com|www\.aiim\.org|purl\.org|schemas\.openxmlformats\.org)/,
		why: 'no address of another origin in what ships'
	}
]

let found = 0
for (const file of files) {
	const applying = rules.filter((rule) => rule.in.test(file) && !rule.not?.test(file))
	if (applying.length === 0) continue
	readFileSync(file, 'utf8')
		.split('\n')
		.forEach((line, index) => {
			for (const { pattern, why } of applying)
				if (pattern.test(line)) {
					found++
					console.error(`${file}:${String(index + 1)} ${why}`)
				}
		})
}

const tests = files.filter((name) => /^src\/lib\/domain\/.*\.test\.ts$/.test(name))
const folderOf = (/** @type {string} */ file) => file.slice(0, file.lastIndexOf('/'))

/** Whether a test of the file's own folder asks it directly; one that only comes by it on the way proves little. @param {string} file */
function isAsked(file) {
	if (existsSync(file.replace(/\.ts$/, '.test.ts'))) return true
	const name = file.slice(file.lastIndexOf('/') + 1)
	return tests.some(
		(test) => folderOf(test) === folderOf(file) && readFileSync(test, 'utf8').includes(`from './${name}'`)
	)
}

for (const file of files.filter(
	(name) => /^src\/lib\/domain\/.*\.ts$/.test(name) && !/\.(test|fixture)\.ts$/.test(name)
))
	if (/export (async )?function/.test(readFileSync(file, 'utf8')) && !isAsked(file)) {
		found++
		console.error(`${file} decides something and no test of its folder asks it`)
	}

if (found > 0) process.exit(1)
