// Spell-checks every Latvian text of screens and documents with hunspell and our own list of terms and names.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const places = [
	'src/lib/messages/lv',
	// Printed documents are in Latvian alone: whatever stands beside the folders of languages.
	...readdirSync('src/lib/messages')
		// Formats are no words.
		.filter((name) => name.endsWith('.ts') && name !== 'format.ts')
		.map((name) => `src/lib/messages/${name}`),
	'src/lib/domain/organisation',
	'src/lib/domain/sample',
	'static/manifest.webmanifest'
]
const own = 'scripts/words.lv.txt'

/** @param {string} path @returns {string[]} */
function filesIn(path) {
	if (!statSync(path, { throwIfNoEntry: false })) return []
	return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path]
}

const known = new Set(
	readFileSync(own, 'utf8')
		.split('\n')
		.map((word) => word.trim().toLowerCase())
)
/** @type {Map<string, string>} */
const places_ = new Map()
/** Texts in quotes of another language. @type {string[]} */
const quoted = []
for (const file of places.flatMap(filesIn).filter((name) => !/\.(test|fixture)\.ts$/.test(name))) {
	const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ' ')
	for (const [, single, double, template] of code.matchAll(
		/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g
	)) {
		const text = (single ?? double ?? (template ?? '').replace(/\$\{[^}]*\}/g, ' ')).replace(
			/\\u[0-9a-f]{4}|\\[nt]/gi,
			' '
		)
		// Keys, paths and codes are no sentences: a text has a blank, a Latvian letter or a capital at its start.
		if (!/\s|[āčēģīķļņšūž]|^\p{Lu}\p{Ll}/iu.test(text) || /^[\w./-]+$/.test(text)) continue
		if (/“|"\p{L}/u.test(text)) quoted.push(`${file}: ${text}`)
		for (const word of text.match(/\p{L}+/gu) ?? []) if (!known.has(word.toLowerCase())) places_.set(word, file)
	}
}
const { stdout, status } = spawnSync('hunspell', ['-d', 'lv_LV', '-i', 'utf-8', '-l'], {
	input: [...places_.keys()].join('\n'),
	encoding: 'utf8'
})
if (status !== 0) throw new Error('hunspell with the Latvian dictionary (hunspell-lv) is needed')
const wrong = [...new Set(stdout.split('\n').filter(Boolean))]
for (const word of wrong) console.error(`${places_.get(word) ?? ''}: ${word}`)
for (const text of quoted) console.error(`${text}\nLatvian puts words in „…”.`)
if (quoted.length > 0) process.exit(1)
if (wrong.length > 0) {
	console.error(`${String(wrong.length)} unknown words. Mend them, or add terms and names to ${own}.`)
	process.exit(1)
}
console.log(`${String(places_.size)} Latvian words, none unknown`)
