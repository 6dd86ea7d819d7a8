import type { Digest } from './algorithms.ts'
import { equalBytes, type Bytes } from './bytes.ts'
import type { DerNode } from './der.ts'
import { checkMathematics, type Mathematics } from './mathematics.ts'
import { checkPeople, type People, type Store, type Trust } from './people-check.ts'
import { severityOf, settle, type Reason } from './reasons.ts'
import { parseTimeStamp } from './time-stamp-parser.ts'

/** What is known of a time-stamp. `time` only when its mathematics is right and it was made for what it stands on. */
export type StampReport = {
	readonly time: Date | undefined
	readonly mathematics: Mathematics
	readonly people: People | undefined
	readonly reasons: readonly Reason[]
}

type StampRequest = {
	readonly token: DerNode
	/** Of what the stamp should be for. */
	readonly digestWith: (digest: Digest) => Promise<Bytes>
	readonly field: string
	readonly trust: Trust
	readonly store: Store
}

/**
 * Checks an RFC 3161 token: it is for these bytes, its authority signed it, and that authority's certificate is one for
 * time-stamps. Whether the authority is trusted is told apart and costs no more than a note.
 *
 * @see RFC 3161 2.4.2, ETSI EN 319 422 5
 */
export async function checkTimeStamp({ token, digestWith, field, trust, store }: StampRequest): Promise<StampReport> {
	const nothing: Mathematics = { digestOk: false, signatureOk: false, reasons: [] }
	const parsed = settle(() => parseTimeStamp(token, field))
	if ('reason' in parsed) {
		const isWeak = severityOf(parsed.reason.code) === 'unreadable'
		return {
			time: undefined,
			mathematics: nothing,
			people: undefined,
			reasons: [isWeak ? parsed.reason : { code: 'time-stamp-broken', field }]
		}
	}
	const { cms, imprint, content, time } = parsed.value
	const forThis = equalBytes(await digestWith(imprint.digest), imprint.value)
	const inside = async (digest: Digest): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest(digest, content))
	const found = await checkMathematics(cms, { digestWith: inside, parts: [content] }, field)
	const right =
		forThis &&
		found.digestOk &&
		found.signatureOk &&
		cms.attributes?.certificateHash !== undefined &&
		found.reasons.length === 0
	const people = await checkPeople(cms, { at: time, proven: false, field, purpose: 'time-stamps', trust, store })
	const weak = found.reasons.filter(({ code }) => severityOf(code) === 'unreadable')
	const broken: Reason[] = weak.length > 0 ? weak : [{ code: 'time-stamp-broken', field }]
	const isAuthority = !people.reasons.some(({ code }) => code === 'key-usage')
	const doubts = doubtsOf(people, field)
	const revoked = people.reasons.filter(({ code }) => code === 'certificate-revoked')
	return {
		time: right && isAuthority ? time : undefined,
		mathematics: { digestOk: forThis && found.digestOk, signatureOk: found.signatureOk, reasons: [] },
		people,
		reasons: [
			...(right ? doubts : broken),
			...(isAuthority ? [] : [{ code: 'time-stamp-purpose', field } as const]),
			...revoked
		]
	}
}

/** Why the time is no proof: the authority is not known, or its own word is all there is once its key is known to be lost. */
function doubtsOf({ trusted, chainOk, validAtClaimedTime, reasons }: People, field: string): readonly Reason[] {
	const isLost = reasons.some(({ code }) => code === 'certificate-revoked-unproven')
	return trusted && chainOk && validAtClaimedTime && !isLost ? [] : [{ code: 'time-stamp-untrusted', field }]
}
