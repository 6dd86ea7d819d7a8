import { compareTexts } from '../dates.ts'
import type { DeviceId, EventHeader, LedgerRecord, Salted, Sha256 } from './event.ts'
import { commitmentOf, hashHeader } from './hash.ts'
import { readBody, readHeader } from './record.ts'

/** Two events claim one place in a device's chain. Everything of the device from there on is held back until people decide. */
export type Fork = { readonly device: DeviceId; readonly seq: number; readonly held: readonly LedgerRecord[] }

/** Records of any number of devices, by device and number; what lies behind a fork is kept apart, never picked. */
export type LedgerSet = { readonly records: readonly LedgerRecord[]; readonly forks: readonly Fork[] }

export const emptyLedgerSet: LedgerSet = { records: [], forks: [] }

/**
 * Union by [device, seq]: the same in any order, any number of times. Where one copy lacks a body or a confidential part,
 * the other's is taken; an erasure must therefore be repeated after a merge by the event that ordered it.
 *
 * @throws {AppError} `event-unreadable` when a header cannot be read: verify before you merge.
 */
export function mergeLedgers(left: LedgerSet, right: LedgerSet): LedgerSet {
	const byHash = new Map<Sha256, Placed>()
	for (const record of [...everything(left), ...everything(right)]) {
		const hash = hashHeader(record.header)
		const known = byHash.get(hash)
		const header = known?.header ?? readHeader(record.header)
		byHash.set(hash, { header, hash, record: known ? join(header, known.record, record) : record })
	}
	return settle([...byHash.values()].sort(byPlace))
}

/** One device's records as a set. */
export function ledgerSet(records: readonly LedgerRecord[]): LedgerSet {
	return mergeLedgers(emptyLedgerSet, { records, forks: [] })
}

/** Order in which events of many devices are shown: Lamport counter, then device, then number. Wall clocks have no say. */
export function compareForDisplay(left: EventHeader, right: EventHeader): number {
	return left.lamport - right.lamport || compareTexts(left.device, right.device) || left.seq - right.seq
}

/** Records in the order of {@link compareForDisplay}. */
export function inDisplayOrder(records: readonly LedgerRecord[]): readonly LedgerRecord[] {
	return records
		.map((record) => ({ record, header: readHeader(record.header) }))
		.sort((left, right) => compareForDisplay(left.header, right.header))
		.map(({ record }) => record)
}

type Placed = { readonly header: EventHeader; readonly hash: Sha256; readonly record: LedgerRecord }

function everything(set: LedgerSet): readonly LedgerRecord[] {
	return [...set.records, ...set.forks.flatMap((fork) => fork.held)]
}

function byPlace(left: Placed, right: Placed): number {
	const { header: one } = left
	const { header: other } = right
	return compareTexts(one.device, other.device) || one.seq - other.seq || compareTexts(left.hash, right.hash)
}

function settle(placed: readonly Placed[]): LedgerSet {
	const forkedAt = new Map<DeviceId, number>()
	placed.forEach(({ header: { device, seq } }, index) => {
		const before = placed[index - 1]?.header
		if (before?.device === device && before.seq === seq && !forkedAt.has(device)) forkedAt.set(device, seq)
	})
	const isHeld = ({ header }: Placed): boolean => header.seq >= (forkedAt.get(header.device) ?? Infinity)
	const held = placed.filter(isHeld)
	return {
		records: placed.filter((each) => !isHeld(each)).map(({ record }) => record),
		forks: [...forkedAt].map(([device, seq]) => ({
			device,
			seq,
			held: held.filter(({ header }) => header.device === device).map(({ record }) => record)
		}))
	}
}

function join(header: EventHeader, left: LedgerRecord, right: LedgerRecord): LedgerRecord {
	const body = better(left.body, right.body, header.commitment)
	const named = body && commitmentOf(body) === header.commitment ? readBody(body)['confidential'] : undefined
	return { header: left.header, body, confidential: better(left.confidential, right.confidential, named) }
}

/** The copy that keeps its commitment; between two that do not, the same one whatever the order. */
function better(left: Salted | undefined, right: Salted | undefined, commitment: unknown): Salted | undefined {
	if (!left || !right) return left ?? right
	const [one, other] = [commitmentOf(left), commitmentOf(right)]
	if (one === commitment || one === other) return left
	return other === commitment || other < one ? right : left
}
