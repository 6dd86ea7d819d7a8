import { encode } from 'uqr'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { QrReader } from './qr-reader.ts'

const code = 'UZK1:S:KAC-1/2026-0042:1a2b3c4d5e6f7a8b'

/** A picture of a code on a sheet, as another library draws it. */
function picture(text: string | undefined): Promise<ImageBitmap> {
	const canvas = document.createElement('canvas')
	canvas.width = canvas.height = 640
	const context = canvas.getContext('2d')
	if (!context) throw new Error('No canvas')
	context.fillStyle = 'white'
	context.fillRect(0, 0, 640, 640)
	context.fillStyle = 'black'
	if (text !== undefined)
		for (const [y, row] of encode(text, { ecc: 'Q', border: 0 }).data.entries())
			for (const [x, dark] of row.entries()) if (dark) context.fillRect(200 + x * 5, 180 + y * 5, 5, 5)
	return createImageBitmap(canvas)
}

/** A platform that has a reader of its own; Chromium on Linux has none. */
function platformReads(formats: readonly string[], detect: () => Promise<readonly { rawValue: string }[]>): void {
	vi.stubGlobal(
		'BarcodeDetector',
		class {
			static getSupportedFormats = (): Promise<readonly string[]> => Promise.resolve(formats)
			detect = detect
		}
	)
}

afterEach(() => void vi.unstubAllGlobals())

describe('a QR code in a picture', () => {
	test('is read by our own decoder where the platform has none', async () => {
		const reader = await QrReader.open()
		expect(await reader.read(await picture(code), 2000)).toEqual([code])
		expect(await reader.read(await picture(undefined), 100)).toEqual([])
	})

	test('is read by the platform where it can', async () => {
		platformReads(['ean_13', 'qr_code'], () => Promise.resolve([{ rawValue: 'no platform says this by chance' }]))
		const reader = await QrReader.open()
		expect(await reader.read(await picture(code), 2000)).toEqual(['no platform says this by chance'])
	})

	test('is read by our own decoder where the platform knows other codes only', async () => {
		platformReads(['ean_13'], () => Promise.resolve([{ rawValue: 'wrong' }]))
		expect(await (await QrReader.open()).read(await picture(code), 2000)).toEqual([code])
	})

	test('is read by our own decoder where the platform promises and fails', async () => {
		const detect = vi.fn(() =>
			Promise.reject(new DOMException('Barcode detection service unavailable', 'NotSupportedError'))
		)
		platformReads(['qr_code'], detect)
		const reader = await QrReader.open()
		expect(await reader.read(await picture(code), 2000)).toEqual([code])
		expect(await reader.read(await picture(code), 2000)).toEqual([code])
		expect(detect).toHaveBeenCalledTimes(1)
	})
})
