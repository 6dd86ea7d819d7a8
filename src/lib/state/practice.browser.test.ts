import { describe, expect, test } from 'vitest'
import { browserWorld } from '$lib/platform/browser.ts'
import { App } from './app.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import { HolidayForm } from './holidays.svelte.ts'
import { practicePassphrase } from './practice-passphrase.ts'
import { foundPractice, sampleCount } from './practice.ts'
import { switchRealm } from './realm.ts'
import { Savepoints } from './savepoints.ts'

const world = browserWorld()

async function practise(count: number): Promise<{ app: App; desk: Desk; told: number[] }> {
	switchRealm(sessionStorage, 'practice')
	const app = new App(world, sessionStorage, new Savepoints())
	await app.start()
	const told: number[] = []
	await foundPractice(app, count, (done) => told.push(done))
	if (app.phase.name !== 'open') throw new TypeError('the practice register is open')
	return { app, desk: app.phase.desk, told }
}

describe('practice mode', () => {
	test('fills a register of its own through the commands that people give, and touches nothing real', async () => {
		const { app, desk, told } = await practise(60)
		expect(told.at(-1)).toBe(60)
		expect(desk.summaries).toHaveLength(60)
		const stages = desk.summaries.map(({ stage }) => stage)
		expect(stages).toEqual(expect.arrayContaining(['received', 'closed', 'voided']))
		expect(desk.state.directory.specialists.length).toBeGreaterThan(2)
		const histories = new Set<string>()
		for await (const entry of desk.register.entries()) for (const { type } of entry.history) histories.add(type)
		expect([...histories]).toEqual(expect.arrayContaining(['registered', 'corrected', 'filed', 'voided']))
		expect(desk.lastAt && desk.lastAt <= world.now(), 'made-up time is never in the future').toBe(true)
		expect((await desk.rebuild(() => undefined)).same).toBe(true)

		expect(app.database.name).toBe('uzklausi-practice')
		expect(localStorage.getItem('uzklausi-practice/canary')).not.toBeNull()

		await saveMovesWhatThePreviewSaid(desk)

		const again = new App(world, sessionStorage, new Savepoints())
		await again.start()
		expect(again.phase.name).toBe('locked')
		await again.unlock(practicePassphrase)
		expect(again.phase.name).toBe('open')
		await app.database.delete()
		localStorage.removeItem('uzklausi-practice/canary')
	})

	test('a script may ask for another number of entries, nobody for a senseless one', () => {
		const count = (text: string): number => {
			sessionStorage.setItem('uzklausi/sample-count', text)
			return sampleCount(sessionStorage)
		}
		expect([count('1000'), count('-5'), count('daudz'), count('9999999')]).toEqual([1000, 60, 60, 100_000])
		sessionStorage.clear()
		expect(sampleCount(sessionStorage)).toBe(60)
	})
})

/** The holiday table: the preview tells exactly what the save then does, in one write. */
async function saveMovesWhatThePreviewSaid(desk: Desk): Promise<void> {
	const form = new HolidayForm(desk)
	expect(form.changed).toBe(false)
	form.follows = true
	// Whatever day it is: closed on the last due day, what was due then moves.
	const lastDue = desk.summaries.flatMap(({ stage, dueOn }) => (stage === 'received' && dueOn ? [dueOn] : [])).sort()
	form.add({ on: lastDue.at(-1) ?? world.today(), name: 'Inventarizācija' })
	await expect.poll(() => form.moving.length).toBeGreaterThan(0)
	const promised = new Map(form.moving.map(({ entry, to }) => [entry, to.dueOn]))
	const before = desk.state.head.seq
	await form.save()
	expect(desk.state.head.seq).toBe(before + 2 + promised.size)
	expect(desk.profile.movedWorkingDays).toBe(true)
	for (const { id, dueOn } of desk.summaries) if (promised.has(id)) expect(dueOn).toBe(promised.get(id))
	expect([form.changed, form.moving.length]).toEqual([false, 0])
}
