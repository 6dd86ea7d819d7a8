import { AppError } from '$lib/errors.ts'
import { instantToDate } from '$lib/domain/dates.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import { parseCertificate } from '$lib/signing/certificate-parser.ts'
import { fingerprintOf } from '$lib/signing/fingerprint.ts'
import { ecdsaSigner, type Signer } from '$lib/signing/signer.ts'
import { fromBase64 } from '$lib/vault/base64.ts'
import type { Desk } from './desk.svelte.ts'

/** By whose certificate a file is signed: the person's own, or the organisation's out of a file. */
export type SignerChoice =
	{ readonly type: 'own' } | { readonly type: 'file'; readonly file: File; readonly password: string }

/** Somebody about to sign, as the page names them. */
export type SigningIdentity = {
	readonly signer: Signer
	readonly name: string
	readonly post: string
	/** SHA-256 of the certificate. */
	readonly fingerprint: Sha256
	/** Room for the CMS, bytes. */
	readonly contentsSize: number
}

/**
 * @throws {AppError} `certificate-expired` by the device's clock; for a file what `readPkcs12` throws. Nothing of a file is
 * kept when the signature is made.
 */
export async function signingIdentity(desk: Desk, choice: SignerChoice): Promise<SigningIdentity> {
	const now = instantToDate(desk.world.now())
	return choice.type === 'own' ? named(ownSigner(desk, now), desk.me) : fileIdentity(choice, now)
}

/** {@link signingIdentity}, also where nobody may have unlocked; then only a file will do. */
export function identityOf(desk: Desk | undefined, choice: SignerChoice, now: Date): Promise<SigningIdentity> {
	if (desk) return signingIdentity(desk, choice)
	if (choice.type === 'own') throw new TypeError('nobody has unlocked')
	return fileIdentity(choice, now)
}

/** Whoever the file names; nobody has to be unlocked for that. @throws {AppError} what `readPkcs12` throws */
export async function fileIdentity(
	{ file, password }: Extract<SignerChoice, { readonly type: 'file' }>,
	now: Date
): Promise<SigningIdentity> {
	const { readPkcs12 } = await import('$lib/signing/pkcs12.ts')
	const signer = await readPkcs12(new Uint8Array(await file.arrayBuffer()), password, now)
	const { commonName, organization } = parseCertificate(signer.certificate).subject
	return named(signer, { name: commonName || organization, post: commonName === '' ? '' : organization })
}

function ownSigner({ me, organisation, unlocked }: Desk, now: Date): Signer {
	const certificate = fromBase64(me.certificate)
	const { validity } = parseCertificate(certificate)
	if (now < validity.from || now > validity.to) throw new AppError('certificate-expired')
	return ecdsaSigner(unlocked.signingKey, certificate, [fromBase64(organisation.root)])
}

async function named(
	signer: Signer,
	{ name, post }: { readonly name: string; readonly post: string }
): Promise<SigningIdentity> {
	const fingerprint = (await fingerprintOf(signer.certificate)) as string as Sha256
	return { signer, name, post, fingerprint, contentsSize: roomFor(signer) }
}

/** Certificates, and two kilobytes for the rest; never below the 8 KB that a first signature always had. */
function roomFor({ certificate, chain }: Signer): number {
	const certificates = [certificate, ...chain].reduce((sum, { length }) => sum + length, 0)
	return Math.max(8192, Math.ceil((certificates + 2048) / 4096) * 4096)
}
