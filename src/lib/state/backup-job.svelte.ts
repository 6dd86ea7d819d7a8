import { AppError, type ErrorCode } from '$lib/errors.ts'
import { daysBetween, localDay } from '$lib/domain/dates.ts'
import type { Checkpoint } from '$lib/domain/ledger/event.ts'
import type { BackupProgress, FinishedBackup } from './backup.ts'
import type { Desk } from './desk.svelte.ts'

export type BackupState =
	| { readonly name: 'idle' }
	| { readonly name: 'making'; readonly progress: BackupProgress }
	| { readonly name: 'done'; readonly result: FinishedBackup }
	| { readonly name: 'failed'; readonly code: ErrorCode }

/** How far the last verified backup lies back. `events`: written since, besides the note of the backup itself. */
export type BackupAge = { readonly checkpoint: Checkpoint; readonly days: number; readonly events: number }

/** Age of the last verified backup; `undefined` when there is none. */
export function backupAge({ organisation, state, world }: Desk): BackupAge | undefined {
	const checkpoint = organisation.lastBackup?.checkpoint
	if (!checkpoint) return undefined
	const days = Math.max(0, daysBetween(localDay(checkpoint.at), world.today()))
	return { checkpoint, days, events: Math.max(0, state.head.seq - checkpoint.seq - 1) }
}

/** One visit to the backup page. */
export class BackupJob {
	readonly #desk: Desk
	#state = $state.raw<BackupState>({ name: 'idle' })

	constructor(desk: Desk) {
		this.#desk = desk
	}

	get state(): BackupState {
		return this.#state
	}

	/** Makes, checks and hands out a backup. Its code is fetched now: most visits to the app make none. */
	async make(): Promise<void> {
		if (this.#state.name === 'making') return
		this.#state = { name: 'making', progress: { step: 'reading', read: 0 } }
		try {
			const { makeBackup } = await import('./backup.ts')
			const result = await makeBackup(this.#desk, (progress) => (this.#state = { name: 'making', progress }))
			this.#state = { name: 'done', result }
			this.save(result)
		} catch (error) {
			if (!(error instanceof AppError)) throw error
			this.#state = { name: 'failed', code: error.code }
		}
	}

	save({ bytes, fileName }: FinishedBackup): void {
		this.#desk.world.saveFile(fileName, bytes, 'application/octet-stream')
	}

	/** Opens a saved backup of this register and replays it. @throws {AppError} what {@link inspectBackup} throws */
	async check(file: File): Promise<Checkpoint> {
		const [{ inspectBackup }, { readFile }] = await Promise.all([import('./backup.ts'), import('./files.ts')])
		return inspectBackup(this.#desk, await readFile(file))
	}
}
