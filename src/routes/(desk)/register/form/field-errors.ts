import type { ErrorCode } from '$lib/errors.ts'
import type { Issue } from '$lib/domain/feedback/validation.ts'

/** The sentence at a field, or `undefined` when all is well. */
export type ErrorAt = (field: Issue['field']) => string | undefined

export function errorsAt(issues: readonly Issue[], sentences: Readonly<Record<ErrorCode, string>>): ErrorAt {
	return (field) => {
		const issue = issues.find((each) => each.field === field)
		return issue && sentences[issue.code]
	}
}
