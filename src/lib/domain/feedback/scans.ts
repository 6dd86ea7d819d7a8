import { caseworkOf } from './casework.ts'
import { accept, refusal, type Decision } from './decision.ts'
import type { Entry, HistoryItem } from './entry.ts'
import { needText } from './handling-checks.ts'
import type { HandlingOf } from './handling-command.ts'

/** Says that a letter or a photograph belongs to the case (F12). The same picture is added once. */
export function addScan(entry: Entry, { scan }: HandlingOf<'add-scan'>): Decision {
	const known = caseworkOf(entry).scans.some(({ id, sha256 }) => id === scan.id || sha256 === scan.sha256)
	if (known) return refusal('entry', 'scan-known')
	return accept({
		type: 'entry.scan-added',
		body: { scan: { ...scan, name: scan.name.normalize('NFC').trim() } },
		confidential: undefined
	})
}

/** Takes one away for good, with a reason; that it was there stays in the history. The page of a decision stays with it. */
export function removeScan(entry: Entry, { id, reason }: HandlingOf<'remove-scan'>): Decision {
	if (!caseworkOf(entry).scans.some((scan) => scan.id === id)) return refusal('entry', 'scan-missing')
	if (entry.history.some((item) => isRulingOn(item, id))) return refusal('entry', 'scan-of-ruling')
	const issues = needText(reason, 'reason', 'reason-empty')
	if (issues.length > 0) return { ok: false, issues }
	return accept({ type: 'entry.scan-removed', body: { id, reason: reason.trim() }, confidential: undefined })
}

/** Whether it is a decision that was typed in from that page. */
function isRulingOn(item: HistoryItem, scan: string): boolean {
	return item.type === 'handled' && item.fact.type === 'entry.ruled' && item.fact.body.ruling.paper === scan
}
