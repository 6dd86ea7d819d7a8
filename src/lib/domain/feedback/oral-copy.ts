import type { Entry, EntryKind } from './entry.ts'
import type { ReadBack } from './oral.ts'

/** Words of the copy of an oral submission that its short form needs. */
export type OralCopyWords = {
	readonly about: Readonly<Record<EntryKind, string>>
	readonly number: string
	readonly said: string
	readonly service: string
	readonly remedy: string
}

/**
 * What a person said, as they confirmed it, in a few lines: for a code that any telephone reads. Without name and contact: who
 * holds the telephone knows them, and whoever looks over their shoulder need not.
 *
 * @param centre - the name of the client service centre.
 */
export function oralCopyLines(
	{ contents, on }: ReadBack,
	centre: string,
	words: OralCopyWords,
	showDay: (day: ReadBack['on']) => string
): string {
	const { kind, text, service, remedy } = contents
	return [
		`${words.about[kind]}, ${centre}, ${showDay(on)}`,
		...(service === '' ? [] : [`${words.service}: ${service}`]),
		`${words.said}: ${text}`,
		...(remedy === '' ? [] : [`${words.remedy}: ${remedy}`])
	].join('\n')
}

/** Stands above each code. */
export function oralCopyHead(number: Entry['number'], words: OralCopyWords): (part: number, of: number) => string {
	return (part, of) => `${words.number} ${number}${of === 1 ? '' : ` (${part}/${of})`}`
}
