import type { Catalogue } from './lv.ts'
import { errors } from './en/errors.ts'
import { ui } from './en/ui.ts'
import { exporting } from './en/exporting.ts'
import { verifying } from './en/verifying.ts'

export const en = { errors, ui, exporting, verifying } satisfies Catalogue
