import { AppError } from '$lib/errors.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { World } from '$lib/platform/world.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { fingerprintOf } from '$lib/signing/fingerprint.ts'
import { fromBase64 } from '$lib/vault/base64.ts'
import type { Unlocked } from '$lib/vault/keys.ts'
import { isGroup, groupCount, toGroups } from '$lib/vault/recovery.ts'
import type { App } from './app.svelte.ts'
import { found, prepareFounding, type Founder, type Founding } from './founding.ts'
import { NewPassphrase } from './new-passphrase.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { PersonForm } from './person-form.svelte.ts'
import { ProfileForm } from './profile.svelte.ts'

export const setupSteps = ['organisation', 'administrator', 'recovery', 'storage'] as const
export type SetupStep = (typeof setupSteps)[number]

/** Two places of the sheet, from 0, whose groups must be typed. */
type Asked = readonly [number, number]

/** The first run from the first field to the open register. Nothing is on disk before the recovery sheet is confirmed. */
export class Setup {
	readonly profile: ProfileForm
	readonly administrator = new PersonForm()
	readonly passphrase = new NewPassphrase()
	readonly #app: App
	#step = $state<SetupStep>('organisation')
	#founding = $state.raw<Founding>()
	#asked = $state.raw<Asked>([0, 1])
	#sheetSaved = $state(false)
	#unlocked: Unlocked | undefined

	/** @param profile - what the first form starts with. */
	constructor(app: App, profile: Profile) {
		this.#app = app
		this.profile = new ProfileForm(profile)
	}

	get step(): SetupStep {
		return this.#step
	}

	/** Which groups of the sheet are asked for. */
	get asked(): Asked {
		return this.#asked
	}

	/** Whether the sheet of these very keys was handed out. */
	get sheetSaved(): boolean {
		return this.#sheetSaved
	}

	/** From the first form, if nothing is missing. */
	organisationDone(): void {
		if (this.profile.check()) this.#step = 'administrator'
	}

	back(): void {
		this.#step = this.#step === 'recovery' ? 'administrator' : 'organisation'
	}

	/**
	 * Makes the keys; coming back without a change keeps them, and the sheet that may already be printed.
	 *
	 * @throws {AppError} `kdf-failed`
	 */
	async administratorDone(): Promise<void> {
		const founder = this.#founder()
		if (!this.#founding || JSON.stringify(this.#founding.founder) !== JSON.stringify(founder)) {
			this.#founding = await prepareFounding(founder, this.#app.world)
			this.#sheetSaved = false
			this.#asked = twoPlaces(this.#app.world)
		}
		this.#step = 'recovery'
	}

	/** Hands out the recovery sheet. @throws {AppError} `pdf-failed` */
	async saveSheet(): Promise<void> {
		const { world } = this.#app
		const founding = this.#made()
		const request = {
			practice: false,
			profile: founding.founder.profile,
			groups: toGroups(founding.recoveryKey),
			rootFingerprint: (await fingerprintOf(fromBase64(founding.root))) as string as Sha256,
			on: world.today(),
			at: world.now(),
			appBuild: __APP_BUILD__
		}
		const { bytes } = await renderDocument(
			{ document: { type: 'recovery-sheet', request }, fonts: await pdfFonts() },
			{ signal: new AbortController().signal, startWorker }
		)
		world.saveFile('atkopsanas-lapa.pdf', bytes, 'application/pdf')
		this.#sheetSaved = true
	}

	/** Whether what was typed stands at this place of the sheet. @param place - from 0. */
	fits(place: number, typed: string): boolean {
		return isGroup(typed, toGroups(this.#made().recoveryKey)[place] ?? '')
	}

	/** Writes the register. @throws {AppError} `disk-full`, `database-closed`, `kdf-failed`: nothing is written, the form stays. */
	async confirm(): Promise<void> {
		this.#unlocked = await found(this.#app.database, this.#made(), this.#app.world)
		this.#founding = undefined
		this.#step = 'storage'
	}

	/** Opens the desk. */
	finish(): Promise<void> {
		return this.#app.enter(this.#unlocked)
	}

	#founder(): Founder {
		return {
			profile: this.profile.value,
			...this.administrator.value,
			passphrase: this.passphrase.value
		}
	}

	#made(): Founding {
		if (!this.#founding) throw new AppError('vault-missing')
		return this.#founding
	}
}

function twoPlaces(world: World): Asked {
	const [one = 0, other = 0] = world.randomBytes(2)
	const first = one % groupCount
	const second = (first + 1 + (other % (groupCount - 1))) % groupCount
	return first < second ? [first, second] : [second, first]
}
