import { lvCount } from '../plural.ts'

/** A sheet on the glass on which people sign and draw. */
export const drawing = {
	undo: 'Atcelt pēdējo līniju',
	clear: 'Notīrīt',
	lines: (count: number) =>
		count === 0 ? 'Lauks ir tukšs' : lvCount(count, { zero: 'līniju', one: 'līnija', other: 'līnijas' })
}
