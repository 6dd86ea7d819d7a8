import type { Witnessed } from '$lib/domain/reports/continuity.ts'
import { parseFingerprint, type Fingerprint } from '$lib/signing/fingerprint.ts'
import type { Realm } from '$lib/storage/database.ts'
import { fromBase64, toBase64 } from '$lib/vault/base64.ts'

/** A certificate where a chain may end. */
export type KnownRoot = {
	readonly fingerprint: Fingerprint
	/** DER; `undefined` for a root of which an earlier version kept the fingerprint alone. */
	readonly der: Uint8Array<ArrayBuffer> | undefined
}

/**
 * What the verify page remembers on this device without any key: roots, which name organisations and no person, and ends
 * of chains. The practice realm has its own: its passphrase is public, so its root must vouch for nothing real.
 */
export class Known {
	readonly #notes: Storage
	readonly #realm: Realm

	constructor(notes: Storage, realm: Realm) {
		this.#notes = notes
		this.#realm = realm
	}

	/** Roots whose signatures count here. */
	get roots(): readonly KnownRoot[] {
		const kept = new Map(this.#read('certificates').flatMap(readCertificate))
		const fingerprints = this.#read('roots').flatMap((text) =>
			typeof text === 'string' ? (parseFingerprint(text) ?? []) : []
		)
		return fingerprints.map((fingerprint) => ({ fingerprint, der: kept.get(fingerprint) }))
	}

	/** Ends of chains seen in exports whose signer was known. */
	get witnessed(): readonly Witnessed[] {
		return this.#read('witnessed').filter(isWitnessed)
	}

	/** Takes in a root, or the certificate of one that was known by its fingerprint. */
	trust(root: KnownRoot): void {
		const others = this.roots.filter(({ fingerprint }) => fingerprint !== root.fingerprint)
		this.#keep([...others, root])
	}

	distrust(root: Fingerprint): void {
		this.#keep(this.roots.filter(({ fingerprint }) => fingerprint !== root))
	}

	/** Remembers an end once; the day it was first seen stays. */
	witness({ device, seq, hash, on }: Witnessed): void {
		const known = this.witnessed
		if (known.some((each) => each.device === device && each.seq === seq)) return
		this.#write('witnessed', [...known, { device, seq, hash, on }])
	}

	/** Fingerprints stay a list of their own: versions that know nothing else go on trusting them. */
	#keep(roots: readonly KnownRoot[]): void {
		const kept = roots.flatMap(({ fingerprint, der }) => (der ? [{ fingerprint, der: toBase64(der) }] : []))
		this.#write('certificates', kept)
		this.#write(
			'roots',
			roots.map(({ fingerprint }) => fingerprint)
		)
	}

	#read(what: Note): readonly unknown[] {
		try {
			const value: unknown = JSON.parse(this.#notes.getItem(this.#key(what)) ?? '[]')
			return Array.isArray(value) ? value : []
		} catch {
			return []
		}
	}

	#write(what: Note, values: readonly unknown[]): void {
		this.#notes.setItem(this.#key(what), JSON.stringify(values))
	}

	#key(what: Note): string {
		return `uzklausi/${this.#realm}/${what}`
	}
}

type Note = 'roots' | 'certificates' | 'witnessed'

/** Other windows and other versions write here too, so nothing is taken for granted. */
function readCertificate(value: unknown): readonly (readonly [Fingerprint, Uint8Array<ArrayBuffer>])[] {
	if (typeof value !== 'object' || value === null) return []
	const { fingerprint, der } = value as Partial<Record<keyof KnownRoot, unknown>>
	const root = typeof fingerprint === 'string' ? parseFingerprint(fingerprint) : undefined
	return root && isBase64(der) ? [[root, fromBase64(der)]] : []
}

function isBase64(value: unknown): value is string {
	return typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value)
}

function isWitnessed(value: unknown): value is Witnessed {
	if (typeof value !== 'object' || value === null) return false
	const { device, seq, hash, on } = value as Partial<Record<keyof Witnessed, unknown>>
	return typeof device === 'string' && Number.isSafeInteger(seq) && typeof hash === 'string' && typeof on === 'string'
}
