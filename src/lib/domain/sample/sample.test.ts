import { describe, expect, test } from 'vitest'
import { addDays, isoDate, isWeekend } from '../dates.ts'
import { Desk } from '../feedback/desk.fixture.ts'
import { entryId } from '../feedback/entry.ts'
import { validateEntry } from '../feedback/validation.ts'
import { sampleEntries, sampleTextList } from './sample.ts'

const today = isoDate('2026-11-23')
const take = (count: number, seed = 1) => [...sampleEntries(count, seed, today)]
const words = (text: string) => text.split(/\s+/).length

describe('sample entries', () => {
	test('are made of at least sixty texts of one to six sentences', () => {
		expect(new Set(sampleTextList.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60)
		for (const { text } of sampleTextList) expect(text.match(/[.!?](?=\s|$)/g)?.length, text).toBeLessThanOrEqual(6)
	})

	test('are the same for a seed and others for another', () => {
		expect(take(80, 7)).toEqual(take(80, 7))
		expect(take(80, 7)).not.toEqual(take(80, 8))
	})

	test('do not repeat a text among the first sixty', () => {
		expect(new Set(take(60).map(({ draft }) => draft.text)).size).toBe(60)
	})

	test('come oldest first, on weekdays, none after today', () => {
		const days = take(150).map(({ recordedOn }) => recordedOn)
		expect(days).toEqual([...days].sort())
		expect(days.some(isWeekend)).toBe(false)
		expect(days[0]! < addDays(today, -12) && days.at(-1)! <= today).toBe(true)
	})

	test('are valid drafts, whatever the seed', () => {
		for (let seed = 0; seed < 20; seed++)
			for (const { draft, recordedOn } of take(60, seed))
				expect(validateEntry(draft, { today: recordedOn, latestReceipt: recordedOn }), JSON.stringify(draft)).toEqual(
					[]
				)
	})

	test('can be registered, and all that happens to them later is allowed', () => {
		const desk = new Desk()
		const stages = new Set<string>()
		const happened = new Set<string>()
		for (const { draft, recordedOn, later } of [...take(250, 3), ...take(60, 3)]) {
			desk.today = recordedOn
			const { id } = desk.register(draft)
			for (const { on, command } of later) {
				expect(on >= recordedOn && on <= today).toBe(true)
				desk.today = on
				expect(desk.do(entryId(id), command), JSON.stringify(command)).toMatchObject({ ok: true })
			}
			stages.add(desk.entry(id).stage)
			for (const { type } of desk.entry(id).history) happened.add(type)
		}
		expect([...stages]).toEqual(expect.arrayContaining(['closed', 'in-examination', 'received', 'voided']))
		expect([...happened].sort()).toEqual(['corrected', 'filed', 'handled', 'registered', 'voided'])
	})

	test('have every kind and channel, some anonymous, some late', () => {
		const list = take(200)
		expect(new Set(list.map(({ draft }) => draft.kind)).size).toBe(4)
		expect(new Set(list.map(({ draft }) => draft.channel)).size).toBe(8)
		const anonymous = list.filter(({ draft }) => draft.submitter === 'anonymous').length
		expect(anonymous).toBeGreaterThan(20)
		expect(anonymous).toBeLessThan(120)
		expect(list.some(({ draft, recordedOn }) => draft.receivedOn < recordedOn)).toBe(true)
	})

	test('by the thousand have texts of 40 to 200 words, hardly two alike', () => {
		const list = take(3000, 5).map(({ draft }) => draft.text)
		const lengths = list.map(words)
		expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40)
		expect(Math.max(...lengths)).toBeLessThanOrEqual(200)
		expect(new Set(list).size).toBeGreaterThan(2950)
	})
})
