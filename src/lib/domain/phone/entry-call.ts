import type { EntryId } from '../feedback/entry.ts'
import type { Call, Phone } from './phone.ts'

/** The call that an entry was made of. */
export function callOf({ calls }: Phone, entry: EntryId): Call | undefined {
	return calls.find((call) => call.entry === entry)
}
