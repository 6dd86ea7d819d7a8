import type { Catalogue } from './lv.ts'
import { errors } from './en/errors.ts'
import { ui } from './en/ui.ts'

export const en = { errors, ui } satisfies Catalogue
