/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import type { OfflineCheck, WorkerMessage } from './lib/platform/offline-protocol.ts'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly PrecacheFile[] }
type PrecacheFile = { readonly url: string; readonly revision: string | null; readonly integrity: string }

/** Hashed chunks of the version before: a window that still runs it may open a route it has not loaded yet. */
const previousChunks = 'uzklausi-previous'

const files = self.__WB_MANIFEST
const precache = new PrecacheController()
precache.addToCacheList([...files])
registerRoute(new PrecacheRoute(precache, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/.*/] }))
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/_app/immutable/'),
	async ({ request }) => (await caches.match(request, { cacheName: previousChunks })) ?? fetch(request)
)
// An unknown page goes to the start: served under its own address, the start page's relative links would be wrong.
registerRoute(
	({ request }) => request.mode === 'navigate',
	({ request }) =>
		fetch(request)
			.then((response) => (response.ok ? response : toStart()))
			.catch(toStart)
)
setCatchHandler(() => Promise.resolve(Response.error()))

self.addEventListener('install', (event) => {
	// One wrong byte fails the whole installation (each file carries its integrity), and the old version stays.
	event.waitUntil(precache.install(event))
})

self.addEventListener('activate', (event) => {
	event.waitUntil(keepPreviousChunks().then(() => precache.activate(event)))
})

self.addEventListener('message', (event: ExtendableMessageEvent) => {
	const message = event.data as WorkerMessage
	if (message.type === 'take-over') event.waitUntil(self.skipWaiting())
	if (message.type === 'check') event.waitUntil(check().then((result) => event.ports[0]?.postMessage(result)))
})

async function keepPreviousChunks(): Promise<void> {
	await caches.delete(previousChunks)
	const previous = await caches.open(previousChunks)
	const current = new Set(precache.getCachedURLs().map((url) => precache.getCacheKeyForURL(url)))
	const cache = await caches.open(precache.strategy.cacheName)
	for (const request of await cache.keys()) {
		if (current.has(request.url) || !request.url.includes('/_app/immutable/')) continue
		const response = await cache.match(request)
		if (response) await previous.put(request, response)
	}
}

/** Finds every file in the cache and hashes it again: only then may the app say that it works offline. */
async function check(): Promise<OfflineCheck> {
	const cache = await caches.open(precache.strategy.cacheName)
	let found = 0
	for (const { url, integrity } of files) {
		const key = precache.getCacheKeyForURL(new URL(url, location.href).href)
		const response = key === undefined ? undefined : await cache.match(key)
		if (response && (await sha256(response)) === integrity) found++
	}
	return { found, total: files.length }
}

async function sha256(response: Response): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
	return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}

function toStart(): Response {
	return Response.redirect(self.registration.scope, 302)
}
