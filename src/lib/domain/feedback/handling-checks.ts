import type { ErrorCode } from '../../errors.ts'
import { textToIsoDate, type IsoDate } from '../dates.ts'
import type { Sending } from './casework.ts'
import type { Entry } from './entry.ts'
import type { SendingDraft } from './handling-command.ts'
import { isBlank, type Issue } from './validation.ts'

/** A value read from a form, or what is wrong with it. */
export type Checked<T> = { readonly value: T | undefined; readonly issues: readonly Issue[] }

/** A text that must say something. */
export function needText(text: string, field: Issue['field'], code: ErrorCode): readonly Issue[] {
	return isBlank(text) ? [{ field, code }] : []
}

/** The day on which something was done about an entry: from its receipt until today. */
export function checkDay(
	text: string,
	field: Issue['field'],
	{ entry, today }: { readonly entry: Pick<Entry, 'contents'>; readonly today: IsoDate }
): Checked<IsoDate> {
	const day = textToIsoDate(text)
	const code: ErrorCode | undefined = !day
		? 'date-invalid'
		: day > today
			? 'day-in-future'
			: day < entry.contents.receivedOn
				? 'day-before-receipt'
				: undefined
	return { value: day, issues: code ? [{ field, code }] : [] }
}

/** When and how something was sent or told. */
export function checkSending(draft: SendingDraft, scope: Parameters<typeof checkDay>[2]): Checked<Sending> {
	const { value: on, issues } = checkDay(draft.on, 'on', scope)
	const all: readonly Issue[] = draft.way === '' ? [...issues, { field: 'way', code: 'sending-way-missing' }] : issues
	const value = on && draft.way !== '' ? { on, way: draft.way, note: draft.note.trim() } : undefined
	return { value, issues: all }
}
