import { expect, test } from 'vitest'
import { textToBytes } from '../bytes.ts'
import { commitmentOf, hashHeader, noHash, shortHash } from './hash.ts'

const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('a hash is SHA-256: the vector of FIPS 180-2', () => {
	expect(hashHeader(textToBytes('abc'))).toBe(abc)
})

test('a commitment is the hash of salt and text, one after the other', () => {
	expect(commitmentOf({ salt: textToBytes('a'), bytes: textToBytes('bc') })).toBe(abc)
})

test('a hash in print has sixteen digits in groups of four', () => {
	expect(shortHash(hashHeader(textToBytes('abc')))).toBe('ba78\u00a016bf\u00a08f01\u00a0cfea')
})

test('before the first event stand 64 zeros', () => {
	expect(noHash).toMatch(/^0{64}$/)
})
