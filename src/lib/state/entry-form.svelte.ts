import { contentsToDraft, emptyDraft, isEmptyDraft, type EntryDraft } from '$lib/domain/feedback/draft.ts'
import type { ClauseId, Entry } from '$lib/domain/feedback/entry.ts'
import { entryWarnings, validateEntry, type Issue, type Warning } from '$lib/domain/feedback/validation.ts'
import { knownOf, usualMatter, type Matter } from '$lib/domain/feedback/matter.ts'
import { referWhistleBlower } from '$lib/domain/directory/referrals.ts'
import type { CallId } from '$lib/domain/phone/phone.ts'
import { computeDeadline, type Deadline } from '$lib/domain/deadlines/deadline.ts'
import { textToIsoDate } from '$lib/domain/dates.ts'
import { deleteDraft, saveDraft } from '$lib/storage/drafts.ts'
import { Autosave } from './autosave.svelte.ts'
import type { Desk, Outcome } from './desk.svelte.ts'
import {
	formVersion,
	type Compared,
	type EntryFormName,
	type EntryFormValue,
	type StoredEntryDraft
} from './entry-drafts.svelte.ts'
import { OralSubmission } from './oral-submission.svelte.ts'
import { standingIssues, type RefusedForm } from './refused-form.ts'
import type { Savepoints } from './savepoints.ts'

type Editable = { -readonly [Field in keyof EntryDraft]: EntryDraft[Field] } & { clauses: ClauseId[] }
type DeskOfForm = Pick<
	Desk,
	'database' | 'unlocked' | 'world' | 'context' | 'lastAt' | 'state' | 'registerEntry' | 'record' | 'change'
>

/** What a form begins with: nothing, a draft, an entry to correct, or a draft of such a correction. */
export type EntryFormStart = { readonly entry?: Entry | undefined; readonly stored?: StoredEntryDraft | undefined }

/**
 * The form of an entry, new or corrected. Every change is written through to an encrypted draft, which the save removes
 * in its own transaction; while there is something in it, a lock, a reload or an update waits for the write.
 */
export class EntryForm {
	/** Id of the draft on disk. */
	readonly id: string
	/** The entry that is corrected; `undefined` in a new one. */
	readonly entry: Entry | undefined
	draft: Editable = $state() as Editable
	reason = $state('')
	/** What it is in law, once somebody has said so. */
	chosen: Matter | undefined = $state()
	/** What somebody has said of entries that are like it. */
	compared: readonly Compared[] = $state.raw([])
	readonly oral: OralSubmission
	readonly autosave: Autosave<EntryFormValue | undefined>
	#refused = $state.raw<RefusedForm>()
	readonly #desk: DeskOfForm
	readonly #savepoints: Savepoints
	readonly #original: string
	readonly #call: CallId | undefined
	#onDisk: boolean
	/** The value last pushed or read, as text. */
	#last: string
	/** While the entry is being saved, and after: a draft written then would come back as an unfinished entry. */
	#quiet = false
	#ended = false
	#leave: (() => void) | undefined

	constructor(desk: DeskOfForm, savepoints: Savepoints, { entry, stored }: EntryFormStart = {}) {
		this.#desk = desk
		this.#savepoints = savepoints
		this.entry = entry
		this.id = stored?.id ?? desk.world.newId()
		this.#call = stored?.value.call
		const original = entry ? contentsToDraft(entry.contents) : emptyDraft(desk.context.today)
		this.#original = JSON.stringify(original)
		this.draft = editable(stored?.value.draft ?? original)
		this.reason = stored?.value.reason ?? ''
		this.chosen = stored?.value.matter
		this.compared = stored?.value.compared ?? []
		this.oral = new OralSubmission(() => this.draft, stored?.value.oral)
		this.#onDisk = stored !== undefined
		this.autosave = new Autosave((value) => this.#write(value))
		this.#last = JSON.stringify(this.#value())
		if (stored) this.#wait()
	}

	/** Whether leaving would lose something. */
	get isEmpty(): boolean {
		if (!this.entry) return isEmptyDraft(this.draft)
		return this.reason.trim() === '' && JSON.stringify($state.snapshot(this.draft)) === this.#original
	}

	/** What it is in law: as somebody said, or as such texts usually are. */
	get matter(): Matter {
		return this.chosen ?? usualMatter(this.draft)
	}

	/**
	 * Writes the form as it stands through to disk; an emptied one takes its draft away, and so does a whistle-blower's report.
	 * Call it after every change.
	 */
	keep(): void {
		const value = this.#value()
		const text = JSON.stringify(value)
		if (this.#quiet || text === this.#last) return
		this.#last = text
		if (this.isEmpty || this.matter === 'whistle-blowing') this.#forget()
		else {
			this.#wait()
			this.#onDisk = true
			this.autosave.push(value)
		}
	}

	/** What is still to be put right, as refused at the last save; a field that was changed since is quiet. */
	get issues(): readonly Issue[] {
		return this.#refused ? standingIssues(this.#refused, this.#value()) : []
	}

	/** Whether it could be saved as it stands; else {@link EntryForm.issues} says why not. */
	check(): boolean {
		const value = this.#value()
		const { today } = this.#desk.context
		const issues = validateEntry(value.draft, { today, latestReceipt: today })
		this.#refused = { issues, value }
		return issues.length === 0
	}

	/** Told before saving; hinders nothing. */
	get warnings(): readonly Warning[] {
		const { world, context, lastAt } = this.#desk
		return entryWarnings(this.draft, { today: context.today, now: world.now(), lastAt })
	}

	/** The due day as it would be, with its sum; `undefined` while the kind or the day is missing, and for thanks. */
	get deadline(): Deadline | undefined {
		const { kind, submitter } = this.draft
		const receivedOn = textToIsoDate(this.draft.receivedOn)
		if (kind === '' || !receivedOn) return undefined
		const procedure = this.entry || this.matter === 'whistle-blowing' ? undefined : this.matter
		const anonymous = submitter === 'anonymous'
		return computeDeadline({ kind, receivedOn, anonymous, procedure }, this.#desk.context.rules)
	}

	/**
	 * Registers the entry or saves the correction. The draft goes in the same transaction.
	 *
	 * @returns the entry as it is on disk, or `undefined` when something is to be put right ({@link EntryForm.issues}).
	 * @throws {AppError} what a save throws; nothing is written then and the draft stays.
	 */
	async save(): Promise<Entry | undefined> {
		const value = this.#value()
		this.#quiet = true
		try {
			await this.autosave.settle()
			const outcome = await this.#send(value)
			if (outcome.ok) await this.#end()
			else this.#refused = { issues: outcome.issues, value }
			return outcome.ok ? outcome.entry : undefined
		} finally {
			this.#quiet = this.#ended
			this.keep()
		}
	}

	/** Counts that a whistle-blower was sent on. Nothing that was typed is kept. Throws what a save throws. */
	async refer(): Promise<void> {
		await this.autosave.settle()
		const fact = referWhistleBlower(this.#desk.state.referrals, this.#desk.context.today)
		await this.#desk.record([fact], undefined, this.id)
		await this.#end()
	}

	/** Takes the draft away for good: the clerk has said so. @throws {AppError} `database-closed` */
	async throwAway(): Promise<void> {
		await this.autosave.stop()
		await deleteDraft(this.#desk.database, this.id)
		await this.#end()
	}

	/** The form leaves the screen; what is on its way to disk still arrives. */
	async close(): Promise<void> {
		await this.autosave.settle()
		this.#finish()
	}

	/** Everything typed, for copying it elsewhere when the disk refuses. */
	get text(): string {
		const { text, remedy, service, name, address, email, phone } = this.draft
		return [text, remedy, service, name, address, email, phone, this.reason]
			.filter((part) => part.trim() !== '')
			.join('\n\n')
	}

	#send({ draft, reason }: EntryFormValue): Promise<Outcome> {
		if (!this.entry)
			return this.#desk.registerEntry(draft, {
				draftId: this.id,
				call: this.#call,
				then: [...this.oral.commands, ...knownOf(draft, this.matter, this.compared)]
			})
		return this.#desk.change(this.entry.id, { type: 'correct', draft, reason }, this.id)
	}

	#value(): EntryFormValue {
		const of = this.entry ? { entry: this.entry.id, events: this.entry.history.length } : null
		const { reason, chosen: matter, compared } = this
		const oral = this.oral.value
		return { draft: $state.snapshot(this.draft), reason, of, call: this.#call, matter, compared, oral }
	}

	async #write(value: EntryFormValue | undefined): Promise<void> {
		const { database, unlocked, world } = this.#desk
		if (!value) return deleteDraft(database, this.id)
		const form: EntryFormName = this.entry ? 'correction' : 'entry'
		await saveDraft(database, unlocked.keys.drafts, {
			id: this.id,
			form,
			formVersion,
			author: unlocked.person,
			savedAt: world.now(),
			value
		})
	}

	/** Emptied by hand: no draft is left, and nothing waits for it. */
	#forget(): void {
		if (!this.#onDisk) return
		this.#onDisk = false
		this.autosave.push(undefined)
		void this.autosave.settle().then(() => {
			if (!this.#onDisk) this.#finish()
		})
	}

	#wait(): void {
		this.#leave ??= this.#savepoints.add(() => this.autosave.flush())
	}

	async #end(): Promise<void> {
		this.#ended = true
		this.#quiet = true
		await this.autosave.stop()
		this.#finish()
	}

	#finish(): void {
		this.#leave?.()
		this.#leave = undefined
	}
}

function editable(draft: EntryDraft): Editable {
	return { ...draft, clauses: [...draft.clauses] }
}
