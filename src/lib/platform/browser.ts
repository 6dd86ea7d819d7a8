import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { World } from './world.ts'

/** The real world. */
export function browserWorld(): World {
	return {
		today: () => localDay(new Date()),
		now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') as Instant,
		newId: () => crypto.randomUUID(),
		randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
		saveFile,
		storageHealth,
		requestPersistence: async () => (await navigator.storage.persisted()) || navigator.storage.persist(),
		// Apple's own property, there only on iPad and iPhone.
		mustInstall: (navigator as Navigator & { readonly standalone?: boolean }).standalone === false,
		notes: localStorage
	}
}

function localDay(date: Date): IsoDate {
	const part = (value: number): string => String(value).padStart(2, '0')
	return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}` as IsoDate
}

function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, mime: string): void {
	const url = URL.createObjectURL(new Blob([bytes], { type: mime }))
	const link = document.createElement('a')
	link.href = url
	link.download = name
	link.click()
	// Safari reads the address after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

async function storageHealth(): ReturnType<World['storageHealth']> {
	const [persisted, estimate] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()])
	return {
		installed: matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches,
		persisted,
		usedBytes: estimate.usage ?? 0,
		quotaBytes: estimate.quota ?? 0
	}
}
