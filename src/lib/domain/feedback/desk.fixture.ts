import { addDays, instant, isoDate, yearOf, type IsoDate } from '../dates.ts'
import { holidayTable } from '../deadlines/holiday-table.ts'
import { standardLimits } from '../deadlines/limits.ts'
import { deviceId, personId, type LedgerRecord } from '../ledger/event.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { decide, type EntryCommand } from './decide.ts'
import type { Decision, EntryContext } from './decision.ts'
import { emptyDraft, type EntryDraft } from './draft.ts'
import { factToDraft, factToEvent } from './entry-event.ts'
import { entryId, type Entry, type EntryId } from './entry.ts'
import { evolve } from './evolve.ts'
import { nextNumber, registrationNumber } from './numbering.ts'

export const today = isoDate('2026-11-23')
export const rules = { limits: standardLimits, holidays: holidayTable(false) }

/** As somebody who is named in no case. */
export const context: EntryContext = {
	today,
	rules,
	actor: personId('person-1'),
	examiners: [],
	usualFinding: undefined
}

export const complaint: EntryDraft = {
	...emptyDraft(today),
	kind: 'complaint',
	channel: 'counter',
	name: 'Anna Ozola',
	address: 'Liepu iela 3, Jaunpiebalga',
	email: 'anna.ozola@piemers.lv',
	reply: 'email',
	happenedOn: '2026-11-20',
	text: 'Darbinieks nepaskaidroja, kādi dokumenti ir vajadzīgi.',
	clauses: ['5.2.1']
}

/** A desk with its own small ledger: what storage does, in memory. */
export class Desk {
	readonly records: LedgerRecord[] = []
	readonly entries = new Map<string, Entry>()
	head = emptyHead(deviceId('device-1'))
	today: IsoDate = today
	holidays = rules.holidays
	actor = context.actor
	examiners = context.examiners
	usualFinding = context.usualFinding
	#last: Record<number, number> = {}

	get context(): EntryContext {
		const { today, actor, examiners, usualFinding } = this
		return { today, rules: { ...rules, holidays: this.holidays }, actor, examiners, usualFinding }
	}

	/** Registers a draft and returns its entry. */
	register(draft: EntryDraft = complaint): Entry {
		const year = yearOf(this.today)
		const ordinal = nextNumber(this.#last, year)
		const number = registrationNumber({ series: 'KAC', deviceOrdinal: 1, year, ordinal })
		const id = entryId(`entry-${this.records.length + 1}`)
		const decision = this.do(id, { type: 'register', draft, number })
		if (!decision.ok) throw new Error(JSON.stringify(decision.issues))
		this.#last = { ...this.#last, [year]: ordinal }
		return this.entry(id)
	}

	do(id: EntryId, command: EntryCommand): Decision {
		const decision = decide(this.entries.get(id), command, this.context)
		if (!decision.ok) return decision
		for (const fact of decision.facts) {
			const now = instant(`${this.today}T09:00:00Z`)
			const draft = factToDraft(fact, { entry: id, now, actor: this.actor, appBuild: '0.1.0' })
			const written = writeEvent(draft, this.head, salts(this.head.seq + 1))
			this.records.push(written.record)
			this.head = written.head
			const next = evolve(this.entries.get(id), factToEvent(fact, written.header))
			if (next) this.entries.set(id, next)
		}
		return decision
	}

	entry(id: EntryId): Entry {
		const entry = this.entries.get(id)
		if (!entry) throw new Error('no such entry')
		return entry
	}

	nextDay(count = 1): void {
		this.today = addDays(this.today, count)
	}
}
