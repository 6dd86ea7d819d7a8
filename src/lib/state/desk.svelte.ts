import { AppError, type ErrorCode } from '$lib/errors.ts'
import type { DeskFact } from '$lib/domain/books.ts'
import { standardLimits } from '$lib/domain/deadlines/limits.ts'
import { isInvolved } from '$lib/domain/feedback/casework.ts'
import type { EntryCommand } from '$lib/domain/feedback/decide.ts'
import type { EntryContext } from '$lib/domain/feedback/decision.ts'
import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import type { Entry, EntryId } from '$lib/domain/feedback/entry.ts'
import { summaryFor, type EntrySummary } from '$lib/domain/feedback/summary.ts'
import type { Issue } from '$lib/domain/feedback/validation.ts'
import type { Instant } from '$lib/domain/dates.ts'
import { organisationHolidays } from '$lib/domain/organisation/organisation.ts'
import type { Person, Profile } from '$lib/domain/organisation/profile.ts'
import type { World } from '$lib/platform/world.ts'
import type { Batch, Signing } from '$lib/storage/batch.ts'
import { writeCanary } from '$lib/storage/canary.ts'
import type { HeadRow, RegisterDatabase } from '$lib/storage/database.ts'
import { rebuild, type Rebuilt } from '$lib/storage/rebuild.ts'
import { Register } from '$lib/storage/register.ts'
import type { RegisterState } from '$lib/storage/snapshot.ts'
import type { Unlocked } from '$lib/vault/keys.ts'
import type { TakenIn } from './envelope.ts'
import type { TakenAnswers } from './kiosk-answers.ts'
import { changeIn, registerWith, type Registration } from './registration.ts'
import { Writer } from './writer.svelte.ts'

/** What came of a command: the entry as it is now on disk, or what to put right. */
export type Outcome =
	{ readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly issues: readonly Issue[] }

/** The unlocked register as the screens see it. */
export class Desk {
	readonly world: World
	readonly unlocked: Unlocked
	readonly database: RegisterDatabase
	readonly writer: Writer
	readonly register: Register
	#state: RegisterState
	#summaries: readonly EntrySummary[]
	/** What a client had handed in before the unlock. */
	takenIn = $state.raw<TakenIn>({ entries: [], waiting: 0 })
	/** What came of answers that clients had given the kiosk; `undefined` when there were none. */
	takenAnswers = $state.raw<TakenAnswers>()
	readonly #news: BroadcastChannel
	readonly #holidays = $derived.by(() => organisationHolidays(this.#state.organisation))

	private constructor(database: RegisterDatabase, unlocked: Unlocked, world: World, register: Register) {
		this.database = database
		this.unlocked = unlocked
		this.world = world
		this.register = register
		this.#state = $state.raw(register.state)
		this.#summaries = $state.raw(this.#shown())
		this.writer = new Writer(`${database.name}/writer`)
		this.#news = new BroadcastChannel(`${database.name}/head`)
		// A window whose database was closed under it has nothing to refresh: it says so at its next save.
		this.#news.onmessage = () => void this.#refresh().catch(() => undefined)
	}

	/** Opens the register, folding the log again when the snapshot is missing or not of the log's head. */
	static async open(database: RegisterDatabase, unlocked: Unlocked, world: World): Promise<Desk> {
		const register = await openOrRebuild(database, unlocked)
		const desk = new Desk(database, unlocked, world, register)
		await desk.writer.acquire()
		return desk
	}

	get state(): RegisterState {
		return this.#state
	}

	get organisation(): RegisterState['organisation'] {
		return this.#state.organisation
	}

	/** The institution and its centre. */
	get profile(): Profile {
		return this.organisation.profile
	}

	/** In order of registration. */
	get summaries(): readonly EntrySummary[] {
		return this.#summaries
	}

	/** The person who unlocked. @throws {AppError} `vault-missing` */
	get me(): Person {
		const person = this.organisation.people.find(({ id }) => id === this.unlocked.person)
		if (!person) throw new AppError('vault-missing')
		return person
	}

	get context(): EntryContext {
		return {
			today: this.world.today(),
			rules: { limits: standardLimits, holidays: this.#holidays },
			actor: this.unlocked.person,
			usualFinding: undefined
		}
	}

	/** The clock's time at the last event, to tell when it was set back. */
	get lastAt(): Instant | undefined {
		return this.#state.head.wallClock
	}

	/** Name of the person behind an id; people who left keep theirs. */
	nameOf(id: string): string {
		return this.organisation.people.find((person) => person.id === id)?.name ?? id.slice(0, 8)
	}

	/** @throws {AppError} `entry-missing`; `conflict-of-interest` to whom it complains about. */
	async entry(id: EntryId): Promise<Entry> {
		const entry = await this.register.entry(id)
		if (isInvolved(entry, this.unlocked.person)) throw new AppError('conflict-of-interest')
		return entry
	}

	/**
	 * Registers an entry under the next number.
	 *
	 * @throws {AppError} `not-the-writer`, `ledger-moved`, `disk-full`, `database-newer`, `database-closed`; nothing is written.
	 */
	registerEntry(draft: EntryDraft, also: Registration = {}): Promise<Outcome> {
		return this.write((batch) => registerWith(this, batch, draft, also), also.draftId)
	}

	/**
	 * Corrects, voids, files … an entry. Errors as {@link registerEntry}.
	 *
	 * @param also - what goes with it into the same save, once it is decided.
	 */
	change(
		id: EntryId,
		command: Exclude<EntryCommand, { type: 'register' }>,
		draftId?: string,
		also?: (batch: Batch, entry: Entry) => void
	): Promise<Outcome> {
		return this.write(async (batch) => {
			const changed = await changeIn(this, batch, id, command)
			if (changed.ok) also?.(batch, changed.entry)
			return changed
		}, draftId)
	}

	/** Records facts about the organisation, its people, its exports and other books, and what they do to entries, in one save. */
	record(facts: readonly DeskFact[], also?: (batch: Batch) => Promise<void> | void, draftId?: string): Promise<void> {
		return this.write(async (batch) => {
			for (const fact of facts) batch.addFact(fact, this.signing)
			await also?.(batch)
		}, draftId)
	}

	/** Reads the whole log, verifies it and builds the snapshot anew. @throws {AppError} `chain-broken` */
	async rebuild(progress: (read: number) => void): Promise<Rebuilt> {
		this.writer.assert()
		const entries: Entry[] = []
		for await (const entry of this.register.entries()) entries.push(entry)
		const result = await rebuild(this.database, this.unlocked.keys, { state: this.#state, entries }, progress)
		await this.#refresh()
		return result
	}

	async takeOver(): Promise<void> {
		await this.writer.takeOver()
		await this.#refresh()
	}

	get signing(): Signing {
		const { world } = this
		const randomBytes = (count: number): Uint8Array<ArrayBuffer> => world.randomBytes(count)
		return { now: world.now(), actor: this.unlocked.person, appBuild: __APP_BUILD__, randomBytes }
	}

	/** Decides and saves several things in one go. Errors as {@link registerEntry}. */
	async write<T>(decideIn: (batch: Batch) => Promise<T>, draftId?: string): Promise<T> {
		this.writer.assert()
		const { result, head } = await this.register.write(decideIn, draftId)
		this.#show()
		if (head) this.#tell(head)
		return result
	}

	#tell(head: HeadRow): void {
		writeCanary(this.world.notes, this.database.realm, head, this.world.now())
		this.#news.postMessage(head.seq)
	}

	async #refresh(): Promise<void> {
		await this.register.refresh()
		this.#show()
	}

	#show(): void {
		this.#state = this.register.state
		this.#summaries = this.#shown()
	}

	#shown(): readonly EntrySummary[] {
		return this.register.summaries.map((summary) => summaryFor(summary, this.unlocked.person))
	}
}

/** What was written about an entry, as the screens take it. @throws {AppError} `event-unreadable` when nothing came of it: a bug. */
export function outcome(entry: Entry | undefined): Outcome {
	if (!entry) throw new AppError('event-unreadable')
	return { ok: true, entry }
}

async function openOrRebuild(database: RegisterDatabase, unlocked: Unlocked): Promise<Register> {
	try {
		return await Register.open(database, unlocked.keys)
	} catch (error) {
		const damaged: ErrorCode = 'database-damaged'
		if (!(error instanceof AppError) || error.code !== damaged) throw error
		await rebuild(database, unlocked.keys, undefined)
		return Register.open(database, unlocked.keys)
	}
}
