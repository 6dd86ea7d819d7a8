import { AppError } from '../../errors.ts'
import { isWithin } from '../dates.ts'
import { entryEventOf, type EntryEvent } from '../feedback/entry-event.ts'
import type { Entry } from '../feedback/entry.ts'
import { evolve } from '../feedback/evolve.ts'
import { ChainWalk, type OpenRecord } from '../ledger/chain.ts'
import type { LedgerRecord } from '../ledger/event.ts'
import { RegisterJsonWriter } from './register-json.ts'
import { buildRegisterReport, type ReportRequest } from './register-report.ts'
import type { RegisterReport } from './register.ts'

/**
 * Makes a register out of the ledger itself, in one pass over the device's chain: the chain is verified, the entries are
 * folded, and the attached JSON is written on the way. The snapshot that screens show has no say in it.
 */
export class RegisterBuilder {
	readonly #request: ReportRequest
	readonly #json: RegisterJsonWriter
	readonly #walk = new ChainWalk()
	readonly #entries = new Map<string, Entry>()
	readonly #printed = new Set<string>()
	#started = false

	/** @param writeJson - takes the attached JSON in pieces, in order. */
	constructor(request: ReportRequest, writeJson: (text: string) => void) {
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
		const report = buildRegisterReport({ ...this.#request, entries: [...this.#entries.values()] })
		const { entries, ...frame } = report
		this.#json.finish(frame)
		return { ...frame, entries }
	}

	#eventOf(step: OpenRecord): EntryEvent | undefined {
		const full = this.#request.build.type === 'full'
		const read = entryEventOf(full ? step : { ...step, confidential: undefined })
		return read.status === 'read' ? read.event : undefined
	}

	#take(event: EntryEvent): void {
		const entry = evolve(this.#entries.get(event.entry), event)
		if (!entry) return
		this.#entries.set(entry.id, entry)
		if (isWithin(entry.recordedOn, this.#request.period)) this.#printed.add(entry.id)
	}

	/** Headers from the first event needed on; bodies only of what is printed: the entries, and the changes of others. */
	#carry(record: LedgerRecord, { header }: OpenRecord, event: EntryEvent | undefined): void {
		const isNew = header.seq > (this.#request.previous?.checkpoint.seq ?? 0)
		const printed = event !== undefined && this.#printed.has(event.entry)
		this.#started ||= isNew || printed
		if (!this.#started) return
		const changed = event !== undefined && event.type !== 'entry.registered' && isNew
		const body = printed || changed ? record.body : undefined
		const full = this.#request.build.type === 'full'
		this.#json.event({ header: record.header, body, confidential: full && body ? record.confidential : undefined })
	}
}
