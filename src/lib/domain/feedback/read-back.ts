import { countPoints, maxPoints } from '../strokes.ts'
import { accept, refusal, type Decision, type EntryContext } from './decision.ts'
import type { ReceivedEntry } from './entry.ts'
import type { HandlingOf } from './handling-command.ts'

/**
 * Notes that the person has heard and confirmed the text. Only right after it was registered: what is signed is what stands
 * in the register.
 *
 * @throws {RangeError} for more than {@link maxPoints} points: a bug, the pad takes no more.
 */
export function readBack(
	entry: ReceivedEntry,
	{ strokes, ticked }: HandlingOf<'read-back'>,
	{ today }: EntryContext
): Decision {
	if (entry.history.length > 1) return refusal('entry', 'move-not-allowed')
	const drawn = strokes.filter((stroke) => stroke.length > 0)
	if (countPoints(drawn) > maxPoints) throw new RangeError('too many points')
	if (drawn.length === 0 && !ticked) return refusal('entry', 'read-back-unconfirmed')
	const by = drawn.length > 0 ? 'signature' : 'tick'
	return accept({
		type: 'entry.read-back',
		body: { by, on: today },
		confidential: by === 'signature' ? { strokes: drawn } : undefined
	})
}
