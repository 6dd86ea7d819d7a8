import type { Instant } from '$lib/domain/dates.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { World } from '$lib/platform/world.ts'
import { minimumMemory } from '$lib/vault/kdf.ts'
import type { App } from './app.svelte.ts'
import { fillDirectory } from './directory-samples.ts'
import { found, prepareFounding, type Founder } from './founding.ts'
import { practicePassphrase } from './practice-passphrase.ts'
import { fillWithSamples, firstSampleDay } from './samples.ts'

const countNote = 'uzklausi/sample-count'
const usualCount = 60
const mostCount = 100_000

const profile: Profile = {
	municipality: 'Liepkalna novada pašvaldība',
	centre: 'Liepkalna klientu apkalpošanas centrs',
	series: 'MAC',
	address: 'Parka iela 1, Liepkalns, Liepkalna novads, LV-0000',
	phone: '60000000',
	email: 'kac@liepkalns.example',
	hours: 'P.–Ce. 8.30–17.00, Pk. 8.30–16.00',
	place: 'Liepkalnā',
	examinerPost: 'izpilddirektors',
	examinerComplaintsTo: 'domes priekšsēdētājs',
	examinerName: 'Valdis Ozolkalns',
	fileIndex: '2-14',
	restriction: 'Informācijas atklātības likuma 5. panta otrās daļas 4. punkts',
	dataProtectionContact: 'datuaizsardziba@liepkalns.example',
	movedWorkingDays: false
}

const founder: Founder = {
	profile,
	name: 'Ilze Bērzkalne',
	post: 'klientu apkalpošanas speciāliste',
	initials: 'IB',
	passphrase: practicePassphrase
}

/** How many made-up entries a new practice register gets; scripts that make samples ask for more. */
export function sampleCount(session: Storage): number {
	const asked = Number(session.getItem(countNote))
	return Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostCount) : usualCount
}

/**
 * Makes the practice register of a centre that does not exist, fills it and opens it.
 *
 * @param progress - called with the number of entries written so far.
 * @throws {AppError} `disk-full`, `database-closed`, `kdf-failed`.
 */
export async function foundPractice(app: App, count: number, progress: (done: number) => void): Promise<void> {
	if (app.realm !== 'practice') throw new TypeError('sample data belongs to the practice realm')
	if (app.phase.name === 'lost') await app.startOver()
	const kdf = { algorithm: 'argon2id', memory: minimumMemory, passes: 1, salt: app.world.randomBytes(16) } as const
	const founding = await prepareFounding(founder, app.world, kdf)
	const began = firstSampleDay(count, app.world.today())
	const person = { ...founding.person, joinedOn: began }
	const world: World = { ...app.world, now: () => `${began}T06:00:00Z` as Instant }
	const unlocked = await found(app.database, { ...founding, person }, world)
	await app.enter(unlocked, async (desk) => {
		await fillWithSamples(desk, count, progress)
		await fillDirectory(desk)
	})
}
