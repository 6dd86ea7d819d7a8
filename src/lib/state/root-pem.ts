import { certificateToPem } from '$lib/signing/pem.ts'
import { fromBase64 } from '$lib/vault/base64.ts'

/** The root certificate as people hand it on. */
export function rootPem(root: string): string {
	return certificateToPem(fromBase64(root))
}
