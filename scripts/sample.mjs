// `npm run sample -- --entries N --out DIR`: drives the built app in a real browser: practice data of N entries through the
// code that people use, the export through the interface, screenshots of the main screens.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { launchOptions } from './chromium.mjs'
import { serve } from './serve.mjs'

const { values } = parseArgs({
	options: { entries: { type: 'string', default: '60' }, out: { type: 'string', default: 'sample-out' } }
})
const entries = Number(values.entries)
if (!Number.isInteger(entries) || entries < 1 || entries > 100_000) {
	console.error('--entries takes a whole number from 1 to 100000')
	process.exit(1)
}
if (!existsSync('build/index.html'))
	execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
mkdirSync(join(values.out, 'screenshots'), { recursive: true })

const screens = {
	'tablet-landscape': { width: 1180, height: 820 },
	'tablet-portrait': { width: 820, height: 1180 },
	phone: { width: 390, height: 844 }
}
const patience = Math.max(120_000, entries * 60)
const site = await serve()
const browser = await chromium.launch(launchOptions())
const context = await browser.newContext({
	locale: 'lv-LV',
	timezoneId: 'Europe/Riga',
	viewport: screens['tablet-landscape']
})
const page = await context.newPage()
page.setDefaultTimeout(patience)
page.on('pageerror', (error) => console.error(error))
/** @type {Record<string, number>} */
const timings = { entries }

/** @param {string} name @param {() => Promise<unknown>} act */
async function timed(name, act) {
	const start = performance.now()
	await act()
	timings[name] = Math.round(performance.now() - start)
}

/** @param {string} name */
async function picture(name) {
	for (const [screen, size] of Object.entries(screens)) {
		await page.setViewportSize(size)
		await page.screenshot({ path: join(values.out, 'screenshots', `${name}-${screen}.png`) })
	}
	await page.setViewportSize(screens['tablet-landscape'])
}

/** @param {string} name */
const go = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()
/** @param {RegExp | string} name */
const heading = (name) => page.getByRole('heading', { name }).first().waitFor()
/** @param {string | RegExp} name */
const save = async (name) => {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name }).first().click()
	])
	return readFileSync(await download.path())
}

await page.addInitScript((count) => sessionStorage.setItem('uzklausi/sample-count', String(count)), entries)
await page.goto(site.url)
await page.getByRole('button', { name: 'Izmēģināt mācību režīmā' }).waitFor()
await picture('sakums')
await timed('practice', async () => {
	await page.getByRole('button', { name: 'Izmēģināt mācību režīmā' }).click()
	await heading('Šodien')
})
await picture('sodien')
await timed('list', async () => {
	await go('Reģistrs')
	await heading('Reģistrs')
})
await picture('registrs')
await page.locator('main a[href*="entry/?id="]').first().click()
await heading(/Ieraksta vēsture/)
await picture('ieraksts')
await go('Jauns ieraksts')
await heading('Jauns ieraksts')
await picture('jauns-ieraksts')
await go('Eksports')
await heading('Reģistra eksports')
await page.getByRole('radio', { name: 'Cits periods' }).check()
const today = new Date()
await page.getByLabel('No', { exact: true }).fill(`${String(today.getFullYear() - 12)}-01-01`)
await page.getByLabel('Līdz', { exact: true }).fill(`${String(today.getFullYear())}-12-31`)
await picture('eksports')
await timed('export', async () => {
	await page.getByRole('button', { name: 'Izveidot un parakstīt PDF' }).click()
	await heading('PDF ir gatavs un parakstīts')
})
const pdf = await save('Saglabāt PDF')
writeFileSync(join(values.out, 'register.pdf'), pdf)
writeFileSync(join(values.out, 'root.pem'), await save(/saknes sertifikāt/i))
writeFileSync(join(values.out, 'hand-over.pdf'), await save('Nodošanas un pieņemšanas akts (PDF)'))
await go('Pārbaudīt PDF')
await timed('verify', async () => {
	await page.locator('input[type=file]').first().setInputFiles(join(values.out, 'register.pdf'))
	await page.getByTestId('verdict').waitFor()
})
await picture('parbaude')
const verdict = await page.getByTestId('verdict').getAttribute('data-verdict')
const enclosure = page.getByRole('listitem').filter({ hasText: 'registrs.json' }).getByRole('button')
const [download] = await Promise.all([page.waitForEvent('download'), enclosure.click()])
writeFileSync(join(values.out, 'register.json'), readFileSync(await download.path()))
await timed('decision', decide)
await page.getByRole('link', { name: 'Uz lietotni' }).click()
await timed('letter', write)
await go('Pārskati')
await heading('Pārskati')
await page.getByRole('radio', { name: 'Gads', exact: true }).check()
await picture('parskati')
await timed('report', async () => writeFileSync(join(values.out, 'report.pdf'), await save('Sagatavot PDF')))
writeFileSync(
	join(values.out, 'timings.json'),
	`${JSON.stringify({ ...timings, pdfBytes: pdf.length, verdict }, null, '\t')}\n`
)
await browser.close()
await site.close()
console.log(JSON.stringify({ ...timings, pdfBytes: pdf.length, verdict }))
if (verdict !== 'whole') process.exit(1)

/** Decides the first complaint of the export that nobody has taken up, as a director with the PDF alone. */
async function decide() {
	const cases = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Sākt izskatīšanu…' }) })
	await cases.first().waitFor()
	const number = (await cases.first().getAttribute('aria-label')) ?? ''
	const item = page.getByRole('article', { name: number, exact: true })
	const form = page.getByRole('dialog')
	/** @param {string} move @param {() => Promise<void>} fill */
	const move = async (move, fill) => {
		await item.getByRole('button', { name: `${move}…`, exact: true }).click()
		await fill()
		await form.getByRole('button', { name: 'Saglabāt', exact: true }).click()
		await form.waitFor({ state: 'detached' })
	}
	await move('Sākt izskatīšanu', () => form.getByRole('checkbox').check())
	await move('Pierakstīt paskaidrojumu', () =>
		form.getByLabel('Paskaidrojums', { exact: true }).fill('Strādāju viena, rinda bija gara.')
	)
	await move('Ierakstīt lēmumu', async () => {
		await form.getByRole('radio', { name: 'Pamatota', exact: true }).check()
		for (const clause of await form.getByRole('combobox').all()) await clause.selectOption({ label: 'Pamatota' })
		await form.getByLabel('Pamatojums', { exact: true }).fill('Dokumentu saraksts netika izskaidrots.')
		await form.getByLabel(/^Lēmumu pieņēma/).fill('Jānis Bērziņš, izpilddirektors')
		const departure = form.getByLabel(/^Kāpēc lemts citādi/)
		if (await departure.isVisible()) await departure.fill('Šoreiz vainīga bija iekārta, nevis darbinieks.')
	})
	await picture('lemums')
	writeFileSync(join(values.out, 'decision.pdf'), await save(/^Parakstīt kā /))
}

/** The first letter that fits one of the newest entries. */
async function write() {
	const letter = page.getByRole('button', {
		name: /^(Saņemšanas apstiprinājums|Paziņojums|Atbilde ar lēmumu|Atvainošanās|Paldies par pateicību).*…$/
	})
	for (let index = 0; index < 20; index++) {
		await go('Reģistrs')
		await page.locator('main a[href*="entry/?id="]').nth(index).click()
		await heading('Ieraksta vēsture')
		await page.waitForTimeout(300)
		if ((await letter.count()) === 0) continue
		await letter.first().click()
		await picture('vestule')
		writeFileSync(join(values.out, 'letter.pdf'), await save('Sagatavot PDF'))
		return
	}
	throw new Error('no entry that a letter fits')
}
