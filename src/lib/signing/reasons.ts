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
	/** The same beside an allowed change: some tools leave over what they did not need. */
	'object-unused': InRevision & InObject
	/** A cross-reference entry of an update that points into older bytes. */
	'object-redirected': InRevision & InObject
	'several-signatures': InRevision
	/** A signature that an earlier revision had and a later one has no more. */
	'signature-removed': InField
	/** The signer allowed no change (DocMDP 1), and there is one. */
	'changes-forbidden': InField & InRevision
	/** A field that an earlier signer had locked was signed or filled in. */
	'field-locked': InField & InRevision
	/** A certification that is not the first signature, or of which nobody holds the signature. */
	'certification-misplaced': InField
	/** The look of a form field changed without its value, or the value without its look. */
	'appearance-mismatch': InField & InRevision
	/** The new look of a field takes up too much of a page, or lies on its text. */
	'signature-covers': InField & InRevision
	/** A new visible place of a signature. */
	'signature-visible': InField & InRevision & { /** 1 is the first; 0: not in the page tree. */ readonly page: number }
	/** Scripts and other actions that came later. */
	'actions-changed': InRevision
	'form-filled': InRevision
	'metadata-changed': InRevision
	/** An update that changes nothing. */
	'update-empty': InRevision
	'usage-rights': None
	'xfa-form': None

	/* The signature's place in the file */
	'signature-broken': InField
	'byte-range-broken': InField
	/** The signed ranges do not end where a revision ends. */
	'byte-range-end': InField
	/** The hole is not exactly the `/Contents` string. */
	'byte-range-gap': InField
	/** Spaces round the `/Contents` string are not signed. */
	'byte-range-padding': InField
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
	/** The older format does not bind the signature to one certificate. */
	'signing-certificate-missing': InField
	/** It does so by a SHA-1 digest. */
	'signing-certificate-weak': InField
	'time-stamp-broken': InField
	/** The certificate of the time-stamping authority is not one for time-stamps. */
	'time-stamp-purpose': InField
	'time-stamp-untrusted': InField
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
	/** Before the time of signing, by a list that came with the file. */
	'certificate-revoked': Named
	/** After the time of signing, which a time-stamp proves. */
	'certificate-revoked-later': Named
	/** After the time that the signer claims and nothing proves. */
	'certificate-revoked-unproven': Named
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
	'time-stamp-purpose': 'stranger',
	'certificate-revoked': 'stranger',
	'certificate-revoked-unproven': 'stranger',
	'chain-incomplete': 'stranger',
	'issuer-not-authority': 'stranger',
	'leaf-is-authority': 'stranger',
	'key-usage': 'stranger',
	'critical-extension': 'stranger',
	'outside-validity': 'stranger',
	'claimed-time-missing': 'stranger',
	'root-unknown': 'stranger',
	'cms-extra': 'note',
	'byte-range-padding': 'note',
	'signing-certificate-missing': 'note',
	'signing-certificate-weak': 'note',
	'time-stamp-untrusted': 'note',
	'certificate-revoked-later': 'note',
	'signature-visible': 'note',
	'form-filled': 'note',
	'metadata-changed': 'note',
	'object-unused': 'note',
	'update-empty': 'note',
	'usage-rights': 'note',
	'xfa-form': 'note',
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
