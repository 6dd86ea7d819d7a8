import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { nameCard } from '$lib/domain/display/display.ts'
import { databaseName } from '$lib/storage/database.ts'
import { readHandedOver } from '$lib/storage/handed-over.ts'
import { foundRegister, today } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import { putOut } from './display.ts'

test('what is put out lies in clear, word for word what is read on the screen and nothing besides', async () => {
	const opened = await foundRegister()
	const standIn = deskStandIn(opened)
	const desk = Object.assign(standIn, { world: { ...standIn.world, today: () => today } })
	await putOut(desk, nameCard({ name: 'Ilze Kalniņa', post: 'speciāliste' }))
	const { centre, hours, phone } = desk.profile
	expect(await readHandedOver(opened.db)).toEqual({
		key: 'handed-over',
		task: 'display',
		display: {
			centre,
			hours,
			phone,
			on: today,
			shown: { type: 'name-card', name: 'Ilze Kalniņa', post: 'speciāliste' }
		}
	})
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})
