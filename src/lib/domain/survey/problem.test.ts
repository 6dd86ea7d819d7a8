import { expect, test } from 'vitest'
import { error, warning } from './problem.ts'

test('a problem names what it is about, and the other thing only where there is one', () => {
	expect(error('refers-to-missing', 'q', 'gone')).toEqual({
		level: 'error',
		code: 'refers-to-missing',
		of: 'q',
		other: 'gone'
	})
	expect(warning('translation-missing', 'q')).toEqual({ level: 'warning', code: 'translation-missing', of: 'q' })
})
