import type { JsonObject } from '../ledger/record.ts'
import type { Entry, EntryContents, FieldChange, HistoryItem } from './entry.ts'
import { foldText } from './summary.ts'

/**
 * Stands for a passage, however long it was; under it there is nothing. In letters, so that every font has it and a
 * screen reader says it.
 */
export const blackMark = '[aizklāts]'

/** Fields in which people may be named. */
const proseFields = ['text', 'remedy', 'service', 'channelNote'] as const satisfies readonly (keyof EntryContents)[]
type ProseField = (typeof proseFields)[number]

/**
 * A text with passages blackened, wherever they occur and however they are capitalised.
 *
 * @param passages - words as they were marked, two characters or more each.
 */
export function blacken(text: string, passages: readonly string[]): string {
	const wanted = passages.map((passage) => passage.normalize('NFC')).filter((passage) => passage.length >= 2)
	if (wanted.length === 0) return text
	const longestFirst = wanted.toSorted((left, right) => right.length - left.length)
	const pattern = longestFirst.map((passage) => escaped(passage)).join('|')
	return text.normalize('NFC').replace(new RegExp(pattern, 'giu'), blackMark)
}

/** The entry as the redacted build shows it, as far as words within its texts go. */
export function blackenEntry<E extends Entry>(entry: E): E {
	const { passages, contents, history } = entry
	if (passages.length === 0) return entry
	const said = Object.fromEntries(proseFields.map((field) => [field, blacken(contents[field], passages)]))
	const black = (item: HistoryItem): HistoryItem => {
		if (item.type === 'corrected') {
			const changes = item.changes.map((change) => blackenChange(change, passages))
			return { ...item, changes, reason: blacken(item.reason, passages) }
		}
		return item.type === 'voided' ? { ...item, reason: blacken(item.reason, passages) } : item
	}
	const reason = entry.stage === 'voided' ? { reason: blacken(entry.reason, passages) } : {}
	return { ...entry, ...reason, passages: [], contents: { ...contents, ...said }, history: history.map(black) }
}

/** The body of an event about an entry with its passages blackened; the very same object when there was nothing to do. */
export function blackenBody(body: JsonObject, passages: readonly string[]): JsonObject {
	const { contents, changes, reason } = body
	const black: JsonObject = {
		...body,
		...(isObject(contents) ? { contents: blackenFields(contents, passages) } : {}),
		...(Array.isArray(changes)
			? { changes: changes.map((change: unknown) => (isChange(change) ? blackenChange(change, passages) : change)) }
			: {}),
		...(typeof reason === 'string' ? { reason: blacken(reason, passages) } : {})
	}
	return JSON.stringify(black) === JSON.stringify(body) ? body : black
}

/** Places at which texts of an entry name or describe a person; a proposal only, which a person confirms. */
export function suggestPassages({ contents }: Entry): readonly string[] {
	const { submitter } = contents
	const stems = submitter.type === 'named' ? nameStems(submitter.name) : []
	const found = new Set<string>()
	for (const field of proseFields) {
		for (const [passage] of contents[field].matchAll(describing)) found.add(passage)
		for (const [word] of contents[field].matchAll(/\p{Lu}[\p{L}\p{M}]+/gu))
			if (stems.some((stem) => isFormOf(word, stem))) found.add(word)
	}
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

function blackenFields(contents: JsonObject, passages: readonly string[]): JsonObject {
	const fields = Object.entries(contents).map(([key, value]) => [
		key,
		isProse(key) && typeof value === 'string' ? blacken(value, passages) : value
	])
	return Object.fromEntries(fields) as JsonObject
}

function blackenChange<C extends FieldChange>(change: C, passages: readonly string[]): C {
	if (!isProse(change.field)) return change
	const black = (value: unknown): unknown => (typeof value === 'string' ? blacken(value, passages) : value)
	return { ...change, from: black(change.from), to: black(change.to) }
}

function isProse(field: string): field is ProseField {
	return (proseFields as readonly string[]).includes(field)
}

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isChange(value: unknown): value is FieldChange {
	return isObject(value) && typeof value['field'] === 'string'
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
