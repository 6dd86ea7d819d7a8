import { expect, test } from 'vitest'
import { browserWorld } from '$lib/platform/browser.ts'
import type { World } from '$lib/platform/world.ts'
import { groupCount, toGroups } from '$lib/vault/recovery.ts'
import { App } from './app.svelte.ts'
import { administrators, recoverAdministrator } from './people.ts'
import { newProfile } from './profile.svelte.ts'
import { Savepoints } from './savepoints.ts'
import { Setup } from './setup.svelte.ts'

/** What the printed sheet would tell: the random bytes that were drawn, and the files that were handed out. */
const drawn: Uint8Array<ArrayBuffer>[] = []
const saved: { name: string; bytes: Uint8Array }[] = []
const real = browserWorld()
const world: World = {
	...real,
	randomBytes: (count) => {
		const bytes = real.randomBytes(count)
		if (count === 16) drawn.push(bytes)
		return bytes
	},
	saveFile: (name, bytes) => saved.push({ name, bytes })
}

function startedApp(): App {
	return new App(world, sessionStorage, new Savepoints())
}

/** The groups of the sheet that this set-up asks for. */
function sheetOf(setup: Setup): readonly string[] {
	const places = Array.from({ length: groupCount }, (_, place) => place)
	const key = drawn.find((bytes) => places.every((place) => setup.fits(place, toGroups(bytes)[place] ?? '')))
	if (!key) throw new TypeError('no key of this sheet was drawn')
	return toGroups(key)
}

test('first run, recovery sheet, a forgotten passphrase, and back in with a new one', async () => {
	const app = startedApp()
	await app.start()
	expect(app.phase.name).toBe('new')
	const setup = new Setup(
		app,
		newProfile({ examinerPost: 'izpilddirektors', examinerComplaintsTo: '', restriction: '' })
	)
	setup.organisationDone()
	expect(setup.step, 'nothing is filled in yet').toBe('organisation')
	setup.profile.fields.municipality = 'Liepkalna novada pašvaldība'
	setup.profile.fields.centre = 'Liepkalna KAC'
	setup.organisationDone()
	setup.administrator.name = 'Anna Kalniņa'
	setup.administrator.post = 'vadītāja'
	const first = setup.passphrase.value
	await setup.administratorDone()
	const sheet = sheetOf(setup)

	await setup.saveSheet()
	expect(saved[0]?.name).toBe('atkopsanas-lapa.pdf')
	expect(new TextDecoder().decode(saved[0]?.bytes.subarray(0, 5))).toBe('%PDF-')
	setup.back()
	await setup.administratorDone()
	expect([setup.sheetSaved, sheetOf(setup)], 'going back without a change keeps the printed sheet').toEqual([
		true,
		sheet
	])
	expect(await app.database.slots.count(), 'nothing is on disk before the sheet is confirmed').toBe(0)

	await setup.confirm()
	await setup.finish()
	expect(app.phase.name).toBe('open')

	// What a reload does to the writer's lock.
	await navigator.locks.request('uzklausi/writer', { steal: true }, () => undefined)
	const later = startedApp()
	await later.start()
	expect(later.phase.name).toBe('locked')
	await expect(later.openRecovery('0000 0000')).rejects.toMatchObject({ code: 'recovery-key-wrong' })
	const secrets = await later.openRecovery(sheet.join('-').toLowerCase())
	const [anna] = await administrators(later, secrets)
	if (!anna) throw new TypeError('the founder is an administrator')
	await expect(recoverAdministrator(later, secrets, anna.id, 'parole')).rejects.toMatchObject({
		code: 'passphrase-weak'
	})
	await recoverAdministrator(later, secrets, anna.id, 'zilonis dzer kafiju mežmalā pusnaktī')
	expect(later.phase.name).toBe('open')

	const last = startedApp()
	await last.start()
	await expect(last.unlock(first)).rejects.toMatchObject({ code: 'passphrase-wrong' })
	await last.unlock('zilonis dzer kafiju mežmalā pusnaktī')
	expect(last.phase.name).toBe('open')
	localStorage.removeItem('uzklausi/canary')
	await Promise.all([app, later, last].map((each) => each.database.delete()))
})
