import type { EntryId } from '$lib/domain/feedback/entry.ts'
import { hashHeader } from '$lib/domain/ledger/hash.ts'
import { judgeOwnCode, type CheckCode, type OwnVerdict } from '$lib/domain/reports/check-code.ts'
import type { Desk } from './desk.svelte.ts'

/** `entry`: of the slip's number, when this register has it. */
export type OwnAnswer = { readonly verdict: OwnVerdict; readonly entry: EntryId | undefined }

type DeskOfCodes = Pick<Desk, 'summaries'> & {
	readonly register: Pick<Desk['register'], 'device' | 'entry' | 'record'>
}

/**
 * Holds a code from paper against this device's own ledger: the place it names is read and hashed anew.
 *
 * @throws {AppError} `event-unreadable`, `database-damaged`, `database-closed`
 */
export async function checkOwnCode({ summaries, register }: DeskOfCodes, code: CheckCode): Promise<OwnAnswer> {
	const found = code.kind === 'slip' ? summaries.find(({ number }) => number === code.number) : undefined
	const seq = code.kind === 'register' ? code.seq : found && (await register.entry(found.id)).history[0]?.seq
	const record = seq === undefined ? undefined : await register.record(seq)
	const known = {
		device: register.device,
		hash: record && hashHeader(record.header),
		voided: found?.stage === 'voided'
	}
	return { verdict: judgeOwnCode(code, known), entry: found?.id }
}
