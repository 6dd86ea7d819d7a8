import type { Catalogue } from './lv.ts'
import { errors } from './en/errors.ts'
import { checking } from './en/checking.ts'
import { ui } from './en/ui.ts'
import { backup } from './en/backup.ts'
import { deciding } from './en/deciding.ts'
import { devices } from './en/devices.ts'
import { directory } from './en/directory.ts'
import { drawing } from './en/drawing.ts'
import { exporting } from './en/exporting.ts'
import { handling } from './en/handling.ts'
import { letters } from './en/letters.ts'
import { verifying } from './en/verifying.ts'
import { years } from './en/years.ts'
import { oral } from './en/oral.ts'
import { people, settings } from './en/people.ts'
import { phone } from './en/phone.ts'
import { register } from './en/register.ts'
import { scans } from './en/scans.ts'
import { setup } from './en/setup.ts'
import { shell } from './en/shell.ts'
import { timeStamps } from './en/time-stamps.ts'

export const en = {
	register,
	handling,
	letters,
	oral,
	scans,
	errors,
	ui,
	checking,
	deciding,
	devices,
	directory,
	drawing,
	exporting,
	verifying,
	years,
	phone,
	people,
	settings,
	backup,
	timeStamps,
	setup,
	shell
} satisfies Catalogue
