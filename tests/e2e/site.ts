import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { Desk } from './desk.ts'

export type Site = { readonly url: string; readonly close: () => Promise<void> }

type Fixtures = {
	/** The register as a clerk sees it. */
	desk: Desk
	/** A folder that goes with the test. */
	folder: string
	/** Console errors, policy violations and requests to another origin: none may be left at the end. */
	watch: undefined
}
type WorkerFixtures = {
	/** The built site on a dumb static server, under a path the build knows nothing of. */
	site: Site
}

/** A path that no build ever heard of. */
export const base_path = '/pasvaldiba/uzklausi/'

export const test = base.extend<Fixtures, WorkerFixtures>({
	site: [
		async ({}, use) => {
			const site = await serve({ base: base_path })
			await use(site)
			await site.close()
		},
		{ scope: 'worker' }
	],
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'uzklausi-'))
		await use(folder)
		rmSync(folder, { recursive: true, force: true })
	},
	watch: [
		async ({ context }, use) => {
			const faults = watchContext(context)
			await use(undefined)
			if (faults.length > 0) throw new Error(`The page complained:\n${faults.join('\n')}`)
		},
		{ auto: true }
	],
	desk: async ({ page, site }, use) => {
		await use(new Desk(page, site.url))
	}
})

/** Collects what must never happen in a context: errors, policy violations, foreign requests. */
export function watchContext(context: BrowserContext): string[] {
	const faults: string[] = []
	const watch = (page: Page): void => {
		page.on('console', (message) => {
			// A network that is switched off is what these tests are about.
			if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(message.text()))
				faults.push(message.text())
		})
		page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
	}
	context.pages().forEach(watch)
	context.on('page', watch)
	context.on('request', (request) => {
		const { protocol, hostname, origin } = new URL(request.url())
		// Some tests serve the site from a port of their own; everything else is foreign.
		if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`request to another origin: ${origin}`)
	})
	return faults
}

export { expect } from '@playwright/test'
