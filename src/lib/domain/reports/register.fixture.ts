import { textToBytes, type Bytes } from '../bytes.ts'
import { instant, isoDate, type IsoDate } from '../dates.ts'
import { complaint, Desk } from '../feedback/desk.fixture.ts'
import { contentsToDraft } from '../feedback/draft.ts'
import { checkpoint } from '../ledger/chain.ts'
import type { Sha256 } from '../ledger/event.ts'
import { person, profile } from '../organisation/organisation.fixture.ts'
import { standardClauses } from '../organisation/rules.ts'
import { RegisterBuilder, type BuilderRequest } from './register-builder.ts'
import type { ExportBuild, PreviousExport, RegisterReport } from './register.ts'

/** Eight entries of two days: a late one, an anonymous one, thanks, one corrected, one annulled, one filed. */
export function busyDesk(): Desk {
	const desk = new Desk()
	const { id: corrected } = desk.register()
	desk.register({ ...complaint, kind: 'thanks', clauses: [], text: '=Paldies;\n"ļoti"' })
	desk.register({ ...complaint, submitter: 'anonymous', channel: 'box', clauses: ['6', '5.2.1'] })
	const { id: voided } = desk.register()
	desk.nextDay()
	desk.register({ ...complaint, kind: 'idea', receivedOn: '2026-11-20' })
	const { id: filed } = desk.register({ ...complaint, kind: 'suggestion', channel: 'other', channelNote: 'Pasākumā' })
	const draft = { ...contentsToDraft(desk.entry(corrected).contents), name: 'Anna Ozoliņa', text: 'Labots teksts.' }
	desk.do(corrected, { type: 'correct', draft, reason: 'Pārrakstīšanās kļūda' })
	desk.do(voided, { type: 'void', reason: 'Ierakstīts divreiz', initials: ['IK', 'JB'] })
	desk.do(filed, { type: 'file', recordNumber: '1-8/26/114', reason: '' })
	return desk
}

export const hash = 'ab'.repeat(32) as Sha256

export const full: ExportBuild = { type: 'full', purpose: 'Izskatīšanai' }

type Ledger = Pick<Desk, 'today' | 'head' | 'entries' | 'records'>

export function exportRequest(desk: Ledger, change: Partial<BuilderRequest> = {}): BuilderRequest {
	return {
		practice: false,
		profile,
		period: { from: isoDate('2026-01-01'), to: isoDate('2026-12-31') },
		preparedOn: desk.today,
		preparedAt: instant(`${desk.today}T15:00:00Z`),
		preparedBy: { name: person.name, post: person.post },
		people: { [person.id]: person.name, 'person-9': 'Kāds cits' },
		clauses: standardClauses,
		previous: undefined,
		checkpoint: checkpoint(desk.head, desk.entries.size, instant(`${desk.today}T15:00:00Z`)),
		build: { type: 'redacted' },
		passages: new Map([...desk.entries].map(([id, { passages }]) => [id, passages])),
		appBuild: '0.1.0',
		...change
	}
}

/** An export of the desk's ledger: the report, and the attached JSON. */
export function exportOf(
	desk: Ledger,
	change: Partial<BuilderRequest> = {}
): { readonly report: RegisterReport; readonly json: Bytes } {
	const pieces: string[] = []
	const builder = new RegisterBuilder(exportRequest(desk, change), (text) => pieces.push(text))
	for (const record of desk.records) builder.add(record)
	return { report: builder.finish(), json: textToBytes(pieces.join('')) }
}

export function reportOf(desk: Desk, change: Partial<BuilderRequest> = {}): RegisterReport {
	return exportOf(desk, change).report
}

/** What an export made now leaves behind for the next one. */
export function exported(desk: Desk, signedOn: IsoDate = desk.today): PreviousExport {
	return { checkpoint: reportOf(desk).checkpoint, fileHash: hash, signedOn }
}
