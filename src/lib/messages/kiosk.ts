import type { Language } from '$lib/domain/survey/questionnaire.ts'
import { kiosk as en } from './en/kiosk.ts'
import { kiosk as lv } from './lv/kiosk.ts'
import { kiosk as ru } from './ru/kiosk.ts'
import { kiosk as uk } from './uk/kiosk.ts'

/** What clients read round the questions of a survey. */
export type KioskWords = {
	/** The language's own name. */
	readonly language: string
	readonly start: string
	readonly who: string
	readonly why: string
	readonly time: string
	readonly minutes: (count: number) => string
	readonly anonymity: string
	readonly test: string
	readonly question: (index: number, total: number) => string
	readonly next: string
	readonly back: string
	readonly review: string
	readonly reviewLead: string
	readonly change: string
	readonly unanswered: string
	readonly drawn: string
	readonly handIn: string
	readonly throwAway: string
	readonly throwAwayTitle: string
	readonly throwAwayLead: string
	readonly throwAwayNo: string
	readonly thanks: string
	readonly thanksTest: string
	readonly again: string
	readonly idleTitle: string
	readonly idleLead: (seconds: number, isKept: boolean) => string
	readonly moreTime: string
	readonly pause: (seconds: number) => string
	readonly asleep: string
	readonly asleepLead: string
	readonly over: string
	readonly overLead: string
	readonly late: string
	readonly failed: string
	readonly large: string
	readonly contrast: string
	readonly listen: string
	readonly silence: string
	readonly staff: string
	/** To the staff at the way out: how many fillings wait. */
	readonly staffLead: (count: number) => string
	readonly toKiosk: string
	/** One of several things that a section is asked about; `number` counts from 1. */
	readonly copy: (name: string, number: number) => string
	readonly addCopy: (name: string) => string
	readonly removeCopy: (name: string, number: number) => string
	readonly removed: (name: string, number: number) => string
	readonly putBack: string
}

/** Clients are spoken to in the language in which they answer, so there are more of them than the screens have. */
export const kioskWords: Readonly<Record<Language, KioskWords>> = { lv, en, ru, uk }
