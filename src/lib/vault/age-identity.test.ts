import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { newAgeKeys } from './age-identity.ts'

test('the age library takes our keys for its own: what is sealed to the recipient opens with the identity', async () => {
	const { identity, recipient } = await newAgeKeys()
	expect(await identityToRecipient(identity)).toBe(recipient)
	const encrypter = new Encrypter()
	encrypter.addRecipient(recipient)
	const sealed = await encrypter.encrypt('rezerves kopija')
	const decrypter = new Decrypter()
	decrypter.addIdentity(identity)
	expect(await decrypter.decrypt(sealed, 'text')).toBe('rezerves kopija')
})
