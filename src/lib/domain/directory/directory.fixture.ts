import { isoDate } from '../dates.ts'
import { personId } from '../ledger/event.ts'
import type { SpecialistDraft } from './decide.ts'
import type { Absence, Directory, Specialist, SpecialistId } from './directory.ts'
import { noHours, textToRanges } from './hours.ts'

export const place = (seq = 1) => ({ seq, at: '2026-11-23T09:00:00Z' as never, by: personId('person-1') })
export const specialistId = (text: string): SpecialistId => text as SpecialistId

/** Somebody who receives on weekdays; more as the test needs it. */
export function specialist(id: string, more: Partial<Specialist> = {}): Specialist {
	const weekday = textToRanges('8.30-12, 13-17') ?? []
	return {
		id: specialistId(id),
		name: `Vārds ${id}`,
		post: 'sociālā darbiniece',
		place: 'Parka iela 1',
		phone: '60000011',
		hours: noHours.map((_, day) => (day < 5 ? weekday : [])),
		topics: [],
		absences: [],
		checkedOn: isoDate('2026-11-01'),
		removedOn: undefined,
		...more
	}
}

export function absence(from: string, to: string, deputy?: string): Absence {
	return { from: isoDate(from), to: isoDate(to), deputy: deputy === undefined ? undefined : specialistId(deputy) }
}

export function directoryOf(...specialists: readonly Specialist[]): Directory {
	return { specialists, services: [] }
}

/** A card as it is typed. */
export const draft: SpecialistDraft = {
	name: ' Žanete Šķēle ',
	post: 'sociālā darbiniece',
	place: 'Parka iela 1, 4. kabinets',
	phone: '60000011',
	hours: ['8.30-12', '', '13-17', '', '', '', ''],
	topics: 'pabalsti\n\n aprūpe ',
	absences: [{ from: '2026-11-23', to: '2026-11-24', deputy: specialistId('b') }]
}
