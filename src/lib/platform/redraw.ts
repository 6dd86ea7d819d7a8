import { AppError } from '$lib/errors.ts'
import type { RedrawnPicture, RedrawReply } from './redraw-protocol.ts'
import workerUrl from './redraw.worker.ts?worker&url'
import { startWorker } from './trusted.ts'

/**
 * Draws a picture anew, upright and at most 2000 pixels long, as a JPEG of half a megabyte or less where it can be: a page of A4
 * then has 170 dots to the inch. What the file said besides its pixels (Exif: place, device, time) is not in the new one.
 * Off the main thread; the memory ends with the worker.
 *
 * @throws {AppError} `scan-broken` when it cannot be decoded; a `DOMException` named `AbortError` when the clerk has left.
 */
export async function redrawPicture(picture: Blob, signal: AbortSignal): Promise<RedrawnPicture> {
	signal.throwIfAborted()
	const worker = startWorker(workerUrl)
	try {
		const reply = await new Promise<RedrawReply>((resolve, reject) => {
			signal.addEventListener('abort', () => reject(new DOMException('Left', 'AbortError')), { once: true })
			worker.onmessage = (event: MessageEvent<RedrawReply>) => resolve(event.data)
			worker.onerror = () => reject(new AppError('scan-broken'))
			worker.postMessage(picture)
		})
		if (!reply.ok) throw new AppError('scan-broken')
		return reply.picture
	} finally {
		worker.terminate()
	}
}
