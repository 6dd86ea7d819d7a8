import type { Realm } from '$lib/storage/database.ts'

const note = 'uzklausi/realm'

/** Which world this window works in. It ends with the window, so a new one is always real. */
export function currentRealm(session: Storage): Realm {
	return session.getItem(note) === 'practice' ? 'practice' : 'real'
}

/** Goes to the practice realm or back, at the next start of the window: another database, another canary, another lock. */
export function switchRealm(session: Storage, realm: Realm): void {
	if (realm === 'practice') session.setItem(note, 'practice')
	else session.removeItem(note)
}
