import { AppError } from '$lib/errors.ts'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import type { Person, Role } from '$lib/domain/organisation/profile.ts'
import { Register } from '$lib/storage/register.ts'
import { addSlot, listSlots } from '$lib/storage/slots.ts'
import { dataKeys, unlock } from '$lib/vault/keys.ts'
import type { KdfParameters } from '$lib/vault/protocol.ts'
import { openWithPassphrase, passphraseSlot, type Secrets, type Slot } from '$lib/vault/slots.ts'
import { strength } from '$lib/vault/strength.ts'
import type { App } from './app.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import { certify, issuerOf, type NewPerson } from './founding.ts'

export type Joining = {
	readonly name: string
	readonly post: string
	readonly initials: string
	readonly role: Role
	readonly passphrase: string
}

/**
 * Lets somebody in: keys, a certificate from the root, a slot under their own passphrase, an event.
 *
 * @throws {AppError} `passphrase-weak`, `passphrase-taken`, `not-administrator`, and what a save throws.
 */
export async function addPerson(desk: Desk, joining: Joining): Promise<Person> {
	const { rootKey, dataKey } = desk.unlocked.secrets
	if (rootKey === null) throw new AppError('not-administrator')
	const slots = await listSlots(desk.database)
	await expectNewPassphrase(slots, joining.passphrase)
	const newcomer: NewPerson = { ...joining, id: desk.world.newId() as PersonId, joinedOn: desk.world.today() }
	const issuer = await issuerOf(desk.organisation.root, rootKey)
	const { person, signingKey, identity } = await certify(newcomer, issuer, desk.profile, desk.world)
	const secrets: Secrets = {
		person: person.id,
		dataKey,
		signingKey,
		identity,
		rootKey: joining.role === 'administrator' ? rootKey : null,
		recoveryIdentity: null
	}
	const slot = await passphraseSlot(person.id, joining.passphrase, kdfOf(slots), secrets)
	await desk.record([{ type: 'person.joined', body: { person } }], (batch) => batch.putSlot(slot))
	return person
}

/**
 * Takes access away on this device. What the person signed stays valid, their name stays in the register.
 *
 * @throws {AppError} `not-administrator`, `last-administrator`
 */
export async function removePerson(desk: Desk, person: Person): Promise<void> {
	if (desk.unlocked.secrets.rootKey === null) throw new AppError('not-administrator')
	const others = desk.organisation.people.filter(
		({ id, role, leftOn }) => id !== person.id && role === 'administrator' && !leftOn
	)
	if (person.role === 'administrator' && others.length === 0) throw new AppError('last-administrator')
	const left = { person: person.id, leftOn: desk.world.today() }
	await desk.record([{ type: 'person.left', body: left }], (batch) => batch.dropSlot(person.id))
}

/** @throws {AppError} `passphrase-wrong` for the current one, `passphrase-weak`, `passphrase-taken` */
export async function changePassphrase(desk: Desk, current: string, next: string): Promise<void> {
	const slots = await listSlots(desk.database)
	const { slot, secrets } = await openWithPassphrase(slots, current)
	if (secrets.person !== desk.unlocked.person) throw new AppError('passphrase-wrong')
	await expectNewPassphrase(slots, next)
	await addSlot(desk.database, await passphraseSlot(slot.id, next, slot.kdf, secrets))
}

/**
 * Opens the register for an administrator who forgot, with the keys of the recovery sheet: new keys, a new certificate,
 * a new passphrase. The old slot is replaced.
 *
 * @throws {AppError} `passphrase-weak`, `passphrase-taken`
 */
export async function recoverAdministrator(
	app: App,
	recovered: Secrets,
	id: PersonId,
	passphrase: string
): Promise<void> {
	const { rootKey, dataKey } = recovered
	if (rootKey === null) throw new AppError('recovery-key-wrong')
	const db = app.database
	const slots = await listSlots(db)
	await expectNewPassphrase(slots, passphrase)
	const register = await Register.open(db, await dataKeys(dataKey))
	const { organisation } = register.state
	const known = organisation.people.find((person) => person.id === id)
	if (!known) throw new AppError('recovery-key-wrong')
	const issuer = await issuerOf(organisation.root, rootKey)
	const again = { ...known, joinedOn: app.world.today() }
	const { person, signingKey, identity } = await certify(again, issuer, organisation.profile, app.world)
	const secrets: Secrets = { person: id, dataKey, signingKey, identity, rootKey, recoveryIdentity: null }
	await addSlot(db, await passphraseSlot(id, passphrase, kdfOf(slots), secrets))
	await app.enter(await unlock(secrets), (desk) => desk.record([{ type: 'person.joined', body: { person } }]))
}

/** Who may be given a new passphrase with the recovery sheet. */
export async function administrators(app: App, recovered: Secrets): Promise<readonly Person[]> {
	const register = await Register.open(app.database, await dataKeys(recovered.dataKey))
	return register.state.organisation.people.filter(({ role, leftOn }) => role === 'administrator' && !leftOn)
}

async function expectNewPassphrase(slots: readonly Slot[], passphrase: string): Promise<void> {
	if (strength(passphrase).level === 'weak') throw new AppError('passphrase-weak')
	const opens = await openWithPassphrase(slots, passphrase).catch((error: unknown) => {
		if (error instanceof AppError && error.code === 'passphrase-wrong') return undefined
		throw error
	})
	if (opens) throw new AppError('passphrase-taken')
}

/** All slots of a device share one salt, so that an unlock costs one derivation. */
function kdfOf(slots: readonly Slot[]): KdfParameters {
	const slot = slots.find((each) => each.type === 'passphrase')
	if (!slot) throw new AppError('vault-missing')
	return slot.kdf
}
