import { AppError, type ErrorCode } from '$lib/errors.ts'
import type { World } from '$lib/platform/world.ts'
import { fingerprintOf } from '$lib/signing/fingerprint.ts'
import { forgetCanary, judgeCanary, readCanary, type Canary } from '$lib/storage/canary.ts'
import { readHead } from '$lib/storage/commit.ts'
import { countHandedIn, readHandedOver, takeDeviceBack } from '$lib/storage/handed-over.ts'
import { openDatabase, type ClientTask, type Realm, type RegisterDatabase } from '$lib/storage/database.ts'
import { fromBase64 } from '$lib/vault/base64.ts'
import { unlock, type Unlocked } from '$lib/vault/keys.ts'
import { fromGroups } from '$lib/vault/recovery.ts'
import { openWithPassphrase, openWithRecoveryKey, type Secrets } from '$lib/vault/slots.ts'
import type { Desk } from './desk.svelte.ts'
import { defaultLimits, watchIdle } from './idle.ts'
import { Known } from './known.ts'
import { SessionPin } from './pin.svelte.ts'
import { currentRealm } from './realm.ts'
import type { Savepoints } from './savepoints.ts'

/**
 * Where the app stands.
 * - `new`: nothing on this device yet; `lost`: there was, and the browser erased it; `behind`: an old state came back.
 * - `handed-over`: the device lies in a client's hands; whoever unlocks takes it back.
 * - `outdated`: newer code has taken the database; only a reload helps.
 */
export type Phase =
	| { readonly name: 'starting' | 'new' | 'lost' | 'behind' | 'locked' | 'outdated' }
	| { readonly name: 'handed-over'; readonly task: ClientTask }
	| { readonly name: 'failed'; readonly code: ErrorCode }
	| { readonly name: 'open'; readonly desk: Desk }

/** The whole app as the screens see it: which realm, locked or open, covered or not. */
export class App {
	readonly world: World
	readonly realm: Realm
	readonly pin = new SessionPin()
	readonly #savepoints: Savepoints
	#phase = $state.raw<Phase>({ name: 'starting' })
	#covered = $state(false)
	#database: RegisterDatabase | undefined
	readonly #hands: BroadcastChannel

	/** @param session - tells practice from real; it ends with the window, so a new one is always real. */
	constructor(world: World, session: Storage, savepoints: Savepoints) {
		this.world = world
		this.#savepoints = savepoints
		this.realm = currentRealm(session)
		this.#hands = new BroadcastChannel(`${this.realm}/handed-over`)
	}

	get phase(): Phase {
		return this.#phase
	}

	/** The screen is covered and asks for the PIN; the keys are still in memory. */
	get covered(): boolean {
		return this.#covered
	}

	async start(): Promise<void> {
		try {
			const db = await openDatabase(this.realm, () => (this.#phase = { name: 'outdated' }))
			this.#database = db
			const verdict = judgeCanary(this.canary, await readHead(db))
			const slots = await db.slots.count()
			const isThere = verdict === 'fine' || (verdict === 'new' && slots > 0)
			const task = await readHandedOver(db)
			if (task && isThere) this.#phase = { name: 'handed-over', task }
			else this.#phase = { name: isThere ? 'locked' : verdict }
			// A window that is open meanwhile would be the way round.
			this.#hands.onmessage = () => void this.lock()
		} catch (error) {
			if (!(error instanceof AppError)) throw error
			this.#phase = { name: 'failed', code: error.code }
		}
	}

	/** What is remembered outside the database, to tell people what was here. */
	get canary(): Canary | undefined {
		return readCanary(this.world.notes, this.realm)
	}

	/** Goes on with an old state that came back, knowingly. */
	acceptBehind(): void {
		if (this.#phase.name === 'behind') this.#phase = { name: 'locked' }
	}

	/** Forgets that there was a register here: what is left of it is deleted, and the app begins as on a new device. */
	async startOver(): Promise<void> {
		await this.#database?.delete({ disableAutoOpen: true })
		forgetCanary(this.world.notes, this.realm)
		await this.start()
	}

	/** The open database, for first set-up. @throws {AppError} `database-closed` */
	get database(): RegisterDatabase {
		if (!this.#database) throw new AppError('database-closed')
		return this.#database
	}

	/** @throws {AppError} `passphrase-wrong`, `kdf-failed`, `chain-broken`, `database-closed` */
	async unlock(passphrase: string): Promise<void> {
		const { secrets } = await openWithPassphrase(await this.database.slots.toArray(), passphrase)
		await this.enter(await unlock(secrets))
	}

	/**
	 * What the recovery sheet opens: the data key and the organisation's root, for giving an administrator a new passphrase.
	 *
	 * @throws {AppError} `recovery-key-wrong`
	 */
	async openRecovery(typed: string): Promise<Secrets> {
		const key = fromGroups(typed)
		if (!key) throw new AppError('recovery-key-wrong')
		return openWithRecoveryKey(await this.database.slots.toArray(), key)
	}

	/**
	 * Opens the desk with keys that a slot or the first set-up has given.
	 *
	 * @param prepare - what must be on disk before the desk is shown, e.g. a new certificate.
	 * @throws {AppError} `vault-missing`, and what `prepare` throws.
	 */
	async enter(unlocked: Unlocked | undefined, prepare?: (desk: Desk) => Promise<void>): Promise<void> {
		if (!unlocked) throw new AppError('vault-missing')
		// Fetched here: until somebody is let in, nothing of the register's own code is needed.
		const [{ Desk }, { takeIn }] = await Promise.all([import('./desk.svelte.ts'), import('./envelope.ts')])
		const desk = await Desk.open(this.database, unlocked, this.world)
		await prepare?.(desk)
		await takeDeviceBack(this.database)
		desk.takenIn = await takeIn(desk)
		if ((await countHandedIn(this.database, 'answers')) > 0)
			desk.takenAnswers = await (await import('./kiosk-answers.ts')).takeInAnswers(desk)
		const root = fromBase64(desk.organisation.root)
		new Known(this.world.notes, this.realm).trust({ fingerprint: await fingerprintOf(root), der: root })
		this.#phase = { name: 'open', desk }
		watchIdle(
			() => ({ ...defaultLimits, idle: desk.organisation.lockMinutes[desk.me.role] * 60_000 }),
			() => void this.#away()
		)
	}

	/** Covers the screen until the PIN is typed. Without a PIN it locks. */
	async cover(): Promise<void> {
		if (this.pin.isSet) this.#covered = true
		else await this.lock()
	}

	/** @returns whether the PIN fits; the fifth wrong one locks. */
	async uncover(pin: string): Promise<boolean> {
		const fits = await this.pin.fits(pin)
		if (fits) this.#covered = false
		else if (this.pin.left === 0) await this.lock()
		return fits
	}

	/**
	 * Locks every window; from the next start on there is only what a client may do, until somebody unlocks.
	 *
	 * @param write - writes down what they may do; nothing is locked when it fails. What it throws goes on.
	 */
	async handOver(write: () => Promise<unknown>): Promise<void> {
		await write()
		this.#hands.postMessage('handed-over')
		await this.lock()
	}

	/** Savepoint, then a reload: the only wipe of memory that a browser offers. */
	async lock(): Promise<void> {
		await this.#savepoints.run()
		location.reload()
	}

	async #away(): Promise<void> {
		// Covered and still nobody: the keys go too.
		if (this.#covered) await this.lock()
		else await this.cover()
	}
}
