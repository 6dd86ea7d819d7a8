import { PDFDict, PDFRawStream, type PDFObject } from 'pdf-lib'
import { key, type View } from './view.ts'

/**
 * A rule that a machine can check. Its ids are those of the public veraPDF profiles (clause, test number); a rule that
 * both standards have is one rule with two ids. Places where a file breaks it are told for whoever reads the failure.
 *
 * @see ISO 19005-3 level A; ISO 14289-1
 */
export type Rule = {
	readonly ids: readonly string[]
	readonly meaning: string
	readonly broken: (view: View) => readonly string[]
}

/** @param ids - as in `PDF/A-3 6.1.3-1, PDF/UA-1 7.1-8`. */
export function rule(ids: string, meaning: string, broken: Rule['broken']): Rule {
	return { ids: ids.split(', '), meaning, broken }
}

/** A rule about the whole file, kept when `holds`. */
export function once(ids: string, meaning: string, holds: (view: View) => boolean): Rule {
	return rule(ids, meaning, (view) => (holds(view) ? [] : ['the file']))
}

/** A rule about each of many things: those that fail it are told by name. */
export function each<T>(
	ids: string,
	meaning: string,
	things: (view: View) => readonly T[],
	holds: (thing: T, view: View) => boolean
): Rule {
	return rule(ids, meaning, (view) =>
		things(view).flatMap((thing, index) => (holds(thing, view) ? [] : [`${index}: ${String(thing).slice(0, 80)}`]))
	)
}

/** A dictionary behind a key; `undefined` when there is none. */
export function dictAt({ pdf }: View, dict: PDFDict, name: string): PDFDict | undefined {
	const value = pdf.resolve(dict.get(key(name)))
	if (value instanceof PDFRawStream) return value.dict
	return value instanceof PDFDict ? value : undefined
}

export const has = (dict: PDFDict, ...names: readonly string[]): boolean => names.some((name) => dict.has(key(name)))

/** Values that name a type: fonts, forms, annotations. */
export function ofType(view: View, name: 'Type' | 'Subtype' | 'S', ...types: readonly string[]): PDFDict[] {
	return view.dicts.filter((dict) => types.includes(view.pdf.text(dict, name)))
}

export const isStream = (value: PDFObject | undefined): value is PDFRawStream => value instanceof PDFRawStream
