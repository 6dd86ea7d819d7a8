import { instant, isoDate, yearOf } from '../../../src/lib/domain/dates.ts'
import { Desk } from '../../../src/lib/domain/feedback/desk.fixture.ts'
import { entryId } from '../../../src/lib/domain/feedback/entry.ts'
import { registrationNumber } from '../../../src/lib/domain/feedback/numbering.ts'
import { checkpoint } from '../../../src/lib/domain/ledger/chain.ts'
import type { LedgerRecord } from '../../../src/lib/domain/ledger/event.ts'
import { person, profile } from '../../../src/lib/domain/organisation/organisation.fixture.ts'
import { standardClauses } from '../../../src/lib/domain/organisation/rules.ts'
import type { BuilderRequest } from '../../../src/lib/domain/reports/register-builder.ts'
import { benchEntries, today, type TextKind } from './entries.ts'

export type Batch = readonly LedgerRecord[]

const batchSize = 200

/** A ledger written by the app's own commands, batch by batch; nothing of it is kept. @returns what to ask of it. */
export function* benchLedger(count: number, kind?: TextKind): Generator<Batch, BuilderRequest, undefined> {
	const desk = new Desk()
	const ordinals = new Map<number, number>()
	let index = 0
	for (const { recordedOn, draft } of benchEntries(count, kind)) {
		desk.today = recordedOn
		const year = yearOf(recordedOn)
		const ordinal = (ordinals.get(year) ?? 0) + 1
		ordinals.set(year, ordinal)
		const number = registrationNumber({ series: profile.series, deviceOrdinal: 1, year, ordinal })
		const decision = desk.do(entryId(`entry-${++index}`), { type: 'register', draft, number })
		if (!decision.ok) throw new Error(JSON.stringify(decision.issues))
		if (desk.records.length < batchSize) continue
		desk.entries.clear()
		yield desk.records.splice(0)
	}
	if (desk.records.length > 0) yield desk.records.splice(0)
	const at = instant(`${today}T12:00:00Z`)
	return {
		practice: false,
		build: { type: 'redacted' },
		passages: new Map(),
		profile,
		period: { from: isoDate('2010-01-01'), to: isoDate('2039-12-31') },
		preparedOn: today,
		preparedAt: at,
		preparedBy: { name: person.name, post: person.post },
		people: { [person.id]: person.name },
		clauses: standardClauses,
		previous: undefined,
		checkpoint: checkpoint(desk.head, count, at),
		appBuild: '0.1.0'
	}
}
