import { compareTexts } from '$lib/domain/dates.ts'
import {
	improvementsOf,
	noticeIssues,
	personsIn,
	type Improvement,
	type NoticeLine
} from '$lib/domain/notice/notice.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'

/** An improvement on the page, with the words that are typed for the board. */
export class NoticeItem {
	readonly improvement: Improvement
	chosen = $state(false)
	said = $state('')
	done = $state('')

	constructor(improvement: Improvement) {
		this.improvement = improvement
	}

	get line(): NoticeLine {
		return { said: this.said, done: this.done }
	}
}

/** The notice-board sheet while it is worded. Nothing of it is kept, and nothing of a case is copied into it. */
export class NoticeForm {
	readonly #desk: Desk
	/** Those checked last come first. */
	readonly items: readonly NoticeItem[]

	constructor(desk: Desk, improvements: readonly Improvement[]) {
		this.#desk = desk
		this.items = improvements
			.toSorted((left, right) => compareTexts(right.checkedOn, left.checkedOn))
			.map((improvement) => new NoticeItem(improvement))
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
	}
}

/** Reads the register for what was done and checked. @throws {AppError} what reading the register throws. */
export async function openNotice(desk: Desk): Promise<NoticeForm> {
	const improvements: Improvement[] = []
	for await (const entry of desk.register.entries()) improvements.push(...improvementsOf(entry, desk.unlocked.person))
	return new NoticeForm(desk, improvements)
}
