import { backup } from './lv/backup.ts'
import { checking } from './lv/checking.ts'
import { deciding } from './lv/deciding.ts'
import { devices } from './lv/devices.ts'
import { directory } from './lv/directory.ts'
import { drawing } from './lv/drawing.ts'
import { exporting } from './lv/exporting.ts'
import { handling } from './lv/handling.ts'
import { letters } from './lv/letters.ts'
import { opening } from './lv/opening.ts'
import { oral } from './lv/oral.ts'
import { people, settings } from './lv/people.ts'
import { phone } from './lv/phone.ts'
import { register } from './lv/register.ts'
import { scans } from './lv/scans.ts'
import { setup } from './lv/setup.ts'
import { timeStamps } from './lv/time-stamps.ts'
import { verifying } from './lv/verifying.ts'
import { years } from './lv/years.ts'

/** Latvian: the source language. Every other language `satisfies` its shape. */
export const lv = {
	...opening,
	setup,
	register,
	checking,
	deciding,
	devices,
	directory,
	drawing,
	exporting,
	verifying,
	years,
	handling,
	letters,
	oral,
	scans,
	phone,
	people,
	settings,
	backup,
	timeStamps
}

/** Widens the literals of the source, so that a translation has the same keys, functions and plural arguments. */
type Translation<T> = T extends (...values: infer Values) => string
	? (...values: Values) => string
	: T extends string
		? string
		: { readonly [Key in keyof T]: Translation<T[Key]> }

export type Catalogue = Translation<typeof lv>
