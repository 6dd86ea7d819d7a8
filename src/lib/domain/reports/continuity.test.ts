import { describe, expect, test } from 'vitest'
import { instant, isoDate } from '../dates.ts'
import { checkpoint } from '../ledger/chain.ts'
import { personId, deviceId, type ChainHead, type LedgerRecord, type Sha256 } from '../ledger/event.ts'
import { hashHeader } from '../ledger/hash.ts'
import { emptyHead, readHeader, writeEvent } from '../ledger/record.ts'
import { continuityOf, type Witnessed } from './continuity.ts'

const device = deviceId('d1')
const at = instant('2026-11-22T10:00:00Z')
const seenOn = isoDate('2026-10-31')

/** A chain of `length` events; `salt` makes another one of the same device. */
function chain(length: number, salt = 1): { records: LedgerRecord[]; heads: ChainHead[] } {
	const records: LedgerRecord[] = []
	const heads: ChainHead[] = []
	let head = emptyHead(device)
	for (let index = 0; index < length; index++) {
		const draft = {
			wallClock: at,
			actor: personId('p1'),
			type: 'entry.registered',
			subject: 'e1',
			appBuild: '1',
			body: {},
			confidential: undefined
		}
		const salts = { salt: new Uint8Array(16).fill(salt), confidentialSalt: new Uint8Array(16) }
		const written = writeEvent(draft, head, salts)
		records.push(written.record)
		head = written.head
		heads.push(head)
	}
	return { records, heads }
}

const { records, heads } = chain(9)
const hashes = (list: readonly LedgerRecord[]): ReadonlyMap<number, Sha256> =>
	new Map(
		list.flatMap(({ header }) => {
			const { seq, previous } = readHeader(header)
			return [
				[seq - 1, previous],
				[seq, hashHeader(header)]
			] as const
		})
	)
const head = (seq: number): ChainHead => heads[seq - 1] ?? emptyHead(device)
const seen = (seq: number, hash = head(seq).hash): Witnessed => ({ device, seq, hash, on: seenOn })
const exportOf = (seq: number) => checkpoint(head(seq), seq, at)

describe('a director who has seen earlier exports', () => {
	test('is told that a first one has nothing to be compared with', () => {
		expect(continuityOf(exportOf(9), hashes(records), [])).toEqual({ type: 'unknown-past' })
		expect(continuityOf(exportOf(9), hashes(records), [{ ...seen(5), device: deviceId('d2') }])).toEqual({
			type: 'unknown-past'
		})
	})

	test('sees that the next one goes on from the last, with whole or shortened chain inside', () => {
		expect(continuityOf(exportOf(9), hashes(records), [seen(3), seen(5)])).toEqual({ type: 'continues', seenOn })
		expect(continuityOf(exportOf(9), hashes(records.slice(5)), [seen(5)])).toEqual({ type: 'continues', seenOn })
	})

	test('is told of an export in between that nobody showed', () => {
		expect(continuityOf(exportOf(9), hashes(records.slice(7)), [seen(5)])).toEqual({ type: 'gap', seenOn })
	})

	test('recognises the same export and an older one', () => {
		expect(continuityOf(exportOf(9), hashes(records), [seen(9)])).toEqual({ type: 'same', seenOn })
		expect(continuityOf(exportOf(6), hashes(records.slice(0, 6)), [seen(9), seen(6)])).toEqual({
			type: 'older',
			seenOn
		})
	})

	test('is warned when the past was rewritten, however long the new chain is', () => {
		const other = chain(12, 2)
		const end = other.heads.at(-1) ?? emptyHead(device)
		expect(continuityOf(checkpoint(end, 12, at), hashes(other.records), [seen(5)])).toEqual({
			type: 'rewritten',
			seenOn
		})
		expect(continuityOf(exportOf(9), hashes(records), [seen(5), seen(7, '0'.repeat(64) as Sha256)])).toEqual({
			type: 'rewritten',
			seenOn
		})
	})
})
