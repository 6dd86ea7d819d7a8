import type { Catalogue } from './lv.ts'
import { errors } from './en/errors.ts'
import { ui } from './en/ui.ts'
import { backup } from './en/backup.ts'
import { exporting } from './en/exporting.ts'
import { verifying } from './en/verifying.ts'
import { people, settings } from './en/people.ts'
import { register } from './en/register.ts'
import { setup } from './en/setup.ts'
import { shell } from './en/shell.ts'

export const en = {
	register,
	errors,
	ui,
	exporting,
	verifying,
	people,
	settings,
	backup,
	setup,
	shell
} satisfies Catalogue
