import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { decideService, decideSpecialist } from '../directory/decide.ts'
import { specialistId } from '../directory/directory.fixture.ts'
import type { ServiceId } from '../directory/directory.ts'
import { sampleServices, sampleSpecialists, sampleToDraft } from './directory.ts'

const today = isoDate('2026-11-23')

describe('the made-up directory', () => {
	test.each(sampleSpecialists)('$post is a card that may be saved', (sample) => {
		const draft = sampleToDraft(sample, today, specialistId)
		expect(decideSpecialist(specialistId(sample.key), draft, today)).toMatchObject({ ok: true })
	})

	test.each(sampleServices)('$title belongs to somebody in it, or to everybody', ({ specialist, ...service }) => {
		expect(['', ...sampleSpecialists.map(({ key }) => key)]).toContain(specialist)
		const draft = { ...service, specialists: specialist === '' ? [] : [specialistId(specialist)] }
		expect(decideService('s' as ServiceId, draft, today)).toMatchObject({ ok: true })
	})

	test('somebody is absent today with a deputy, and one card has not been looked over for half a year', () => {
		const absent = sampleSpecialists.find(({ absence }) => absence && absence.from <= 0 && absence.to >= 0)
		const [days] = sampleToDraft(absent ?? sampleSpecialists[0]!, today, specialistId).absences
		expect(days).toMatchObject({ deputy: absent?.absence?.deputy })
		expect(sampleSpecialists.some(({ checked }) => checked > 184)).toBe(true)
	})
})
