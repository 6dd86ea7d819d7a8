import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { registerDocument } from './documents/register/register.ts'
import { faces } from './faces.fixture.ts'
import {
	entry,
	everyLatvianLetter,
	prose,
	request,
	voided,
	isoDay,
	sha256,
	instant,
	report
} from './register.fixture.ts'

test('scratch', () => {
	const entries = Array.from({ length: 30 }, (_, index) => entry(index))
	entries[4] = voided(entries[4]!, 'Divreiz ierakstīts viens un tas pats zvans')
	entries[5] = entry(5, {
		text: everyLatvianLetter + ' Текст по-русски. Emoji 👨‍👩‍👧 🙂, 你好世界, مرحبا, a\u0304c\u030c.'
	})
	entries[9] = entry(9, {}, 500)
	entries[10] = entry(10, {}, 1600)
	const base = report(entries)
	const pdf = registerDocument(
		request(entries, {
			practice: true,
			changes: {
				previous: {
					checkpoint: { ...base.checkpoint, seq: 1000 },
					fileHash: sha256('9'),
					signedOn: isoDay('2026-10-31')
				},
				added: base.changes.added,
				corrected: [
					{
						number: entries[0]!.number,
						on: isoDay('2026-11-25'),
						by: 'Anna Bērziņa',
						reason: 'Pārklausījos',
						changes: [
							{ field: 'kind', from: 'idea', to: 'complaint' },
							{ field: 'text', from: prose(30, 1), to: prose(32, 2) }
						]
					}
				],
				voided: [
					{
						number: entries[4]!.number,
						on: isoDay('2026-11-25'),
						reason: 'Divreiz ierakstīts',
						initials: ['A. B.', 'C. D.']
					}
				]
			}
		}),
		faces
	)
	writeFileSync('/tmp/pdf/register.pdf', pdf.bytes)
})
import { slipDocument } from './documents/slip.ts'
import { recoverySheetDocument } from './documents/recovery.ts'
test('slip', () => {
	const { profile } = report([])
	const common = { profile, at: instant('2026-11-30T12:30:00Z'), appBuild: '0.1.0' }
	const e = (i: number) => entry(i)
	writeFileSync(
		'/tmp/pdf/slip.pdf',
		slipDocument({ ...common, practice: false, entry: e(4), eventHash: sha256('3'), largePrint: false }, faces).bytes
	)
	writeFileSync(
		'/tmp/pdf/slip-anon.pdf',
		slipDocument({ ...common, practice: true, entry: e(0), eventHash: sha256('3'), largePrint: true }, faces).bytes
	)
	writeFileSync(
		'/tmp/pdf/slip-thanks.pdf',
		slipDocument({ ...common, practice: false, entry: e(3), eventHash: sha256('3'), largePrint: false }, faces).bytes
	)
	writeFileSync(
		'/tmp/pdf/recovery.pdf',
		recoverySheetDocument(
			{
				...common,
				practice: false,
				groups: [
					'4XTZ9',
					'QWERT',
					'8ABCD',
					'ZZ9K2',
					'4XTZ9',
					'QWERT',
					'8ABCD',
					'ZZ9K2',
					'4XTZ9',
					'QWERT',
					'8ABCD',
					'ZZ9K2'
				],
				on: isoDay('2026-11-30'),
				rootFingerprint: sha256('f')
			},
			faces
		).bytes
	)
})
