import { writeDecisionFile, type DecisionFile } from '$lib/domain/decisions/decision-file.ts'
import { caseOf, decisionOn } from '$lib/domain/decisions/decisions.fixture.ts'
import { rehearse } from '$lib/domain/decisions/open-case.ts'
import { complaint, Desk, today } from '$lib/domain/feedback/desk.fixture.ts'
import { commands } from '$lib/domain/feedback/handling.fixture.ts'
import { clauseTexts } from '$lib/domain/organisation/rules.ts'
import type { DecidedEntry } from '$lib/domain/feedback/entry.ts'
import { instant, profile, sha256 } from '../register.fixture.ts'
import type { DecisionsRequest } from './decisions.ts'

const at = instant('2026-11-30T12:30:00Z')
const steps = [
	commands.examine,
	commands['note-fact'],
	commands['give-account'],
	{ type: 'rule', ruling: { ...commands.rule.ruling, departure: 'Citās lietās sarakstu iedeva vēlāk.' } } as const,
	commands['set-measure']
]

/** Two decided complaints, the second one without a measure and with a long text. */
function decidedCases() {
	const desk = new Desk()
	const first = desk.register()
	const text = 'Gaidīju stundu, rinda nekustējās. '.repeat(60)
	const second = desk.register({ ...complaint, text, service: 'Deklarēšana' })
	return [first, second].map(({ id }, index) => {
		const open = caseOf(desk, id)
		const done = index === 0 ? steps : steps.slice(0, -1)
		const tried = rehearse(open.entry, done, desk.context, at)
		if (!tried.ok) throw new Error(JSON.stringify(tried.issues))
		return { entry: tried.entry as DecidedEntry, basis: open.basis, decision: decisionOn(open, today, done) }
	})
}

/** A request, and the file that it attaches. */
export function decisionsRequest(
	change: Partial<DecisionsRequest> = {}
): DecisionsRequest & { readonly file: DecisionFile } {
	const cases = decidedCases()
	const signer = { name: 'Ģirts Ēvalds Ūsiņš', post: 'izpilddirektors', at, fingerprint: sha256('f') }
	const file: DecisionFile = {
		practice: false,
		centre: profile.centre,
		preparedAt: at,
		preparedBy: { name: signer.name, post: signer.post },
		appBuild: '0.1.0',
		decisions: cases.map(({ decision }) => decision)
	}
	const common = { practice: false, profile, at, appBuild: '0.1.0', contentsSize: 8192 }
	const texts = clauseTexts(['5.2.1'], today)
	return { ...common, cases, clauseTexts: texts, json: writeDecisionFile(file), signer, file, ...change }
}
