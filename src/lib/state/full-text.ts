import type { EntryId } from '$lib/domain/feedback/entry.ts'
import type { Register } from '$lib/storage/register.ts'

/** Milliseconds between two answers, so that a long register does not flicker. */
const breath = 120

export const nothingFound: ReadonlySet<EntryId> = new Set()

/**
 * Looks for entries whose whole text has every word, and yields all that were found so far, now and then; lets the
 * screen answer in between.
 *
 * @param ids - in the order in which they are to be looked through.
 * @param words - folded.
 * @throws {AppError} `database-closed`, `database-damaged`
 */
export async function* searchTexts(
	register: Pick<Register, 'ordinal' | 'text'>,
	ids: Iterable<EntryId>,
	words: readonly string[]
): AsyncGenerator<ReadonlySet<EntryId>> {
	const found = new Set<EntryId>()
	let last = Date.now()
	for (const id of ids) {
		const ordinal = register.ordinal(id)
		if (ordinal === undefined) continue
		const text = await register.text(ordinal)
		if (words.every((word) => text.includes(word))) found.add(id)
		if (Date.now() - last < breath) continue
		yield new Set(found)
		await new Promise((resolve) => setTimeout(resolve))
		last = Date.now()
	}
	yield found
}
