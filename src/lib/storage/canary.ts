import { databaseName, type HeadRow, type Realm } from './database.ts'

/** What stays outside IndexedDB so that "everything was lost" is told from "new": opaque ids and numbers only. */
export type Canary = { readonly device: string; readonly seq: number; readonly hash: string; readonly at: string }

export function readCanary(storage: Storage, realm: Realm): Canary | undefined {
	const text = storage.getItem(key(realm))
	if (text === null) return undefined
	try {
		const value = JSON.parse(text) as Canary
		return typeof value.device === 'string' && typeof value.seq === 'number' ? value : undefined
	} catch {
		return undefined
	}
}

export function writeCanary(storage: Storage, realm: Realm, head: HeadRow, at: string): void {
	const canary: Canary = { device: head.device, seq: head.seq, hash: head.hash, at }
	storage.setItem(key(realm), JSON.stringify(canary))
}

export function forgetCanary(storage: Storage, realm: Realm): void {
	storage.removeItem(key(realm))
}

/**
 * - `new`: nothing was ever here.
 * - `lost`: the canary tells of records, the database is empty or another one.
 * - `behind`: the database is older than the canary: a browser or disk brought back an old state.
 */
export type CanaryVerdict = 'new' | 'fine' | 'lost' | 'behind'

export function judgeCanary(canary: Canary | undefined, head: HeadRow | undefined): CanaryVerdict {
	if (!head) return canary ? 'lost' : 'new'
	if (!canary) return 'fine'
	if (canary.device !== head.device) return 'lost'
	return canary.seq > head.seq ? 'behind' : 'fine'
}

function key(realm: Realm): string {
	return `${databaseName(realm)}/canary`
}
