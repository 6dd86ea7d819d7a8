import type { IsoDate } from '$lib/domain/dates.ts'
import { holidayTable } from '$lib/domain/deadlines/holiday-table.ts'
import { standardLimits } from '$lib/domain/deadlines/limits.ts'
import {
	caseCommandTypes,
	rehearse,
	type CaseCommand,
	type CaseDecision,
	type OpenCase
} from '$lib/domain/decisions/open-case.ts'
import type { DecidedEntry, Entry } from '$lib/domain/feedback/entry.ts'
import type { HandlingCommand } from '$lib/domain/feedback/handling-command.ts'
import { usualFindingOf, type LikeCase } from '$lib/domain/feedback/like-cases.ts'
import type { Finding } from '$lib/domain/feedback/outcome.ts'
import type { Issue } from '$lib/domain/feedback/validation.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { World } from '$lib/platform/world.ts'
import { personLine, type CaseAtHand } from './case-at-hand.ts'

/** Stands for whoever examines: on this device nobody need be known by an id. */
const examinerId = personId('examiner')

/** Where and for whom a case is examined. */
export type ExaminationPlace = {
	readonly world: Pick<World, 'today' | 'now'>
	readonly profile: Profile
	/** Name and post of who has unlocked this device; empty when nobody has. */
	readonly me: string
}

/** A case out of an export, examined without its register: what is done to it is kept here until it is signed. */
export class ExaminedCase implements CaseAtHand {
	readonly isRegister = false
	readonly #case: OpenCase
	readonly #place: ExaminationPlace
	#commands = $state.raw<readonly CaseCommand[]>([])
	readonly #entry = $derived.by(() => this.#replayed(this.#commands))

	constructor(open: OpenCase, place: ExaminationPlace) {
		this.#case = open
		this.#place = place
	}

	/** As it would be in the register. */
	get entry(): Entry {
		return this.#entry
	}

	/** With its ruling, once there is one. */
	get decided(): DecidedEntry | undefined {
		return this.#entry.stage === 'decided' ? this.#entry : undefined
	}

	get basis(): OpenCase['basis'] {
		return this.#case.basis
	}

	get likes(): readonly LikeCase[] {
		return this.#case.likes
	}

	get isTouched(): boolean {
		return this.#commands.length > 0
	}

	get today(): IsoDate {
		return this.#place.world.today()
	}

	get me(): string {
		return this.#place.me || this.examiner
	}

	get examiner(): string {
		const { examinerName: name, examinerPost: post } = this.#place.profile
		return personLine({ name, post })
	}

	get usualFinding(): Finding | undefined {
		return usualFindingOf(this.#case.likes)
	}

	change(command: HandlingCommand): Promise<readonly Issue[]> {
		return Promise.resolve(this.#take(command))
	}

	/** Takes the last thing back. */
	undo(): void {
		this.#commands = this.#commands.slice(0, -1)
	}

	/** For the file; `undefined` before the ruling. */
	get decision(): CaseDecision | undefined {
		const { id: entry, number } = this.#case.entry
		return this.decided && { entry, number, basis: this.basis, on: this.today, commands: this.#commands }
	}

	#take(command: HandlingCommand): readonly Issue[] {
		if (!isCaseCommand(command)) return [{ field: 'entry', code: 'move-not-allowed' }]
		const commands = [...this.#commands, command]
		const tried = this.#rehearse(commands)
		if (!tried.ok) return tried.issues
		this.#commands = commands
		return []
	}

	#replayed(commands: readonly CaseCommand[]): Entry {
		const replayed = this.#rehearse(commands)
		return replayed.ok ? replayed.entry : this.#case.entry
	}

	#rehearse(commands: readonly CaseCommand[]) {
		const { world, profile } = this.#place
		const rules = { limits: standardLimits, holidays: holidayTable(profile.movedWorkingDays) }
		const { today, usualFinding } = this
		return rehearse(
			this.#case.entry,
			commands,
			{ today, rules, actor: examinerId, examiners: [], usualFinding },
			world.now()
		)
	}
}

export function isCaseCommand(command: HandlingCommand): command is CaseCommand {
	return (caseCommandTypes as readonly string[]).includes(command.type)
}
