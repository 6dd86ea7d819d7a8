import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/**
 * Draws the app's icons from static/icon.svg. Run again only when the mark changes; the PNGs are committed.
 *
 * Maskable and Apple icons fill their square, for the system cuts the corners itself; a maskable mark stays within the
 * middle 80 % (https://w3c.github.io/manifest/#icon-masks).
 */
const folder = 'static/icons'
const mark = readFileSync('static/icon.svg', 'utf8')
const square = mark.replace(' rx="112"', '')
const maskable = square
	.replace('viewBox="0 0 512 512"', 'viewBox="-38 -38 588 588"')
	.replace('<rect', '<rect x="-38" y="-38"')
	.replace('width="512" height="512"', 'width="588" height="588"')

/** @type {[name: string, svg: string, size: number][]} */
const icons = [
	['icon-192', mark, 192],
	['icon-512', mark, 512],
	['icon-maskable-512', maskable, 512],
	['apple-touch-icon', square, 180],
	['shortcut-new', shortcut('M5 12h14M12 5v14'), 96],
	[
		'shortcut-verify',
		shortcut(
			'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1zM9 12l2 2 4-4'
		),
		96
	]
]

mkdirSync(folder, { recursive: true })
for (const [name, svg, size] of icons)
	await sharp(Buffer.from(svg), { density: 300 })
		.resize(size, size)
		.png({ compressionLevel: 9, palette: true })
		.toFile(join(folder, `${name}.png`))

/** @param {string} path - as in src/lib/ui/icons.ts */
function shortcut(path) {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
		<rect width="48" height="48" rx="24" fill="#17553f" />
		<path transform="translate(12 12)" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="${path}" />
	</svg>`
}
