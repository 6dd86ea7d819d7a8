import { compareTexts } from '$lib/domain/dates.ts'
import {
	improvementsOf,
	noticeIssues,
	personsIn,
	type Improvement,
	type NoticeLine
} from '$lib/domain/notice/notice.ts'
import type { EntryId } from '$lib/domain/feedback/entry.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { KeptDraft, type Keeping } from './kept-draft.ts'
import { pdfFonts } from './pdf-fonts.ts'
import type { Savepoints } from './savepoints.ts'

/** The words of one improvement as they are kept; `measure`: its number within the entry. */
type KeptLine = NoticeLine & { readonly entry: EntryId; readonly measure: number; readonly chosen: boolean }
type NoticeDraft = { readonly lines: readonly KeptLine[] }

/** An improvement on the page, with the words that are typed for the board. */
export class NoticeItem {
	readonly improvement: Improvement
	#chosen = $state(false)
	#said = $state('')
	#done = $state('')
	readonly #onchange: () => void

	constructor(improvement: Improvement, onchange: () => void) {
		this.improvement = improvement
		this.#onchange = onchange
	}

	get chosen(): boolean {
		return this.#chosen
	}

	set chosen(chosen: boolean) {
		this.#chosen = chosen
		this.#onchange()
	}

	get said(): string {
		return this.#said
	}

	set said(said: string) {
		this.#said = said
		this.#onchange()
	}

	get done(): string {
		return this.#done
	}

	set done(done: string) {
		this.#done = done
		this.#onchange()
	}

	get line(): NoticeLine {
		return { said: this.#said, done: this.#done }
	}

	/** @returns `undefined` where nobody has written or chosen anything. */
	get kept(): KeptLine | undefined {
		const { entry, measure } = this.improvement
		const isTouched = this.#chosen || this.#said !== '' || this.#done !== ''
		return isTouched ? { entry, measure: measure.id, chosen: this.#chosen, ...this.line } : undefined
	}

	/** Goes on where it was left. */
	resume(lines: readonly KeptLine[]): void {
		const { entry, measure } = this.improvement
		const found = lines.find((line) => line.entry === entry && line.measure === measure.id)
		if (!found) return
		this.#chosen = found.chosen
		this.#said = found.said
		this.#done = found.done
	}
}

/** The notice-board sheet while it is worded: kept until it is made, and nothing of a case is copied into it. */
export class NoticeForm {
	readonly #desk: Desk
	readonly #kept: KeptDraft<NoticeDraft>
	/** Those checked last come first. */
	readonly items: readonly NoticeItem[]

	constructor(desk: Desk, improvements: readonly Improvement[], savepoints: Savepoints) {
		this.#desk = desk
		this.#kept = new KeptDraft(desk, { form: 'notice', formVersion: 1 }, savepoints)
		this.items = improvements
			.toSorted((left, right) => compareTexts(right.checkedOn, left.checkedOn))
			.map((improvement) => new NoticeItem(improvement, () => this.#keep()))
	}

	/** Whether what was typed last is on disk. */
	get autosave(): Keeping {
		return this.#kept.autosave
	}

	/** Takes up what was left unfinished. @throws {AppError} `database-closed`, `database-damaged` */
	async load(): Promise<void> {
		const draft = await this.#kept.find(() => true)
		for (const item of this.items) item.resume(draft?.lines ?? [])
	}

	/** The page has left the screen; what was typed is still being written. */
	close(): void {
		this.#kept.close()
	}

	#keep(): void {
		const lines = this.items.flatMap(({ kept }) => kept ?? [])
		this.#kept.keep(lines.length > 0 ? { lines } : undefined)
	}

	get chosen(): readonly NoticeItem[] {
		return this.items.filter(({ chosen }) => chosen)
	}

	get isComplete(): boolean {
		return this.chosen.length > 0 && noticeIssues(this.chosen.map(({ line }) => line)).length === 0
	}

	/** Words that may point to somebody. */
	personsIn({ line, improvement }: NoticeItem): readonly string[] {
		const staff = this.#desk.organisation.people.map(({ name }) => name)
		return personsIn(line, improvement, staff)
	}

	/**
	 * Makes the sheet and hands it to the clerk as a file.
	 *
	 * @throws {AppError} `pdf-failed`, `fonts-missing`; a `DOMException` named `AbortError` when the clerk has left.
	 */
	async save(signal: AbortSignal): Promise<void> {
		const { world, profile, database } = this.#desk
		const request = {
			practice: database.realm === 'practice',
			profile,
			lines: this.chosen.map(({ line }) => line),
			on: world.today(),
			at: world.now(),
			appBuild: __APP_BUILD__
		}
		const job = { document: { type: 'notice', request } as const, fonts: await pdfFonts() }
		const { bytes } = await renderDocument(job, { signal, startWorker })
		world.saveFile(`jus-teicat-${profile.series}-${request.on}.pdf`, bytes, 'application/pdf')
		await this.#kept.end()
	}
}

/** Reads the register for what was done and checked. @throws {AppError} what reading the register throws. */
export async function openNotice(desk: Desk, savepoints: Savepoints): Promise<NoticeForm> {
	const improvements: Improvement[] = []
	for await (const entry of desk.register.entries()) improvements.push(...improvementsOf(entry, desk.unlocked.person))
	const form = new NoticeForm(desk, improvements, savepoints)
	await form.load()
	return form
}
