import { expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import type { Service, ServiceId } from '../directory/directory.ts'
import { absence, specialist, specialistId } from '../directory/directory.fixture.ts'
import type { Profile } from '../organisation/profile.ts'
import { displayOf, isOfAnotherDay, nameCard, servicesShown } from './display.ts'

const day = isoDate('2026-11-23')
const profile = {
	centre: 'Rožkalnu KAC',
	hours: 'P.–Pk. 8.30–17.00',
	phone: '60000010',
	examinerName: 'Anna Ozoliņa'
} as Profile
const service: Service = {
	id: 'service-1' as ServiceId,
	title: 'Deklarēt dzīvesvietu',
	purpose: '',
	procedure: 'Aizpilda veidlapu.',
	documents: 'Pase',
	term: 'uzreiz',
	specialists: [specialistId('a'), specialistId('gone')],
	checkedOn: day,
	removedOn: undefined
}

test('services are shown with whom to turn to, and without anything else the directory knows', () => {
	const directory = {
		specialists: [
			specialist('a', { absences: [absence('2026-11-23', '2026-11-25')], topics: ['slepens'] }),
			specialist('gone', { removedOn: day })
		],
		services: [service]
	}
	const display = displayOf(profile, servicesShown(directory, [service]), day)
	expect(display).toEqual({
		centre: 'Rožkalnu KAC',
		hours: 'P.–Pk. 8.30–17.00',
		phone: '60000010',
		on: day,
		shown: {
			type: 'services',
			services: [
				{
					id: 'service-1',
					title: 'Deklarēt dzīvesvietu',
					purpose: '',
					procedure: 'Aizpilda veidlapu.',
					documents: 'Pase',
					term: 'uzreiz',
					checkedOn: day,
					contacts: [{ name: 'Vārds a', post: 'sociālā darbiniece', place: 'Parka iela 1', phone: '60000011' }]
				}
			]
		}
	})
})

test('a name card is about the day on which it was put out; services are not', () => {
	const person = { name: 'Ilze Kalniņa', post: 'speciāliste', initials: 'IK', recipient: 'age1' }
	const card = displayOf(profile, nameCard(person), day)
	expect(card.shown).toEqual({ type: 'name-card', name: 'Ilze Kalniņa', post: 'speciāliste' })
	expect(isOfAnotherDay(card, day)).toBe(false)
	expect(isOfAnotherDay(card, isoDate('2026-11-24'))).toBe(true)
	const services = displayOf(profile, servicesShown({ specialists: [], services: [] }, []), day)
	expect(isOfAnotherDay(services, isoDate('2026-11-24'))).toBe(false)
})
