import { verifySignature } from './algorithms.ts'
import { bytesToHex, equalBytes, type Bytes } from './bytes.ts'
import type { Certificate } from './certificate-parser.ts'
import { parseDer, Tag, type DerNode } from './der.ts'
import { expectTag, readBits, readTime, readUnsigned, sequenceItems } from './der-values.ts'
import { settle, settleAsync, type Reason } from './reasons.ts'

/** A certificate revocation list as it was read; nothing about it has been verified. */
type RevocationList = {
	readonly issuerName: Bytes
	readonly signedPart: Bytes
	readonly signatureAlgorithm: DerNode
	readonly signature: Bytes
	/** When each serial number (lower-case hex) was revoked. */
	readonly revoked: ReadonlyMap<string, Date>
}

/** `proven`: by a time-stamp of an authority that is trusted; otherwise the signer's own claim. No time: any revocation counts. */
export type SigningTime = { readonly time: Date | undefined; readonly proven: boolean }

/**
 * What the revocation lists that came with the file say about a chain: a certificate that was revoked when it was used, or
 * only later. Lists by others than the issuer, or whose signature is wrong, say nothing; nor does the absence of a list.
 *
 * @param path - from the leaf to the root.
 * @param lists - DER.
 * @param at - when the signature was made. A revocation after it is harmless only where that time is proven: whoever has a stolen
 * key can claim any (ETSI EN 319 102-1, 5.5.4: REVOKED_NO_POE).
 * @see RFC 5280 5, 6.3
 */
export async function checkRevocation(
	path: readonly Certificate[],
	lists: readonly Bytes[],
	at: SigningTime
): Promise<Reason[]> {
	const read = lists.flatMap((der) => {
		const outcome = settle(() => parseRevocationList(der))
		return 'value' in outcome ? [outcome.value] : []
	})
	const reasons: Reason[] = []
	for (const [index, certificate] of path.slice(0, -1).entries()) {
		const issuer = path[index + 1]
		const name = certificate.subject.commonName
		for (const list of read) {
			const when = list.revoked.get(bytesToHex(certificate.serial))
			if (!when || !issuer || !(await isBy(list, issuer))) continue
			reasons.push({ code: codeOf(when, at), name })
			break
		}
	}
	return reasons
}

function codeOf(when: Date, { time, proven }: SigningTime): Reason['code'] & `certificate-revoked${string}` {
	if (!time || when <= time) return 'certificate-revoked'
	return proven ? 'certificate-revoked-later' : 'certificate-revoked-unproven'
}

async function isBy(
	{ issuerName, signatureAlgorithm, signature, signedPart }: RevocationList,
	issuer: Certificate
): Promise<boolean> {
	if (!equalBytes(issuerName, issuer.subjectName)) return false
	const { publicKey } = issuer
	const checked = await settleAsync(() =>
		verifySignature({ publicKey, algorithm: signatureAlgorithm, signature, data: signedPart })
	)
	return 'value' in checked && checked.value
}

/** @throws {Refused} `der-broken`, `limit-exceeded`. */
function parseRevocationList(der: Bytes): RevocationList {
	const [signedPart, algorithm, signature] = sequenceItems(parseDer(der))
	const items = [...sequenceItems(signedPart)]
	if (items[0]?.tag === Tag.integer) items.shift()
	const [, issuer, , ...rest] = items
	const entries = rest.find(({ tag }) => tag === Tag.sequence)
	const revoked = new Map<string, Date>()
	for (const entry of entries?.children ?? []) {
		const [serial, time] = sequenceItems(entry)
		const [number, when] = [bytesToHex(readUnsigned(serial)), readTime(time)]
		const known = revoked.get(number)
		// Named twice: the earlier day counts.
		if (!known || when < known) revoked.set(number, when)
	}
	return {
		issuerName: expectTag(issuer, Tag.sequence).raw,
		signedPart: expectTag(signedPart, Tag.sequence).raw,
		signatureAlgorithm: expectTag(algorithm, Tag.sequence),
		signature: readBits(signature),
		revoked
	}
}
