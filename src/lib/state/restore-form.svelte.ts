import { registrationNumber } from '$lib/domain/feedback/numbering.ts'
import { yearOf } from '$lib/domain/dates.ts'
import type { BackupKey } from '$lib/exchange/backup/backup-file.ts'
import type { App } from './app.svelte.ts'
import { readFile } from './files.ts'
import { openBackup, previewOf, restoreBackup, type BackupPreview, type OpenedBackup } from './restore.ts'

/** Restoring from the first field to the written register. Nothing is on the device before {@link restore}. */
export class RestoreForm {
	readonly #app: App
	file = $state.raw<File>()
	keyType = $state<BackupKey['type']>('passphrase')
	passphrase = $state('')
	groups = $state('')
	#opened = $state.raw<OpenedBackup>()
	#restored = $state(false)

	constructor(app: App) {
		this.#app = app
	}

	/** What was found in the file; `undefined` until it is opened. */
	get preview(): BackupPreview | undefined {
		return this.#opened && previewOf(this.#opened)
	}

	get restored(): boolean {
		return this.#restored
	}

	/** How numbers of new entries begin after the restore, e.g. `KAC-2/2026-`. */
	get nextNumbers(): string {
		const organisation = this.#opened?.register.state.organisation
		if (!organisation) return ''
		const { profile, deviceOrdinal } = organisation
		const year = yearOf(this.#app.world.today())
		return registrationNumber({ ...profile, deviceOrdinal: deviceOrdinal + 1, year, ordinal: 1 }).slice(0, -4)
	}

	/** Opens the file and replays it. @throws {AppError} what {@link openBackup} throws; nothing is written */
	async open(): Promise<void> {
		if (!this.file) return
		const key: BackupKey =
			this.keyType === 'passphrase'
				? { type: 'passphrase', passphrase: this.passphrase }
				: { type: 'recovery', groups: this.groups }
		this.#opened = await openBackup(await readFile(this.file), key, this.#app.realm)
	}

	/** Back to the choice of a file. */
	close(): void {
		this.#opened = undefined
	}

	/** Writes the register. @throws {AppError} what {@link restoreBackup} throws; nothing is written */
	async restore(): Promise<void> {
		if (!this.#opened) return
		await restoreBackup(this.#app, this.#opened)
		this.#restored = true
	}

	/** Into the register: a reload takes the keys of the backup out of memory, the passphrase opens it as ever. */
	enter(): Promise<void> {
		return this.#app.lock()
	}
}
