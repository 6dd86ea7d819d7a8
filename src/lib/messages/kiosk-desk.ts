import { kioskDesk as en } from './en/kiosk-desk.ts'
import { kioskDesk as lv } from './lv/kiosk-desk.ts'

type Shape<T> = T extends (...values: infer Values) => string
	? (...values: Values) => string
	: T extends string
		? string
		: { readonly [Key in keyof T]: Shape<T[Key]> }

/** The kiosk as the staff see it; fetched with its screens. */
export const kioskDeskWords: Readonly<Record<'lv' | 'en', Shape<typeof lv>>> = { lv, en }
