import { expect, test } from 'vitest'
import { checkedId, deviceId, isOpaqueId, personId } from './event.ts'

test.each(['a', '3f1c7a52-9d0e-4c55-8f6b-0d7b3f1e2a90', 'person-1', 'A.b_c'])('%s is an id', (text) => {
	expect([deviceId(text), personId(text), checkedId(text)]).toEqual([text, text, text])
})

test.each(['', 'Anna Ozola', 'ā', 'a/b', 'a'.repeat(65), 'a\n'])(
	'%j is none: an id means nothing and hides nothing',
	(text) => {
		expect(isOpaqueId(text)).toBe(false)
		expect(() => deviceId(text)).toThrow(RangeError)
		expect(() => personId(text)).toThrow(RangeError)
	}
)
