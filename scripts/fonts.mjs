import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

/**
 * Makes static/fonts from the full Noto Sans, once: the PDF writer embeds these files unchanged, so the app carries no
 * font tool and the same text always gives the same bytes. The screen shows the same files: a second pair for it would
 * cost every tablet 35 KB. Run again only when the character set below changes.
 */
const folder = 'static/fonts'
const source = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'))

/** Semi-bold, not bold: headings in a document of hairlines. */
const weights = { 400: '400Regular/NotoSans_400Regular.ttf', 600: '600SemiBold/NotoSans_600SemiBold.ttf' }

/** Latvian and its neighbours, Livonian, Romanian, Cyrillic (people write in Russian and Ukrainian), punctuation and signs. */
const ranges = [
	[0x20, 0x7e],
	[0xa0, 0x17f],
	[0x218, 0x21b],
	[0x22a, 0x233],
	[0x400, 0x45f],
	[0x490, 0x491],
	[0x2009, 0x2009],
	[0x2010, 0x2015],
	[0x2018, 0x2022],
	[0x2026, 0x2026],
	[0x202f, 0x2030],
	[0x2032, 0x2033],
	[0x2039, 0x203a],
	[0x20ac, 0x20ac],
	[0x2116, 0x2116],
	[0x2122, 0x2122],
	[0x2212, 0x2212],
	// The mark that stands for a character the font lacks.
	[0xfffd, 0xfffd]
]

let text = ''
for (const [first = 0, last = 0] of ranges)
	for (let code = first; code <= last; code++) text += String.fromCodePoint(code)

mkdirSync(folder, { recursive: true })
for (const [weight, path] of Object.entries(weights)) {
	const full = readFileSync(join(source, path))
	const print = await subsetFont(full, text, {
		targetFormat: 'truetype',
		noLayoutClosure: true,
		noHinting: true,
		dropTables: ['GDEF', 'GPOS', 'GSUB', 'STAT', 'MATH', 'DSIG', 'gasp']
	})
	writeFileSync(join(folder, `noto-sans-${weight}.ttf`), print)
	console.log(`noto-sans-${weight}: ${print.length} B`)
}
copyFileSync(join(source, 'LICENSE_FONT'), join(folder, 'OFL.txt'))
