import type { Desk } from '../feedback/desk.fixture.ts'
import type { EntryId } from '../feedback/entry.ts'
import { commands } from '../feedback/handling.fixture.ts'
import { hashHeader } from '../ledger/hash.ts'
import type { Sha256 } from '../ledger/event.ts'
import { verifyRegisterJson } from '../reports/register-check.ts'
import { exportOf } from '../reports/register.fixture.ts'
import { openCases, type CaseCommand, type CaseDecision, type OpenCase } from './open-case.ts'

/** What an examiner does who hears the staff and finds the complaint justified. */
export const usualCommands: readonly CaseCommand[] = [commands.examine, commands['give-account'], commands.rule]

/** The cases that somebody finds who has nothing but the export. */
export function casesOf(desk: Desk): readonly OpenCase[] {
	const verdict = verifyRegisterJson(exportOf(desk).json)
	if (!verdict.readable || !verdict.ok) throw new Error('the export is whole')
	const { entries, waiting, checkpoint } = verdict.report
	return openCases(entries, waiting, checkpoint.device, verdict.chain)
}

export function caseOf(desk: Desk, id: EntryId): OpenCase {
	const found = casesOf(desk).find(({ entry }) => entry.id === id)
	if (!found) throw new Error('the case is open')
	return found
}

export function decisionOn(
	{ entry, basis }: OpenCase,
	on: CaseDecision['on'],
	commands: readonly CaseCommand[] = usualCommands
): CaseDecision {
	return { entry: entry.id, number: entry.number, basis, on, commands }
}

/** Hash of an event in the desk's own chain. */
export function ownHash(desk: Desk, seq: number): Sha256 | undefined {
	const record = desk.records[seq - 1]
	return record && hashHeader(record.header)
}
