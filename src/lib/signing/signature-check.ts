import { concatBytes, type Bytes } from './bytes.ts'
import { parseCms, type CmsSignature } from './cms-parser.ts'
import type { DerNode } from './der.ts'
import type { PdfDocument } from './document.ts'
import type { SignatureField } from './fields.ts'
import { checkMathematics } from './mathematics.ts'
import { checkPeople, type Store, type Trust } from './people-check.ts'
import { parsePdfTime } from './pdf-time.ts'
import { isName, textOf } from './pdf-values.ts'
import { settle, type Reason } from './reasons.ts'
import { nothingKnown, type SignatureReport } from './signature-report.ts'
import { digestSigned, locateSignature, readContents, signedParts, type SignaturePlace } from './signature-place.ts'
import { checkTimeStamp, type StampReport } from './time-stamp-check.ts'

/** A claimed time may run this far ahead of our clock before it is remarked on, in milliseconds. */
const clockTolerance = 24 * 60 * 60 * 1000

type Known = Omit<SignatureReport, 'reasons'>
type Job = {
	readonly document: PdfDocument
	readonly place: SignaturePlace
	readonly field: string
	readonly trust: Trust
	readonly store: Store
}

/** Checks one signed field: place, digest, signature, time, chain, trust. Never throws over bad input. */
export async function checkSignature(
	document: PdfDocument,
	{ name: field, ...rest }: SignatureField,
	trust: Trust,
	store: Store
): Promise<SignatureReport> {
	const place = settle(() => locateSignature(document, { name: field, ...rest }))
	if ('reason' in place) return { ...nothingKnown(field), reasons: [place.reason] }
	const { range, revision, dictionary, reasons, format } = place.value
	const coveredBytes = range[2] + range[3]
	const known: Known = {
		...nothingKnown(field),
		kind: format === 'ETSI.RFC3161' ? 'time-stamp' : 'signature',
		revision,
		coveredBytes,
		coversWholeFile: coveredBytes === document.bytes.length,
		claimedAt: parsePdfTime(textOf(dictionary.entries.get('M'))),
		claimedReason: textOf(dictionary.entries.get('Reason'))
	}
	const contents = settle(() => readContents(place.value, field))
	if ('reason' in contents) return { ...known, reasons: [...reasons, contents.reason] }
	const job: Job = { document, place: place.value, field, trust, store }
	const found = await (known.kind === 'time-stamp' ? checkDocumentStamp : checkPerson)(job, known, contents.value)
	return { ...found, reasons: [...reasons, ...found.reasons] }
}

/** `/DocTimeStamp` (ISO 32000-2 12.8.5): no person, and no time but the stamped one. */
async function checkDocumentStamp(
	{ document, place, field, trust, store }: Job,
	known: Known,
	token: DerNode
): Promise<SignatureReport> {
	const isNamed = isName(place.dictionary.entries.get('Type'), 'DocTimeStamp')
	const { time, mathematics, people, reasons } = await checkTimeStamp({
		token,
		digestWith: (digest) => digestSigned(document, place, digest),
		field,
		trust,
		store
	})
	return {
		...known,
		...people,
		claimedAt: undefined,
		...stamped(time, people),
		digestOk: mathematics.digestOk,
		signatureOk: mathematics.signatureOk,
		reasons: [...reasons, ...(isNamed ? [] : [{ code: 'signature-broken', field } as const])]
	}
}

const stamped = (
	time: Date | undefined,
	authority: StampReport['people']
): Pick<Known, 'stampedAt' | 'timeEvidence' | 'stampedBy' | 'stampTrusted'> =>
	time
		? {
				stampedAt: time,
				timeEvidence: 'stamped',
				stampedBy: authority?.signer,
				stampTrusted: authority?.trusted ?? false
			}
		: { stampedAt: undefined, timeEvidence: 'claim-only', stampedBy: undefined, stampTrusted: false }

async function checkPerson(job: Job, known: Known, contents: DerNode): Promise<SignatureReport> {
	const { document, place, field, trust, store } = job
	const cms = settle(() => parseCms(contents, field))
	if ('reason' in cms) return { ...known, reasons: [...checkTime(known.claimedAt, field, trust.now), cms.reason] }
	const claimedAt = known.claimedAt ?? cms.value.attributes?.signingTime
	const parts = signedParts(document, place)
	const mathematics = await checkMathematics(
		cms.value,
		{ digestWith: (digest) => digestSigned(document, place, digest), parts },
		field
	)
	const stamp = await checkOwnStamp(job, cms.value)
	const at = stamp?.time ?? claimedAt
	const proven = stamp?.time !== undefined && stamp.reasons.length === 0
	const people = await checkPeople(cms.value, { at, proven, field, purpose: 'documents', trust, store })
	return {
		...known,
		claimedAt,
		...stamped(stamp?.time, stamp?.people),
		...people,
		digestOk: mathematics.digestOk,
		signatureOk: mathematics.signatureOk,
		reasons: [
			...(at === stamp?.time && at ? [] : checkTime(claimedAt, field, trust.now)),
			...checkBinding(place, cms.value, field),
			...mathematics.reasons,
			...(stamp?.reasons ?? []),
			...people.reasons
		]
	}
}

/** The time-stamp over the signature's value that came with it. */
async function checkOwnStamp(
	{ field, trust, store }: Job,
	{ unsigned, signature }: CmsSignature
): Promise<StampReport | undefined> {
	const token = unsigned.timeStamp
	const digestWith = async (digest: string): Promise<Bytes> =>
		new Uint8Array(await crypto.subtle.digest(digest, concatBytes(signature)))
	return token && checkTimeStamp({ token, digestWith, field, trust, store })
}

function checkTime(claimedAt: Date | undefined, field: string, now: Date | undefined): Reason[] {
	if (!claimedAt) return [{ code: 'claimed-time-missing', field }]
	const ahead = now ? claimedAt.getTime() - now.getTime() : 0
	return ahead > clockTolerance ? [{ code: 'claimed-time-in-future', field }] : []
}

/** PAdES wants the certificate named by a strong digest; the older format knows no such attribute. */
function checkBinding({ format }: SignaturePlace, { attributes }: CmsSignature, field: string): Reason[] {
	const hash = attributes?.certificateHash
	if (hash) return hash.digest === 'SHA-1' ? [{ code: 'signing-certificate-weak', field }] : []
	return format === 'ETSI.CAdES.detached'
		? [{ code: 'attribute-missing', field, name: 'signingCertificateV2' }]
		: [{ code: 'signing-certificate-missing', field }]
}
