import type { Comparison, Rule } from './comparison.ts'
import { formRule } from './form-comparison.ts'
import {
	isArray,
	isDictionary,
	isName,
	isReference,
	isStream,
	isString,
	nameOf,
	sameValue,
	type PdfDictionary,
	type PdfValue
} from './pdf-values.ts'
import { storeRule } from './validation-data.ts'

/**
 * What may happen to the catalog: the form and the security store as their rules say; the version that a signer's tool
 * raises; metadata. `/Perms`, `/OpenAction`, `/Names` and all the rest stay.
 *
 * @see ISO 32000-1 7.7.2
 */
export function compareCatalog(comparison: Comparison): void {
	const { before, after } = comparison
	const [older, newer] = [before.trailer.entries.get('Root'), after.trailer.entries.get('Root')]
	comparison.dictionaries(older, newer, -1, {
		AcroForm: formRule(comparison),
		DSS: storeRule(comparison),
		Metadata: metadataRule(comparison),
		Version: (_, value) => /^\d\.\d$/.test(nameOf(value) ?? ''),
		Extensions: (_, value) => value === undefined || (isDictionary(value) && isInert(value)),
		MarkInfo: (_, value) => isDictionary(value) && isInert(value)
	})
}

/** Nothing but direct values: no way to bring an object along. */
function isInert(value: PdfValue): boolean {
	if (isDictionary(value)) return [...value.entries.values()].every(isInert)
	if (isArray(value)) return value.items.every(isInert)
	return !isReference(value) && !isStream(value)
}

/** XMP is not displayed; a changed one is told of, no more. */
function metadataRule(comparison: Comparison): Rule {
	return (older, newer, owner) => {
		const inPlace = isReference(newer) && comparison.changed.has(newer.number)
		if (sameValue(older, newer) && !inPlace) return true
		comparison.kinds.add('metadata')
		return comparison.values(
			older,
			newer,
			owner,
			({ is }) =>
				is === null || (isStream(is) && isName(is.dictionary.entries.get('Type'), 'Metadata') && isInert(is.dictionary))
		)
	}
}

/** The information dictionary: texts and names about the file, which only a reader's dialogue shows. */
export function compareInfo(comparison: Comparison): boolean {
	const { before, after, changed } = comparison
	const [older, newer] = [before.trailer.entries.get('Info'), after.trailer.entries.get('Info')]
	const inPlace = isReference(newer) && changed.has(newer.number)
	if (sameValue(older, newer) && !inPlace) return true
	comparison.kinds.add('metadata')
	return comparison.values(older, newer, -1, ({ is }) => isDictionary(is) && hasOnlyTexts(is))
}

function hasOnlyTexts({ entries }: PdfDictionary): boolean {
	return [...entries.values()].every(
		(value) => isString(value) || nameOf(value) !== undefined || typeof value === 'number'
	)
}
