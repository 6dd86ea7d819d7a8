/** What ran over its bound: see the constants beside each check. */
type Limit = 'depth' | 'token' | 'objects' | 'revisions' | 'stream' | 'fields' | 'der' | 'signatures'

type At = { /** Offset in the file, in bytes. */ readonly at: number }
type InObject = { /** Number of the indirect object. */ readonly object: number }
type InField = { /** Fully qualified name of the signature field. */ readonly field: string }
type InRevision = { /** 1 is the first. */ readonly revision: number }
type Named = { readonly name: string }
type None = unknown

/** Every finding of the verifier with the values that its sentence needs. */
type Findings = {
	/* The file as a whole */
	'not-a-pdf': None
	'too-large': { readonly bytes: number; readonly limit: number }
	encrypted: None
	/** The file does not end with `startxref n %%EOF`: cut off, or something was put behind. */
	'file-end': None
	syntax: At
	'duplicate-key': At & { readonly key: string }
	'xref-broken': At
	/** Cross-reference sections do not lie behind each other: a loop, or a linearized file. */
	'xref-order': At
	/** A table and a stream side by side (`/XRefStm`): two readers may see two documents. */
	'xref-hybrid': At
	'object-broken': InObject
	'filter-unsupported': InObject
	'limit-exceeded': { readonly limit: Limit }

	/* Between revisions */
	'revision-unsigned': InRevision
	'revision-trailer': InRevision
	'stray-bytes': InRevision & At
	'object-deleted': InRevision & InObject
	'object-changed': InRevision & InObject
	/** A new object that nothing new needs. */
	'object-unreachable': InRevision & InObject
	/** A cross-reference entry of an update that points into older bytes. */
	'object-redirected': InRevision & InObject
	'object-stream-in-update': InRevision & InObject
	'several-signatures': InRevision
	/** A signature that an earlier revision had and a later one has no more. */
	'signature-removed': InField
	/** The signer allowed no change (DocMDP 1), and there is one. */
	'changes-forbidden': InField & InRevision

	/* The signature's place in the file */
	'signature-broken': InField
	'byte-range-broken': InField
	/** The signed ranges do not end where a revision ends. */
	'byte-range-end': InField
	/** The hole is not exactly the `/Contents` string. */
	'byte-range-gap': InField
	'signature-misplaced': InField
	'subfilter-unsupported': InField & Named
	'contents-empty': InField
	'contents-padding': InField

	/* CMS */
	'der-broken': At
	'cms-broken': InField
	/** Parts that no signature protects: spare certificates, revocation lists, unsigned attributes. */
	'cms-extra': InField
	'attribute-duplicate': InField
	'attribute-missing': InField & Named
	'signing-certificate-mismatch': InField
	'digest-mismatch': InField
	'signature-mismatch': InField
	'algorithm-unsupported': Named
	'algorithm-weak': Named

	/* People */
	'certificate-broken': None
	'certificate-signature': Named
	'chain-incomplete': InField
	'issuer-not-authority': Named
	'leaf-is-authority': Named
	'key-usage': Named
	'critical-extension': Named
	'outside-validity': Named
	'claimed-time-missing': InField
	'claimed-time-in-future': InField
	'root-unknown': InField

	/* Enclosures */
	'attachment-unreadable': Named
}

export type ReasonCode = keyof Findings
/** One finding: a code and values, never prose. */
export type Reason = { [Code in ReasonCode]: { readonly code: Code } & Findings[Code] }[ReasonCode]

/** What a finding means for the verdict; `note` changes nothing. */
export type Severity = 'altered' | 'unreadable' | 'stranger' | 'note'

const notAltered = {
	'not-a-pdf': 'unreadable',
	'too-large': 'unreadable',
	encrypted: 'unreadable',
	'filter-unsupported': 'unreadable',
	'limit-exceeded': 'unreadable',
	'subfilter-unsupported': 'unreadable',
	'algorithm-unsupported': 'unreadable',
	'algorithm-weak': 'unreadable',
	'cms-extra': 'stranger',
	'chain-incomplete': 'stranger',
	'issuer-not-authority': 'stranger',
	'leaf-is-authority': 'stranger',
	'key-usage': 'stranger',
	'critical-extension': 'stranger',
	'outside-validity': 'stranger',
	'claimed-time-missing': 'stranger',
	'root-unknown': 'stranger',
	'claimed-time-in-future': 'note',
	'attachment-unreadable': 'note'
} as const satisfies Partial<Record<ReasonCode, Severity>>

/** Whatever is not known to be harmless counts as an alteration. */
export function severityOf(code: ReasonCode): Severity {
	return code in notAltered ? notAltered[code as keyof typeof notAltered] : 'altered'
}

/** Input that is refused, with the finding; caught only where a finding becomes part of a report. */
export class Refused extends Error {
	override readonly name = 'Refused'
	readonly reason: Reason

	constructor(reason: Reason, options?: ErrorOptions) {
		super(reason.code, options)
		this.reason = reason
	}
}

export function refuse(reason: Reason): never {
	throw new Refused(reason)
}

/** Runs `work` and turns whatever a foreign library throws over bad input into `reason`. */
export function attempt<Result>(reason: Reason, work: () => Result): Result {
	try {
		return work()
	} catch (cause) {
		throw cause instanceof Refused ? cause : new Refused(reason, { cause })
	}
}

/** {@link attempt} for promises. */
export async function attemptAsync<Result>(reason: Reason, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work()
	} catch (cause) {
		throw cause instanceof Refused ? cause : new Refused(reason, { cause })
	}
}

/** A result, or the finding why there is none. */
export type Outcome<Result> = { readonly value: Result } | { readonly reason: Reason }

/** Runs `work` and hands a refusal over as a value; a bug is thrown on. */
export function settle<Result>(work: () => Result): Outcome<Result> {
	try {
		return { value: work() }
	} catch (error) {
		return { reason: reasonOf(error) }
	}
}

/** {@link settle} for promises. */
export async function settleAsync<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
	try {
		return { value: await work() }
	} catch (error) {
		return { reason: reasonOf(error) }
	}
}

function reasonOf(error: unknown): Reason {
	if (error instanceof Refused) return error.reason
	throw error
}
