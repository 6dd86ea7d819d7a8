import { errors } from './errors.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'

/** What the first screen needs: the rest is fetched while the passphrase is being typed. */
export const opening = { errors, ui, shell }
