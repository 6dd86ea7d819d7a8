/** A value with what it was before and what was taken back; plain values, so undoing is exact. */
export type History<T> = {
	readonly past: readonly T[]
	readonly present: T
	readonly future: readonly T[]
	/** What the last step was about: a further one about the same joins it, so that a sentence is undone as a whole. */
	readonly about: string | undefined
}

/** So many steps can be undone. */
export const mostSteps = 200

export function startHistory<T>(present: T): History<T> {
	return { past: [], present, future: [], about: undefined }
}

/**
 * One step further; what had been undone is gone.
 *
 * @param about - e.g. the field that is typed into; `undefined` never joins.
 */
export function step<T>(history: History<T>, next: T, about?: string): History<T> {
	if (next === history.present) return history
	const joins = about !== undefined && about === history.about && history.future.length === 0
	const past = joins ? history.past : [...history.past, history.present].slice(-mostSteps)
	return { past, present: next, future: [], about }
}

/** One step back; nothing happens at the beginning. */
export function undo<T>(history: History<T>): History<T> {
	const [before] = history.past.slice(-1)
	if (before === undefined) return history
	return {
		past: history.past.slice(0, -1),
		present: before,
		future: [history.present, ...history.future],
		about: undefined
	}
}

/** Does again what was undone last. */
export function redo<T>(history: History<T>): History<T> {
	const [after, ...future] = history.future
	if (after === undefined) return history
	return { past: [...history.past, history.present], present: after, future, about: undefined }
}
