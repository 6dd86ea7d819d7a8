import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import type { RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import { registerCode, slipCode } from '$lib/domain/reports/check-code.ts'
import { decodePixels } from '$lib/platform/qr-decoder.ts'
import { recoverySheetDocument } from '../documents/recovery.ts'
import { slipDocument } from '../documents/slip.ts'
import { registerPdf } from '../drawn.fixture.ts'
import { faces } from '../faces.fixture.ts'
import { entry, instant, isoDay, profile, report, request, sha256 } from '../register.fixture.ts'
import { pictureOf, type Picture } from './pictures.ts'

const common = { profile, practice: false, at: instant('2026-11-30T12:30:00Z'), appBuild: '0.1.0' }
const hash = sha256('3')
const latvian = 'ĶĒD-12/2026-0042' as RegistrationNumber
const groups = ['4XTZ', 'QW3R', '8ABC', 'ZZ9K', '7HJM', 'N2P4', 'T6VX']

const slipOf = (number: RegistrationNumber, largePrint: boolean): Uint8Array =>
	slipDocument({ ...common, entry: { ...entry(0), number }, eventHash: hash, largePrint }, faces).bytes

const pages = [
	{ name: 'a slip', pdf: slipOf(latvian, false), says: slipCode(latvian, hash) },
	{ name: 'a slip in large print', pdf: slipOf(latvian, true), says: slipCode(latvian, hash) },
	{
		name: 'the first page of a register',
		pdf: registerPdf(request([entry(0), entry(1)])).bytes,
		says: registerCode(report([]).checkpoint)
	},
	{
		name: 'a recovery sheet',
		pdf: recoverySheetDocument({ ...common, groups, rootFingerprint: sha256('f'), on: isoDay('2026-11-30') }, faces)
			.bytes,
		says: groups.join('-')
	}
]

/** Milliseconds: enough on a busy machine, so that the answer does not depend on its speed. */
const patience = 5000

type Photographer = (picture: Sharp) => Sharp
const paper = { r: 214, g: 209, b: 198 }

/** What a camera makes of a page. */
const photographs: readonly { readonly how: string; readonly resolution: number; readonly take: Photographer }[] = [
	{ how: 'as a scanner sees it', resolution: 150, take: (page) => page },
	{ how: 'from far', resolution: 90, take: (page) => page },
	{ how: 'from near', resolution: 300, take: (page) => page },
	{ how: 'a little turned', resolution: 150, take: (page) => page.rotate(7, { background: paper }) },
	{ how: 'held crosswise', resolution: 150, take: (page) => page.rotate(101, { background: paper }) },
	{ how: 'upside down', resolution: 120, take: (page) => page.rotate(180) },
	{ how: 'from the side', resolution: 150, take: (page) => page.affine([1, 0.18, 0.1, 0.86], { background: paper }) },
	{ how: 'out of focus', resolution: 150, take: (page) => page.blur(1.6) },
	{ how: 'in a dim room', resolution: 150, take: (page) => page.linear(0.28, 30).blur(0.6) },
	{ how: 'as a poor JPEG', resolution: 150, take: (page) => page.jpeg({ quality: 12 }) }
]

describe.each(pages)('$name is read back by a decoder that is not ours', ({ pdf, says }) => {
	test.each(photographs)('$how', async ({ resolution, take }) => {
		expect(decodePixels(await pixelsOf(pictureOf(pdf, 1, resolution), take), patience)).toBe(says)
	})

	test('with grain in every pixel, the same each time', async () => {
		const { data, ...size } = await pixelsOf(pictureOf(pdf, 1, 150), (page) => page.rotate(-4, { background: paper }))
		let state = 20261122
		const grain = (): number => {
			state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
			return (state >> 16) % 81
		}
		expect(decodePixels({ ...size, data: data.map((value) => value * 0.6 + grain()) }, patience)).toBe(says)
	})
})

test('a page without a code says nothing, and a code that is half covered says nothing wrong', async () => {
	const [{ pdf } = { pdf: new Uint8Array() }] = pages
	const whole = pictureOf(pdf, 1, 150)
	// The code stands in the lower right quarter: the upper half of the page has none.
	const without = whole.grey.map((value, at) => (at > whole.grey.length / 2 ? 255 : value))
	expect(decodePixels(await pixelsOf({ ...whole, grey: without }, (page) => page), 300)).toBeUndefined()
	const { width, height } = whole
	const torn = whole.grey.map((value, at) => (at % width > width * 0.8 && at > width * height * 0.5 ? 255 : value))
	expect(decodePixels(await pixelsOf({ ...whole, grey: torn }, (page) => page), 300)).toBeUndefined()
})

async function pixelsOf({ width, height, grey }: Picture, take: Photographer) {
	const page = sharp(grey, { raw: { width, height, channels: 1 } }).toColourspace('srgb')
	const { data, info } = await sharp(await take(page.png()).toBuffer())
		.ensureAlpha()
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true })
	return { width: info.width, height: info.height, data: new Uint8Array(data) }
}
