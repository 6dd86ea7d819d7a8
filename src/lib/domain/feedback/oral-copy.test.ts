import { expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { personId } from '../ledger/event.ts'
import { submissionSheet } from '../../messages/submission.ts'
import { oralCopyHead, oralCopyLines } from './oral-copy.ts'
import type { ReadBack } from './oral.ts'

const readBack = (contents: object): ReadBack =>
	({
		by: 'tick',
		on: isoDate('2026-11-23'),
		writtenBy: personId('p'),
		strokes: undefined,
		contents: {
			kind: 'complaint',
			text: 'Gaidīju divas stundas.',
			service: '',
			remedy: '',
			submitter: { type: 'named', name: 'Zane Liepiņa', contact: '+371 29123456' },
			...contents
		}
	}) as unknown as ReadBack

test('the copy for a telephone says what was said, when and where, and not by whom', () => {
	const text = oralCopyLines(
		readBack({ service: 'Deklarēšana', remedy: 'Otru lodziņu' }),
		'Ogres KAC',
		submissionSheet,
		(day) => day
	)
	expect(text.split('\n')).toEqual([
		'Mutvārdos izteikta sūdzība, Ogres KAC, 2026-11-23',
		'Pakalpojums: Deklarēšana',
		'Iesniedzēja teiktais: Gaidīju divas stundas.',
		'Ko iesniedzējs vēlas: Otru lodziņu'
	])
	expect(text).not.toContain('Liepiņa')
	expect(text).not.toContain('29123456')
	expect(oralCopyLines(readBack({}), 'KAC', submissionSheet, (day) => day).split('\n')).toHaveLength(2)
})

test('each code has the number, and which of how many it is', () => {
	const head = oralCopyHead('KAC-1/2026-0042' as never, submissionSheet)
	expect([head(1, 1), head(2, 3)]).toEqual([
		'Reģistrācijas Nr. KAC-1/2026-0042',
		'Reģistrācijas Nr. KAC-1/2026-0042 (2/3)'
	])
})
