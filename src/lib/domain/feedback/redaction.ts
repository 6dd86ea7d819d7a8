import type { JsonObject } from '../ledger/record.ts'
import type { EntryFact } from './entry-event.ts'
import type { Entry, EntryContents } from './entry.ts'
import { foldText } from './summary.ts'

/**
 * Stands for a passage, however long it was; under it there is nothing. In letters, so that every font has it and a
 * screen reader says it.
 */
export const blackMark = '[aizklāts]'

/**
 * Stands among the passages for every word of an entry. Nobody can mark it by hand: a passage has two characters or more.
 */
export const everyWord = '*'

/** Fields of a form in which people may be named. */
const proseFields = ['text', 'remedy', 'service', 'channelNote'] as const satisfies readonly (keyof EntryContents)[]

/** Fields of entries and of events in which people may be named, at whatever depth. */
const prose: ReadonlySet<string> = new Set<string>([
	...proseFields,
	'reason',
	'reasons',
	'because',
	'note',
	'statement',
	'source',
	'departure',
	'cause',
	'action',
	'owner',
	'result',
	'to',
	'name'
])

/**
 * A text with passages blackened, wherever they occur and however they are capitalised.
 *
 * @param passages - words as they were marked, two characters or more each; or {@link everyWord}.
 */
export function blacken(text: string, passages: readonly string[]): string {
	if (passages.includes(everyWord)) return text.trim() === '' ? text : blackMark
	const wanted = passages.map((passage) => passage.normalize('NFC')).filter((passage) => passage.length >= 2)
	if (wanted.length === 0) return text
	const longestFirst = wanted.toSorted((left, right) => right.length - left.length)
	const pattern = longestFirst.map((passage) => escaped(passage)).join('|')
	return text.normalize('NFC').replace(new RegExp(pattern, 'giu'), blackMark)
}

/** The entry as the redacted build shows it, as far as words within its texts go. */
export function blackenEntry<E extends Entry>(entry: E): E {
	const { passages } = entry
	return passages.length === 0 ? entry : { ...blackenFields(entry, passages), passages: [] }
}

/** The body of an event about an entry with its passages blackened; the very same object when there was nothing to do. */
export function blackenBody(body: JsonObject, passages: readonly string[]): JsonObject {
	return passages.length === 0 ? body : blackenFields(body, passages)
}

/** @param passages - all that is black from now on. */
export function redaction(passages: readonly string[]): Extract<EntryFact, { readonly type: 'entry.redacted' }> {
	return {
		type: 'entry.redacted',
		body: { count: passages.length },
		confidential: passages.length > 0 ? { passages } : undefined
	}
}

/** Places at which texts of an entry name or describe a person; a proposal only, which a person confirms. */
export function suggestPassages({ contents }: Entry): readonly string[] {
	const { submitter } = contents
	const names = submitter.type === 'named' ? [submitter.name] : []
	return [...new Set(proseFields.flatMap((field) => personalPassages(contents[field], names)))]
}

/**
 * Places at which a text describes a person (e-mail address, telephone number, personal code, address) or has one of the names,
 * in whatever case ending; each once, in order of kind.
 */
export function personalPassages(text: string, names: readonly string[]): readonly string[] {
	const stems = names.flatMap(nameStems)
	const found = new Set(Array.from(text.matchAll(describing), ([passage]) => passage))
	for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu))
		if (stems.some((stem) => isFormOf(word, stem))) found.add(word)
	return [...found]
}

/** E-mail addresses, personal codes, telephone numbers, and addresses with a street and a house. */
const describing =
	/[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b\d{6}-?\d{5}\b|(?:\+371[ -]?)?\b[26]\d{3}[ -]?\d{4}\b|\p{Lu}[\p{L}\p{M}]+ (?:iela|ielā|ielas|prospekts|prospektā|bulvāris|bulvārī) \d+[a-z]?(?:[ -]\d+)?/gu

/** What stays the same in a name's case endings, without marks: `Bērziņš` → `berzin`, `Jānis` → `jan`. */
function nameStems(name: string): readonly string[] {
	return name
		.split(/[\s-]+/)
		.map((word) => foldText(word).replace(/(?:is|us|es|as|s|a|e|is|o|u)$/, ''))
		.filter((stem) => stem.length >= 3)
}

function isFormOf(word: string, stem: string): boolean {
	const folded = foldText(word)
	return folded.startsWith(stem) && folded.length - stem.length <= 4
}

/** @returns the same object when none of its texts holds a passage. */
function blackenFields<T extends object>(value: T, passages: readonly string[]): T {
	const changedProse = 'field' in value && typeof value.field === 'string' && prose.has(value.field)
	const black = Object.entries(value).map(([key, member]: [string, unknown]) => {
		const isProse = prose.has(key) || (changedProse && (key === 'from' || key === 'to'))
		return { key, member, next: blackenValue(member, isProse, passages) }
	})
	if (black.every(({ member, next }) => next === member)) return value
	return Object.fromEntries(black.map(({ key, next }) => [key, next])) as T
}

function blackenValue(value: unknown, isProse: boolean, passages: readonly string[]): unknown {
	if (typeof value === 'string') return isProse ? blackenText(value, passages) : value
	if (Array.isArray(value)) {
		const items = value.map((item: unknown) => blackenValue(item, isProse, passages))
		return items.some((item, index) => item !== value[index]) ? items : value
	}
	return typeof value === 'object' && value !== null ? blackenFields(value, passages) : value
}

/** A text without a passage stays as it was written, even where it is not composed. */
function blackenText(text: string, passages: readonly string[]): string {
	const black = blacken(text, passages)
	return black === text.normalize('NFC') ? text : black
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
