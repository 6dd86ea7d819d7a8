import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const marker = 'node_modules/.package-lock.json'

/** Installs the packages of package-lock.json when they are missing or older than it. */
export function installPackages() {
	if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs - 1000) return
	console.log('Installing packages (npm ci) …')
	execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' })
}

/** @param {string} name */
export function onPath(name) {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)))
}

/** Programs that judge what the app makes, and the Debian package of each. */
const judges = [
	['pdfsig', 'poppler-utils'],
	['mutool', 'mupdf-tools'],
	['qpdf', 'qpdf'],
	['openssl', 'openssl'],
	['certutil', 'libnss3-tools'],
	['hunspell', 'hunspell'],
	['soffice', 'libreoffice-calc-nogui'],
	['pgrep', 'procps']
]

/**
 * Sees to a browser and the judges: what is there is used; Playwright's own browser is tried next; then Debian's packages,
 * when we may install them. Otherwise the exact command is printed and the run ends.
 */
export async function installTools() {
	const { chromiumPath } = await import('./chromium.mjs')
	const packages = judges.filter(([name]) => !onPath(name ?? '')).map(([, debian]) => debian ?? '')
	if (!existsSync('/usr/share/hunspell/lv_LV.dic')) packages.push('hunspell-lv')
	if (
		!chromiumPath() &&
		spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 }).status !== 0
	)
		packages.push('chromium')
	const missing = [...new Set(packages)]
	if (missing.length === 0) return
	const command = `apt-get update && apt-get install -y ${missing.join(' ')}`
	if (process.getuid?.() === 0 && onPath('apt-get')) {
		console.log(`Installing ${missing.join(', ')} …`)
		const done = spawnSync('sh', ['-c', command], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		})
		if (done.status === 0 && chromiumPath()) return
	}
	console.error(`The tests need: ${missing.join(', ')}. On Debian or Ubuntu: sudo sh -c '${command}'`)
	process.exit(1)
}
