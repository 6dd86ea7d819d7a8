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
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
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
writeFileSync(
	join(values.out, 'timings.json'),
	`${JSON.stringify({ ...timings, pdfBytes: pdf.length, verdict }, null, '\t')}\n`
)
await browser.close()
await site.close()
console.log(JSON.stringify({ ...timings, pdfBytes: pdf.length, verdict }))
if (verdict !== 'whole') process.exit(1)
