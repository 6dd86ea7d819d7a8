import { expect, test } from 'vitest'
import { base64ToBytes } from '$lib/domain/bytes.ts'
import { personId } from '$lib/domain/ledger/event.ts'
import { pairOf } from '$lib/domain/survey/staff/terms.ts'
import { newAgeKeys } from './age-identity.ts'
import { openText, sealText } from './sealed-text.ts'
import { joinSurveyKey, newSurveyKey } from './survey-key.ts'

const people = ['anna', 'juris', 'zane'].map(personId)
const keys = await Promise.all(people.map(() => newAgeKeys()))
const survey = await newSurveyKey(people.map((person, index) => ({ person, recipient: keys[index]!.recipient })))
const identityOf = (person: string) => keys[people.indexOf(personId(person))]!.identity

test('any two holders open what was sealed to the survey', async () => {
	const sealed = await sealText('{"said":"ā"}', [survey.recipient])
	expect(survey.pairs).toHaveLength(3)
	for (const pair of survey.pairs) {
		const [one, other] = pair.holders
		const identity = await joinSurveyKey(pair, [identityOf(one), identityOf(other)], survey.recipient)
		expect((await openText(sealed, identity)).trimEnd()).toBe('{"said":"ā"}')
	}
	expect(pairOf(survey, people[1]!, people[0]!)).toBe(survey.pairs[0])
	expect(pairOf(survey, people[0]!, people[0]!)).toBeUndefined()
})

test('one holder alone, twice, the wrong two or a changed part do not', async () => {
	const [pair] = survey.pairs
	if (!pair) throw new TypeError('three pairs')
	const sealed = await sealText('{}', [survey.recipient])
	for (const { identity } of keys) await expect(openText(sealed, identity)).rejects.toThrow()
	const wrong = { code: 'survey-key-wrong' }
	for (const [one, other] of [
		['anna', 'anna'],
		['juris', 'anna'],
		['anna', 'zane']
	] as const)
		await expect(joinSurveyKey(pair, [identityOf(one), identityOf(other)], survey.recipient)).rejects.toMatchObject(
			wrong
		)
	const both = [identityOf('anna'), identityOf('juris')] as const
	const swapped = { ...pair, parts: [pair.parts[0], survey.pairs[1]!.parts[1]] as const }
	await expect(joinSurveyKey(swapped, both, survey.recipient)).rejects.toMatchObject(wrong)
	const foreign = (await newAgeKeys()).recipient
	await expect(joinSurveyKey(pair, both, foreign)).rejects.toMatchObject(wrong)
})

test('no half says anything of the secret: halves of one pair are those of no other', () => {
	const parts = survey.pairs.flatMap((pair) => pair.parts)
	expect(new Set(parts).size).toBe(6)
	expect(new Set(parts.map((part) => base64ToBytes(part).length)).size).toBe(1)
})
