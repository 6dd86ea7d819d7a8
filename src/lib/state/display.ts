import { displayOf, type Shown } from '$lib/domain/display/display.ts'
import { handOverDevice } from '$lib/storage/handed-over.ts'
import type { Desk } from './desk.svelte.ts'

/**
 * Writes down, in clear, what clients read on this device until somebody unlocks (rules 7-9). The caller locks next.
 *
 * @throws {AppError} `disk-full`, `database-closed`
 */
export async function putOut(desk: Desk, shown: Shown): Promise<void> {
	await handOverDevice(desk.database, {
		task: 'display',
		display: displayOf(desk.profile, shown, desk.world.today())
	})
}
