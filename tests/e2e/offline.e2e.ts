import { readFileSync } from 'node:fs'
import { serve } from '../../scripts/serve.mjs'
import { Desk, words } from './desk.ts'
import { profile } from './profile.ts'
import { base_path, expect, test, watchContext } from './site.ts'

test('after a reboot, with the server gone, every page opens and an unknown one leads to the start', async ({
	folder
}) => {
	const site = await serve({ base: base_path })
	const before = await profile(folder)
	const desk = new Desk(await before.newPage(), site.url)
	await desk.setUp()
	await desk.record({ text: 'Rinda bija gara.' })
	await expect(
		desk.page.getByText(words.shell.offline.ready).or(desk.page.locator('[data-offline=ready]')).first()
	).toBeAttached({ timeout: 30_000 })
	await before.close()
	await site.close()

	const after = await profile(folder)
	const faults = watchContext(after)
	const again = new Desk(await after.newPage(), site.url)
	await again.start()
	await expect(again.heading(words.register.today.title)).toBeVisible()
	for (const [path, title] of [
		['register/', words.register.list.title],
		['register/new/', words.register.form.title],
		['export/?utm=1', words.exporting.title],
		['verify/', words.verifying.title],
		['people/', words.people.title],
		['settings/', words.settings.title]
	] as const) {
		await (path === 'verify/' ? again.open(path) : again.start(path))
		await expect(again.heading(title).first()).toBeVisible()
	}
	await again.open('nav/sadas/lapas/')
	await expect(again.page).toHaveURL(site.url)
	expect(faults).toEqual([])
	await after.close()
})

test('“ready for offline” is not said while a single file is missing or wrong', async ({ page, site }) => {
	const desk = new Desk(page, site.url)
	await desk.practise()
	await desk.go('settings')
	await expect(page.getByText(words.shell.offline.ready)).toBeVisible({ timeout: 30_000 })
	await page.evaluate(async () => {
		const [name] = (await caches.keys()).filter((key) => key.includes('precache'))
		const cache = await caches.open(name ?? '')
		const request = (await cache.keys()).find(({ url }) => url.endsWith('.ttf') || url.includes('.ttf?'))
		if (request) await cache.put(request, new Response('nepareizs saturs'))
	})
	await desk.start('settings/')
	await expect(page.getByText(words.shell.offline.incomplete)).toBeVisible({ timeout: 30_000 })
})

test('the site works from the root of a host as well', async ({ page }) => {
	const site = await serve({ base: '/' })
	const desk = new Desk(page, site.url)
	await desk.open('verify/')
	await expect(desk.heading(words.verifying.title)).toBeVisible()
	await desk.open()
	await expect(desk.button(words.shell.welcome.setUp)).toBeVisible()
	await site.close()
})

test('the manifest makes it installable, in Latvian, with shortcuts and every icon it names', async ({
	request,
	site
}) => {
	const manifest = (await (await request.get(`${site.url}manifest.webmanifest`)).json()) as {
		name: string
		short_name: string
		lang: string
		display: string
		icons: { src: string; purpose?: string }[]
		shortcuts: { name: string; url: string }[]
		screenshots: { src: string; form_factor: string }[]
	}
	expect(manifest).toMatchObject({ lang: 'lv', short_name: 'Uzklausi', display: 'standalone' })
	expect(manifest.shortcuts.map(({ name }) => name)).toEqual(['Jauns ieraksts', 'Pārbaudīt PDF'])
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
	expect(manifest.screenshots.map(({ form_factor }) => form_factor).sort()).toEqual(['narrow', 'wide'])
	for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
		const answer = await request.get(new URL(src, `${site.url}manifest.webmanifest`).href)
		expect(answer.status(), src).toBe(200)
	}
	for (const { url } of manifest.shortcuts)
		expect((await request.get(new URL(url, `${site.url}manifest.webmanifest`).href)).status(), url).toBe(200)
	expect(readFileSync('build/index.html', 'utf8')).toContain('apple-mobile-web-app-capable')
})
