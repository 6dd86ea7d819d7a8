import { pagesOf, type Page } from '$lib/domain/survey/pages.ts'
import type { PlacedIssue } from '$lib/domain/survey/runtime.ts'
import type { Answering } from './answering.svelte.ts'
import { placeKey } from './steady.ts'

/** Which page of a questionnaire is on the screen, see `pagesOf`. */
export class Paging {
	readonly #of: () => Answering
	readonly #pages = $derived.by(() => pagesOf(this.answering.asked))
	readonly #issues = $derived.by(() => byPlace(this.answering.issues))
	#turned = $state(0)

	constructor(of: () => Answering) {
		this.#of = of
	}

	get answering(): Answering {
		return this.#of()
	}

	get count(): number {
		return this.#pages.length
	}

	/** 0-based. Fewer pages may be left than somebody has turned over. */
	get at(): number {
		return Math.min(this.#turned, this.count - 1)
	}

	get page(): Page {
		return this.#pages[this.at] ?? []
	}

	/** What is to be put right, by `placeKey`. */
	get issues(): ReadonlyMap<string, PlacedIssue> {
		return this.#issues
	}

	turn(to: number): void {
		this.#turned = to
	}

	/** Back to the first page, for the next person. */
	restart(): void {
		this.turn(0)
	}

	/** Turns to the first page on which something is to be put right; stays where that is on this one. */
	findIssue(): void {
		if (!this.#isWrong(this.page))
			this.turn(
				Math.max(
					0,
					this.#pages.findIndex((page) => this.#isWrong(page))
				)
			)
	}

	#isWrong(page: Page): boolean {
		return page.some(({ asked }) => asked.some(({ place }) => this.#issues.has(placeKey(place))))
	}
}

function byPlace(issues: readonly PlacedIssue[]): ReadonlyMap<string, PlacedIssue> {
	return new Map(issues.map((issue) => [placeKey(issue.place), issue]))
}
