import type { Call } from '$lib/domain/phone/phone.ts'
import { showLength } from '$lib/messages/format.ts'
import type { Catalogue } from '$lib/messages/lv.ts'

/** `4:07 min`, or that nobody knows. */
export function callLength({ seconds }: Pick<Call, 'seconds'>, words: Catalogue['phone']): string {
	return seconds === undefined ? words.lengthUnknown : words.length(showLength(seconds))
}
