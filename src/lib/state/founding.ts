import { addDays, addMonths, type IsoDate } from '$lib/domain/dates.ts'
import type { DeviceId, PersonId } from '$lib/domain/ledger/event.ts'
import { emptyHead } from '$lib/domain/ledger/record.ts'
import { emptyBooks } from '$lib/domain/books.ts'
import type { Person, Profile, Role } from '$lib/domain/organisation/profile.ts'
import type { World } from '$lib/platform/world.ts'
import { createRoot, issueCertificate, type Issuer, type Validity } from '$lib/signing/certificates.ts'
import { Batch } from '$lib/storage/batch.ts'
import { writeCanary } from '$lib/storage/canary.ts'
import { commit } from '$lib/storage/commit.ts'
import type { RegisterDatabase } from '$lib/storage/database.ts'
import { newAgeKeys } from '$lib/vault/age-identity.ts'
import { calibrate } from '$lib/vault/kdf.ts'
import { fromBase64, toBase64 } from '$lib/vault/base64.ts'
import {
	dataKeys,
	fromPkcs8,
	newDataKey,
	newPersonKeys,
	newSigningPair,
	toPkcs8,
	unlock,
	type Unlocked
} from '$lib/vault/keys.ts'
import type { KdfParameters } from '$lib/vault/protocol.ts'
import { passphraseSlot, recoverySlot, type Secrets } from '$lib/vault/slots.ts'

type Bytes = Uint8Array<ArrayBuffer>

const recoveryBytes = 16
/** Months: long enough that an old export can still be upgraded and checked. */
const rootLife = 12 * 20
const personLife = 12 * 5

/** What the wizard has asked for. */
export type Founder = {
	readonly profile: Profile
	readonly name: string
	readonly post: string
	readonly initials: string
	readonly passphrase: string
}

/** A register that is made but not yet written: nothing is on disk until the recovery sheet is confirmed. */
export type Founding = {
	readonly founder: Founder
	readonly person: Person
	/** Printed on the recovery sheet, never kept. */
	readonly recoveryKey: Uint8Array<ArrayBuffer>
	readonly recoveryRecipient: string
	/** DER, base64. */
	readonly root: string
	readonly secrets: Secrets
	readonly kdf: KdfParameters
}

/** Who a new certificate is for. */
export type NewPerson = Pick<Person, 'id' | 'name' | 'post' | 'role' | 'initials' | 'joinedOn'>

/** Makes keys, root and first certificate. @throws {AppError} `kdf-failed` */
export async function prepareFounding(founder: Founder, world: World, kdf?: KdfParameters): Promise<Founding> {
	const today = world.today()
	const [rootPair, recovery] = await Promise.all([newSigningPair(), newAgeKeys()])
	const certificate = await createRoot({
		keys: rootPair,
		names: founder.profile,
		validity: validity(today, rootLife),
		serial: world.randomBytes(16)
	})
	const rootKey = await toPkcs8(rootPair.privateKey)
	const issuer = { certificate, privateKey: rootPair.privateKey }
	const id = world.newId() as PersonId
	const joining = { ...founder, id, role: 'administrator' as Role, joinedOn: today }
	const { person, signingKey, identity } = await certify(joining, issuer, founder.profile, world)
	return {
		founder,
		person,
		recoveryKey: world.randomBytes(recoveryBytes),
		recoveryRecipient: recovery.recipient,
		root: toBase64(certificate),
		secrets: { person: id, dataKey: newDataKey(), signingKey, identity, rootKey, recoveryIdentity: recovery.identity },
		kdf: kdf ?? (await calibrate())
	}
}

/** Writes slots and first events in one go and unlocks. @throws {AppError} `disk-full`, `database-closed`; nothing is left behind. */
export async function found(db: RegisterDatabase, founding: Founding, world: World): Promise<Unlocked> {
	const { founder, person, root, recoveryRecipient, secrets } = founding
	const device = world.newId() as DeviceId
	const own = { ...secrets, recoveryIdentity: null }
	const slots = await Promise.all([
		passphraseSlot(person.id, founder.passphrase, founding.kdf, own),
		recoverySlot(world.newId(), founding.recoveryKey, { ...secrets, person: null, signingKey: null, identity: null })
	])
	const batch = new Batch(
		{ head: emptyHead(device), ...emptyBooks, lastByYear: {}, count: 0 },
		{ contents: () => Promise.resolve([]), summaries: () => [] }
	)
	const randomBytes = (count: number): Bytes => world.randomBytes(count)
	const signing = { now: world.now(), actor: person.id, appBuild: __APP_BUILD__, randomBytes }
	batch.addFact({ type: 'ledger.started', body: { deviceOrdinal: 1 } }, signing)
	const body = { profile: founder.profile, root, recoveryRecipient }
	batch.addFact({ type: 'organisation.founded', body }, signing)
	batch.addFact({ type: 'person.joined', body: { person } }, signing)
	for (const slot of slots) batch.putSlot(slot)
	const head = await commit(db, await batch.seal(await dataKeys(secrets.dataKey)))
	writeCanary(world.notes, db.realm, head, world.now())
	const unlocked = await unlock(own)
	if (!unlocked) throw new TypeError('the founder has keys')
	return unlocked
}

/** New keys and a certificate from the root for a person. */
export async function certify(
	joining: NewPerson,
	issuer: Issuer,
	profile: Profile,
	world: World
): Promise<{ readonly person: Person; readonly signingKey: string; readonly identity: string }> {
	const { id, name, post, role, initials, joinedOn } = joining
	const keys = await newPersonKeys()
	const certificate = await issueCertificate({
		issuer,
		subject: { commonName: name, organization: profile.municipality, unit: profile.centre, title: post },
		publicKey: keys.publicKey,
		validity: validity(joinedOn, personLife),
		serial: world.randomBytes(16)
	})
	const person = {
		id,
		name,
		post,
		role,
		initials,
		joinedOn,
		certificate: toBase64(certificate),
		recipient: keys.recipient,
		leftOn: undefined
	}
	return { person, signingKey: keys.signingKey, identity: keys.identity }
}

/** The authority behind a root key that a slot has given. */
export async function issuerOf(root: string, rootKey: string): Promise<Issuer> {
	return { certificate: fromBase64(root), privateKey: await fromPkcs8(rootKey) }
}

/** From the day before, since clocks differ. */
function validity(today: IsoDate, months: number): Validity {
	const at = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`)
	return { from: at(addDays(today, -1)), to: at(addMonths(today, months)) }
}
