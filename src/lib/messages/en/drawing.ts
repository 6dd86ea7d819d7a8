import { enCount } from '../plural.ts'

export const drawing = {
	undo: 'Undo the last line',
	clear: 'Clear',
	lines: (count: number) => (count === 0 ? 'The field is empty' : enCount(count, { one: 'line', other: 'lines' }))
}
