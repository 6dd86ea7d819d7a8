import { AppError } from '../../errors.ts'
import { isWithin } from '../dates.ts'
import { entryEventOf, type EntryEvent } from '../feedback/entry-event.ts'
import type { Entry } from '../feedback/entry.ts'
import { evolve } from '../feedback/evolve.ts'
import { blackenBody } from '../feedback/redaction.ts'
import { ChainWalk, type OpenRecord } from '../ledger/chain.ts'
import type { LedgerRecord } from '../ledger/event.ts'
import type { JsonObject } from '../ledger/record.ts'
import { RegisterJsonWriter } from './register-json.ts'
import { buildRegisterReport, type ReportRequest } from './register-report.ts'
import type { RegisterReport } from './register.ts'

/** `passages`: words to be blackened, by entry, as the register knows them when the export begins. */
export type BuilderRequest = ReportRequest & { readonly passages: ReadonlyMap<string, readonly string[]> }

/**
 * Makes a register out of the ledger itself, in one pass over the device's chain: the chain is verified, the entries are
 * folded, and the attached JSON is written on the way. The snapshot that screens show has no say in it.
 */
export class RegisterBuilder {
	readonly #request: BuilderRequest
	readonly #json: RegisterJsonWriter
	readonly #walk = new ChainWalk()
	readonly #entries = new Map<string, Entry>()
	readonly #printed = new Set<string>()
	#started = false

	/** @param writeJson - takes the attached JSON in pieces, in order. */
	constructor(request: BuilderRequest, writeJson: (text: string) => void) {
		this.#request = request
		this.#json = new RegisterJsonWriter(writeJson)
	}

	/**
	 * Records come in the order of the chain, from its first one to the checkpoint.
	 *
	 * @throws {AppError} `chain-broken` with the number of the first event that does not fit.
	 */
	add(record: LedgerRecord): void {
		const step = this.#walk.next(record)
		if ('code' in step) throw new AppError('chain-broken', { seq: step.seq, why: step.code })
		const event = this.#eventOf(step)
		if (event) this.#take(event)
		this.#carry(record, step, event)
	}

	/** @throws {AppError} `chain-broken` when the records do not end at the checkpoint. */
	finish(): RegisterReport {
		const { checkpoint } = this.#request
		const { head } = this.#walk
		if ((head?.seq ?? 0) !== checkpoint.seq || (head && head.hash !== checkpoint.hash))
			throw new AppError('chain-broken', { seq: checkpoint.seq, why: 'truncated' })
		this.#requirePassages()
		const report = buildRegisterReport({ ...this.#request, entries: [...this.#entries.values()] })
		const { entries, ...frame } = report
		this.#json.finish(frame)
		return { ...frame, entries }
	}

	/** Words blackened by now must be those that were known at the first event: it was carried with them or without. */
	#requirePassages(): void {
		const { passages, checkpoint } = this.#request
		for (const { id, passages: own } of this.#entries.values())
			if (own.join('\n') !== (passages.get(id) ?? []).join('\n'))
				throw new AppError('ledger-moved', { seq: checkpoint.seq })
	}

	#eventOf(step: OpenRecord): EntryEvent | undefined {
		const named = this.#request.build.type === 'full' || step.header.type === 'entry.redacted'
		const read = entryEventOf(named ? step : { ...step, confidential: undefined })
		return read.status === 'read' ? read.event : undefined
	}

	#take(event: EntryEvent): void {
		const entry = evolve(this.#entries.get(event.entry), event)
		if (!entry) return
		this.#entries.set(entry.id, entry)
		if (isWithin(entry.recordedOn, this.#request.period)) this.#printed.add(entry.id)
	}

	/** Headers from the first event needed on; bodies only of what is printed: the entries, and the changes of others. */
	#carry(record: LedgerRecord, step: OpenRecord, event: EntryEvent | undefined): void {
		const { header } = step
		const isNew = header.seq > (this.#request.previous?.checkpoint.seq ?? 0)
		const printed = event !== undefined && this.#printed.has(event.entry)
		this.#started ||= isNew || printed
		if (!this.#started) return
		const changed = event !== undefined && event.type !== 'entry.registered' && isNew
		if (!printed && !changed) this.#json.event({ ...record, body: undefined, confidential: undefined })
		else if (this.#request.build.type === 'full') this.#json.event(record)
		else this.#json.event({ ...record, confidential: undefined }, this.#blackened(step))
	}

	/** `undefined` where the body can go along as it is. */
	#blackened({ header, body }: OpenRecord): JsonObject | undefined {
		const passages = this.#request.passages.get(header.subject)
		if (!body || !passages) return undefined
		const black = blackenBody(body, passages)
		return black === body ? undefined : black
	}
}
