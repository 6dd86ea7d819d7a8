import type { Bytes } from './bytes.ts'
import { parseCertificate, type Certificate } from './certificate-parser.ts'
import type { CmsSignature } from './cms-parser.ts'
import { checkRevocation } from './crl.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { settle, type Reason } from './reasons.ts'
import { summarise, type SignatureReport } from './signature-report.ts'
import { buildPath, type PathRequest } from './trust.ts'

export type Trust = {
	/** SHA-256 of the certificates where a chain may end. */
	readonly trustedRoots: readonly Fingerprint[]
	/** DER of certificates at hand that the file may lack, e.g. the roots themselves. */
	readonly certificates?: readonly Bytes[]
	/** Only to remark on times in the future. */
	readonly now?: Date
}

/** DER that the document's security store holds. */
export type Store = { readonly certificates: readonly Bytes[]; readonly revocationLists: readonly Bytes[] }

export type People = Pick<
	SignatureReport,
	'signer' | 'certificate' | 'root' | 'chainOk' | 'validAtClaimedTime' | 'trusted' | 'reasons'
>

type PeopleRequest = Pick<PathRequest, 'at' | 'field' | 'purpose'> & {
	/** Whether `at` is proven by a time-stamp of a trusted authority. */
	readonly proven: boolean
	readonly trust: Trust
	readonly store: Store
}

/** Who signed: the chain of the certificate, its validity and revocation at the time `at`, and whether its root is trusted. */
export async function checkPeople(
	cms: CmsSignature,
	{ at, proven, field, purpose, trust, store }: PeopleRequest
): Promise<People> {
	const pool = [...cms.certificates, ...readable([...(trust.certificates ?? []), ...store.certificates])]
	const trusted = await trustedOf([cms.leaf, ...pool], trust)
	const isTrusted = (certificate: Certificate): boolean => trusted.has(certificate)
	const path = await buildPath(cms.leaf, { pool, at, field, isTrusted, purpose })
	const { root } = path
	const lists = [...cms.revocationLists, ...store.revocationLists]
	const revocation = await checkRevocation(path.certificates, lists, { time: at, proven })
	const spare = cms.certificates.some((certificate) => !path.certificates.includes(certificate))
	const reasons: Reason[] = [...path.reasons, ...revocation]
	if (root && !isTrusted(root)) reasons.push({ code: 'root-unknown', field })
	if (cms.extra || spare) reasons.push({ code: 'cms-extra', field })
	return {
		signer: cms.leaf.subject,
		certificate: await summarise(cms.leaf),
		root: root && (await summarise(root)),
		chainOk: root !== undefined && path.reasons.every(({ code }) => code === 'outside-validity'),
		validAtClaimedTime: at !== undefined && !path.reasons.some(({ code }) => code === 'outside-validity'),
		trusted: root !== undefined && isTrusted(root),
		reasons
	}
}

/** Certificates that cannot be read cannot link. */
function readable(ders: readonly Bytes[]): Certificate[] {
	return ders.flatMap((der) => {
		const outcome = settle(() => parseCertificate(der))
		return 'value' in outcome ? [outcome.value] : []
	})
}

async function trustedOf(
	certificates: readonly Certificate[],
	{ trustedRoots }: Trust
): Promise<ReadonlySet<Certificate>> {
	const trusted = new Set<Certificate>()
	for (const certificate of certificates)
		if (trustedRoots.includes(await fingerprintOf(certificate.der))) trusted.add(certificate)
	return trusted
}
