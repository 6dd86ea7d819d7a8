import { AppError, type ErrorCode } from '$lib/errors.ts'

/**
 * Turns a camera on, the one at the back where there are two; it goes off at once when `signal` is aborted.
 *
 * @throws {AppError} `camera-refused`, `camera-missing`, `camera-busy`; a `DOMException` named `AbortError` when the
 * signal was aborted while the person was being asked.
 * @see https://www.w3.org/TR/mediacapture-streams/ 10.2
 */
export async function openCamera(signal: AbortSignal): Promise<MediaStream> {
	// Missing on pages that came over plain HTTP.
	const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices
	if (!devices) throw new AppError('camera-missing')
	const stream = await devices.getUserMedia({ video: wanted, audio: false }).catch((cause: unknown) => {
		throw new AppError(refusal(cause), {}, { cause })
	})
	const close = (): void => stream.getTracks().forEach((track) => track.stop())
	signal.addEventListener('abort', close, { once: true })
	if (signal.aborted) close()
	signal.throwIfAborted()
	return stream
}

/** Pixels enough for a small code at arm's length; more costs time at every picture. */
const wanted: MediaTrackConstraints = {
	facingMode: 'environment',
	width: { ideal: 1280 },
	height: { ideal: 720 }
}

function refusal(cause: unknown): ErrorCode {
	const name = cause instanceof DOMException ? cause.name : ''
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'camera-refused'
	return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'camera-missing' : 'camera-busy'
}

/** A photograph as pixels; `close` it after use. @throws {AppError} `photo-unreadable` */
export async function openPhoto(file: Blob): Promise<ImageBitmap> {
	return createImageBitmap(file).catch((cause: unknown) => {
		throw new AppError('photo-unreadable', {}, { cause })
	})
}
