import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textToBytes } from './bytes.ts'
import { codeCapacity, codeParts } from './code-parts.ts'

const head = (part: number, of: number): string =>
	of === 1 ? 'Nr. KAC-1/2026-0042' : `Nr. KAC-1/2026-0042 (${part}/${of})`

test('a short text is one code, a long one several that say which of how many they are', () => {
	expect(codeParts('Ilgi jāgaida.', head)).toEqual(['Nr. KAC-1/2026-0042\nIlgi jāgaida.'])
	const parts = codeParts('Ilgi jāgaida pie lodziņa. '.repeat(60), head)
	expect(parts.length).toBeGreaterThan(2)
	expect(parts[1]?.split('\n')[0]).toBe(`Nr. KAC-1/2026-0042 (2/${parts.length})`)
	for (const part of parts) expect(part).toMatch(/(?:Ilgi|jāgaida|pie|lodziņa\.)$/)
})

test('no part is larger than a code, and together they say every word in its order', () => {
	const text = fc.oneof(fc.lorem({ maxCount: 200 }), fc.string({ unit: 'grapheme', maxLength: 3000 }))
	fc.assert(
		fc.property(text, fc.integer({ min: 60, max: codeCapacity }), (said, capacity) => {
			const parts = codeParts(said, head, capacity)
			for (const part of parts) expect(textToBytes(part).length).toBeLessThanOrEqual(capacity)
			const bare = (each: string): string => each.replace(/\s+/g, '')
			expect(bare(parts.map((part) => part.slice(part.indexOf('\n') + 1)).join(''))).toBe(bare(said))
		})
	)
})
