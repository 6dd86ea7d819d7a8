import type { EntryDraft } from '$lib/domain/feedback/draft.ts'
import {
	contentsToTraits,
	draftToTraits,
	likeFrom,
	likeness,
	type Likeness,
	type Traits
} from '$lib/domain/feedback/likeness.ts'
import { compareNewestFirst, type EntrySummary } from '$lib/domain/feedback/summary.ts'
import type { Desk } from './desk.svelte.ts'

/** Milliseconds of work after which the screen may answer. */
const stretch = 12
/** More would be a search, not a hint. */
const most = 4

type Known = { readonly summary: EntrySummary; readonly traits: Traits }
export type LikeEntry = { readonly summary: EntrySummary; readonly like: Likeness }
type DeskOfLikes = Pick<Desk, 'summaries' | 'unlocked' | 'context'> & {
	readonly register: Pick<Desk['register'], 'entry'>
}

/** Entries of the last {@link likeFrom} days that may be about what is being typed; those closed to the person never. */
export class LikeEntries {
	/** Newest first; grows while contents are being opened. */
	#known = $state.raw<readonly Known[]>([])
	#left = false
	readonly #desk: DeskOfLikes

	constructor(desk: DeskOfLikes) {
		this.#desk = desk
	}

	/** Opens the contents that are to be compared with. @throws {AppError} `database-closed`, `database-damaged` */
	async load(): Promise<void> {
		const { summaries, unlocked, context, register } = this.#desk
		const from = likeFrom(context.today)
		const wanted = summaries
			.filter(
				({ receivedOn, stage, involved }) =>
					receivedOn >= from && stage !== 'voided' && !involved.includes(unlocked.person)
			)
			.sort(compareNewestFirst)
		const known: Known[] = []
		let last = Date.now()
		for (const summary of wanted) {
			known.push({ summary, traits: contentsToTraits((await register.entry(summary.id)).contents) })
			if (Date.now() - last < stretch) continue
			this.#known = [...known]
			await new Promise((resolve) => setTimeout(resolve))
			if (this.#left) return
			last = Date.now()
		}
		this.#known = known
	}

	/** Those like a draft: the same client first, then much the same words, each newest first. */
	find(draft: EntryDraft): readonly LikeEntry[] {
		const traits = draftToTraits(draft)
		const found = this.#known.flatMap(({ summary, traits: other }) => {
			const like = likeness(traits, other)
			return like ? [{ summary, like }] : []
		})
		const by = (wanted: Likeness) => found.filter(({ like }) => like === wanted)
		return [...by('same-client'), ...by('same-words')].slice(0, most)
	}

	/** The form has left the screen. */
	close(): void {
		this.#left = true
	}
}
