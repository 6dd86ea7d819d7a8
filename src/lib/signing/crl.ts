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

/**
 * What the revocation lists that came with the file say about a chain: a certificate that was revoked when it was used, or
 * only later. Lists by others than the issuer, or whose signature is wrong, say nothing; nor does the absence of a list.
 *
 * @param path - from the leaf to the root.
 * @param lists - DER.
 * @param at - when the signature was made; `undefined`: any revocation counts.
 * @see RFC 5280 5, 6.3
 */
export async function checkRevocation(
	path: readonly Certificate[],
	lists: readonly Bytes[],
	at: Date | undefined
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
			reasons.push({ code: !at || when <= at ? 'certificate-revoked' : 'certificate-revoked-later', name })
			break
		}
	}
	return reasons
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
	const revoked = (entries?.children ?? []).map((entry) => {
		const [serial, time] = sequenceItems(entry)
		return [bytesToHex(readUnsigned(serial)), readTime(time)] as const
	})
	return {
		issuerName: expectTag(issuer, Tag.sequence).raw,
		signedPart: expectTag(signedPart, Tag.sequence).raw,
		signatureAlgorithm: expectTag(algorithm, Tag.sequence),
		signature: readBits(signature),
		revoked: new Map(revoked)
	}
}
