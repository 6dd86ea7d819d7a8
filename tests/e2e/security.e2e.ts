import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { words } from './desk.ts'
import { expect, test } from './site.ts'

test('every page carries a policy without holes, and the headers file says what a page cannot', () => {
	const pages = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('index.html')
	)
	expect(pages.length).toBeGreaterThan(8)
	for (const page of pages) {
		const policy =
			/http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(join('build', page), 'utf8'))?.[1] ??
			''
		expect(policy, page).toContain("default-src 'none'")
		expect(policy, page).toContain("connect-src 'self'")
		expect(policy, page).toContain("require-trusted-types-for 'script'")
		expect(policy, page).toMatch(/script-src 'self' 'sha256-/)
		expect(policy, page).not.toMatch(/unsafe-inline|unsafe-eval|wasm-unsafe|https?:|\*/)
	}
	const headers = readFileSync('build/_headers', 'utf8')
	for (const name of [
		"frame-ancestors 'none'",
		'X-Content-Type-Options: nosniff',
		'Referrer-Policy: no-referrer',
		'Permissions-Policy:',
		'Strict-Transport-Security:'
	])
		expect(headers).toContain(name)
})

test('a script that got into the page can do nothing: no inline code, no markup, no worker, no foreign address', async ({
	browser,
	site
}) => {
	// A context of its own: the violations are what is asked for.
	const context = await browser.newContext()
	const page = await context.newPage()
	await page.goto(`${site.url}verify/`)
	await expect(page.getByRole('heading', { name: words.verifying.title })).toBeVisible()
	const outcome = await page.evaluate(async () => {
		const attempt = (act: () => unknown): string => {
			try {
				act()
				return 'done'
			} catch (error) {
				return (error as Error).name
			}
		}
		const script = document.createElement('script')
		const inline = attempt(() => {
			script.textContent = 'window.hacked = true'
			document.head.append(script)
		})
		const foreign = await fetch('http://127.0.0.1:9/').then(
			() => 'done',
			(error: unknown) => (error as Error).name
		)
		return {
			inline,
			hacked: 'hacked' in window,
			markup: attempt(() => (document.createElement('div').innerHTML = '<img src=x onerror=1>')),
			worker: attempt(() => new Worker('data:text/javascript,1')),
			foreign
		}
	})
	expect(outcome).toEqual({
		inline: 'TypeError',
		hacked: false,
		markup: 'TypeError',
		worker: 'TypeError',
		foreign: 'TypeError'
	})
	await context.close()
})

test('inside somebody else’s page it does not open', async ({ page, site }) => {
	await page.goto(`${site.url}404.html`)
	await page.evaluate((url) => {
		document.documentElement.innerHTML = ''
		const frame = document.createElement('iframe')
		frame.src = url
		document.documentElement.append(frame)
	}, site.url)
	await expect(page.frameLocator('iframe').getByText(words.shell.phase.framed)).toBeVisible()
})

test('on an iPad nothing is stored in a tab of the browser: the home screen comes first', async ({ desk, page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }))
	await desk.open()
	await expect(page.getByText(words.shell.welcome.installFirst)).toBeVisible()
	await expect(desk.button(words.shell.welcome.setUp)).toBeDisabled()
})
