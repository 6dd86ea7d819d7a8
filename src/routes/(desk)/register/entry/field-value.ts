import { isIsoDate } from '$lib/domain/dates.ts'
import type { CorrectableField, Submitter } from '$lib/domain/feedback/entry.ts'
import { showDay } from '$lib/messages/format.ts'
import type { Catalogue } from '$lib/messages/lv.ts'

type Words = Catalogue['register']

/** A field's value in words, now or in the past. `value` is plain JSON of the field, as the story keeps it. */
export function fieldValue(field: CorrectableField, value: unknown, words: Words): string {
	if (field === 'submitter' && isSubmitter(value)) return submitterLines(value, words).join('\n')
	if (Array.isArray(value)) return value.length === 0 ? words.entry.emptyValue : value.join(', ')
	const text = typeof value === 'string' ? value : ''
	if (text === '') return words.entry.emptyValue
	if (isIsoDate(text)) return showDay(text)
	return wordOf(field, text, words) ?? text
}

/** Name, contacts and way of answering, a line each. */
export function submitterLines(submitter: Submitter, words: Words): readonly string[] {
	if (submitter.type === 'anonymous') return [words.entry.anonymous]
	if (submitter.type === 'withheld') return [words.entry.withheld]
	const { name, address, email, phone, reply } = submitter
	return [name, address, email, phone, `${words.entry.reply}: ${words.replyWays[reply]}`].filter((line) => line !== '')
}

function wordOf(field: CorrectableField, text: string, words: Words): string | undefined {
	const tables: Partial<Record<CorrectableField, Readonly<Record<string, string>>>> = {
		kind: words.kinds,
		channel: words.channels,
		language: words.languages
	}
	return tables[field]?.[text]
}

function isSubmitter(value: unknown): value is Submitter {
	return typeof value === 'object' && value !== null && 'type' in value
}
