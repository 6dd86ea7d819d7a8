import type { HandlingType } from '$lib/domain/feedback/handling-command.ts'

/** Moves with a place of their own: links, attachments and envelopes where they are shown, the reading back where an entry is new. */
const elsewhere = ['unlink', 'unseal', 'read-back', 'add-scan', 'remove-scan'] as const

/** A move that is asked for by a button and told in a form. */
export type FormMove = Exclude<HandlingType, (typeof elsewhere)[number]>

export function isFormMove(move: HandlingType): move is FormMove {
	return !elsewhere.some((other) => other === move)
}
