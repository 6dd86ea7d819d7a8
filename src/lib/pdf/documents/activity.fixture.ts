import { complaint, Desk, rules } from '$lib/domain/feedback/desk.fixture.ts'
import { commands, mustDo } from '$lib/domain/feedback/handling.fixture.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import { activityCase } from '$lib/domain/reports/activity-case.ts'
import { activityCsv } from '$lib/domain/reports/activity-csv.ts'
import { periodOf, type Span } from '$lib/domain/reports/activity-period.ts'
import { activitySections } from '$lib/domain/reports/activity-sections.ts'
import { activityReport, type ActivityReport } from '$lib/domain/reports/activity.ts'
import { reportDocument } from '$lib/messages/report-document.ts'
import { reportLanguages, reportScreens } from '$lib/messages/reports.ts'
import { instant, isoDay, profile, sha256 } from '../register.fixture.ts'
import type { ActivityRequest } from './activity.ts'

const at = instant('2026-12-20T12:30:00Z')
const on = isoDay('2026-12-20')

/** A quarter of a busy desk: like cases decided alike and differently, an action, thanks, what is late and what runs. */
function busyQuarter(): Desk {
	const desk = new Desk()
	const decide = [commands.examine, commands['give-account']] as const
	for (const finding of ['upheld', 'upheld', 'not-upheld'] as const) {
		const { id } = desk.register({ ...complaint, service: 'Dzīvesvietas deklarēšana' })
		for (const command of decide) mustDo(desk, id, command)
		const departure = finding === 'upheld' ? '' : 'Šoreiz saraksts bija izlikts.'
		const ruling = { ...commands.rule.ruling, finding, clauses: [{ clause: '5.2.1', finding }], departure }
		mustDo(desk, id, { type: 'rule', ruling })
		if (finding === 'upheld') mustDo(desk, id, commands['set-measure'])
	}
	desk.nextDay(3)
	const { id: answered } = desk.register({ ...complaint, receivedOn: '2026-11-25', channel: 'letter' })
	for (const command of [...decide, { ...commands.rule, ruling: { ...commands.rule.ruling, on: desk.today } } as const])
		mustDo(desk, answered, command)
	mustDo(desk, answered, { ...commands.answer, sending: { ...commands.answer.sending, on: desk.today } })
	desk.register({ ...complaint, kind: 'suggestion', channel: 'email', clauses: [], service: 'Bibliotēka' })
	desk.register({ ...complaint, kind: 'idea', channel: 'box', clauses: [] })
	for (const text of ['Paldies par laipnību!', 'Ļoti ātri izdarīts.'])
		desk.register({ ...complaint, kind: 'thanks', channel: 'phone', clauses: [], text })
	return desk
}

export function quarterReport(span: Span = 'quarter'): ActivityReport {
	const entries = [...busyQuarter().entries.values()]
	const cases = entries.map((entry) => activityCase(entry, rules.holidays, personId('reader')))
	return activityReport(cases, { period: periodOf(span, on), today: on, staff: [] })
}

export function activityFixture(report: ActivityReport, change: Partial<ActivityRequest> = {}): ActivityRequest {
	const { words, sentences } = reportLanguages.lv
	const sections = activitySections(report, { ...words, person: () => 'Ilze Kalniņa' }, sentences)
	return {
		practice: false,
		profile,
		periodName: reportScreens.lv.periodName(report.period),
		on,
		sections,
		quotes: ['Paldies par laipnību!'],
		csv: activityCsv(sections, reportDocument.csvHeads),
		signer: { name: 'Ilze Kalniņa-Bērza', post: 'vecākā speciāliste', at, fingerprint: sha256('f') },
		at,
		appBuild: '0.1.0',
		contentsSize: 8192,
		...change
	}
}
