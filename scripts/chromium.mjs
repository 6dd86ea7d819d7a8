import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/**
 * The browser that tests, samples and benchmarks drive: CHROME_PATH, then one found on the PATH, then Playwright's own.
 * @returns {string | undefined} absolute path; undefined when there is none yet
 */
export function chromiumPath() {
	const given = process.env.CHROME_PATH
	if (given && existsSync(given)) return given
	for (const folder of (process.env.PATH ?? '').split(delimiter))
		for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name)
	const own = chromium.executablePath()
	return own && existsSync(own) ? own : undefined
}

/**
 * How every script and test starts the browser. As root (containers) Chromium's sandbox cannot work.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions() {
	const path = chromiumPath()
	const args = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
	if (process.getuid?.() === 0) args.push('--no-sandbox')
	return path ? { executablePath: path, args } : { args }
}
