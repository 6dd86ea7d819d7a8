import type { Witnessed } from '$lib/domain/reports/continuity.ts'
import { parseFingerprint, type Fingerprint } from '$lib/signing/fingerprint.ts'
import type { Realm } from '$lib/storage/database.ts'

/**
 * What the verify page remembers on this device without any key: fingerprints of roots and ends of chains. Opaque numbers
 * only, no names. The practice realm has its own: its passphrase is public, so its root must vouch for nothing real.
 */
export class Known {
	readonly #notes: Storage
	readonly #realm: Realm

	constructor(notes: Storage, realm: Realm) {
		this.#notes = notes
		this.#realm = realm
	}

	/** Roots whose signatures count here. */
	get roots(): readonly Fingerprint[] {
		return this.#read('roots').flatMap((text) => (typeof text === 'string' ? (parseFingerprint(text) ?? []) : []))
	}

	/** Ends of chains seen in exports whose signer was known. */
	get witnessed(): readonly Witnessed[] {
		return this.#read('witnessed').filter(isWitnessed)
	}

	trust(root: Fingerprint): void {
		this.#write('roots', [...new Set([...this.roots, root])])
	}

	distrust(root: Fingerprint): void {
		this.#write(
			'roots',
			this.roots.filter((each) => each !== root)
		)
	}

	/** Remembers an end once; the day it was first seen stays. */
	witness({ device, seq, hash, on }: Witnessed): void {
		const known = this.witnessed
		if (known.some((each) => each.device === device && each.seq === seq)) return
		this.#write('witnessed', [...known, { device, seq, hash, on }])
	}

	#read(what: 'roots' | 'witnessed'): readonly unknown[] {
		try {
			const value: unknown = JSON.parse(this.#notes.getItem(this.#key(what)) ?? '[]')
			return Array.isArray(value) ? value : []
		} catch {
			return []
		}
	}

	#write(what: 'roots' | 'witnessed', values: readonly unknown[]): void {
		this.#notes.setItem(this.#key(what), JSON.stringify(values))
	}

	#key(what: string): string {
		return `uzklausi/${this.#realm}/${what}`
	}
}

function isWitnessed(value: unknown): value is Witnessed {
	if (typeof value !== 'object' || value === null) return false
	const { device, seq, hash, on } = value as Partial<Record<keyof Witnessed, unknown>>
	return typeof device === 'string' && Number.isSafeInteger(seq) && typeof hash === 'string' && typeof on === 'string'
}
