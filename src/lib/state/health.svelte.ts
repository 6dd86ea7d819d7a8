import { createContext } from 'svelte'
import type { StorageHealth, World } from '$lib/platform/world.ts'

/** How safe the data lies here: one word for one colour. `tight`: space runs out; `unsure`: the browser may evict. */
export type HealthVerdict = 'good' | 'unsure' | 'tight'

/** Bytes that a day's work, a rebuilt snapshot and an export may need. */
const leastFree = 50_000_000
const mostUsed = 0.9

/** Storage health of this device as the screen sees it (F105). */
export class Health {
	readonly #world: World
	#current = $state.raw<StorageHealth>()

	constructor(world: World) {
		this.#world = world
	}

	/** `undefined` until {@link look} has answered. */
	get current(): StorageHealth | undefined {
		return this.#current
	}

	async look(): Promise<void> {
		this.#current = await this.#world.storageHealth()
	}

	/** Asks the browser to keep the data. @returns whether it promised. */
	async ask(): Promise<boolean> {
		const promised = await this.#world.requestPersistence()
		await this.look()
		return promised
	}
}

export function judgeHealth({ persisted, usedBytes, quotaBytes }: StorageHealth): HealthVerdict {
	if (quotaBytes > 0 && (quotaBytes - usedBytes < leastFree || usedBytes > quotaBytes * mostUsed)) return 'tight'
	return persisted ? 'good' : 'unsure'
}

export const [useHealth, provideHealth] = createContext<Health>()
