import type { Asking } from '$lib/domain/survey/runtime.ts'
import type { Place } from '$lib/domain/survey/session.ts'

/** A key of a place for lists. */
export function placeKey({ section, question, repeat }: Place): string {
	return `${section}/${question}/${String(repeat)}`
}

/** Gives the same value for a question that is as before, so that a list of hundreds draws only what has changed. */
export class Steady {
	#known: ReadonlyMap<string, Asking> = new Map()

	all(asked: readonly Asking[]): readonly Asking[] {
		const steady = asked.map((each) => this.one(each))
		this.#known = new Map(steady.map((each) => [placeKey(each.place), each]))
		return steady
	}

	one(asking: Asking): Asking {
		const known = this.#known.get(placeKey(asking.place))
		return known && known.answer === asking.answer && known.question === asking.question ? known : asking
	}
}
