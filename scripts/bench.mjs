// `npm run bench`: the first figures of the app in a real browser. Each stands beside a floor measured in the same run on the
// same machine (an empty page, a bare strict write), because machines differ and are noisy: compare ratios, not milliseconds.
// `--entries 60 --answers 1000 --runs 1 --out DIR`: registers and a survey of these sizes, at most so many runs of each figure,
// results elsewhere.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { frame, kioskTaps } from './bench-kiosk.mjs'
import { surveyFigures } from './bench-surveys.mjs'
import { launchOptions } from './chromium.mjs'
import { serve } from './serve.mjs'

const passphrase = 'kaija liepa saule zvans ogle'
const { values } = parseArgs({
	options: {
		entries: { type: 'string', default: '60,1000,20000' },
		answers: { type: 'string', default: '100000' },
		runs: { type: 'string', default: '25' },
		out: { type: 'string', default: 'tests/bench/results' }
	}
})
const results = values.out
const counts = values.entries.split(',').map(Number)
/** @param {number} wanted */
const runs = (wanted) => Math.min(wanted, Number(values.runs))
if (!existsSync('build/index.html'))
	execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })

const folder = mkdtempSync(join(tmpdir(), 'uzklausi-bench-'))
/** @type {Record<string, { milliseconds: number, floor?: number, ratio?: number, runs: number }>} */
const figures = {}
/** Milliseconds of each screen with the fewest entries: the floor for more of them. @type {Record<string, number>} */
const firstScreens = {}

/** @param {readonly number[]} list */
const median = (list) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0
/** @param {string} name @param {readonly number[]} list @param {number} [floor] */
function note(name, list, floor) {
	const milliseconds = Math.round(median(list) * 10) / 10
	figures[name] = {
		milliseconds,
		runs: list.length,
		...(floor === undefined
			? {}
			: { floor: Math.round(floor * 10) / 10, ratio: Math.round((milliseconds / floor) * 100) / 100 })
	}
	console.log(
		`${name.padEnd(44)} ${String(milliseconds).padStart(8)} ms${floor === undefined ? '' : `  = ${String(figures[name].ratio)} × floor`}`
	)
}

const open = () =>
	chromium.launchPersistentContext(join(folder, 'profile'), {
		...launchOptions(),
		locale: 'lv-LV',
		timezoneId: 'Europe/Riga',
		viewport: { width: 1180, height: 820 }
	})
/** @param {import('playwright').Page} page @param {string} name */
const go = (page, name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()
/** @param {import('playwright').Page} page @param {string | RegExp} name */
const heading = (page, name) => page.getByRole('heading', { name }).first().waitFor()
/** @param {() => Promise<unknown>} act */
async function time(act) {
	const start = performance.now()
	await act()
	return performance.now() - start
}

/** A bare strict write of 4 kB in the same browser: what no save can be faster than. @param {import('playwright').Page} page */
const bareWrites = (page) =>
	page.evaluate(async () => {
		const database = await /** @type {Promise<IDBDatabase>} */ (
			new Promise((resolve, reject) => {
				const request = indexedDB.open('floor', 1)
				request.onupgradeneeded = () => request.result.createObjectStore('rows')
				request.onsuccess = () => resolve(request.result)
				request.onerror = () => reject(new Error(request.error?.name))
			})
		)
		const list = []
		for (let run = 0; run < 25; run++) {
			const start = performance.now()
			await new Promise((resolve) => {
				const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
				transaction.objectStore('rows').put(new Uint8Array(4096), run)
				transaction.oncomplete = resolve
			})
			list.push(performance.now() - start)
		}
		database.close()
		indexedDB.deleteDatabase('floor')
		return list
	})

for (const { name, milliseconds, floor } of await surveyFigures(Number(values.answers), runs(3)))
	note(name, [milliseconds], floor)

for (const count of counts) {
	const site = await serve()
	rmSync(join(folder, 'profile'), { recursive: true, force: true })
	let context = await open()
	let page = await context.newPage()
	await page.addInitScript((entries) => sessionStorage.setItem('uzklausi/sample-count', String(entries)), count)
	await page.goto(site.url)
	await page.getByRole('button', { name: 'Izmēģināt mācību režīmā' }).click()
	await page.getByRole('heading', { name: 'Šodien' }).first().waitFor({ timeout: 300_000 })
	await page.locator('[data-offline=ready]').first().waitFor({ state: 'attached' })
	if (count === counts[0]) {
		const floor = median(await bareWrites(page))
		await go(page, 'Jauns ieraksts')
		await page.getByRole('radio', { name: 'Sūdzība' }).check()
		await page.getByRole('radio', { name: 'Klātienē', exact: true }).first().check()
		await page.getByRole('radio', { name: 'Anonīmi' }).check()
		const text = page.getByLabel('Teiktais', { exact: true })
		note('keystroke to draft on disk', await keystrokes(page, text), floor)
		const saves = []
		for (let run = 0; run < runs(9); run++) {
			if (run > 0) {
				await page.getByRole('button', { name: 'Vēl viens ieraksts' }).click()
				await page.getByRole('radio', { name: 'Sūdzība' }).check()
				await page.getByRole('radio', { name: 'Klātienē', exact: true }).first().check()
				await page.getByRole('radio', { name: 'Anonīmi' }).check()
				await text.fill(`Mērījums ${String(run)}`)
			}
			await page.getByText('Melnraksts saglabāts').waitFor()
			saves.push(
				await time(async () => {
					await page.getByRole('button', { name: 'Reģistrēt', exact: true }).click()
					await heading(page, /^Reģistrēts: /)
				})
			)
		}
		note('save an entry, tap to “saved”', saves, floor)
	}
	await screens(page, count)
	const exports = []
	for (let run = 0; run < runs(count === counts[0] ? 5 : 3); run++) {
		await go(page, 'Eksports')
		await page.getByRole('radio', { name: 'Cits periods' }).check()
		await page.getByLabel('No', { exact: true }).fill('2010-01-01')
		await page.getByLabel('Līdz', { exact: true }).fill('2040-12-31')
		exports.push(
			await time(async () => {
				await page.getByRole('button', { name: 'Izveidot un parakstīt PDF' }).click()
				await heading(page, 'PDF ir gatavs un parakstīts')
			})
		)
		await page.getByRole('button', { name: 'Jauns eksports' }).click()
	}
	note(`signed export of ${String(count)} entries`, exports)
	if (count === counts[0]) {
		const { next, answer, byHand } = await kioskTaps(page, runs(25))
		note('kiosk, next of 600 questions, a 4 × slower processor', next, frame)
		note('kiosk, an answer chosen, a 4 × slower processor', answer, frame)
		note('kiosk, such a question put there by hand, a 4 × slower processor', byHand, frame)
	}
	await context.close()
	await site.close()

	// The server is gone: what starts now starts from the tablet.
	const starts = []
	const unlocks = []
	const empty = []
	for (let run = 0; run < runs(5); run++) {
		context = await open()
		page = await context.newPage()
		await page.addInitScript(() => sessionStorage.setItem('uzklausi/realm', 'practice'))
		empty.push(await time(() => page.goto('about:blank')))
		starts.push(
			await time(async () => {
				await page.goto(site.url)
				await page.getByLabel('Parole', { exact: true }).waitFor()
			})
		)
		await page.getByLabel('Parole', { exact: true }).fill(passphrase)
		unlocks.push(
			await time(async () => {
				await page.getByRole('button', { name: 'Atbloķēt' }).click()
				await heading(page, 'Šodien')
				await go(page, 'Reģistrs')
				await page.locator('main a[href*="entry/?id="]').first().waitFor()
			})
		)
		await context.close()
	}
	if (count === counts[0]) note('cold start offline to unlock screen', starts, median(empty))
	note(`unlock to list, ${String(count)} entries`, unlocks)
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
writeFileSync(join(results, 'bench.json'), `${JSON.stringify({ cores: cpus().length, figures }, null, '\t')}\n`)

/** From a tap to the moment a screen shows what it is for. @param {import('playwright').Page} page @param {number} count */
async function screens(page, count) {
	const line = () => page.locator('main a[href*="entry/?id="]').first()
	/** @type {readonly (readonly [string, () => Promise<unknown>, () => Promise<unknown>])[]} */
	const visits = [
		['list', () => go(page, 'Reģistrs'), () => line().waitFor()],
		['entry', () => line().click(), () => heading(page, 'Ieraksta vēsture')],
		['today', () => go(page, 'Šodien'), () => heading(page, 'Šodien')],
		['director’s folder', () => go(page, 'Direktora mape'), () => heading(page, 'Direktora mape')],
		['report', () => go(page, 'Pārskati'), () => heading(page, 'Saņemts')]
	]
	/** @type {Record<string, number[]>} */
	const times = {}
	for (let run = 0; run < runs(7) + 1; run++)
		for (const [name, tap, shown] of visits) {
			const taken = await time(async () => {
				await tap()
				await shown()
			})
			// The first visit fetches the code.
			if (run > 0) (times[name] ??= []).push(taken)
		}
	for (const [name, list] of Object.entries(times)) {
		firstScreens[name] ??= median(list)
		note(`${name} with ${String(count)} entries`, list, firstScreens[name])
	}
}

/** From a key to the moment the screen says that the draft is on disk. @param {import('playwright').Page} page @param {import('playwright').Locator} field */
async function keystrokes(page, field) {
	const list = []
	for (let run = 0; run < runs(21); run++) {
		const saved = page.evaluate(
			() =>
				new Promise((resolve) => {
					/** @type {number | undefined} */
					let typed
					addEventListener('input', () => (typed ??= performance.now()), { once: true, capture: true })
					const observer = new MutationObserver(() => {
						const state = document.querySelector('[data-draft]')?.getAttribute('data-draft')
						if (typed === undefined || state !== 'saved') return
						observer.disconnect()
						resolve(performance.now() - typed)
					})
					observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
				})
		)
		await field.pressSequentially('a')
		list.push(Number(await saved))
	}
	return list
}
