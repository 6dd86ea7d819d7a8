/**
 * Keeps the screen lit until called back; where the browser cannot, or does not want to, nothing happens.
 *
 * @see https://www.w3.org/TR/screen-wake-lock/
 */
export function keepAwake(): () => void {
	if (!('wakeLock' in navigator)) return () => undefined
	const held = navigator.wakeLock.request('screen').catch(() => undefined)
	return () => void held.then((lock) => lock?.release())
}

/** Whether the screen can be kept lit now: an old browser cannot, and a tablet that saves power will not. */
export async function canStayAwake(): Promise<boolean> {
	if (!('wakeLock' in navigator)) return false
	try {
		await (await navigator.wakeLock.request('screen')).release()
		return true
	} catch {
		return false
	}
}
