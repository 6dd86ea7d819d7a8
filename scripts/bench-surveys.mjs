// Figures of surveys: how soon many answers are counted and leave as files.
import { createServer } from 'vite'

/** How many answers the worker gets at once. */
const step = 500

/**
 * Answers of so many people to thirty questions: counted, compared, and worked up as data files.
 *
 * @param {number} count
 * @param {number} runs - the least of them is told.
 * @returns {Promise<{ name: string, milliseconds: number, floor: number }[]>} floor: the same answers written as JSON in one call.
 */
export async function surveyFigures(count, runs) {
	const server = await createServer({ server: { middlewareMode: true, hmr: false, ws: false }, logLevel: 'error' })
	/** @param {() => unknown} act */
	const best = (act) => {
		let least = Infinity
		for (let run = 0; run < runs; run++) {
			const start = performance.now()
			act()
			least = Math.min(least, performance.now() - start)
		}
		return least
	}
	try {
		const { collectAnswers } = /** @type {typeof import('../src/lib/domain/survey/collect.ts')} */ (
			await server.ssrLoadModule('/src/lib/domain/survey/collect.ts')
		)
		const { resultSections, crossOf } = /** @type {typeof import('../src/lib/state/survey-results.ts')} */ (
			await server.ssrLoadModule('/src/lib/state/survey-results.ts')
		)
		const { surveyReportWords } = /** @type {typeof import('../src/lib/messages/survey-report.ts')} */ (
			await server.ssrLoadModule('/src/lib/messages/survey-report.ts')
		)
		const { dataWork } = /** @type {typeof import('../src/lib/exchange/dataset/work.ts')} */ (
			await server.ssrLoadModule('/src/lib/exchange/dataset/work.ts')
		)
		const { surveyData } = /** @type {typeof import('../src/lib/messages/lv/survey-data.ts')} */ (
			await server.ssrLoadModule('/src/lib/messages/lv/survey-data.ts')
		)
		const questionnaire = form()
		const answers = Array.from({ length: count }, (_, index) => filling(index))
		const floor = best(() => JSON.stringify(answers))
		const survey = /** @type {import('../src/lib/domain/survey/survey.ts').Survey} */ ({ threshold: 5 })
		const none = { cross: undefined, trend: undefined }
		const cross = { rows: 'q0', columns: 'q15' }
		const read = () => {
			const collected = collectAnswers(
				questionnaire,
				answers.map(({ response }) => response)
			)
			return { survey, questionnaire, answers, marked: { hurried: 0, unfinished: 0 }, collected }
		}
		const results = read()
		const told = [
			{ name: 'results', act: () => resultSections(read(), none, surveyReportWords.lv) },
			{ name: 'cross-table', act: () => crossOf(results, { ...none, cross }, surveyReportWords.lv) },
			.../** @type {const} */ (['csv', 'xlsx', 'json', 'research']).map((format) => ({
				name: `data as ${format}`,
				act: () => {
					const work = dataWork()
					const options = { language: /** @type {const} */ ('lv'), texts: true, circumstances: true }
					work({ type: 'begin', job: { mode: 'client', questionnaire, options, format, words: surveyData.file } })
					for (let at = 0; at < answers.length; at += step)
						work({ type: 'answers', answers: answers.slice(at, at + step) })
					work({ type: 'end' })
				}
			}))
		]
		return told.map(({ name, act }) => ({
			name: `${name} of ${String(count)} answers to 30 questions`,
			milliseconds: best(act),
			floor
		}))
	} finally {
		await server.close()
	}
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
