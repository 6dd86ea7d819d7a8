import { annotationRules } from './annotation-rules.ts'
import { contentRules } from './content-rules.ts'
import { fileRules } from './file-rules.ts'
import { fontRules } from './font-rules.ts'
import { graphicsRules } from './graphics-rules.ts'
import { metadataRules } from './metadata-rules.ts'
import type { Rule } from './rule.ts'
import { structureRules } from './structure-rules.ts'
import { viewOf } from './view.ts'

/** Rules of PDF/A-3 level A and PDF/UA-1 that structure like ours could break. */
export const rules: readonly Rule[] = [
	...fileRules,
	...graphicsRules,
	...fontRules,
	...annotationRules,
	...metadataRules,
	...contentRules,
	...structureRules
]

/** A rule that a file breaks, with the first few places. */
export type Breach = { readonly rule: Rule; readonly places: readonly string[] }

export async function breachesOf(bytes: Uint8Array): Promise<readonly Breach[]> {
	const view = await viewOf(bytes)
	return rules
		.map((rule) => ({ rule, places: rule.broken(view).slice(0, 5) }))
		.filter(({ places }) => places.length > 0)
}

/** As a sentence each, for a test that expects none. */
export async function judgement(bytes: Uint8Array): Promise<readonly string[]> {
	const breaches = await breachesOf(bytes)
	return breaches.map(({ rule: { ids, meaning }, places }) => `${ids.join(', ')}: ${meaning}. ${places.join('; ')}`)
}
