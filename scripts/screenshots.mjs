// `node scripts/screenshots.mjs`: the pictures that the manifest and the README show, from practice mode. Run after a change of looks.
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { launchOptions } from './chromium.mjs'
import { serve } from './serve.mjs'

const folder = 'static/screenshots'
mkdirSync(folder, { recursive: true })
const site = await serve()
const browser = await chromium.launch(launchOptions())
const context = await browser.newContext({
	locale: 'lv-LV',
	timezoneId: 'Europe/Riga',
	viewport: { width: 1280, height: 800 }
})
const page = await context.newPage()
await page.goto(site.url)
await page.getByRole('button', { name: 'Izmēģināt mācību režīmā' }).click()
await page.getByRole('heading', { name: 'Šodien' }).waitFor()
await page.getByRole('navigation').getByRole('link', { name: 'Reģistrs', exact: true }).first().click()
await page.locator('main a[href*="entry/?id="]').first().waitFor()
await page.screenshot({ path: `${folder}/register-wide.png` })
await page.setViewportSize({ width: 390, height: 844 })
await page.screenshot({ path: `${folder}/register-narrow.png` })
await browser.close()
await site.close()
