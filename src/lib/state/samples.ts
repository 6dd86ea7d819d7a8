import { compareTexts, type Instant, type IsoDate } from '$lib/domain/dates.ts'
import { decide } from '$lib/domain/feedback/decide.ts'
import type { EntryId } from '$lib/domain/feedback/entry.ts'
import { sampleEntries, type SampleEntry, type SampleStep } from '$lib/domain/sample/sample.ts'
import type { Batch, Signing } from '$lib/storage/batch.ts'
import type { Ordinal } from '$lib/storage/snapshot.ts'
import type { Desk } from './desk.svelte.ts'
import { registerIn } from './registration.ts'

const seed = 2026
/** One transaction each: many for a short sample, so that progress shows; few for a long one. */
const batchSizes = { short: 20, long: 500 }
const longSample = 1000

/** A step of an entry's story that waits for its day. */
type Waiting = SampleStep & { readonly id: EntryId; readonly ordinal: Ordinal }

/** Day of the first entry that {@link fillWithSamples} would write. */
export function firstSampleDay(count: number, today: IsoDate): IsoDate {
	return sampleEntries(count, seed, today).next().value?.recordedOn ?? today
}

/**
 * Fills the practice register through the same commands that people give, every one on its own day.
 *
 * @param progress - called with the number of entries written so far.
 * @throws {AppError} what a save throws.
 */
export async function fillWithSamples(desk: Desk, count: number, progress: (done: number) => void): Promise<void> {
	const samples = sampleEntries(count, seed, desk.world.today())
	const story = new Story(desk)
	const size = count > longSample ? batchSizes.long : batchSizes.short
	for (let done = 0; done < count; done += size) {
		const some = take(samples, Math.min(size, count - done))
		await desk.write((batch) => story.tell(batch, some))
		progress(done + some.length)
	}
	await desk.write((batch) => story.end(batch))
}

/** Made-up time goes forward as the real one does, and never past it. */
class Story {
	readonly #desk: Desk
	#waiting: Waiting[] = []
	#day: IsoDate | undefined
	#minute = 0

	constructor(desk: Desk) {
		this.#desk = desk
	}

	async tell(batch: Batch, samples: readonly SampleEntry[]): Promise<void> {
		for (const { recordedOn, draft, later } of samples) {
			await this.#until(batch, recordedOn)
			const ordinal = batch.state.count
			const outcome = await registerIn(this.#desk, batch, draft, this.#moment(recordedOn))
			if (!outcome.ok) throw new TypeError('a sample entry is valid')
			const { id } = outcome.entry
			this.#waiting.push(...later.map((step) => ({ ...step, id, ordinal })))
			this.#waiting.sort((left, right) => compareTexts(left.on, right.on))
		}
	}

	/** What still waits when the last entry is written. */
	async end(batch: Batch): Promise<void> {
		await this.#until(batch, undefined)
	}

	async #until(batch: Batch, day: IsoDate | undefined): Promise<void> {
		for (let step = this.#waiting[0]; step && (!day || step.on < day); step = this.#waiting[0]) {
			this.#waiting.shift()
			const { context, signing } = this.#moment(step.on)
			const decision = decide(await batch.entry(step.ordinal), step.command, context)
			if (!decision.ok) throw new TypeError('what happens to a sample entry is allowed')
			await batch.addFacts(step.id, step.ordinal, decision.facts, signing)
		}
	}

	/** Five minutes after what was before, from nine in the morning. */
	#moment(day: IsoDate): Pick<Desk, 'context' | 'signing'> {
		this.#minute = day === this.#day ? this.#minute + 5 : 0
		this.#day = day
		const { context, signing, world } = this.#desk
		const now = earlier(clockTime(day, this.#minute), world.now())
		return { context: { ...context, today: day }, signing: { ...signing, now } satisfies Signing }
	}
}

/** Nine o'clock in Latvia and so many minutes; summer time does not matter here. */
function clockTime(day: IsoDate, minutes: number): Instant {
	const pad = (value: number): string => String(value).padStart(2, '0')
	const hour = Math.min(7 + Math.floor(minutes / 60), 21)
	return `${day}T${pad(hour)}:${pad(minutes % 60)}:00Z` as Instant
}

function earlier(left: Instant, right: Instant): Instant {
	return left < right ? left : right
}

function take<T>(items: Iterator<T>, count: number): T[] {
	const taken: T[] = []
	for (let next = items.next(); !next.done; next = items.next()) {
		taken.push(next.value)
		if (taken.length === count) break
	}
	return taken
}
