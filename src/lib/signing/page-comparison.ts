import type { Comparison, Rule } from './comparison.ts'
import { checkCover } from './cover.ts'
import {
	isArray,
	isDictionary,
	isName,
	isReference,
	nameOf,
	referencesIn,
	sameValue,
	textOf,
	type PdfDictionary,
	type PdfValue
} from './pdf-values.ts'

/**
 * What may happen to pages: new signature widgets join the annotations, nothing else. Works on the changed objects alone, so
 * that a page tree of thousands is not walked.
 *
 * @see ISO 32000-1 7.7.3.3, 12.5.2
 */
export function comparePages(comparison: Comparison): void {
	const { before, after, changed } = comparison
	for (const number of changed) {
		const [was, is] = [before.load(number), after.load(number)]
		if (isPage(was) && isDictionary(is)) {
			if (comparison.entries(was, is, number, { Annots: annotationsRule(comparison, number) }))
				comparison.explain(number)
		} else if (isArray(was)) {
			const page = onlyPage(comparison, number)
			if (page !== undefined && joins(comparison, was, is, page)) comparison.explain(number)
		}
	}
}

const isPage = (value: PdfValue): value is PdfDictionary =>
	isDictionary(value) && isName(value.entries.get('Type'), 'Page')

/** The page whose `/Annots` is this array, when nobody else uses it. */
function onlyPage({ before, referrers }: Comparison, array: number): number | undefined {
	const [page, ...others] = referrers.of(array, before)
	const dictionary = page === undefined ? null : before.load(page)
	if (!isPage(dictionary) || others.length > 0) return undefined
	const annotations = dictionary.entries.get('Annots')
	const elsewhere = [...dictionary.entries].some(
		([key, value]) => key !== 'Annots' && referencesIn(value).some((reference) => reference.number === array)
	)
	return isReference(annotations) && annotations.number === array && !elsewhere ? page : undefined
}

function annotationsRule(comparison: Comparison, page: number): Rule {
	return (older, newer, owner) =>
		sameValue(older, newer) || comparison.values(older, newer, owner, ({ was, is }) => joins(comparison, was, is, page))
}

/** Whether all that was there is still there, in its order, and only new signature widgets came. */
function joins(comparison: Comparison, was: PdfValue, is: PdfValue, page: number): boolean {
	const old = was === null ? [] : isArray(was) ? was.items : undefined
	if (!old || !isArray(is)) return false
	const added = is.items.filter((item) => isReference(item) && comparison.newWidgets.has(item.number))
	const rest = is.items.filter((item) => !added.includes(item))
	const kept = rest.length === old.length && rest.every((item, index) => sameValue(item, old[index]))
	return kept && added.map((item) => staysClear(comparison, item, page)).every(Boolean)
}

function staysClear(comparison: Comparison, item: PdfValue, page: number): boolean {
	const widget = comparison.after.resolve(item)
	return (
		isDictionary(widget) && checkCover(comparison, { page, widget, field: fieldName(comparison, widget), isNew: true })
	)
}

function fieldName({ after }: Comparison, widget: PdfDictionary): string {
	const own = textOf(after.get(widget, 'T'))
	const parent = after.get(widget, 'Parent')
	return own === '' && isDictionary(parent) ? textOf(after.get(parent, 'T')) : own
}

const actions = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'URI', 'Rendition']

/** Whether an update brings something that runs or leads elsewhere: a finding of its own beside the change that it is. */
export function bringsActions({ after, before, changed, fresh }: Comparison): boolean {
	const has = (value: PdfValue): boolean => {
		if (isArray(value)) return value.items.some(has)
		if (!isDictionary(value)) return false
		const { entries } = value
		return (
			entries.has('AA') ||
			entries.has('OpenAction') ||
			actions.includes(nameOf(entries.get('S')) ?? '') ||
			[...entries.values()].some(has)
		)
	}
	return [...changed, ...fresh].some((number) => has(after.load(number)) && !has(before.load(number)))
}
