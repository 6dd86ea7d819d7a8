import { readAttachments, type Attachment, type Attachments } from './attachments.ts'
import { indexOfText, type Bytes } from './bytes.ts'
import type { UpdateKind } from './comparison.ts'
import { PdfDocument } from './document.ts'
import { listSignatureFields, type SignatureField } from './fields.ts'
import type { Trust } from './people-check.ts'
import { checkPermissions, checkPermsEntry, type Signed } from './permissions.ts'
import { isDictionary, isReference } from './pdf-values.ts'
import { settle, settleAsync, severityOf, type Reason, type ReasonCode, type Severity } from './reasons.ts'
import { compareRevisions, type Update } from './revisions.ts'
import { checkSignature } from './signature-check.ts'
import type { SignatureReport } from './signature-report.ts'
import { readStore } from './store.ts'

/**
 * `whole`: every signature right, by people of a trusted root, nothing changed since. `stranger`: mathematically right,
 * but nobody known here vouches for the person. `altered`: changed after signing, or built to deceive. `unreadable`: the
 * file or the signature is of a kind that cannot be judged here.
 */
export type Verdict = 'whole' | 'altered' | 'stranger' | 'unsigned' | 'not-a-pdf' | 'unreadable' | 'too-large'

/** One state of the file. Offsets in bytes. */
export type RevisionReport = {
	/** 1 is the first. */
	readonly number: number
	readonly from: number
	readonly to: number
	/** `content`: made before the first signature, which covers it. `foreign`: changed in a way that nobody may. */
	readonly kind: 'content' | UpdateKind
	/** Fields signed in this revision. */
	readonly signedFields: readonly string[]
	readonly reasons: readonly Reason[]
}

export type Verification = {
	readonly verdict: Verdict
	/** In order of revision. */
	readonly signatures: readonly SignatureReport[]
	readonly revisions: readonly RevisionReport[]
	/** All findings together, those of signatures and revisions included. */
	readonly reasons: readonly Reason[]
	/** Files inside the newest revision whose signature is right; none when there is no such revision. */
	readonly attachments: readonly Attachment[]
	/** Signature fields that nobody has signed: a file cut back to an earlier revision shows here. */
	readonly expectedEmptyFields: readonly string[]
}

/** {@link Verification} before the files inside are unpacked, which takes longer than the verdict and has no say in it. */
export type Judgement = Omit<Verification, 'attachments'>

export type VerifyOptions = Trust

const mostSignatures = 32

/**
 * Judges a file that came from outside. Bad input of any kind is a verdict, never an exception.
 *
 * @param bytes - the whole file.
 * @param options - SHA-256 of the roots that are trusted; `now` only to remark on times in the future.
 * @see ETSI EN 319 142-1, ISO 32000-1 12.8; the attacks in [Note: Attacks on signed files] of `attacks.test.ts`
 */
export async function verifyPdf(bytes: Bytes, options: VerifyOptions): Promise<Verification> {
	return withAttachments(bytes, await judgePdf(bytes, options))
}

/** {@link verifyPdf} up to the verdict; {@link withAttachments} adds the rest. */
export async function judgePdf(bytes: Bytes, options: VerifyOptions): Promise<Judgement> {
	const judged = await settleAsync(() => judge(bytes, options))
	return 'value' in judged ? judged.value : refusedJudgement(bytes, judged.reason)
}

/** The verdict on `bytes`, and the files that lie inside what was signed. */
export function withAttachments(bytes: Bytes, judgement: Judgement): Verification {
	const { attachments, reasons } = readSignedAttachments(bytes, judgement)
	return { ...judgement, reasons: [...judgement.reasons, ...reasons], attachments }
}

async function judge(bytes: Bytes, options: VerifyOptions): Promise<Judgement> {
	const document = new PdfDocument(bytes)
	const last = document.view()
	const fields = listSignatureFields(last)
	const signed = fields.filter(({ value }) => value !== undefined)
	const expectedEmptyFields = fields.filter(({ value }) => value === undefined).map(({ name }) => name)
	const removed = removedSignatures(document, signed)
	if (signed.length === 0 && removed.length === 0) {
		const reasons = checkPermsEntry(document, [])
		return { verdict: 'unsigned', signatures: [], revisions: [], reasons, expectedEmptyFields }
	}
	const few = signed.slice(0, mostSignatures)
	const signatures: SignatureReport[] = []
	const store = readStore(last)
	for (const field of few) signatures.push(await checkSignature(document, field, options, store))
	signatures.sort((one, other) => (one.revision ?? 0) - (other.revision ?? 0))
	const first = signatures.find(({ revision }) => revision !== undefined)?.revision ?? document.sections.length
	const updates = compareRevisions(document, first)
	const revisions = reportRevisions(document, signatures, updates)
	const places = placesOf(document, fields, signatures)
	const reasons = [
		...removed,
		...(few.length < signed.length ? [{ code: 'limit-exceeded', limit: 'signatures' } as const] : []),
		...signatures.flatMap((signature) => signature.reasons),
		...revisions.flatMap((revision) => revision.reasons),
		...checkPermissions(document, places, updates),
		...checkPermsEntry(document, places),
		...(hasDynamicForm(document) ? [{ code: 'xfa-form' } as const] : [])
	]
	return { verdict: decide(signatures, reasons), signatures, revisions, reasons, expectedEmptyFields }
}

/** Where each signature stands, as far as that is known. */
function placesOf(
	document: PdfDocument,
	fields: readonly SignatureField[],
	signatures: readonly SignatureReport[]
): Signed[] {
	return signatures.flatMap(({ field, revision }) => {
		const found = fields.find(({ name }) => name === field)
		const dictionary = revision === undefined ? null : document.view(revision).resolve(found?.value)
		return revision !== undefined && found && isDictionary(dictionary)
			? [{ field, revision, dictionary, fieldDictionary: found.dictionary }]
			: []
	})
}

/** XFA: what a reader shows is made by the form's own program. */
function hasDynamicForm(document: PdfDocument): boolean {
	const view = document.view()
	const form = view.get(view.catalog, 'AcroForm')
	return isDictionary(form) && form.entries.has('XFA')
}

/** Legal ways to write a file that this reader leaves alone: without a trace of a signature there is nothing to judge. */
const otherWays: readonly ReasonCode[] = ['xref-hybrid', 'xref-order']

/** A file that could not be read to the end: with a trace of a signature it was whole once. */
function refusedJudgement(bytes: Bytes, reason: Reason): Judgement {
	const rest = { signatures: [], revisions: [], reasons: [reason], expectedEmptyFields: [] }
	if (reason.code === 'not-a-pdf' || reason.code === 'too-large') return { verdict: reason.code, ...rest }
	if (severityOf(reason.code) !== 'altered') return { verdict: 'unreadable', ...rest }
	if (indexOfText(bytes, '/ByteRange') !== -1) return { verdict: 'altered', ...rest }
	return { verdict: otherWays.includes(reason.code) ? 'unsigned' : 'unreadable', ...rest }
}

function decide(signatures: readonly SignatureReport[], reasons: readonly Reason[]): Verdict {
	const found = new Set<Severity>(reasons.map(({ code }) => severityOf(code)))
	if (found.has('altered')) return 'altered'
	if (found.has('unreadable')) return 'unreadable'
	const right = signatures.length > 0 && signatures.every(({ digestOk, signatureOk }) => digestOk && signatureOk)
	if (!right) return 'altered'
	// Who stamps the time is told apart, unless nobody else has signed.
	const people = signatures.filter(({ kind }) => kind === 'signature')
	const known = (people.length > 0 ? people : signatures).every(
		({ chainOk, trusted, validAtClaimedTime }) => chainOk && trusted && validAtClaimedTime
	)
	return known && !found.has('stranger') ? 'whole' : 'stranger'
}

/** Signatures that older revisions hold, or of which only the bytes are left because nothing refers to them any more. */
function removedSignatures(document: PdfDocument, present: readonly SignatureField[]): Reason[] {
	const kept = new Set(present.map(({ value }) => (isReference(value) ? value.number : -1)))
	const older = document.sections.slice(0, -1).flatMap((_, index) => listSignatureFields(document.view(index + 1)))
	const lost = older.filter(({ value }) => isReference(value) && !kept.has(value.number))
	const names = new Set(lost.map(({ name }) => name))
	if (present.length === 0 && names.size === 0 && isSignedSomewhere(document)) names.add('')
	return [...names].map((field) => ({ code: 'signature-removed', field }))
}

/** Usage rights, which only Acrobat's own readers heed, are a signature that nobody has made over the document. */
function isSignedSomewhere(document: PdfDocument): boolean {
	const view = document.view()
	const permissions = view.get(view.catalog, 'Perms')
	const rights = isDictionary(permissions)
		? (permissions.entries.get('UR3') ?? permissions.entries.get('UR'))
		: undefined
	const entry = isReference(rights) ? document.entry(rights.number, view.revision) : undefined
	const at = indexOfText(document.bytes, '/ByteRange')
	if (at === -1 || entry?.type !== 'offset' || !isReference(rights)) return at !== -1
	const { from, to } = document.locate(rights.number, entry, view)
	return at < from || indexOfText(document.bytes, '/ByteRange', to) !== -1
}

function reportRevisions(
	document: PdfDocument,
	signatures: readonly SignatureReport[],
	updates: ReadonlyMap<number, Update>
): RevisionReport[] {
	return document.sections.map((section, index) => {
		const number = index + 1
		const signedFields = signatures.filter(({ revision }) => revision === number).map(({ field }) => field)
		const update = updates.get(number)
		const reasons: Reason[] = [...(update?.reasons ?? [])]
		if (signedFields.length > 1) reasons.push({ code: 'several-signatures', revision: number })
		if (signedFields.length === 0 && update?.kind === 'foreign')
			reasons.push({ code: 'revision-unsigned', revision: number })
		const kind = update?.kind ?? (signedFields.length > 0 ? 'signature' : 'content')
		const to = number === document.sections.length ? document.bytes.length : section.end
		return { number, from: document.sections[index - 1]?.end ?? 0, to, kind, signedFields, reasons }
	})
}

function readSignedAttachments(bytes: Bytes, { signatures, revisions }: Judgement): Attachments {
	const harmless = (reasons: readonly Reason[]): boolean =>
		reasons.every(({ code }) => ['stranger', 'note'].includes(severityOf(code)))
	const broken = revisions.find(({ reasons }) => !harmless(reasons))?.number ?? Infinity
	const right = signatures.filter(
		({ digestOk, signatureOk, reasons, revision }) =>
			digestOk && signatureOk && harmless(reasons) && (revision ?? Infinity) < broken
	)
	const newest = Math.max(...right.map(({ revision }) => revision ?? 0))
	if (right.length === 0) return { attachments: [], reasons: [] }
	const read = settle(() => readAttachments(new PdfDocument(bytes).view(newest)))
	return 'value' in read ? read.value : { attachments: [], reasons: [{ code: 'attachment-unreadable', name: '' }] }
}
