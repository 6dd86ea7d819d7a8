import { describe, expect, test } from 'vitest'
import { bytesToText, textToBytes } from '../bytes.ts'
import { isoDate } from '../dates.ts'
import { Desk } from '../feedback/desk.fixture.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { registerChecks, verifyRegisterJson, type RegisterCheck } from './register-check.ts'
import { readRegisterJson, registerJson } from './register-json.ts'
import { busyDesk, exported, hash, reportOf } from './register.fixture.ts'

/** What somebody does to a file: puts a value at a path, or takes out what is there. */
type Change = { readonly at: string; readonly put?: unknown }

/** Verdict on a file somebody has changed. */
function tampered(desk: Desk, { at, put }: Change) {
	const file = JSON.parse(bytesToText(registerJson(reportOf(desk), desk.records))) as Record<string, unknown>
	const path = at.split('.')
	const last = path.pop() ?? ''
	const holder = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], file)
	if (put !== undefined) Object.assign(holder as object, { [last]: put })
	else (holder as unknown[]).splice(Number(last), 1)
	return verifyRegisterJson(textToBytes(canonicalJson(file)))
}

describe('an untouched register', () => {
	test('passes every check, with names and without', () => {
		const desk = busyDesk()
		for (const full of [true, false])
			expect(verifyRegisterJson(registerJson(reportOf(desk, { full }), desk.records))).toMatchObject({
				readable: true,
				ok: true,
				failed: [],
				wrongEntries: [],
				missingNumbers: []
			})
	})

	test('that continues the previous one carries only what came after it', () => {
		const desk = busyDesk()
		const previous = exported(desk)
		desk.nextDay()
		desk.register()
		const report = reportOf(desk, { previous, period: { from: desk.today, to: desk.today } })
		const bytes = registerJson(report, desk.records)
		expect(readRegisterJson(bytes)?.ledger.headers).toHaveLength(1)
		expect(verifyRegisterJson(bytes)).toMatchObject({ ok: true })
	})

	test('that overlaps the previous one reaches back to the first event it needs', () => {
		const desk = busyDesk()
		const previous = exported(desk)
		desk.register()
		expect(verifyRegisterJson(registerJson(reportOf(desk, { previous }), desk.records))).toMatchObject({ ok: true })
	})

	test('in which nothing happened since the previous one', () => {
		const desk = busyDesk()
		const report = reportOf(desk, {
			previous: exported(desk),
			period: { from: isoDate('2027-01-01'), to: isoDate('2027-01-31') }
		})
		expect(verifyRegisterJson(registerJson(report, desk.records))).toMatchObject({ ok: true })
	})
})

describe('a changed register is found out:', () => {
	test.each<Change & { readonly why: string; readonly failed: readonly RegisterCheck[] }>([
		{ why: 'another text', at: 'report.entries.0.contents.text', put: 'Viss bija labi.', failed: ['entries'] },
		{ why: 'another due day', at: 'report.entries.0.deadline.dueOn', put: '2026-12-31', failed: ['entries'] },
		{ why: 'another reason of annulment', at: 'report.entries.3.reason', put: 'Cits', failed: ['entries'] },
		{ why: 'an entry left out', at: 'report.entries.1', failed: ['figures', 'numbers'] },
		{ why: 'an addition kept quiet', at: 'report.changes.added.5', failed: ['additions'] },
		{ why: 'another count', at: 'report.figures.late', put: 0, failed: ['figures'] },
		{ why: 'another head', at: 'report.checkpoint.hash', put: hash, failed: ['head'] },
		{ why: 'an event taken out', at: 'ledger.headers.2', failed: ['chain', 'commitments', 'entries', 'additions'] },
		{ why: 'the end cut off', at: 'ledger.headers.8', failed: ['head', 'entries'] },
		{ why: 'a text taken out', at: 'ledger.events.0', failed: ['entries'] },
		{
			why: 'another salt',
			at: 'ledger.events.0.body.salt',
			put: 'AAAAAAAAAAAAAAAAAAAAAA==',
			failed: ['commitments', 'entries']
		}
	])('$why', ({ failed, ...change }) => {
		const verdict = tampered(busyDesk(), change)
		expect(verdict).toMatchObject({ readable: true, ok: false })
		expect(verdict.readable && verdict.failed).toEqual(registerChecks.filter((check) => failed.includes(check)))
	})

	test('an entry left out, with figures and list put right: its number is missing and the chain tells of it', () => {
		const desk = busyDesk()
		const id = [...desk.entries.keys()][2]!
		desk.entries.delete(id)
		const verdict = verifyRegisterJson(registerJson(reportOf(desk), desk.records))
		expect(verdict).toMatchObject({ ok: false, failed: ['additions', 'numbers'], missingNumbers: ['KAC-1/2026-0003'] })
	})

	test('a previous export that is not of this chain', () => {
		const desk = busyDesk()
		const previous = exported(desk)
		desk.register()
		const foreign = { ...previous, checkpoint: { ...previous.checkpoint, hash } }
		expect(verifyRegisterJson(registerJson(reportOf(desk, { previous: foreign }), desk.records))).toMatchObject({
			failed: ['continuation']
		})
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
		{ why: 'a number of another shape', at: 'report.entries.0.number', put: 'KAC 1' },
		{ why: 'a header that is no base64', at: 'ledger.headers.0', put: 'AB=' },
		{ why: 'a header that is none', at: 'ledger.headers.0', put: 'AAAA' }
	])('$why makes it unreadable', (change) => {
		expect(tampered(busyDesk(), change)).toEqual({ readable: false })
	})
})
