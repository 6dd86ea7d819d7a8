/** Whether the app can take the whole screen, or has it already. An iPhone cannot. */
export function canFillScreen(): boolean {
	return document.fullscreenEnabled || matchMedia('(display-mode: fullscreen)').matches
}

/** Takes the whole screen, where the browser lets it; only within a touch. */
export function fillScreen(): void {
	if (document.fullscreenEnabled && !document.fullscreenElement)
		void document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined)
}

export function leaveFullScreen(): void {
	if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
}
