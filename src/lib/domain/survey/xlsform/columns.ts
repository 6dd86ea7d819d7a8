/** Columns of the sheet `survey` that are read; those of our own begin with `uzklausi_`. */
export const surveyColumns: ReadonlySet<string> = new Set([
	...['type', 'name', 'label', 'hint', 'required', 'required_message', 'relevant', 'constraint', 'constraint_message'],
	...['appearance', 'parameters', 'repeat_count', 'choice_filter', 'calculation']
])
export const choicesColumns: ReadonlySet<string> = new Set(['list_name', 'name', 'label'])
export const settingsColumns: ReadonlySet<string> = new Set(['form_title', 'form_id', 'version', 'default_language'])

/** What tools write for themselves; it changes nothing in a question or its answer. */
export const toolColumns: ReadonlySet<string> = new Set([
	...['$xpath', '$autoname', '$kuid', '$qpath', '$given_name', 'order']
])

const sizes = /^(?:w\d{1,2}|(?:quick)?(?:compact|columns)-\d{1,2})$/

/**
 * Appearances that say only how a question is laid out: one question a screen with large targets leaves nothing of it to choose.
 * Widths (`w1` to `w12`) and columns (`columns-3`) are such, too.
 */
const layout: ReadonlySet<string> = new Set([
	...['minimal', 'compact', 'quick', 'quickcompact', 'horizontal', 'horizontal-compact', 'vertical', 'full', 'spinner'],
	...['field-list', 'likert', 'columns', 'columns-pack', 'columns-flex', 'no-buttons', 'no-calendar', 'autocomplete'],
	...['numbers', 'thousands-sep', 'list-nolabel']
])

/** Words of an appearance that would change what is asked or how it is answered. @param read - those that the type means something by. */
export function strangeWords(appearance: string, read: readonly string[]): readonly string[] {
	return appearance
		.toLowerCase()
		.split(/[\s,]+/)
		.filter((word) => word !== '' && !read.includes(word) && !layout.has(word) && !sizes.test(word))
}
