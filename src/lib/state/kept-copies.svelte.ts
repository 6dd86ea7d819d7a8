import { AppError } from '$lib/errors.ts'
import { goBackTo, inspect, listCopies, removeCopy, type KeptCopy } from '$lib/storage/backup-copies.ts'
import { databaseName } from '$lib/storage/database.ts'
import { databaseVersions, newestVersion } from '$lib/storage/migrations.ts'
import type { App } from './app.svelte.ts'

/** Copies of the database kept on this device, and the way back to them. */
export class KeptCopies {
	readonly #app: App
	#copies = $state.raw<readonly KeptCopy[]>([])
	/** Number of the last event in use; `undefined` when nothing in use can be read. */
	#seq = $state<number>()

	constructor(app: App) {
		this.#app = app
	}

	/** Those that this version of the app can open. */
	get list(): readonly KeptCopy[] {
		return this.#copies
	}

	/** Events written since a copy was made. */
	since({ seq }: KeptCopy): number {
		return Math.max(0, (this.#seq ?? seq) - seq)
	}

	/** @throws {AppError} `database-damaged`, `database-closed` */
	async look(): Promise<void> {
		const name = databaseName(this.#app.realm)
		this.#seq = (await inspect(name))?.seq
		this.#copies = await listCopies(name, newestVersion(databaseVersions))
	}

	/**
	 * Puts a copy in place of the database in use, which is kept aside, and starts anew. No window writes meanwhile.
	 *
	 * @throws {AppError} `copy-failed`: both are kept.
	 */
	async goBack(copy: KeptCopy): Promise<void> {
		const { realm, world } = this.#app
		const name = databaseName(realm)
		await navigator.locks.request(`${name}/writer`, { steal: true }, () =>
			goBackTo(name, copy, world.now(), () => this.#closeOwn())
		)
		await this.#app.lock()
	}

	/** @throws {AppError} `database-closed` */
	async remove(copy: KeptCopy): Promise<void> {
		await removeCopy(copy)
		await this.look()
	}

	/** Before others are closed out, so that this screen stays. */
	#closeOwn(): void {
		try {
			this.#app.database.close({ disableAutoOpen: true })
		} catch (error) {
			// A newer database was never opened.
			if (!(error instanceof AppError)) throw error
		}
	}
}
