import type { IsoDate } from '../dates.ts'
import { caseworkOf, type Measure } from '../feedback/casework.ts'
import type { Entry, EntryId, RegistrationNumber } from '../feedback/entry.ts'
import { personalPassages } from '../feedback/redaction.ts'
import type { PersonId } from '../ledger/event.ts'

/** A corrective action that was done and found to help, as the desk sees it while it words the notice. */
export type Improvement = {
	readonly entry: EntryId
	readonly number: RegistrationNumber
	readonly measure: Pick<Measure, 'id' | 'cause' | 'action'>
	readonly checkedOn: IsoDate
	readonly result: string
	/** The submitter's name and telephone as written down; not to be printed. Empty when there are none. */
	readonly submitter: { readonly name: string; readonly phone: string }
}

/** What the notice board says of one improvement, in words typed for it: nothing of the case goes there by itself. */
export type NoticeLine = { readonly said: string; readonly done: string }

/** A column of a line that has no words. */
export type NoticeIssue = { readonly line: number; readonly field: keyof NoticeLine }

/**
 * The improvements that an entry led to. None of a voided entry, and none for staff whom the entry is about: they do not see
 * the case (rules 5.4.4).
 */
export function improvementsOf(entry: Entry, viewer: PersonId): readonly Improvement[] {
	const { involved, measures } = caseworkOf(entry)
	if (entry.stage === 'voided' || involved.includes(viewer)) return []
	const { id, number, contents } = entry
	const { name, phone } = contents.submitter.type === 'named' ? contents.submitter : { name: '', phone: '' }
	return measures.flatMap((measure) =>
		measure.doneOn && measure.checked
			? [
					{
						entry: id,
						number,
						measure: { id: measure.id, cause: measure.cause, action: measure.action },
						checkedOn: measure.checked.on,
						result: measure.checked.result,
						submitter: { name, phone }
					}
				]
			: []
	)
}

export function noticeIssues(lines: readonly NoticeLine[]): readonly NoticeIssue[] {
	return lines.flatMap((words, line) =>
		(['said', 'done'] as const).filter((field) => words[field].trim() === '').map((field) => ({ line, field }))
	)
}

/**
 * Words of a line that name or describe a person, for somebody to look at again: the submitter's name and telephone, names of
 * staff, and whatever looks like a telephone number, an e-mail address, a personal code or an address.
 *
 * @param staff - names of those who work here.
 */
export function personsIn(
	{ said, done }: NoticeLine,
	{ submitter }: Pick<Improvement, 'submitter'>,
	staff: readonly string[]
): readonly string[] {
	const text = `${said}\n${done}`
	const found = personalPassages(text, [submitter.name, ...staff])
	const phone = digits(submitter.phone)
	const isPhoneThere =
		phone.length >= 5 && digits(text).includes(phone) && !found.some((each) => digits(each) === phone)
	return isPhoneThere ? [...found, submitter.phone] : found
}

/** Numbers are written with and without blanks, and with the prefix of the country. */
function digits(text: string): string {
	return text.replace(/\D/g, '').replace(/^(?:00)?371(?=\d{8}$)/, '')
}
