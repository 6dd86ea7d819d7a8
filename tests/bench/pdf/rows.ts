import { documents } from '../../../src/lib/messages/documents.ts'
import { showDay } from '../../../src/lib/messages/format.ts'
import { addDays } from '../../../src/lib/domain/dates.ts'
import { benchEntries, type TextKind } from './entries.ts'

/** One row of the table that everybody draws: eight texts. */
export type Row = readonly string[]

/** The table: A4 on its side, type of 7.5 points, widths in points without the margins. */
export const sheet = { width: 842, height: 595, margin: 40, size: 7.5 } as const
export const titles = ['Nr.', 'Saņemts', 'Veids', 'Kanāls', 'Saturs', 'Punkti', 'Reģistrēja', 'Termiņš'] as const
export const widths = [76, 50, 62, 60, 356, 38, 68, 50] as const

export function pageOf(page: number, total: number | string): string {
	return `${page}. lapa no ${total}`
}

/** What stands on the pages of a finished file beside the rows. */
export function furniture(pages: number): string {
	const head = titles.join(' ')
	return Array.from({ length: pages }, (_, index) => `${head} ${pageOf(index + 1, pages)}`).join(' ')
}

export function* benchRows(count: number, kind?: TextKind): Generator<Row, void, undefined> {
	let index = 0
	for (const { recordedOn, draft } of benchEntries(count, kind)) {
		const number = `KAC-1/${recordedOn.slice(0, 4)}-${String(++index).padStart(4, '0')}`
		yield [
			number,
			showDay(recordedOn),
			documents.kinds[draft.kind === '' ? 'complaint' : draft.kind],
			documents.channels[draft.channel === '' ? 'counter' : draft.channel],
			draft.text,
			draft.clauses.join(', '),
			'Anna Bērziņa',
			showDay(addDays(recordedOn, 14))
		]
	}
}
