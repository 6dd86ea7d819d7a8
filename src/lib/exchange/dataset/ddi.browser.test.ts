import { expect, test } from 'vitest'
import { ddiCodebook } from './ddi.ts'
import { nasty, nastySet } from './syntax.fixture.ts'

test('the browser’s own reader finds the DDI file well-formed, whatever the author wrote', () => {
	const read = new DOMParser().parseFromString(ddiCodebook(nastySet), 'application/xml')
	expect(read.querySelector('parsererror')).toBeNull()
	expect(read.documentElement.namespaceURI).toBe('ddi:codebook:2_5')
	expect(read.querySelector('var > labl')?.textContent).toBe(nasty.replace('\n', ' '))
})
