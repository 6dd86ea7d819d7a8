// `npm run bench:data [-- --answers 100000 --runs 3]`: answers of a survey as data files, beside the floor of writing the same
// answers as JSON in one call. Machines differ and are noisy: compare ratios, not milliseconds.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const { values } = parseArgs({
	options: { answers: { type: 'string', default: '100000' }, runs: { type: 'string', default: '3' } }
})
const [count, runs] = [Number(values.answers), Number(values.runs)]
const step = 500
const server = await createServer({ server: { middlewareMode: true, hmr: false, ws: false }, logLevel: 'error' })
try {
	const { dataWork } = /** @type {typeof import('../src/lib/exchange/dataset/work.ts')} */ (
		await server.ssrLoadModule('/src/lib/exchange/dataset/work.ts')
	)
	const { surveyData } = /** @type {typeof import('../src/lib/messages/lv/survey-data.ts')} */ (
		await server.ssrLoadModule('/src/lib/messages/lv/survey-data.ts')
	)
	const questionnaire = form()
	const answers = Array.from({ length: count }, (_, index) => filling(index))
	const floor = best(() => JSON.stringify(answers))
	/** @type {Record<string, object>} */
	const figures = { floor: { milliseconds: floor } }
	for (const format of /** @type {const} */ (['csv', 'json', 'research', 'xlsx'])) {
		let bytes = 0
		let longest = 0
		const milliseconds = best(() => {
			const work = dataWork()
			const options = { language: /** @type {const} */ ('lv'), texts: true, circumstances: true }
			work({ type: 'begin', job: { mode: 'client', questionnaire, options, format, words: surveyData.file } })
			for (let at = 0; at < answers.length; at += step) {
				const start = performance.now()
				work({ type: 'answers', answers: answers.slice(at, at + step) })
				longest = Math.max(longest, performance.now() - start)
			}
			const reply = work({ type: 'end' })
			bytes = reply.type === 'file' ? reply.file.bytes.length : 0
		})
		figures[format] = {
			milliseconds,
			ratio: Math.round((milliseconds / floor) * 10) / 10,
			bytes,
			longest: Math.round(longest)
		}
		console.log(format.padEnd(10), figures[format])
	}
	mkdirSync('tests/bench/results', { recursive: true })
	const report = { answers: count, questions: 30, runs, cores: cpus().length, figures }
	writeFileSync('tests/bench/results/data.json', `${JSON.stringify(report, null, '\t')}\n`)
} finally {
	await server.close()
}

/** The least of the runs. @param {() => unknown} act */
function best(act) {
	let least = Infinity
	for (let run = 0; run < runs; run++) {
		const start = performance.now()
		act()
		least = Math.min(least, performance.now() - start)
	}
	return Math.round(least)
}

/** Thirty questions: ten of one choice, five of several, five ladders, five numbers, four matrices and a text. @returns {import('../src/lib/domain/survey/questionnaire.ts').Questionnaire} */
function form() {
	const choices = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, label: { lv: `Izvēle ${code}` } }))
	const rows = choices.slice(0, 3)
	/** @type {(_: unknown, index: number) => import('../src/lib/domain/survey/questionnaire.ts').Question} */
	const question = (_, index) => {
		const common = { code: `q${String(index)}`, text: { lv: `Jautājums ${String(index)}` } }
		if (index < 10) return { ...common, type: 'single', choices }
		if (index < 15) return { ...common, type: 'multi', choices }
		if (index < 20) return { ...common, type: 'nps' }
		if (index < 25) return { ...common, type: 'number', decimals: 1 }
		return index < 29 ? { ...common, type: 'matrix', rows, choices } : { ...common, type: 'text', lines: 'many' }
	}
	const text = { lv: 'Teksts' }
	return {
		code: 'bench',
		version: 1,
		languages: ['lv'],
		title: text,
		intro: { who: text, why: text, anonymity: text, minutes: 5 },
		thanks: text,
		sections: [{ code: 'a', title: text, questions: Array.from({ length: 30 }, question) }]
	}
}

/** @param {number} index @returns {import('../src/lib/domain/survey/stored-answers.ts').ClientAnswers} */
function filling(index) {
	const pick = (/** @type {number} */ by) => 'abcde'.charAt((index * 7 + by * 3) % 5)
	/** @type {(_: unknown, by: number) => import('../src/lib/domain/survey/answer.ts').Answer} */
	const answerTo = (_, by) => {
		if (by < 10) return { type: 'choice', code: pick(by) }
		if (by < 15) return { type: 'choices', codes: [...new Set([pick(by), pick(by + 1)])].sort() }
		if (by < 20) return { type: 'number', value: (index + by) % 11 }
		if (by < 25) return { type: 'number', value: ((index * by) % 1000) / 10 }
		if (by < 29) return { type: 'rows', codes: { a: pick(by), b: pick(by + 1), c: pick(by + 2) } }
		return { type: 'text', text: `Apkalpoja laipni; gaidīju ${String(index % 60)} minūtes.` }
	}
	const answers = Object.fromEntries(Array.from({ length: 30 }, answerTo).map((each, by) => [`q${String(by)}`, each]))
	const response = { answers, repeats: {} }
	return {
		survey: 's',
		questionnaire: 'bench',
		version: 1,
		response,
		language: 'lv',
		origin: 'kiosk',
		on: /** @type {import('../src/lib/domain/dates.ts').IsoDate} */ ('2026-11-20')
	}
}
