import type { PdfView } from './document.ts'
import { referencesIn, type PdfReference } from './pdf-values.ts'

/**
 * A reference to an object that does not exist. Reads the whole document: a second for a hundred thousand objects.
 *
 * @throws {Refused} when an object cannot be read.
 */
export function findDanglingReference(view: PdfView): PdfReference | undefined {
	const { numbers } = view
	for (const number of numbers) {
		const dangling = referencesIn(view.load(number)).find((reference) => !numbers.has(reference.number))
		if (dangling) return dangling
	}
	return undefined
}
