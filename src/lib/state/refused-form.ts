import type { DraftField, EntryDraft } from '$lib/domain/feedback/draft.ts'
import type { Issue } from '$lib/domain/feedback/validation.ts'
import type { EntryFormValue } from './entry-drafts.svelte.ts'

/** A form as it was refused, and why. */
export type RefusedForm = { readonly issues: readonly Issue[]; readonly value: EntryFormValue }

/** What is still to be put right: a field that was changed since is quiet. */
export function standingIssues({ issues, value }: RefusedForm, now: EntryFormValue): readonly Issue[] {
	return issues.filter(({ field }) => {
		if (field === 'reason') return value.reason === now.reason
		if (!isDraftField(field, value.draft)) return true
		return JSON.stringify(value.draft[field]) === JSON.stringify(now.draft[field])
	})
}

function isDraftField(field: Issue['field'], draft: EntryDraft): field is DraftField {
	return field in draft
}
