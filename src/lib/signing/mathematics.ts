import { verifySignature, type Digest } from './algorithms.ts'
import { concatBytes, equalBytes, type Bytes } from './bytes.ts'
import type { CmsSignature } from './cms-parser.ts'
import { settleAsync, type Reason } from './reasons.ts'

/** What a CMS signature is over. */
export type Covered = {
	readonly digestWith: (digest: Digest) => Promise<Bytes>
	readonly parts: readonly Bytes[]
}

export type Mathematics = {
	readonly digestOk: boolean
	readonly signatureOk: boolean
	readonly reasons: readonly Reason[]
}

/** Digest, signature and the binding to the certificate: what needs no trust in anybody. */
export async function checkMathematics(cms: CmsSignature, covered: Covered, field: string): Promise<Mathematics> {
	const reasons: Reason[] = []
	const { leaf, signatureAlgorithm: algorithm, signature, attributes } = cms
	const digestOk = !attributes || equalBytes(await covered.digestWith(cms.digest), attributes.messageDigest)
	if (!digestOk) reasons.push({ code: 'digest-mismatch', field })
	if (!(await isBound(cms))) reasons.push({ code: 'signing-certificate-mismatch', field })
	const data = attributes?.signed ?? concatBytes(...covered.parts)
	const checked = await settleAsync(() =>
		verifySignature({ publicKey: leaf.publicKey, algorithm, signature, data, digest: cms.digest })
	)
	const signatureOk = 'value' in checked && checked.value
	if ('reason' in checked) reasons.push(checked.reason)
	else if (!signatureOk) reasons.push({ code: 'signature-mismatch', field })
	return { digestOk: digestOk && (attributes !== undefined || signatureOk), signatureOk, reasons }
}

/** Whether the signature names the digest of the certificate that came along, or none. */
async function isBound({ attributes, leaf }: CmsSignature): Promise<boolean> {
	const hash = attributes?.certificateHash
	return !hash || equalBytes(new Uint8Array(await crypto.subtle.digest(hash.digest, leaf.der)), hash.value)
}
