import type { App } from './app.svelte.ts'
import { switchRealm } from './realm.ts'

/** Goes to the practice realm: another database, canary and lock; the real keys leave memory with the reload. */
export async function openPractice(app: App): Promise<void> {
	switchRealm(sessionStorage, 'practice')
	await app.lock()
}

export async function leavePractice(app: App): Promise<void> {
	switchRealm(sessionStorage, 'real')
	await app.lock()
}
