import { isWithin, yearOf, type IsoDate } from '$lib/domain/dates.ts'
import { holidayYears, type ClosedDay } from '$lib/domain/deadlines/holidays.ts'
import {
	holidayTable,
	movedDays,
	type HolidayEdits,
	type HolidayTable,
	type MovedDay
} from '$lib/domain/deadlines/holiday-table.ts'
import { redatings, type Redating } from '$lib/domain/deadlines/redate.ts'
import { decide } from '$lib/domain/feedback/decide.ts'
import { canonicalJson } from '$lib/domain/ledger/canonical-json.ts'
import type { OrganisationFact } from '$lib/domain/organisation/organisation.ts'
import type { Batch } from '$lib/storage/batch.ts'
import type { Desk } from './desk.svelte.ts'
import { linesOf, type HolidayLine } from './holiday-lines.ts'

/** The holiday table while somebody edits it; nothing is written before {@link HolidayForm.save}. */
export class HolidayForm {
	readonly #desk: Desk
	year = $state(0)
	#edits = $state.raw<HolidayEdits>({ added: [], removed: [], moved: [] })
	#follows = $state(false)
	#moving = $state.raw<readonly Redating[]>([])
	readonly #table = $derived(holidayTable(this.#follows, this.#edits))
	readonly #lines = $derived.by(() => linesOf(this.year, this.#follows, this.#edits))
	readonly #worked = $derived.by(() => this.#moved().filter(({ to }) => yearOf(to) === this.year))

	constructor(desk: Desk) {
		this.#desk = desk
		this.year = yearOf(desk.world.today())
		this.reset()
	}

	/** Days of the year, in order; removed ones stay in sight. */
	get lines(): readonly HolidayLine[] {
		return this.#lines
	}

	/** Saturdays of the year that are worked for another day. */
	get worked(): readonly MovedDay[] {
		return this.#worked
	}

	/** Whether the centre follows working days moved by the Cabinet. */
	get follows(): boolean {
		return this.#follows
	}

	set follows(value: boolean) {
		this.#follows = value
		void this.#preview()
	}

	/** Open entries whose due day moves when this is saved. */
	get moving(): readonly Redating[] {
		return this.#moving
	}

	/** Whether there is anything to save. */
	get changed(): boolean {
		const { profile, organisation } = this.#desk
		return (
			this.#follows !== profile.movedWorkingDays ||
			canonicalJson(this.#edits) !== canonicalJson(organisation.holidayEdits)
		)
	}

	/** Back to what is on disk. */
	reset(): void {
		this.#edits = this.#desk.organisation.holidayEdits
		this.#follows = this.#desk.profile.movedWorkingDays
		this.#moving = []
	}

	remove({ on, origin }: HolidayLine): void {
		const added = this.#edits.added.filter((each) => each.on !== on)
		const removed = origin === 'own' ? this.#edits.removed : [...this.#edits.removed, on]
		this.#change({ ...this.#edits, added, removed })
	}

	restore({ on }: HolidayLine): void {
		this.#change({ ...this.#edits, removed: this.#edits.removed.filter((each) => each !== on) })
	}

	/** A day of the centre's own; the same day again takes the new name. */
	add(day: ClosedDay): void {
		const added = [...this.#edits.added.filter(({ on }) => on !== day.on), day]
		this.#change({ ...this.#edits, added, removed: this.#edits.removed.filter((on) => on !== day.on) })
		this.year = yearOf(day.on)
	}

	/** A working day that the Cabinet has moved since this app was built. */
	move(day: MovedDay): void {
		this.#change({ ...this.#edits, moved: [...this.#edits.moved.filter(({ from }) => from !== day.from), day] })
		this.#follows = true
		this.year = yearOf(day.from)
		void this.#preview()
	}

	/** Writes the table and the new due days in one save. @throws {AppError} what a save throws; nothing is written. */
	async save(): Promise<void> {
		const { profile } = this.#desk
		const facts: OrganisationFact[] = [{ type: 'holidays.changed', body: this.#edits }]
		if (this.#follows !== profile.movedWorkingDays)
			facts.push({ type: 'organisation.changed', body: { profile: { ...profile, movedWorkingDays: this.#follows } } })
		const table = this.#table
		await this.#desk.record(facts, (batch) => redateAll(this.#desk, batch, table))
		this.reset()
	}

	#change(edits: HolidayEdits): void {
		this.#edits = edits
		void this.#preview()
	}

	#moved(): readonly MovedDay[] {
		return this.#follows ? [...movedDays, ...this.#edits.moved] : []
	}

	/** The last table asked about wins. */
	async #preview(): Promise<void> {
		const table = this.#table
		const moving: Redating[] = []
		for await (const entry of this.#desk.register.entries()) moving.push(...redatings([entry], table))
		if (table === this.#table) this.#moving = moving
	}
}

/** Years the built-in table covers, and so the years to choose from. */
export function isTableYear(day: IsoDate): boolean {
	return isWithin(day, { from: `${holidayYears.first}-01-01` as IsoDate, to: `${holidayYears.last}-12-31` as IsoDate })
}

async function redateAll(desk: Desk, batch: Batch, holidays: HolidayTable): Promise<void> {
	const context = { ...desk.context, rules: { ...desk.context.rules, holidays } }
	for await (const { id } of desk.register.entries()) {
		const ordinal = desk.register.ordinal(id)
		if (ordinal === undefined) continue
		const decision = decide(await batch.entry(ordinal), { type: 'redate' }, context)
		if (decision.ok) await batch.addFacts(id, ordinal, decision.facts, desk.signing)
	}
}
