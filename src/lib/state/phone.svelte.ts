import type { ErrorCode } from '$lib/errors.ts'
import { localDay, type Instant } from '$lib/domain/dates.ts'
import { emptyDraft } from '$lib/domain/feedback/draft.ts'
import { decideCall, decideCalledBack, secondsBetween } from '$lib/domain/phone/decide.ts'
import type { Call, CallId, CallOutcome } from '$lib/domain/phone/phone.ts'
import { deleteDraft, listDrafts, saveDraft, type Draft } from '$lib/storage/drafts.ts'
import { Autosave } from './autosave.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import { formVersion, type EntryFormValue } from './entry-drafts.svelte.ts'
import type { Savepoints } from './savepoints.ts'

const callForm = 'call'
const callFormVersion = 1
const second = 1000

/** A call that has begun and is not written down yet. */
type RunningCall = {
	readonly startedAt: Instant
	readonly note: string
	readonly wanted: boolean
	readonly number: string
}
type DeskOfCalls = Pick<Desk, 'database' | 'unlocked' | 'world' | 'state' | 'record'>

/** The call that is going on at this device, if there is one. @throws {AppError} `database-closed`, `database-damaged` */
export async function findRunningCall({
	database,
	unlocked
}: Pick<Desk, 'database' | 'unlocked'>): Promise<Draft<RunningCall> | undefined> {
	const found = await listDrafts<RunningCall>(database, unlocked.keys.drafts, callForm)
	return found.find(({ formVersion: version }) => version === callFormVersion)
}

/**
 * The call on the phone: from one tap to another. Its beginning and what is typed lie in an encrypted draft from the first second, so
 * that a lock or a reload in the middle of a call loses neither; the save removes it in its own transaction.
 */
export class CallForm {
	note = $state('')
	/** Whether the caller asks to be called back. */
	wanted = $state(false)
	number = $state('')
	readonly autosave: Autosave<RunningCall>
	#id: CallId | undefined
	#startedAt = $state.raw<Instant>()
	#now = $state.raw<Instant>()
	#issue = $state.raw<{ readonly code: ErrorCode; readonly number: string }>()
	#last = ''
	/** While the call is being saved: a draft written then would come back as a running call. */
	#quiet = false
	#leave: (() => void) | undefined
	readonly #desk: DeskOfCalls
	readonly #savepoints: Savepoints

	constructor(desk: DeskOfCalls, savepoints: Savepoints) {
		this.#desk = desk
		this.#savepoints = savepoints
		this.autosave = new Autosave((value) => this.#write(value))
	}

	/** `undefined` while nobody is on the phone. */
	get startedAt(): Instant | undefined {
		return this.#startedAt
	}

	/** So far. */
	get seconds(): number {
		return this.#startedAt && this.#now ? secondsBetween(this.#startedAt, this.#now) : 0
	}

	/** What is to be put right about the number; quiet once it was changed. */
	get issue(): ErrorCode | undefined {
		return this.#issue?.number === this.number ? this.#issue.code : undefined
	}

	/** Goes on with a call that a lock or a reload has interrupted. Throws as {@link findRunningCall}. */
	async load(): Promise<void> {
		const found = await findRunningCall(this.#desk)
		if (!found || this.#startedAt) return
		const { note, wanted, number, startedAt } = found.value
		Object.assign(this, { note, wanted, number })
		this.#begin(found.id as CallId, startedAt)
		this.#last = JSON.stringify(this.#value(startedAt))
	}

	/** The phone has rung. */
	start(): void {
		if (this.#startedAt) return
		this.#begin(this.#desk.world.newId() as CallId, this.#desk.world.now())
		this.keep()
	}

	/** Writes what was typed through to disk. Call it after every change. */
	keep(): void {
		if (!this.#startedAt || this.#quiet) return
		const value = this.#value(this.#startedAt)
		const text = JSON.stringify(value)
		if (text === this.#last) return
		this.#last = text
		this.autosave.push(value)
	}

	/**
	 * The call is over. Throws what a save throws; the call goes on being kept then.
	 *
	 * @returns whether it is written down; false while the number is to be put right.
	 */
	async end(outcome: CallOutcome): Promise<boolean> {
		const [id, startedAt] = [this.#id, this.#startedAt]
		if (!id || !startedAt) return false
		const { note, number } = this
		const decided = decideCall({ id, startedAt, outcome, note, number }, this.#desk.world.now())
		this.#issue = typeof decided === 'string' ? { code: decided, number } : undefined
		if (typeof decided === 'string') return false
		this.#quiet = true
		try {
			await this.autosave.settle()
			await this.#desk.record([decided], undefined, id)
		} finally {
			this.#quiet = false
		}
		await this.#finish()
		return true
	}

	/** There was no call. @throws {AppError} `database-closed` */
	async throwAway(): Promise<void> {
		if (!this.#id) return
		await this.autosave.stop()
		await deleteDraft(this.#desk.database, this.#id)
		await this.#finish()
	}

	/** Looks at the clock every second. @returns stops it. */
	run(): () => void {
		const timer = setInterval(() => (this.#now = this.#desk.world.now()), second)
		return () => clearInterval(timer)
	}

	/** The screen is left; the call goes on. */
	async close(): Promise<void> {
		await this.autosave.settle()
		this.#leave?.()
	}

	#begin(id: CallId, startedAt: Instant): void {
		this.#id = id
		this.#startedAt = startedAt
		this.#now = this.#desk.world.now()
		this.#leave = this.#savepoints.add(() => this.autosave.flush())
	}

	async #finish(): Promise<void> {
		await this.autosave.stop()
		this.#leave?.()
		this.#id = this.#startedAt = this.#issue = undefined
		this.note = this.number = this.#last = ''
		this.wanted = false
	}

	#value(startedAt: Instant): RunningCall {
		return { startedAt, note: this.note, wanted: this.wanted, number: this.wanted ? this.number : '' }
	}

	async #write(value: RunningCall): Promise<void> {
		const { database, unlocked, world } = this.#desk
		if (!this.#id) return
		await saveDraft(database, unlocked.keys.drafts, {
			id: this.#id,
			form: callForm,
			formVersion: callFormVersion,
			author: unlocked.person,
			savedAt: world.now(),
			value
		})
	}
}

/** The call-back is made or given up: the number leaves state and disk in the same save. Throws what a save throws. */
export function settleCallBack(desk: DeskOfCalls, { id }: Call, reached: boolean): Promise<void> {
	const decided = decideCalledBack(desk.state.phone, id, reached)
	if (!decided) return Promise.resolve()
	return desk.record([decided.fact], (batch) => batch.eraseConfidential(decided.erase))
}

/**
 * The draft of an entry with the words of a call; the one begun before, if there is one. The number stays with the call: in the entry
 * it would outlive the call-back that it was given for.
 *
 * @returns id of the draft.
 * @throws {AppError} `disk-full`, `database-closed`
 */
export async function callToEntryDraft(
	{ database, unlocked, world }: Pick<Desk, 'database' | 'unlocked' | 'world'>,
	{ id: call, startedAt, note }: Call
): Promise<string> {
	const drafts = await listDrafts<EntryFormValue>(database, unlocked.keys.drafts, 'entry')
	const begun = drafts.find(({ value, formVersion: version }) => value.call === call && version === formVersion)
	if (begun) return begun.id
	const id = world.newId()
	const empty = emptyDraft(localDay(startedAt))
	const draft = { ...empty, channel: 'phone', submitter: 'anonymous', text: note } as const
	const value: EntryFormValue = { draft, reason: '', of: null, call }
	const { person: author, keys } = unlocked
	await saveDraft(database, keys.drafts, { id, form: 'entry', formVersion, author, savedAt: world.now(), value })
	return id
}
