import { addDays } from '$lib/domain/dates.ts'
import { decideService, decideSpecialist, type DirectoryDecision } from '$lib/domain/directory/decide.ts'
import type { DirectoryFact, ServiceId, SpecialistId } from '$lib/domain/directory/directory.ts'
import { sampleServices, sampleSpecialists, sampleToDraft } from '$lib/domain/sample/directory.ts'
import type { Desk } from './desk.svelte.ts'

/** Fills the practice directory through the same commands that people give. Throws what a save throws. */
export async function fillDirectory(desk: Desk): Promise<void> {
	const today = desk.world.today()
	const ids = new Map(sampleSpecialists.map(({ key }) => [key, desk.world.newId() as SpecialistId]))
	const idOf = (key: string): SpecialistId | undefined => ids.get(key)
	const specialists = sampleSpecialists.flatMap((sample) => {
		const id = idOf(sample.key)
		return id ? factsOf(decideSpecialist(id, sampleToDraft(sample, today, idOf), addDays(today, -sample.checked))) : []
	})
	const services = sampleServices.flatMap(({ specialist, ...texts }) => {
		const draft = { ...texts, specialists: [idOf(specialist) ?? []].flat() }
		return factsOf(decideService(desk.world.newId() as ServiceId, draft, addDays(today, -30)))
	})
	await desk.record([...specialists, ...services])
}

function factsOf(decision: DirectoryDecision): readonly DirectoryFact[] {
	if (!decision.ok) throw new TypeError('a sample card is valid')
	return decision.facts
}
