/** The one Trusted Types policy of our own: it lets through script addresses of this origin and nothing else. */
const policy =
	'trustedTypes' in globalThis
		? (globalThis as unknown as { trustedTypes: TrustedTypePolicies }).trustedTypes.createPolicy('uzklausi-url', {
				createScriptURL: ownOrigin
			})
		: undefined

type TrustedTypePolicies = {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): string }
}

/** @throws {TypeError} for an address of another origin: a bug, never a user's input. */
function ownOrigin(url: string): string {
	const address = new URL(url, location.href)
	if (address.origin !== location.origin) throw new TypeError('Script of another origin')
	return address.href
}

/** An address that `new Worker` and `serviceWorker.register` accept under our Content-Security-Policy. */
export function trustedUrl(url: string): string {
	return policy ? policy.createScriptURL(url) : ownOrigin(url)
}

/**
 * Starts a module worker. Import its address with `?worker&url`: the constructor form of Vite does nothing, silently,
 * under Trusted Types.
 */
export function startWorker(url: string): Worker {
	return new Worker(trustedUrl(url), { type: 'module' })
}
