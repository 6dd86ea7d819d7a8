import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { codeCapacity, codeParts } from '$lib/domain/code-parts.ts'
import { QrReader } from '$lib/platform/qr-reader.ts'
import QrCode from './QrCode.svelte'

/** What a camera sees of it: 600 points wide. */
async function pictureOf(svg: SVGElement): Promise<ImageBitmap> {
	const source = new XMLSerializer().serializeToString(svg).replace('<svg ', '<svg width="600" height="600" ')
	const image = new Image()
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
	await image.decode()
	const canvas = document.createElement('canvas')
	canvas.width = canvas.height = 640
	const context = canvas.getContext('2d')
	if (!context) throw new Error('No canvas')
	context.fillStyle = 'white'
	context.fillRect(0, 0, 640, 640)
	context.drawImage(image, 20, 20, 600, 600)
	return createImageBitmap(canvas)
}

test('the largest code that we show is read off the screen, Latvian letters and lines as they are', async () => {
	const text = 'Gaidīju rindā, un neviens neko nepaskaidroja.\n'.repeat(40)
	const [part = ''] = codeParts(text, (index, of) => `Nr. KAC-1/2026-0042 (${index}/${of})`)
	expect(new TextEncoder().encode(part).length).toBeGreaterThan(codeCapacity - 60)
	const screen = await render(QrCode, { text: part, label: '1. kods no 3' })
	const shown = screen.getByRole('img', { name: '1. kods no 3' }).element()
	if (!(shown instanceof SVGElement)) throw new TypeError('No picture')
	const reader = await QrReader.open()
	expect(await reader.read(await pictureOf(shown), 4000)).toEqual([part])
})
