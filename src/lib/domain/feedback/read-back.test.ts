import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesToText } from '../bytes.ts'
import { maxPoints } from '../strokes.ts'
import { complaint, Desk } from './desk.fixture.ts'
import { commands, mustDo } from './handling.fixture.ts'
import { readBackOf } from './oral.ts'
import { withoutNames } from './story.ts'

const signed = commands['read-back']
const ticked = { type: 'read-back', strokes: [], ticked: true } as const

describe('an oral submission', () => {
	test('is confirmed by a signature, with who wrote it down, on the day', () => {
		const desk = new Desk()
		const { id } = desk.register()
		expect(readBackOf(desk.entry(id))).toBeUndefined()
		expect(readBackOf(mustDo(desk, id, signed))).toMatchObject({
			by: 'signature',
			on: '2026-11-23',
			writtenBy: 'person-1',
			strokes: signed.strokes,
			contents: { text: complaint.text }
		})
	})

	test('is confirmed by a tick where somebody cannot or will not sign; a signature counts more than a tick', () => {
		const desk = new Desk()
		expect(readBackOf(mustDo(desk, desk.register().id, ticked))).toMatchObject({ by: 'tick', strokes: undefined })
		const both = { ...signed, ticked: true }
		expect(readBackOf(mustDo(desk, desk.register().id, both))).toMatchObject({ by: 'signature' })
	})

	test.each([{ strokes: [] }, { strokes: [[]] }])('is not confirmed by an empty field: $strokes', ({ strokes }) => {
		const desk = new Desk()
		const { id } = desk.register()
		const decision = desk.do(id, { type: 'read-back', strokes, ticked: false })
		expect(decision).toMatchObject({ ok: false, issues: [{ code: 'read-back-unconfirmed' }] })
	})

	test('is confirmed as it was registered: neither twice nor after a correction', () => {
		const desk = new Desk()
		const { id } = desk.register()
		mustDo(desk, id, signed)
		expect(desk.do(id, ticked)).toMatchObject({ issues: [{ code: 'move-not-allowed' }] })
		const other = desk.register().id
		desk.do(other, { type: 'correct', draft: { ...complaint, text: 'Cits teksts' }, reason: 'Precizēts' })
		expect(desk.do(other, signed)).toMatchObject({ issues: [{ code: 'move-not-allowed' }] })
	})

	test('keeps what was read back, whatever is corrected afterwards', () => {
		const fields = fc.record(
			{
				text: fc.constantFrom('Cits teksts', 'Vēl cits'),
				remedy: fc.constantFrom('', 'Atvainošanās'),
				happenedOn: fc.constantFrom('', '2026-11-19'),
				name: fc.constantFrom('Anna Ozoliņa', 'Ilze Bērza'),
				submitter: fc.constantFrom('named', 'anonymous')
			},
			{ requiredKeys: [] }
		)
		fc.assert(
			fc.property(fc.array(fields, { maxLength: 4 }), (corrections) => {
				const desk = new Desk()
				const { id, contents } = desk.register()
				mustDo(desk, id, signed)
				for (const change of corrections)
					desk.do(id, { type: 'correct', draft: { ...complaint, ...change }, reason: 'Precizēts' })
				desk.do(id, { type: 'file', recordNumber: '1-8/2', reason: '' })
				expect(readBackOf(desk.entry(id))?.contents).toEqual(contents)
			})
		)
	})

	test('has its signature in the confidential part alone, and in no copy without names', () => {
		const desk = new Desk()
		const { id } = desk.register()
		const entry = mustDo(desk, id, signed)
		const record = desk.records.at(-1)
		expect(bytesToText(record?.body?.bytes ?? new Uint8Array())).not.toContain('strokes')
		expect(bytesToText(record?.confidential?.bytes ?? new Uint8Array())).toContain('[100,250,400,120,900,300]')
		expect(readBackOf(withoutNames(entry))).toMatchObject({ by: 'signature', strokes: undefined })
	})

	test('takes no more points than a sheet holds', () => {
		const desk = new Desk()
		const { id } = desk.register()
		const endless = Array.from({ length: (maxPoints + 1) * 2 }, () => 1)
		expect(() => desk.do(id, { ...signed, strokes: [endless] })).toThrow(RangeError)
	})
})
