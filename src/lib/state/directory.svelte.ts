import {
	decideService,
	decideSpecialist,
	type DirectoryDecision,
	type DirectoryIssue,
	type ServiceDraft,
	type SpecialistDraft
} from '$lib/domain/directory/decide.ts'
import type { Directory, Service, ServiceId, Specialist, SpecialistId } from '$lib/domain/directory/directory.ts'
import { localMoment, type Moment } from '$lib/domain/directory/hours.ts'
import { presenceOf, type Presence } from '$lib/domain/directory/presence.ts'
import { makeReferral, type Referral } from '$lib/domain/directory/referrals.ts'
import { searchDirectory } from '$lib/domain/directory/search.ts'
import type { Desk } from './desk.svelte.ts'

const minute = 60_000

/** The directory as its screen shows it: what is looked for, and who is in by the clock on the wall. */
export class DirectoryView {
	readonly #desk: Desk
	text = $state('')
	#moment: Moment

	constructor(desk: Desk) {
		this.#desk = desk
		this.#moment = $state.raw(localMoment(desk.world.now()))
	}

	get all(): Directory {
		return this.#desk.state.directory
	}

	get found(): Directory {
		return searchDirectory(this.all, this.text)
	}

	get moment(): Moment {
		return this.#moment
	}

	/** Whether this person writes in it: who is at the desk, not who examines. */
	get editable(): boolean {
		return this.#desk.me.role !== 'director'
	}

	presence(specialist: Specialist): Presence {
		const closed = this.#desk.context.rules.holidays.closed.has(this.#moment.day)
		return presenceOf(this.all, specialist, this.#moment, closed)
	}

	/** Looks at the clock every minute. @returns stops it. */
	run(): () => void {
		const timer = setInterval(() => (this.#moment = localMoment(this.#desk.world.now())), minute)
		return () => clearInterval(timer)
	}
}

/** @returns what to put right; nothing when it is saved. Throws what a save throws. */
export function saveSpecialist(
	desk: Desk,
	id: SpecialistId | undefined,
	draft: SpecialistDraft
): Promise<readonly DirectoryIssue[]> {
	return save(desk, decideSpecialist(id ?? (desk.world.newId() as SpecialistId), draft, desk.world.today()))
}

/** As {@link saveSpecialist}. */
export function saveService(
	desk: Desk,
	id: ServiceId | undefined,
	draft: ServiceDraft
): Promise<readonly DirectoryIssue[]> {
	return save(desk, decideService(id ?? (desk.world.newId() as ServiceId), draft, desk.world.today()))
}

/** Somebody has made sure today that the card is right, or takes it out. */
export function markSpecialist(desk: Desk, what: 'checked' | 'removed', { id }: Specialist): Promise<void> {
	return desk.record([{ type: `directory.specialist-${what}`, body: { id, on: desk.world.today() } }])
}

/** As {@link markSpecialist}. */
export function markService(desk: Desk, what: 'checked' | 'removed', { id }: Service): Promise<void> {
	return desk.record([{ type: `directory.service-${what}`, body: { id, on: desk.world.today() } }])
}

/** Writes a referral down and gives it, numbered. Throws what a save throws. */
export async function refer(desk: Desk, referral: Omit<Referral, 'number' | 'on'>): Promise<Referral> {
	const fact = makeReferral(desk.state.referrals, { ...referral, on: desk.world.today() })
	await desk.record([fact])
	return fact.body
}

async function save(desk: Desk, decision: DirectoryDecision): Promise<readonly DirectoryIssue[]> {
	if (!decision.ok) return decision.issues
	await desk.record(decision.facts)
	return []
}
