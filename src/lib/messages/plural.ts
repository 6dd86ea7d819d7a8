/** The three Latvian plural forms (CLDR): zero for 0, 10-20, 30 …; one for 1, 21, 31 …; other for the rest. */
export type LatvianForms = { readonly zero: string; readonly one: string; readonly other: string }
export type EnglishForms = { readonly one: string; readonly other: string }

const latvian = new Intl.PluralRules('lv')
const english = new Intl.PluralRules('en')

/** `plural(21, { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' })` → `21 ieraksts` */
export function lvCount(count: number, forms: LatvianForms): string {
	return `${lvNumber(count)} ${lvForm(count, forms)}`
}

/** The form alone, for words that stand apart from their number. */
export function lvForm(count: number, forms: LatvianForms): string {
	const rule = latvian.select(count)
	return rule === 'zero' || rule === 'one' ? forms[rule] : forms.other
}

export function enCount(count: number, forms: EnglishForms): string {
	return `${count.toLocaleString('en-GB')} ${english.select(count) === 'one' ? forms.one : forms.other}`
}

/** Thousands apart by a no-break space, decimal comma. */
export function lvNumber(value: number): string {
	return value.toLocaleString('lv').replace(/\s/g, '\u00a0')
}
