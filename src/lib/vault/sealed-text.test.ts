import { describe, expect, test } from 'vitest'
import { newAgeKeys } from './age-identity.ts'
import { newDataKey } from './keys.ts'
import { inboxKeys, openText, sealText } from './sealed-text.ts'

const said = JSON.stringify({ text: 'Ļoti nepieklājīgi.' })

describe('a text sealed to people', () => {
	test('opens for each of them and for nobody else', async () => {
		const [one, other, stranger] = await Promise.all([newAgeKeys(), newAgeKeys(), newAgeKeys()])
		const file = await sealText(said, [one.recipient, other.recipient])
		for (const { identity } of [one, other]) expect((await openText(file, identity)).trimEnd()).toBe(said)
		await expect(openText(file, stranger.identity)).rejects.toMatchObject({ code: 'envelope-unreadable' })
		const broken = file.with(file.length - 3, 1 + (file.at(-3) ?? 0))
		await expect(openText(broken, one.identity)).rejects.toMatchObject({ code: 'envelope-unreadable' })
	})

	test('does not tell by its length whether much or little was written', async () => {
		const { recipient } = await newAgeKeys()
		const lengths = await Promise.all(
			['', 'a', 'a'.repeat(1500)].map(async (text) => (await sealText(JSON.stringify({ text }), [recipient])).length)
		)
		expect(new Set(lengths).size).toBe(1)
	})
})

test('the inbox of a device has one key pair, and another device another', async () => {
	const [own, other] = [newDataKey(), newDataKey()]
	expect(await inboxKeys(own)).toEqual(await inboxKeys(own))
	expect((await inboxKeys(own)).recipient).not.toBe((await inboxKeys(other)).recipient)
})
