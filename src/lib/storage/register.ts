import { AppError } from '$lib/errors.ts'
import type { Entry, EntryId } from '$lib/domain/feedback/entry.ts'
import { searchText, type EntrySummary } from '$lib/domain/feedback/summary.ts'
import type { DeviceId, LedgerRecord } from '$lib/domain/ledger/event.ts'
import type { Keys } from '$lib/vault/keys.ts'
import { Batch, type Pages } from './batch.ts'
import { commit, readHead } from './commit.ts'
import type { HeadRow, RegisterDatabase } from './database.ts'
import { readLog, readLogBatches, readRecord } from './log.ts'
import { pageOf, pageSize, readPage, readState, readSummaries, type Ordinal, type RegisterState } from './snapshot.ts'

/** Pages of contents kept decrypted. */
const cachedPages = 32

/**
 * The register of one device as one window works with it: summaries in memory, contents opened by the page,
 * every change through {@link write}.
 */
export class Register {
	readonly #db: RegisterDatabase
	readonly #keys: Keys
	#state: RegisterState
	#summaries: EntrySummary[]
	#ordinals: Map<EntryId, Ordinal>
	readonly #cache = new Map<number, readonly Entry[]>()
	/** Folded texts of a page, made when somebody first searches. */
	readonly #texts = new Map<number, readonly string[]>()
	#queue: Promise<unknown> = Promise.resolve()

	private constructor(db: RegisterDatabase, keys: Keys, state: RegisterState, summaries: EntrySummary[]) {
		this.#db = db
		this.#keys = keys
		this.#state = state
		this.#summaries = summaries
		this.#ordinals = ordinalsOf(summaries)
	}

	/**
	 * Opens the register from its snapshot.
	 *
	 * @throws {AppError} `database-damaged` when there is no readable snapshot or it is not of the log's head: rebuild it.
	 */
	static async open(db: RegisterDatabase, keys: Keys): Promise<Register> {
		const [head, state] = await Promise.all([readHead(db), readState(db, keys.snapshot)])
		if (!state || !head || head.hash !== state.head.hash) throw new AppError('database-damaged', { blob: 'state' })
		return new Register(db, keys, state, await readSummaries(db, keys.snapshot, state.count))
	}

	get state(): RegisterState {
		return this.#state
	}

	/** In order of registration. */
	get summaries(): readonly EntrySummary[] {
		return this.#summaries
	}

	ordinal(id: EntryId): Ordinal | undefined {
		return this.#ordinals.get(id)
	}

	/** @throws {AppError} `entry-missing` */
	async entry(id: EntryId): Promise<Entry> {
		const ordinal = this.#ordinals.get(id)
		const entry = ordinal === undefined ? undefined : (await this.#page(pageOf(ordinal)))[ordinal % pageSize]
		if (!entry) throw new AppError('entry-missing')
		return entry
	}

	/** The entries that are wanted, in order of registration; pages pass by and are not kept, and only those with one are opened. */
	async *entries(isWanted: (ordinal: Ordinal) => boolean = () => true): AsyncGenerator<Entry> {
		for (let first = 0; first < this.#state.count; first += pageSize) {
			const ordinals = Array.from({ length: pageSize }, (_, index) => first + index).filter(isWanted)
			if (ordinals.length === 0) continue
			const page = pageOf(first)
			const entries = this.#cache.get(page) ?? (await readPage(this.#db, this.#keys.snapshot, 'contents', page))
			yield* ordinals.flatMap((ordinal) => entries[ordinal % pageSize] ?? [])
		}
	}

	/** Folded text of an entry, for the filter by words. */
	async text(ordinal: Ordinal): Promise<string> {
		const page = pageOf(ordinal)
		const texts =
			this.#texts.get(page) ?? (await readPage(this.#db, this.#keys.snapshot, 'contents', page)).map(searchText)
		this.#texts.set(page, texts)
		return texts[ordinal % pageSize] ?? ''
	}

	records(fromSeq = 1, progress?: (read: number) => void): Promise<readonly LedgerRecord[]> {
		return readLog(this.#db, this.#keys.ledger, this.#state.head.device, fromSeq, progress)
	}

	/** The device's chain up to an event, some hundreds at a time. */
	batches(to: number): AsyncGenerator<readonly LedgerRecord[], void> {
		return readLogBatches(this.#db, this.#keys.ledger, this.#state.head.device, { to })
	}

	/** One event of this device, e.g. for its hash. */
	record(seq: number): Promise<LedgerRecord | undefined> {
		return readRecord(this.#db, this.#keys.ledger, this.#state.head.device, seq)
	}

	/**
	 * Decides and saves, one after the other. Resolves when the disk has it; `head` is `undefined` when nothing was decided.
	 *
	 * @param decide - fills the batch; throws to write nothing.
	 * @param draft - id of the draft that the save makes needless.
	 * @throws {AppError} what `decide` throws, `ledger-moved`, `disk-full`, `database-newer`, `database-closed`.
	 */
	write<T>(
		decide: (batch: Batch) => Promise<T>,
		draft?: string
	): Promise<{ readonly result: T; readonly head: HeadRow | undefined }> {
		const run = async (): Promise<{ result: T; head: HeadRow | undefined }> => {
			const batch = new Batch(this.#state, this.#pages())
			const result = await decide(batch)
			if (batch.isEmpty) return { result, head: undefined }
			const head = await commit(this.#db, await batch.seal(this.#keys, draft))
			this.#take(batch)
			return { result, head }
		}
		const next = this.#queue.then(run, run)
		this.#queue = next.catch(() => undefined)
		return next
	}

	/** Reads the snapshot again: another window has written. */
	async refresh(): Promise<void> {
		const fresh = await Register.open(this.#db, this.#keys)
		this.#state = fresh.#state
		this.#summaries = fresh.#summaries
		this.#ordinals = fresh.#ordinals
		this.#cache.clear()
		this.#texts.clear()
	}

	get device(): DeviceId {
		return this.#state.head.device
	}

	#pages(): Pages {
		const { count } = this.#state
		return {
			contents: (page) => (page * pageSize < count ? this.#page(page) : Promise.resolve([])),
			summaries: (page) => this.#summaries.slice(page * pageSize, (page + 1) * pageSize)
		}
	}

	async #page(page: number): Promise<readonly Entry[]> {
		const known = this.#cache.get(page)
		if (known) return known
		const entries = await readPage(this.#db, this.#keys.snapshot, 'contents', page)
		const oldest = this.#cache.size >= cachedPages ? this.#cache.keys().next().value : undefined
		if (oldest !== undefined) this.#cache.delete(oldest)
		this.#cache.set(page, entries)
		return entries
	}

	#take(batch: Batch): void {
		this.#state = batch.state
		for (const [page, entries] of batch.contents) {
			this.#cache.delete(page)
			this.#cache.set(page, entries)
			this.#texts.delete(page)
		}
		for (const [page, summaries] of batch.summaries) {
			this.#summaries = this.#summaries.toSpliced(page * pageSize, summaries.length, ...summaries)
			summaries.forEach((summary, index) => this.#ordinals.set(summary.id, page * pageSize + index))
		}
	}
}

function ordinalsOf(summaries: readonly EntrySummary[]): Map<EntryId, Ordinal> {
	return new Map(summaries.map((summary, ordinal) => [summary.id, ordinal]))
}
