/** Milliseconds. Clerks turn away for two minutes all day; a tablet that is put away must not stay open. */
export type IdleLimits = { readonly idle: number; readonly hidden: number }

export const defaultLimits: IdleLimits = { idle: 3 * 60_000, hidden: 30_000 }

const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const look = 1_000

/**
 * Calls `away` once nobody has touched the screen for the time allowed, or the window was hidden for long.
 * Timers stop in the background, so wall clocks are compared whenever the window comes back.
 *
 * @returns stops watching.
 */
export function watchIdle(limits: () => IdleLimits, away: () => void): () => void {
	let touched = Date.now()
	let hiddenSince: number | undefined
	const controller = new AbortController()
	const { signal } = controller

	const check = (): void => {
		const now = Date.now()
		const hiddenFor = hiddenSince === undefined ? 0 : now - hiddenSince
		if (now - touched < limits().idle && hiddenFor < limits().hidden) return
		touched = now
		hiddenSince = undefined
		away()
	}
	for (const type of signsOfLife)
		addEventListener(type, () => (touched = Date.now()), { signal, passive: true, capture: true })
	document.addEventListener(
		'visibilitychange',
		() => {
			if (document.visibilityState === 'hidden') hiddenSince ??= Date.now()
			check()
			if (document.visibilityState === 'visible') hiddenSince = undefined
		},
		{ signal }
	)
	addEventListener('pageshow', check, { signal })
	const timer = setInterval(check, look)
	return () => {
		controller.abort()
		clearInterval(timer)
	}
}
