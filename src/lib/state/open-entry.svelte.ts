import { AppError, type ErrorCode } from '$lib/errors.ts'
import { entryId, type Entry } from '$lib/domain/feedback/entry.ts'
import type { EntryCommand } from '$lib/domain/feedback/decide.ts'
import type { Issue } from '$lib/domain/feedback/validation.ts'
import { likeCases, usualFindingOf } from '$lib/domain/feedback/like-cases.ts'
import type { Finding } from '$lib/domain/feedback/outcome.ts'
import type { IsoDate } from '$lib/domain/dates.ts'
import { personLine, type CaseAtHand } from './case-at-hand.ts'
import type { Desk } from './desk.svelte.ts'

type Change = Exclude<EntryCommand, { type: 'register' }>

type OwnDesk = Pick<Desk, 'summaries' | 'entry' | 'change' | 'context' | 'profile' | 'me'>

/** One entry on the screen, as it is on disk now. */
export class OpenEntry implements CaseAtHand {
	#entry = $state.raw<Entry>()
	#failure = $state.raw<ErrorCode>()
	#wanted = ''
	readonly isRegister = true
	readonly #desk: OwnDesk

	constructor(desk: OwnDesk) {
		this.#desk = desk
	}

	/** `undefined` while it is being read, and when it could not be. */
	get current(): Entry | undefined {
		return this.#entry
	}

	/** `entry-missing`, `database-closed` …: why it is not here. */
	get failure(): ErrorCode | undefined {
		return this.#failure
	}

	get today(): IsoDate {
		return this.#desk.context.today
	}

	get me(): string {
		return personLine(this.#desk.me)
	}

	get examiner(): string {
		const { examinerName: name, examinerPost: post } = this.#desk.profile
		return personLine({ name, post })
	}

	get usualFinding(): Finding | undefined {
		return this.#entry && usualFindingOf(likeCases(this.#desk.summaries, this.#entry.id))
	}

	/**
	 * Reads the entry; what is shown stays until then. An effect that calls it runs again when the register changes.
	 *
	 * @param id - as the address has it.
	 */
	async load(id: string): Promise<void> {
		this.#wanted = id
		try {
			if (!this.#desk.summaries.some((summary) => summary.id === id)) throw new AppError('entry-missing')
			const entry = await this.#desk.entry(entryId(id))
			if (this.#wanted !== id) return
			this.#entry = entry
			this.#failure = undefined
		} catch (error) {
			if (!(error instanceof AppError)) throw error
			if (this.#wanted !== id) return
			this.#entry = undefined
			this.#failure = error.code
		}
	}

	/**
	 * Corrects, voids or files it.
	 *
	 * @returns what is to be put right; nothing when the disk has the change.
	 * @throws {AppError} what a save throws; nothing is written then.
	 */
	async change(command: Change): Promise<readonly Issue[]> {
		if (!this.#entry) throw new AppError('entry-missing')
		const outcome = await this.#desk.change(this.#entry.id, command)
		if (!outcome.ok) return outcome.issues
		this.#entry = outcome.entry
		return []
	}
}
