import type { RedrawnPicture, RedrawReply } from './redraw-protocol.ts'

/** Pixels of the long side. */
const longest = 2000
const mostBytes = 500_000
/** From best to worst; a letter can still be read at the last. */
const qualities = [0.82, 0.7, 0.6, 0.5]

addEventListener('message', (event: MessageEvent<Blob>) => {
	void reply(event.data).then((answer) =>
		postMessage(answer, { transfer: answer.ok ? [answer.picture.bytes.buffer] : [] })
	)
})

async function reply(file: Blob): Promise<RedrawReply> {
	try {
		return { ok: true, picture: await redrawn(file) }
	} catch {
		// Whatever the decoder says, the person can do one thing: take another picture.
		return { ok: false }
	}
}

async function redrawn(file: Blob): Promise<RedrawnPicture> {
	const picture = await createImageBitmap(file)
	const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
	const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)))
	const canvas = new OffscreenCanvas(width ?? 1, height ?? 1)
	const context = canvas.getContext('2d')
	if (!context) throw new TypeError('no canvas')
	// JPEG has no transparency: what lets paper through is paper.
	context.fillStyle = 'white'
	context.fillRect(0, 0, canvas.width, canvas.height)
	context.imageSmoothingQuality = 'high'
	context.drawImage(picture, 0, 0, canvas.width, canvas.height)
	picture.close()
	const bytes = new Uint8Array(await (await toJpeg(canvas)).arrayBuffer())
	return { bytes, width: canvas.width, height: canvas.height }
}

/** The best quality that is small enough, else the smallest. */
async function toJpeg(canvas: OffscreenCanvas): Promise<Blob> {
	let blob = new Blob()
	for (const quality of qualities) {
		blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
		if (blob.size <= mostBytes) break
	}
	return blob
}
