import { usualProcedure } from '../deadlines/limits.ts'
import type { EntryDraft } from './draft.ts'
import type { HandlingCommand, HandlingOf } from './handling-command.ts'
import { procedures, type Procedure } from './outcome.ts'

/**
 * What somebody may bring to the desk. A whistle-blower's report is never written down here: the person is told where to go,
 * and only that is counted.
 *
 * @see docs/sources.md#trauksmes-celsanas-likums
 */
export const matters = [...procedures, 'whistle-blowing'] as const
export type Matter = (typeof matters)[number]

/** What the form takes a text for until somebody says otherwise. */
export function usualMatter({ kind, submitter }: Pick<EntryDraft, 'kind' | 'submitter'>): Procedure {
	return kind === '' ? 'feedback' : usualProcedure(kind, submitter === 'anonymous')
}

/**
 * What is said of a new entry in the save that registers it: what it is in law, where that is not what such texts usually are,
 * and its links.
 */
export function knownOf(
	draft: EntryDraft,
	matter: Matter,
	links: readonly Omit<HandlingOf<'link'>, 'type'>[]
): readonly HandlingCommand[] {
	const said = links.map((each) => ({ type: 'link', ...each }) as const)
	if (matter === 'whistle-blowing' || matter === usualMatter(draft)) return said
	return [{ type: 'triage', procedure: matter }, ...said]
}
