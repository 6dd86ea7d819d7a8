import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainStyle, telltalesOf } from './plain-style.ts'

test.each([
	{ text: 'Vajag vairāk laika vienam klientam.', found: [] },
	{ text: 'Vajag laiku. Otrajā dienā arī.\nUn telpu.', found: [] },
	{ text: '', found: [] },
	{ text: 'Kad strādā Inese, ir vieglāk.', found: ['names'] },
	{ text: 'Priekšniece „Ozola” neuzklausa.', found: ['names'] },
	{ text: 'Zvaniet 29123456.', found: ['contacts'] },
	{ text: 'Rakstiet anna@example.lv, lūdzu.', found: ['contacts'] },
	{ text: 'Tas ir BRIESMĪGI!!! :)', found: ['manner'] },
	{ text: 'Labi 🙂', found: ['manner'] }
])('“$text” tells by: $found', ({ text, found }) => {
	expect(telltalesOf(text)).toEqual(found)
})

test('a text without a manner keeps its words', () => {
	expect(plainStyle('Tas ir BRIESMĪGI!!! :) Kāpēc ??? Nu.....')).toBe('Tas ir Briesmīgi. Kāpēc? Nu…')
	expect(plainStyle('  KAC ir labs, 10.2. punkts arī. ')).toBe('KAC ir labs, 10.2. punkts arī.')
	const letters = (text: string) => text.toLocaleLowerCase('lv').replace(/[^\p{L}\d]/gu, '')
	const words = fc.array(fc.constantFrom('Darbs', 'LAIKS', 'ir', 'grūts', '!!!', '🙂', '...', '?', '\n'))
	fc.assert(
		fc.property(words, (list) => {
			const text = list.join(' ')
			const plain = plainStyle(text)
			expect(letters(plain)).toBe(letters(text))
			expect(plainStyle(plain)).toBe(plain)
			expect(telltalesOf(plain)).not.toContain('manner')
		})
	)
})
