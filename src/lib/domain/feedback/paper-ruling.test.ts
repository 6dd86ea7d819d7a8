import { describe, expect, test } from 'vitest'
import { personId } from '../ledger/event.ts'
import { caseworkOf } from './casework.ts'
import { commands, entryAt, mustDo } from './handling.fixture.ts'
import { paperRulingOf } from './paper-ruling.ts'

const { scan } = commands['add-scan']
const typed = { ...commands.rule, paper: { scan } }

/** In examination, the staff heard. */
function ready() {
	const at = entryAt('in-examination')
	mustDo(at.desk, at.id, commands['give-account'])
	return at
}

describe('a decision that was written on paper', () => {
	test('is typed in with its page, in one save; who typed it in and who decided are two people', () => {
		const { desk, id } = ready()
		desk.actor = personId('person-2')
		const entry = mustDo(desk, id, typed)
		expect(entry.stage).toBe('decided')
		expect(caseworkOf(entry).scans).toEqual([scan])
		expect(paperRulingOf(entry)).toMatchObject({
			by: 'person-2',
			ruling: { paper: scan.id, decidedBy: commands.rule.ruling.decidedBy }
		})
	})

	test('is refused without the page, with everything else that is missing', () => {
		const { desk, id } = ready()
		const ruling = { ...commands.rule.ruling, reasons: '' }
		const before = desk.records.length
		expect(desk.do(id, { type: 'rule', ruling, paper: { scan: undefined } })).toEqual({
			ok: false,
			issues: [
				{ field: 'reasons', code: 'reasons-empty' },
				{ field: 'paper', code: 'paper-missing' }
			]
		})
		expect(desk.records.length).toBe(before)
	})

	test('points to the page that was there already instead of keeping it twice', () => {
		const { desk, id } = ready()
		mustDo(desk, id, commands['add-scan'])
		const entry = mustDo(desk, id, { ...commands.rule, paper: { scan: { ...scan, id: 'scan/90' } } })
		expect(caseworkOf(entry).scans).toEqual([scan])
		expect(paperRulingOf(entry)?.ruling.paper).toBe(scan.id)
	})

	test('keeps its page: it is not taken away, even after the matter was reopened', () => {
		const { desk, id } = ready()
		mustDo(desk, id, typed)
		const remove = { ...commands['remove-scan'], id: scan.id }
		expect(desk.do(id, remove)).toMatchObject({ ok: false, issues: [{ code: 'scan-of-ruling' }] })
		mustDo(desk, id, commands.answer)
		mustDo(desk, id, commands.close)
		mustDo(desk, id, commands.reopen)
		expect(desk.do(id, remove)).toMatchObject({ ok: false, issues: [{ code: 'scan-of-ruling' }] })
	})
})

test('what was decided at the desk was typed in by nobody else', () => {
	const { desk, id } = ready()
	expect(paperRulingOf(desk.entry(id))).toBeUndefined()
	const entry = mustDo(desk, id, commands.rule)
	expect(paperRulingOf(entry)).toBeUndefined()
	expect(entry.history.at(-1)).not.toHaveProperty('fact.body.ruling.paper')
})
