import type { FieldChange, Submitter } from './entry.ts'

/** A submitter as everybody may see it. */
export function withheld(submitter: Submitter): Submitter {
	return submitter.type === 'named' ? { type: 'withheld' } : submitter
}

/** A change as everybody may see it. */
export function withheldChange(item: FieldChange): FieldChange {
	if (item.field !== 'submitter') return item
	const hide = (value: unknown): unknown => (isNamed(value) ? { type: 'withheld' } : value)
	return { field: 'submitter', from: hide(item.from), to: hide(item.to) }
}

/** Whether a value of the field `submitter`, plain JSON in changes, names somebody. */
export function isNamed(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'type' in value && value.type === 'named'
}
