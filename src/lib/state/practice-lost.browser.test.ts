import { expect, test } from 'vitest'
import { browserWorld } from '$lib/platform/browser.ts'
import { App } from './app.svelte.ts'
import { foundPractice } from './practice.ts'
import { switchRealm } from './realm.ts'
import { Savepoints } from './savepoints.ts'

test('practice data that the browser erased alarms nobody: it is made anew', async () => {
	const canary = { device: 'gone', seq: 7, hash: 'gone', at: '2026-11-22T09:00:00Z' }
	localStorage.setItem('uzklausi-practice/canary', JSON.stringify(canary))
	switchRealm(sessionStorage, 'practice')
	const app = new App(browserWorld(), sessionStorage, new Savepoints())
	await app.start()
	expect(app.phase.name).toBe('lost')
	await foundPractice(app, 5, () => undefined)
	expect(app.phase.name).toBe('open')
	await app.database.delete()
	localStorage.removeItem('uzklausi-practice/canary')
})
