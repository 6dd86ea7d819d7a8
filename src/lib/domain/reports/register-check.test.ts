import { describe, expect, test } from 'vitest'
import { bytesToText, textToBytes } from '../bytes.ts'
import { isoDate } from '../dates.ts'
import type { Desk } from '../feedback/desk.fixture.ts'
import { contentsToDraft } from '../feedback/draft.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { verifyRegisterJson, type RegisterCheck } from './register-check.ts'
import { readRegisterJson } from './register-json.ts'
import type { ReportRequest } from './register-report.ts'
import { busyDesk, exported, exportOf, full, hash } from './register.fixture.ts'

/** What somebody does to a file: puts a value at a path, or takes out what is there. */
type Change = { readonly at: string; readonly put?: unknown }

/** Verdict on a file somebody has changed. */
function tampered(desk: Desk, changes: readonly Change[], request: Partial<ReportRequest> = {}) {
	const file = JSON.parse(bytesToText(exportOf(desk, request).json)) as Record<string, unknown>
	for (const { at, put } of changes) {
		const path = at.split('.')
		const last = path.pop() ?? ''
		const holder = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], file)
		if (put !== undefined) Object.assign(holder as object, { [last]: put })
		else (holder as unknown[]).splice(Number(last), 1)
	}
	return verifyRegisterJson(textToBytes(canonicalJson(file)))
}

describe('an untouched register', () => {
	test('passes every check, with names and without', () => {
		const desk = busyDesk()
		for (const build of [full, { type: 'redacted' } as const]) {
			const { json, report } = exportOf(desk, { build })
			expect(verifyRegisterJson(json)).toMatchObject({
				readable: true,
				ok: true,
				failed: [],
				report,
				wrongEntries: [],
				missingNumbers: []
			})
		}
	})

	test('that continues the previous one carries only what came after it', () => {
		const desk = busyDesk()
		const previous = exported(desk)
		desk.nextDay()
		desk.register()
		const { json } = exportOf(desk, { previous, period: { from: desk.today, to: desk.today } })
		expect(readRegisterJson(json)?.events).toHaveLength(1)
		expect(verifyRegisterJson(json)).toMatchObject({ ok: true })
	})

	test('that overlaps the previous one reaches back to the first event it needs', () => {
		const desk = busyDesk()
		const previous = exported(desk)
		desk.register()
		expect(verifyRegisterJson(exportOf(desk, { previous }).json)).toMatchObject({ ok: true })
	})

	test('proves the correction of an entry of another period without telling the entry', () => {
		const desk = busyDesk()
		const previous = exported(desk)
		desk.nextDay()
		const [first] = desk.entries.values()
		const draft = { ...contentsToDraft(first!.contents), text: 'Vēl labots.' }
		desk.do(first!.id, { type: 'correct', draft, reason: 'Precizēts' })
		const { json } = exportOf(desk, { previous, period: { from: desk.today, to: desk.today } })
		expect(verifyRegisterJson(json)).toMatchObject({ ok: true, report: { entries: [] } })
		expect(bytesToText(json)).not.toContain('nepaskaidroja')
	})

	test('in which nothing happened since the previous one', () => {
		const desk = busyDesk()
		const period = { from: isoDate('2027-01-01'), to: isoDate('2027-01-31') }
		expect(verifyRegisterJson(exportOf(desk, { previous: exported(desk), period }).json)).toMatchObject({ ok: true })
	})
})

describe('a changed register is found out:', () => {
	const registered = 'events.0.body.content.contents'
	test.each<Change & { readonly why: string; readonly failed: readonly RegisterCheck[] }>([
		{ why: 'another text', at: `${registered}.text`, put: 'Viss bija labi.', failed: ['commitments', 'figures'] },
		{
			why: 'another due day',
			at: 'events.2.body.content.deadline.dueOn',
			put: '2026-12-31',
			failed: ['commitments', 'figures', 'numbers']
		},
		{
			why: 'another reason of annulment',
			at: 'events.7.body.content.reason',
			put: 'Cits',
			failed: ['commitments', 'entries', 'changes']
		},
		{ why: 'an addition kept quiet', at: 'report.changes.added.5', failed: ['additions'] },
		{ why: 'an addition named twice', at: 'report.changes.added.5', put: 'KAC-1/2026-0001', failed: ['additions'] },
		{ why: 'a correction kept quiet', at: 'report.changes.corrected.0', failed: ['changes'] },
		{ why: 'another reason told', at: 'report.changes.voided.0.reason', put: 'Cits', failed: ['changes'] },
		{
			why: 'a correction told of another entry',
			at: 'report.changes.corrected.0.number',
			put: 'KAC-1/2026-0002',
			failed: ['changes']
		},
		{ why: 'another count', at: 'report.figures.late', put: 0, failed: ['figures'] },
		{ why: 'a complaint that nobody should decide', at: 'report.waiting.0', failed: ['figures'] },
		{ why: 'another head', at: 'report.checkpoint.hash', put: hash, failed: ['head'] },
		{
			why: 'another salt',
			at: 'events.6.body.salt',
			put: 'AAAAAAAAAAAAAAAAAAAAAA==',
			failed: ['commitments', 'entries']
		}
	])('$why', ({ failed, ...change }) => {
		const verdict = tampered(busyDesk(), [change])
		expect(verdict).toMatchObject({ readable: true, ok: false })
		if (!verdict.readable) throw new Error('unreadable')
		expect(verdict.failed).toEqual(expect.arrayContaining([...failed]))
	})

	test('an event taken out of the middle breaks the chain there', () => {
		expect(tampered(busyDesk(), [{ at: 'events.2' }])).toMatchObject({ ok: false, chainBreak: { code: 'gap', seq: 3 } })
	})

	test('the end cut off is not the head any more', () => {
		const verdict = tampered(busyDesk(), [{ at: 'events.8' }])
		expect(verdict.readable && verdict.failed).toContain('head')
	})

	test('a correction whose text is kept back is named by its number', () => {
		const verdict = tampered(busyDesk(), [{ at: 'events.6.body', put: null }])
		expect(verdict).toMatchObject({ failed: ['entries', 'changes'], wrongEntries: ['KAC-1/2026-0001'] })
	})

	test('an entry kept back, with figures and list put right: its number is missing and the chain tells of it', () => {
		const desk = busyDesk()
		const verdict = tampered(desk, [
			{ at: 'events.2.body', put: null },
			{ at: 'report.changes.added.2' },
			{ at: 'report.figures.received', put: 4 }
		])
		expect(verdict).toMatchObject({ ok: false, missingNumbers: ['KAC-1/2026-0003'] })
		expect(verdict.readable && verdict.failed).toEqual(expect.arrayContaining<RegisterCheck>(['additions', 'numbers']))
	})

	test('names smuggled into a copy without names', () => {
		const salted = { salt: 'AAAAAAAAAAAAAAAAAAAAAA==', content: { submitter: { type: 'anonymous' } } }
		const verdict = tampered(busyDesk(), [{ at: 'events.0.confidential', put: salted }])
		expect(verdict.readable && verdict.failed).toContain('commitments')
	})

	test('a previous export that is not of this chain', () => {
		const desk = busyDesk()
		const previous = exported(desk)
		desk.register()
		const foreign = { ...previous, checkpoint: { ...previous.checkpoint, hash } }
		expect(verifyRegisterJson(exportOf(desk, { previous: foreign }).json)).toMatchObject({ failed: ['continuation'] })
	})
})

describe('what is no register', () => {
	test.each([
		['nothing', ''],
		['a text', 'labdien'],
		['another format', '{"format":"cits","version":1}'],
		['bytes that are no text', '\udcff']
	])('%s is not readable', (_, text) => {
		expect(verifyRegisterJson(textToBytes(text))).toEqual({ readable: false })
	})

	test.each<Change & { readonly why: string }>([
		{ why: 'a field too many', at: 'extra', put: 1 },
		{ why: 'a newer version', at: 'version', put: 2 },
		{ why: 'a day that does not exist', at: 'report.preparedOn', put: '2026-02-30' },
		{ why: 'a salt that is no base64', at: 'events.0.body.salt', put: 'AB=' },
		{ why: 'a salt of leftover bits', at: 'events.0.body.salt', put: 'AB==' },
		{ why: 'a header that is none', at: 'events.0.header', put: {} }
	])('$why makes it unreadable', (change) => {
		expect(tampered(busyDesk(), [change])).toEqual({ readable: false })
	})
})
