import type { Entry, EntryId } from '$lib/domain/feedback/entry.ts'
import { isInvolved } from '$lib/domain/feedback/casework.ts'
import { compareNumbers } from '$lib/domain/feedback/numbering.ts'
import { extractIssues, type ExtractIssue, type ExtractOrder } from '$lib/domain/extract/extract.ts'
import { disclosuresOf, heldAbout, isSubmitter, mentions } from '$lib/domain/extract/held.ts'
import { peopleNames } from '$lib/domain/organisation/organisation.ts'
import { clauseTexts } from '$lib/domain/organisation/rules.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { fileHashOf } from './files.ts'
import { pdfFonts } from './pdf-fonts.ts'

/** The screen on which an extract for one person is put together. Lives in memory alone: what is typed is a name. */
export class ExtractForm {
	name = $state('')
	email = $state('')
	phone = $state('')
	purpose = $state('')
	read = $state(false)
	#ticked = $state.raw<readonly EntryId[]>([])
	#found = $state.raw<readonly Entry[]>()
	#issues = $state.raw<readonly ExtractIssue[]>([])
	readonly #desk: Desk

	constructor(desk: Desk, purpose: string) {
		this.#desk = desk
		this.purpose = purpose
	}

	/** Entries that may be about the person, in order of registration; `undefined` before the first search. */
	get found(): readonly Entry[] | undefined {
		return this.#found
	}

	/** Entries that somebody has said are this person's. */
	get ticked(): readonly EntryId[] {
		return this.#ticked
	}

	tick(id: EntryId, on: boolean): void {
		const others = this.#ticked.filter((each) => each !== id)
		this.#ticked = on ? [...others, id] : others
	}

	/** Whether there are entries that this person may not open, and somebody else has to look through. */
	get someClosed(): boolean {
		const { summaries, unlocked } = this.#desk
		return summaries.some(({ involved }) => involved.includes(unlocked.person))
	}

	errorAt(field: keyof ExtractOrder): ExtractIssue['code'] | undefined {
		return this.#issues.find((issue) => issue.field === field)?.code
	}

	/** Looks the whole register through; those the person has said are ticked. @throws {AppError} `database-closed`, `database-damaged` */
	async search(): Promise<void> {
		const { register, unlocked } = this.#desk
		const found: Entry[] = []
		for await (const entry of register.entries())
			if (mentions(entry, this) && !isInvolved(entry, unlocked.person)) found.push(entry)
		this.#found = found
		this.#ticked = found.filter((entry) => isSubmitter(entry, this)).map(({ id }) => id)
		this.read = false
	}

	/**
	 * Makes the extract, writes in the chain that it was made, and only then hands it out.
	 *
	 * @returns whether nothing is left to put right.
	 * @throws {AppError} `pdf-failed`, `fonts-missing`, `conflict-of-interest`, and what a save throws: nothing is handed out then; a
	 * `DOMException` named `AbortError` when the clerk has left.
	 */
	async make(signal: AbortSignal): Promise<boolean> {
		const { name, purpose, ticked: entries, read } = this
		this.#issues = extractIssues({ name, purpose, entries, read })
		if (this.#issues.length > 0) return false
		const desk = this.#desk
		desk.writer.assert()
		const { world, profile } = desk
		const job = { document: { type: 'extract', request: await this.#request() } as const, fonts: await pdfFonts() }
		const { bytes } = await renderDocument(job, { signal, startWorker })
		signal.throwIfAborted()
		const on = world.today()
		const body = { on, purpose: purpose.trim(), entries, fileHash: await fileHashOf(bytes) }
		await desk.record([{ type: 'extract.made', body }])
		world.saveFile(`izraksts-${profile.series}-${on}.pdf`, bytes, 'application/pdf')
		return true
	}

	async #request() {
		const { world, profile, database, me, organisation, state } = this.#desk
		const entries = await Promise.all(this.ticked.map((id) => this.#desk.entry(id)))
		entries.sort((left, right) => compareNumbers(left.number, right.number))
		const today = world.today()
		return {
			practice: database.realm === 'practice',
			profile,
			person: this.name.trim(),
			purpose: this.purpose.trim(),
			entries: entries.map((entry) => ({
				entry: heldAbout(entry, this),
				disclosures: disclosuresOf(entry, organisation.exports, state.extracts)
			})),
			people: peopleNames(organisation),
			clauseTexts: clauseTexts(
				entries.flatMap(({ contents }) => contents.clauses),
				today
			),
			preparedBy: [me.name, me.post].filter((part) => part !== '').join(', '),
			on: today,
			at: world.now(),
			appBuild: __APP_BUILD__
		}
	}
}
