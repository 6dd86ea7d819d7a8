/** What browsers with an app badge know; the others leave both out. */
type Badging = {
	readonly setAppBadge?: (count: number) => Promise<void>
	readonly clearAppBadge?: () => Promise<void>
}

/**
 * Shows a number on the app's icon, where the system does such a thing; 0 takes it away. It is no promise: systems ask for
 * permission or ignore it, and the same number stands on the first screen.
 *
 * @see https://www.w3.org/TR/badging/
 */
export function showBadge(count: number, badging: Badging = navigator): void {
	const shown = count === 0 ? badging.clearAppBadge?.() : badging.setAppBadge?.(count)
	shown?.catch(() => undefined)
}
