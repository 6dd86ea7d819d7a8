import { parseCheckCode } from '$lib/domain/reports/check-code.ts'
import { openCamera, openPhoto } from '$lib/platform/camera.ts'
import { QrReader } from '$lib/platform/qr-reader.ts'

/** Milliseconds between two looks at the live picture, and for one of them. */
const pause = 120
const glance = 40
/** Milliseconds for a photograph, of which there is one. */
const study = 1500

export type Scan = {
	/** Ends the search; the camera is off by the time the listeners of the signal have run. */
	readonly signal: AbortSignal
	/** Called when a QR code is in the picture that is none of ours. */
	readonly onOther: () => void
}

/**
 * Shows the camera's picture until a check code is in it. The camera is off when the promise settles.
 *
 * @returns the code as text.
 * @throws {AppError} as `openCamera`; a `DOMException` named `AbortError` when the signal was aborted.
 */
export async function scanCode(video: HTMLVideoElement, { signal, onOther }: Scan): Promise<string> {
	const ended = new AbortController()
	const end = (): void => ended.abort()
	signal.throwIfAborted()
	signal.addEventListener('abort', end, { once: true })
	const stream = await openCamera(ended.signal)
	try {
		video.srcObject = stream
		await video.play()
		const reader = await QrReader.open()
		for (;;) {
			const texts = await reader.read(video, glance)
			signal.throwIfAborted()
			const code = texts.find(parseCheckCode)
			if (code !== undefined) return code
			if (texts.length > 0) onOther()
			await new Promise((resolve) => setTimeout(resolve, pause))
		}
	} finally {
		end()
		video.srcObject = null
	}
}

/**
 * Looks for a check code in a photograph.
 *
 * @returns `undefined` when there is none that can be read.
 * @throws {AppError} `photo-unreadable`
 */
export async function readPhoto(file: Blob): Promise<string | undefined> {
	const picture = await openPhoto(file)
	try {
		const reader = await QrReader.open()
		return (await reader.read(picture, study)).find(parseCheckCode)
	} finally {
		picture.close()
	}
}
