import { createContext } from 'svelte'
import { AppError, type ErrorCode } from '$lib/errors.ts'
import { isoDate, textToIsoDate, type Period } from '$lib/domain/dates.ts'
import type { ClauseId, EntryKind, Stage } from '$lib/domain/feedback/entry.ts'
import {
	compareNewestFirst,
	foldedSummary,
	foldText,
	matches,
	type EntryFilter,
	type EntrySummary
} from '$lib/domain/feedback/summary.ts'
import type { Desk } from './desk.svelte.ts'
import { nothingFound, searchTexts } from './full-text.ts'

/** Rows shown at first, and with every “more”. */
export const rowsAtATime = 50

const earliest = isoDate('1000-01-01')
const latest = isoDate('9999-12-31')

type DeskOfView = Pick<Desk, 'summaries' | 'unlocked'> & {
	readonly register: Pick<Desk['register'], 'ordinal' | 'text'>
}

/**
 * The list of the register: filters, what they find, how much of it is shown. It lives in memory and never in an address:
 * what is searched for may be a name.
 */
export class RegisterView {
	kind = $state<EntryKind | ''>('')
	stage = $state<Stage | ''>('')
	from = $state('')
	to = $state('')
	clause = $state<ClauseId>('')
	#text = $state('')
	#shown = $state(rowsAtATime)
	/** Entries whose full text has the words, beyond what their summary shows. */
	#hits = $state.raw(nothingFound)
	#searching = $state(false)
	#failure = $state.raw<ErrorCode>()
	#search = new AbortController()
	readonly #desk: DeskOfView
	readonly #folded = new WeakMap<EntrySummary, string>()
	#sorted: { readonly of: readonly EntrySummary[]; readonly items: readonly EntrySummary[] } | undefined

	constructor(desk: DeskOfView) {
		this.#desk = desk
	}

	get text(): string {
		return this.#text
	}

	/** Summaries answer at once; the full texts follow, newest first. */
	set text(text: string) {
		this.#text = text
		void this.search()
	}

	/** Whether full texts are still being read. */
	get searching(): boolean {
		return this.#searching
	}

	/** Why full texts could not be read; the summaries still answer. */
	get failure(): ErrorCode | undefined {
		return this.#failure
	}

	/** How many filters besides the text are set. */
	get filters(): number {
		return [this.kind, this.stage, this.from, this.to, this.clause].filter((value) => value !== '').length
	}

	get isWhole(): boolean {
		return this.filters === 0 && this.#text.trim() === ''
	}

	get total(): number {
		return this.#desk.summaries.length
	}

	/** Everything that fits, newest receipt first. */
	get found(): readonly EntrySummary[] {
		const all = this.#newestFirst()
		if (this.isWhole) return all
		const filter = this.#filter
		const withoutText = { ...filter, text: '' }
		const hits = this.#hits
		return all.filter((item) => matches(item, hits.has(item.id) ? withoutText : filter, this.#words(item)))
	}

	/** How many rows are on the screen. */
	get shown(): number {
		return this.#shown
	}

	showMore(): void {
		this.#shown += rowsAtATime
	}

	clear(): void {
		this.kind = this.stage = this.from = this.to = this.clause = ''
		this.text = ''
		this.#shown = rowsAtATime
	}

	/** Looks through the full texts for the words; a newer search ends the one before. */
	async search(): Promise<void> {
		this.#search.abort()
		this.#hits = nothingFound
		this.#failure = undefined
		const words = foldText(this.#text).split(/\s+/).filter(Boolean)
		this.#searching = words.length > 0
		if (!this.#searching) return
		this.#search = new AbortController()
		const { signal } = this.#search
		try {
			const mine = ({ involved }: EntrySummary): boolean => !involved.includes(this.#desk.unlocked.person)
			const ids = this.#newestFirst()
				.filter(mine)
				.map(({ id }) => id)
			for await (const hits of searchTexts(this.#desk.register, ids, words)) {
				if (signal.aborted) return
				this.#hits = hits
			}
		} catch (error) {
			if (!(error instanceof AppError)) throw error
			this.#failure = error.code
		} finally {
			if (!signal.aborted) this.#searching = false
		}
	}

	get #filter(): EntryFilter {
		return {
			kinds: this.kind === '' ? [] : [this.kind],
			stages: this.stage === '' ? [] : [this.stage],
			clauses: this.clause === '' ? [] : [this.clause],
			period: this.#period,
			text: this.#text
		}
	}

	get #period(): Period | undefined {
		const [from, to] = [textToIsoDate(this.from), textToIsoDate(this.to)]
		return from || to ? { from: from ?? earliest, to: to ?? latest } : undefined
	}

	/** Folded once: a list is filtered at every keystroke. */
	#words(item: EntrySummary): string {
		const known = this.#folded.get(item)
		if (known !== undefined) return known
		const words = foldedSummary(item)
		this.#folded.set(item, words)
		return words
	}

	/** Sorted once for every state of the register. */
	#newestFirst(): readonly EntrySummary[] {
		const { summaries } = this.#desk
		if (this.#sorted?.of !== summaries)
			this.#sorted = { of: summaries, items: summaries.toReversed().sort(compareNewestFirst) }
		return this.#sorted.items
	}
}

export const [useRegisterView, provideRegisterView] = createContext<RegisterView>()
