import { beforeEach, describe, expect, test } from 'vitest'
import { parseFingerprint, type Fingerprint } from '$lib/signing/fingerprint.ts'
import { Known } from './known.ts'

const first = parseFingerprint('a'.repeat(64)) as Fingerprint
const second = parseFingerprint('b'.repeat(64)) as Fingerprint
const der = Uint8Array.of(0x30, 3, 2, 1, 5)
let notes: Storage

beforeEach(() => {
	const values = new Map<string, string>()
	notes = {
		getItem: (key: string) => values.get(key) ?? null,
		setItem: (key: string, value: string) => void values.set(key, value)
	} as Partial<Storage> as Storage
})

describe('roots that this device trusts', () => {
	test('are kept with their certificates until they are no longer trusted', () => {
		new Known(notes, 'real').trust({ fingerprint: first, der })
		new Known(notes, 'real').trust({ fingerprint: second, der: undefined })
		expect(new Known(notes, 'real').roots).toEqual([
			{ fingerprint: first, der },
			{ fingerprint: second, der: undefined }
		])
		new Known(notes, 'real').distrust(first)
		expect(new Known(notes, 'real').roots).toEqual([{ fingerprint: second, der: undefined }])
		expect(notes.getItem('uzklausi/real/certificates')).toBe('[]')
	})

	test('that an earlier version kept as fingerprints stay trusted and get their certificate when it is seen', () => {
		notes.setItem('uzklausi/real/roots', JSON.stringify([first, second]))
		const known = new Known(notes, 'real')
		expect(known.roots.map(({ fingerprint }) => fingerprint)).toEqual([first, second])
		known.trust({ fingerprint: first, der })
		expect(known.roots).toEqual([
			{ fingerprint: second, der: undefined },
			{ fingerprint: first, der }
		])
		// An earlier version that comes back finds what it knows.
		expect(JSON.parse(notes.getItem('uzklausi/real/roots') ?? '')).toEqual([second, first])
	})

	test('of the practice realm vouch for nothing real', () => {
		new Known(notes, 'practice').trust({ fingerprint: first, der })
		expect(new Known(notes, 'real').roots).toEqual([])
	})

	test.each(['nonsense', '[{"fingerprint":1}]', '[{"fingerprint":"zz","der":"!!"}]', '{}', '[null,"x"]'])(
		'are not invented from damaged notes: %s',
		(text) => {
			notes.setItem('uzklausi/real/roots', text)
			notes.setItem('uzklausi/real/certificates', text)
			expect(new Known(notes, 'real').roots).toEqual([])
		}
	)

	test.each(['', 'MAMCAQ', 'MAM=AQU_', 'A', 7, null])(
		'lose a damaged certificate and not their trust: %s',
		(broken) => {
			notes.setItem('uzklausi/real/roots', JSON.stringify([first]))
			notes.setItem('uzklausi/real/certificates', JSON.stringify([{ fingerprint: first, der: broken }]))
			expect(new Known(notes, 'real').roots).toEqual([{ fingerprint: first, der: undefined }])
		}
	)
})
