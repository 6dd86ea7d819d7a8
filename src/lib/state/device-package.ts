import { AppError } from '$lib/errors.ts'
import { addDays } from '$lib/domain/dates.ts'
import { emptyBooks } from '$lib/domain/books.ts'
import { factsForDevice, organisationOf } from '$lib/domain/joining.ts'
import type { DeviceId } from '$lib/domain/ledger/event.ts'
import { emptyHead } from '$lib/domain/ledger/record.ts'
import { mostDevices, nextDeviceOrdinal } from '$lib/domain/organisation/organisation.ts'
import type { Person } from '$lib/domain/organisation/profile.ts'
import { readPackage, writePackage, type DevicePackage } from '$lib/exchange/device/package.ts'
import { Batch, type Signing } from '$lib/storage/batch.ts'
import { writeCanary } from '$lib/storage/canary.ts'
import { commit } from '$lib/storage/commit.ts'
import { listSlots } from '$lib/storage/slots.ts'
import { calibrate } from '$lib/vault/kdf.ts'
import { dataKeys, newDataKey, unlock } from '$lib/vault/keys.ts'
import { oneTimeBytes } from '$lib/vault/one-time.ts'
import { fromGroups, toGroups } from '$lib/vault/recovery.ts'
import { openWithPassphrase, passphraseSlot, type Secrets } from '$lib/vault/slots.ts'
import type { App } from './app.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import { readFile } from './files.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Days within which a package is taken. */
const validDays = 7

/** A package that was made, and the code that opens it. The code is shown once and kept nowhere. */
export type MadePackage = { readonly bytes: Bytes; readonly fileName: string; readonly code: readonly string[] }

/**
 * Makes the package by which a further device of this centre joins, for one person. It carries the centre's data, its people
 * and directory, and that person's keys under their own passphrase; no entries.
 *
 * @throws {AppError} `not-administrator`; `too-many-devices`; `vault-missing` when the person has no keys here;
 * `backup-failed`, and what a save throws. Nothing is recorded then.
 */
export async function makePackage(desk: Desk, person: Person): Promise<MadePackage> {
	if (desk.unlocked.secrets.rootKey === null) throw new AppError('not-administrator')
	const { world, organisation, state, database, register } = desk
	if (organisation.devices.length >= mostDevices) throw new AppError('too-many-devices')
	const slot = (await listSlots(database)).find(({ id }) => id === person.id)
	if (slot?.type !== 'passphrase') throw new AppError('vault-missing')
	const on = world.today()
	const deviceOrdinal = nextDeviceOrdinal(organisation)
	const facts = factsForDevice(state, { deviceOrdinal, from: register.device, on })
	const code = world.randomBytes(oneTimeBytes)
	const content = { realm: database.realm, madeOn: on, until: addDays(on, validDays), person: person.id, slot, facts }
	const bytes = await writePackage(content, code)
	await desk.record([{ type: 'organisation.device-added', body: { deviceOrdinal, person: person.id, on } }])
	return { bytes, fileName: `ierices-pakotne-${desk.profile.series}-${deviceOrdinal}-${on}.age`, code: toGroups(code) }
}

/**
 * Opens a package on an empty device.
 *
 * @param typed - the code, as people type it.
 * @throws {AppError} `package-code-wrong`, `package-foreign`, `package-newer`, `package-expired`, `package-practice`,
 * `backup-failed`.
 */
export async function openPackage({ realm, world }: App, file: File, typed: string): Promise<DevicePackage> {
	const code = fromGroups(typed)
	if (!code) throw new AppError('package-code-wrong')
	const found = await readPackage(await readFile(file), code)
	if (found.realm !== realm) throw new AppError('package-practice')
	if (found.until < world.today()) throw new AppError('package-expired')
	return found
}

/** What somebody is shown before they join. */
export function summaryOf({ facts, person }: DevicePackage): {
	readonly centre: string
	readonly municipality: string
	readonly person: string
} {
	const { profile, people } = organisationOf(facts)
	const { centre, municipality } = profile
	return { centre, municipality, person: people.find(({ id }) => id === person)?.name ?? '' }
}

/**
 * Joins: a ledger, a data key and a slot of this device's own, under the passphrase that the person has on the other device;
 * then opens the desk.
 *
 * @throws {AppError} `passphrase-wrong`, `kdf-failed`, `disk-full`, `database-closed`; nothing is left behind.
 */
export async function joinDevice(app: App, { slot, facts, person }: DevicePackage, passphrase: string): Promise<void> {
	const { world, database, realm } = app
	const theirs = (await openWithPassphrase([slot], passphrase)).secrets
	const secrets: Secrets = { ...theirs, dataKey: newDataKey(), recoveryIdentity: null }
	const randomBytes = (count: number): Bytes => world.randomBytes(count)
	const signing: Signing = { now: world.now(), actor: person, appBuild: __APP_BUILD__, randomBytes }
	const device = world.newId() as DeviceId
	const batch = new Batch(
		{ head: emptyHead(device), ...emptyBooks, lastByYear: {}, count: 0 },
		{ contents: () => Promise.resolve([]), summaries: () => [] }
	)
	for (const fact of facts) batch.addFact(fact, signing)
	batch.putSlot(await passphraseSlot(person, passphrase, await calibrate(), secrets))
	const head = await commit(database, await batch.seal(await dataKeys(secrets.dataKey)))
	writeCanary(world.notes, realm, head, world.now())
	await app.enter(await unlock(secrets))
}
