import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A grey picture; 0 is black. */
export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

const folder = 'tests/vectors/pages'
const dotsPerInch = 60
/** Width and height of a cell of the grid in dots: fine enough for a line that moved, coarse enough for another renderer. */
const cell = 8
/** Levels of grey by which a cell may differ. */
const tolerance = 24

/** A page as poppler draws it. @param resolution - dots per inch. */
export function pictureOf(pdf: Uint8Array, page: number, resolution = dotsPerInch): Picture {
	const work = mkdtempSync(join(tmpdir(), 'uzklausi-page-'))
	try {
		const file = join(work, 'file.pdf')
		writeFileSync(file, pdf)
		const options = ['-r', resolution, '-gray', '-f', page, '-l', page, '-singlefile', file, join(work, 'page')]
		const { error, status } = spawnSync('pdftoppm', options.map(String))
		if (error || status !== 0) throw new Error('The judge pdftoppm is missing: apt-get install poppler-utils')
		return readPgm(readFileSync(join(work, 'page.pgm')))
	} finally {
		rmSync(work, { recursive: true })
	}
}

/** Portable greymap, binary (P5). */
function readPgm(bytes: Uint8Array): Picture {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64))
	const match = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(head)
	if (!match) throw new Error('Not a greymap')
	return { width: Number(match[1]), height: Number(match[2]), grey: bytes.subarray(match[0].length) }
}

/** Mean grey of each cell, as lines of two hex digits a cell: small, and a change can be seen in a diff. */
export function gridOf({ width, height, grey }: Picture): readonly string[] {
	const rows: string[] = []
	for (let top = 0; top < height; top += cell) {
		let row = ''
		for (let left = 0; left < width; left += cell) {
			let [sum, count] = [0, 0]
			for (let y = top; y < Math.min(top + cell, height); y++)
				for (let x = left; x < Math.min(left + cell, width); x++, count++) sum += grey[y * width + x] ?? 0
			row += Math.round(sum / count)
				.toString(16)
				.padStart(2, '0')
		}
		rows.push(row)
	}
	return rows
}

/**
 * Where a page no longer looks as it did, in words; empty when it does. With UPDATE_PAGES=1 in the environment the page is
 * kept as it looks now: look at it first.
 */
export function differences(name: string, pdf: Uint8Array, page: number): readonly string[] {
	const grid = gridOf(pictureOf(pdf, page))
	const file = join(folder, `${name}.txt`)
	if (process.env['UPDATE_PAGES'] === '1') writeFileSync(file, `${grid.join('\n')}\n`)
	if (!existsSync(file)) return [`${file} is missing: UPDATE_PAGES=1 makes it`]
	return compare(readFileSync(file, 'utf8').trim().split('\n'), grid)
}

/** Cells of two grids that differ, a few of them named by their place in points from the upper left corner. */
export function compare(golden: readonly string[], grid: readonly string[]): readonly string[] {
	if (golden.length !== grid.length || golden[0]?.length !== grid[0]?.length) return ['the page has another size']
	const found = golden.flatMap((row, y) =>
		(row.match(/../g) ?? []).flatMap((value, x) => {
			const now = parseInt(grid[y]?.slice(x * 2, x * 2 + 2) ?? '', 16)
			const points = (cells: number): number => Math.round((cells * cell * 72) / dotsPerInch)
			const far = Math.abs(parseInt(value, 16) - now) > tolerance
			return far ? [`at ${points(x)}, ${points(y)} pt: was ${value}, is ${now.toString(16)}`] : []
		})
	)
	return found.length > 8 ? [...found.slice(0, 8), `and ${found.length - 8} more places`] : found
}
