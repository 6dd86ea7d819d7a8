import type { OfflineCheck, WorkerMessage } from './offline-protocol.ts'
import { trustedUrl } from './trusted.ts'

const updateInterval = 6 * 60 * 60 * 1000

/**
 * Registers the service worker.
 *
 * @param base - the path the app is served under, with a slash at the end.
 * @returns `undefined` where the browser has none or forbids it (private windows, plain HTTP).
 */
export async function registerWorker(base: string): Promise<ServiceWorkerRegistration | undefined> {
	if (!('serviceWorker' in navigator)) return undefined
	try {
		const url = trustedUrl(`${base}service-worker.js`)
		// Some embedded browsers resolve with nothing.
		const registration = (await navigator.serviceWorker.register(url, { scope: base, updateViaCache: 'none' })) as
			ServiceWorkerRegistration | undefined
		if (registration) keepLooking(registration)
		return registration
	} catch {
		return undefined
	}
}

/** Asks the active worker to find and hash every file. */
export async function checkOffline(registration: ServiceWorkerRegistration): Promise<OfflineCheck | undefined> {
	const worker = registration.active
	if (!worker) return undefined
	const { port1, port2 } = new MessageChannel()
	return new Promise((resolve) => {
		port1.onmessage = (event: MessageEvent<OfflineCheck>) => resolve(event.data)
		worker.postMessage({ type: 'check' } satisfies WorkerMessage, [port2])
	})
}

/** Lets a waiting version take over; every window hears `controllerchange`. */
export function takeOver(worker: ServiceWorker): void {
	worker.postMessage({ type: 'take-over' } satisfies WorkerMessage)
}

function keepLooking(registration: ServiceWorkerRegistration): void {
	// Offline it rejects, which is no news.
	const look = (): void => void registration.update().catch(() => undefined)
	addEventListener('online', look)
	setInterval(look, updateInterval)
}
