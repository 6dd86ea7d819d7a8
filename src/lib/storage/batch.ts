import { draftOf, evolveBooks, type DeskFact } from '$lib/domain/books.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import { factToDraft, factToEvent, type EntryFact } from '$lib/domain/feedback/entry-event.ts'
import { evolve } from '$lib/domain/feedback/evolve.ts'
import { parseRegistrationNumber } from '$lib/domain/feedback/numbering.ts'
import { summarise, type EntrySummary } from '$lib/domain/feedback/summary.ts'
import type { Paper } from '$lib/domain/papers.ts'
import type { Instant } from '$lib/domain/dates.ts'
import type { EventHeader, LedgerRecord, PersonId } from '$lib/domain/ledger/event.ts'
import type { EntryId } from '$lib/domain/feedback/entry.ts'
import { writeEvent, type EventDraft } from '$lib/domain/ledger/record.ts'
import type { Keys } from '$lib/vault/keys.ts'
import type { Slot } from '$lib/vault/slots.ts'
import type { Change } from './commit.ts'
import { sealRecord } from './log.ts'
import { sealPaper } from './papers.ts'
import { pageOf, pageSize, sealPage, sealState, type Ordinal, type RegisterState } from './snapshot.ts'

/** Who writes, when, with which build. */
export type Signing = {
	readonly now: Instant
	readonly actor: PersonId
	readonly appBuild: string
	readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>
}

/** The pages of the register as this window knows them, empty past the end; a batch reads them and the register takes them back. */
export type Pages = {
	contents(page: number): Promise<readonly Entry[]>
	summaries(page: number): readonly EntrySummary[]
}

/** Events that are decided one after the other and saved together. */
export class Batch {
	readonly before: RegisterState
	readonly contents = new Map<number, Entry[]>()
	readonly summaries = new Map<number, EntrySummary[]>()
	#state: RegisterState
	readonly #records: LedgerRecord[] = []
	readonly #erased: number[] = []
	readonly #slots: { put: Slot[]; dropped: string[] } = { put: [], dropped: [] }
	readonly #papers: { put: Paper[]; dropped: string[] } = { put: [], dropped: [] }
	readonly #drafts: string[] = []
	readonly #pages: Pages

	constructor(state: RegisterState, pages: Pages) {
		this.before = state
		this.#state = state
		this.#pages = pages
	}

	get state(): RegisterState {
		return this.#state
	}

	get isEmpty(): boolean {
		return this.#records.length === 0
	}

	/** Writes a fact about one of the books: the organisation, its people, its exports … */
	addFact(fact: DeskFact, signing: Signing): void {
		const { header } = this.#write(draftOf(fact, signing), signing.randomBytes)
		this.#state = { ...this.#state, ...evolveBooks(this.#state, fact, header) }
	}

	/** Writes what was decided about an entry. @param ordinal - its place; the next free one for a new entry. */
	async addFacts(
		id: EntryId,
		ordinal: Ordinal,
		facts: readonly EntryFact[],
		signing: Signing
	): Promise<Entry | undefined> {
		let entry = await this.entry(ordinal)
		for (const fact of facts) {
			const { header } = this.#write(factToDraft(fact, { entry: id, ...signing }), signing.randomBytes)
			entry = evolve(entry, factToEvent(fact, header))
			if (fact.type === 'entry.registered') this.#count(fact.body.number)
			if (fact.type === 'entry.scan-removed') this.dropPaper(fact.body.id)
		}
		if (entry) await this.#put(ordinal, entry)
		return entry
	}

	/**
	 * Takes an event's confidential part off the disk in the save that tells why. The chain still verifies; the part is gone from
	 * this database alone: a backup made before keeps it as long as it is kept.
	 *
	 * @param seq - number of the event on this device.
	 */
	eraseConfidential(seq: number): void {
		this.#erased.push(seq)
	}

	/** Opens a way into the vault together with the event that tells of it. */
	putSlot(slot: Slot): void {
		this.#slots.put.push(slot)
	}

	dropSlot(id: string): void {
		this.#slots.dropped.push(id)
	}

	/** Keeps a scan or an answer together with the event that tells of it. */
	putPaper(paper: Paper): void {
		this.#papers.put.push(paper)
	}

	dropPaper(id: string): void {
		this.#papers.dropped.push(id)
	}

	/** Takes a draft away in the save that makes it needless. */
	dropDraft(id: string): void {
		this.#drafts.push(id)
	}

	async entry(ordinal: Ordinal): Promise<Entry | undefined> {
		if (ordinal >= this.#state.count) return undefined
		const page = this.contents.get(pageOf(ordinal)) ?? (await this.#pages.contents(pageOf(ordinal)))
		return page[ordinal % pageSize]
	}

	/** Everything sealed and ready for one transaction. */
	async seal(keys: Keys, draft?: string): Promise<Change> {
		const { device } = this.#state.head
		const first = this.before.head.seq + 1
		const rows = await Promise.all(
			this.#records.map((record, index) => sealRecord(keys.ledger, { device, seq: first + index }, record))
		)
		const blobs = await Promise.all([
			sealState(keys.snapshot, this.#state),
			...[...this.contents].map(([page, items]) => sealPage(keys.snapshot, 'contents', page, items)),
			...[...this.summaries].map(([page, items]) => sealPage(keys.snapshot, 'summaries', page, items))
		])
		const put = await Promise.all(this.#papers.put.map((paper) => sealPaper(keys.papers, paper)))
		return {
			before: this.before.head,
			after: this.#state.head,
			rows,
			blobs,
			erased: this.#erased,
			slots: this.#slots,
			papers: { put, dropped: this.#papers.dropped },
			drafts: draft === undefined ? this.#drafts : [...this.#drafts, draft]
		}
	}

	#write(draft: EventDraft, randomBytes: Signing['randomBytes']): { record: LedgerRecord; header: EventHeader } {
		const salts = { salt: randomBytes(16), confidentialSalt: randomBytes(16) }
		const { record, header, head } = writeEvent(draft, this.#state.head, salts)
		this.#records.push(record)
		this.#state = { ...this.#state, head }
		return { record, header }
	}

	#count(number: Entry['number']): void {
		const parts = parseRegistrationNumber(number)
		const lastByYear = parts ? { ...this.#state.lastByYear, [parts.year]: parts.ordinal } : this.#state.lastByYear
		this.#state = { ...this.#state, lastByYear, count: this.#state.count + 1 }
	}

	async #put(ordinal: Ordinal, entry: Entry): Promise<void> {
		const page = pageOf(ordinal)
		const contents = this.contents.get(page) ?? [...(await this.#pages.contents(page))]
		const summaries = this.summaries.get(page) ?? [...this.#pages.summaries(page)]
		contents[ordinal % pageSize] = entry
		summaries[ordinal % pageSize] = summarise(entry)
		this.contents.set(page, contents)
		this.summaries.set(page, summaries)
	}
}
