import type { keptFields, keptOfClientsOnly } from '$lib/domain/survey/stored-answers-schema.ts'
import type { Language } from '$lib/domain/survey/questionnaire.ts'
import type { Telltale } from '$lib/domain/survey/staff/plain-style.ts'
import { kioskStaff as en } from './en/kiosk-staff.ts'
import { kioskStaff as lv } from './lv/kiosk-staff.ts'
import { kioskStaff as ru } from './ru/kiosk-staff.ts'
import { kioskStaff as uk } from './uk/kiosk-staff.ts'

/** What the staff read round the questions of their survey. */
export type KioskStaffWords = {
	readonly code: string
	readonly codeHint: string
	readonly begin: string
	readonly wrong: string
	readonly used: string
	readonly unread: string
	readonly telltales: Record<Telltale, string>
	readonly plain: string
	readonly plainHint: string
	readonly what: string
	readonly kept: string
	/** Every field of a stored answer, so that none can be added without being told. */
	readonly fields: Record<(typeof keptFields)[number], string>
	readonly usedCodes: string
	readonly notKept: string
	readonly ofClientsOnly: Record<(typeof keptOfClientsOnly)[number], string>
	readonly never: readonly string[]
	readonly sealed: string
	readonly close: string
}

export const kioskStaffWords: Readonly<Record<Language, KioskStaffWords>> = { lv, en, ru, uk }
