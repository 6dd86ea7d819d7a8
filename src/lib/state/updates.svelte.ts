import { createContext } from 'svelte'
import { checkOffline, registerWorker, takeOver } from '$lib/platform/offline.ts'
import type { Savepoints } from './savepoints.ts'

/** `ready` is said only after every file was found in the cache with its hash. */
export type OfflineState = 'unknown' | 'checking' | 'ready' | 'incomplete'
/** What the waiting version changes, a line each. It comes from the host and is never cached: an old list would lie. */
export type Changes = { readonly lv: readonly string[]; readonly en: readonly string[] }
type WindowMessage = { readonly type: 'busy?' } | { readonly type: 'busy' }

/** How long the other windows have to say that somebody is writing in them, milliseconds. */
const patience = 400

/** The service worker as the screen sees it: ready for offline, an update waiting, applying it in all windows at once. */
export class Updates {
	#offline = $state<OfflineState>('unknown')
	#waiting = $state.raw<ServiceWorker>()
	#refused = $state(false)
	#changes = $state.raw<Changes>({ lv: [], en: [] })
	readonly #channel = new BroadcastChannel('uzklausi/updates')
	readonly #savepoints: Savepoints

	constructor(savepoints: Savepoints) {
		this.#savepoints = savepoints
	}

	get offline(): OfflineState {
		return this.#offline
	}

	/** Whether a newer version is installed and waits. */
	get available(): boolean {
		return this.#waiting !== undefined
	}

	/** Whether the last attempt was refused because somebody was writing an entry. */
	get refused(): boolean {
		return this.#refused
	}

	/** What the waiting version changes; empty until it is known, and without a network. */
	get changes(): Changes {
		return this.#changes
	}

	/** @param base - the path the app is served under, with a slash at the end. */
	async start(base: string): Promise<void> {
		this.#channel.onmessage = (event: MessageEvent<WindowMessage>) => {
			if (event.data.type === 'busy?' && this.#savepoints.any)
				this.#channel.postMessage({ type: 'busy' } satisfies WindowMessage)
		}
		const registration = await registerWorker(base)
		if (!registration) return
		navigator.serviceWorker.addEventListener('controllerchange', () => void this.#reload())
		this.#watch(registration)
		await this.#check(registration)
	}

	/** Every window changes together, and none in which an entry is being written. */
	async apply(): Promise<void> {
		const worker = this.#waiting
		if (!worker) return
		this.#refused = this.#savepoints.any || (await this.#anotherIsBusy())
		if (this.#refused) return
		worker.addEventListener('statechange', () => {
			if (worker.state === 'activated') void this.#reload()
		})
		takeOver(worker)
	}

	#watch(registration: ServiceWorkerRegistration): void {
		const look = (): void => {
			this.#waiting = registration.active ? (registration.waiting ?? undefined) : undefined
			if (this.#waiting) void this.#readChanges(registration.scope)
		}
		const follow = (): void => {
			registration.installing?.addEventListener('statechange', () => {
				look()
				void this.#check(registration)
			})
		}
		look()
		// The first worker is often being installed before anybody can listen.
		follow()
		registration.addEventListener('updatefound', follow)
	}

	async #check(registration: ServiceWorkerRegistration): Promise<void> {
		if (!registration.active) return
		this.#offline = 'checking'
		const result = await checkOffline(registration)
		this.#offline = result && result.found === result.total && result.total > 0 ? 'ready' : 'incomplete'
	}

	#anotherIsBusy(): Promise<boolean> {
		const ask = new BroadcastChannel('uzklausi/updates')
		return new Promise((resolve) => {
			const end = (busy: boolean): void => {
				ask.close()
				resolve(busy)
			}
			ask.onmessage = (event: MessageEvent<WindowMessage>) => {
				if (event.data.type === 'busy') end(true)
			}
			setTimeout(() => end(false), patience)
			ask.postMessage({ type: 'busy?' } satisfies WindowMessage)
		})
	}

	async #readChanges(scope: string): Promise<void> {
		const answer = await fetch(`${scope}changes.json`, { cache: 'no-store' }).catch(() => undefined)
		const value: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined
		if (isChanges(value)) this.#changes = value
	}

	async #reload(): Promise<void> {
		await this.#savepoints.run()
		location.reload()
	}
}

export const [useUpdates, provideUpdates] = createContext<Updates>()

function isChanges(value: unknown): value is Changes {
	if (typeof value !== 'object' || value === null || !('lv' in value) || !('en' in value)) return false
	return [value.lv, value.en].every((list) => Array.isArray(list) && list.every((line) => typeof line === 'string'))
}
